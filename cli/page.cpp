#include "cli/page.h"

#include <algorithm>

#include "core/support/text.h"

namespace tripoint::cli {
namespace {

constexpr std::size_t widest_text = 100;
constexpr std::size_t gap = 2;         // between columns
constexpr std::size_t narrowest = 12;  // of a flexible column
constexpr std::size_t least_word = 5;
constexpr std::size_t widest_word = 18;  // that a column of words makes room for

std::string blanks(std::size_t width, const std::string& content) {
  return std::string(width - std::min(width, display_width(content)), ' ');
}

// Wrapped; words that are too wide go on below.
std::vector<std::string> broken(const std::string& text, std::size_t width) {
  std::vector<std::string> lines;
  for (std::string line : wrap(text, width)) {
    while (display_width(line) > width) {
      std::size_t end = 0, used = 0;
      while (used <= width) {
        std::size_t next = end + 1;
        while (next < line.size() && (static_cast<unsigned char>(line[next]) & 0xC0U) == 0x80U)
          ++next;
        used = display_width(line.substr(0, next));
        if (used > width) break;
        end = next;
      }
      if (end == 0) break;  // one character is wider than the column
      lines.push_back(line.substr(0, end));
      line.erase(0, end);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::size_t longest_word(const std::string& text) {
  std::size_t longest = 0;
  std::size_t from = 0;
  while (from <= text.size()) {
    const std::size_t to = std::min(text.find(' ', from), text.size());
    longest = std::max(longest, display_width(text.substr(from, to - from)));
    from = to + 1;
  }
  return longest;
}

// Widths of columns of words: as wide as their words need, and then, one by one, wider where rows
// are tallest.
std::vector<std::size_t> shared_out(const std::vector<std::string>& headings,
                                    const std::vector<std::vector<std::string>>& rows,
                                    std::size_t room) {
  const std::size_t count = headings.size();
  std::vector<std::size_t> widths, wanted;
  std::size_t taken = (count - 1) * gap;
  for (std::size_t c = 0; c < count; ++c) {
    std::size_t word = longest_word(headings[c]), whole = display_width(headings[c]);
    for (const auto& row : rows) {
      word = std::max(word, longest_word(row[c]));
      whole = std::max(whole, display_width(row[c]));
    }
    widths.push_back(std::min(word, widest_word));
    wanted.push_back(whole);
    taken += widths[c];
  }
  for (; taken > room; --taken) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= least_word) break;
    --*widest;
  }
  for (; taken < room; ++taken) {
    std::vector<std::size_t> height(count, 0);  // of the rows in which the column is the tallest
    for (const auto& row : rows) {
      std::size_t tallest = 0, most = 0;
      for (std::size_t c = 0; c < count; ++c) {
        const std::size_t lines = display_width(row[c]) / std::max<std::size_t>(widths[c], 1);
        if (widths[c] < wanted[c] && lines >= most) {
          tallest = c;
          most = lines;
        }
      }
      height[tallest] += most;
    }
    std::size_t next = count;
    for (std::size_t c = 0; c < count; ++c) {
      if (widths[c] < wanted[c] && (next == count || height[c] > height[next])) next = c;
    }
    if (next == count) break;
    ++widths[next];
  }
  return widths;
}

}  // namespace

std::size_t Page::text_width() const { return std::min(style_.width, widest_text); }

std::string Page::bold(const std::string& content) const {
  return style_.color ? "\x1b[1m" + content + "\x1b[0m" : content;
}

void Page::line(const std::string& content) {
  std::string trimmed = content;
  trimmed.erase(trimmed.find_last_not_of(' ') + 1);
  out_ += trimmed + "\n";
}

void Page::rule(std::size_t width) {
  if (!style_.plain) line(std::string(width, '-'));
}

void Page::title(const std::string& content) {
  for (const std::string& part : wrap(content, text_width())) line(bold(part));
}

void Page::section(const std::string& heading) {
  line("");
  title(heading);
}

void Page::paragraph(const std::string& content, std::size_t indent, const std::string& lead) {
  const std::size_t width = std::max<std::size_t>(text_width(), indent + 20) - indent;
  bool first = true;
  for (const std::string& part : wrap(content, width)) {
    line((first ? lead + blanks(indent, lead) : std::string(indent, ' ')) + part);
    first = false;
  }
}

void Page::bullets(const std::vector<std::string>& entries) {
  for (const std::string& entry : entries) paragraph(entry, 4, "  -");
}

void Page::table(const std::vector<Column>& columns,
                 const std::vector<std::vector<std::string>>& rows, std::size_t indent) {
  std::vector<std::size_t> widths;
  std::size_t taken = indent;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    widths.push_back(display_width(columns[c].heading));
    for (const auto& row : rows) widths[c] = std::max(widths[c], display_width(row[c]));
    taken += widths[c] + (c == 0 ? 0 : gap);
  }
  for (std::size_t c = 0; c < columns.size() && taken > style_.width; ++c) {
    if (!columns[c].flexible) continue;
    const std::size_t left = widths[c] - std::min(widths[c], taken - style_.width);
    const std::size_t narrower = std::min(widths[c], std::max(narrowest, left));
    taken -= widths[c] - narrower;
    widths[c] = narrower;
  }
  const auto set = [&](const auto& cell_of) {
    std::string text(indent, ' ');
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const std::string cell = clip(cell_of(c), widths[c]);
      const std::string fill = blanks(widths[c], cell);
      if (c > 0) text += std::string(gap, ' ');
      text += columns[c].right ? fill + cell : cell + fill;
    }
    return text;
  };
  line(bold(set([&](std::size_t c) { return columns[c].heading; })));
  for (const auto& row : rows) line(set([&](std::size_t c) { return row[c]; }));
}

void Page::wrapped_table(const std::vector<std::string>& headings,
                         const std::vector<std::vector<std::string>>& rows, std::size_t indent) {
  const std::vector<std::size_t> widths = shared_out(headings, rows, style_.width - indent);
  std::vector<bool> numbers;
  for (std::size_t c = 0; c < headings.size(); ++c) {
    const bool some =
        std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return !row[c].empty(); });
    numbers.push_back(some && std::all_of(rows.begin(), rows.end(), [&](const auto& row) {
                        return row[c].find_first_not_of("0123456789.,") == std::string::npos;
                      }));
  }
  const auto set = [&](const std::vector<std::string>& row, bool heading) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 0;
    for (std::size_t c = 0; c < widths.size(); ++c) {
      cells.push_back(broken(row[c], std::max<std::size_t>(widths[c], 1)));
      height = std::max(height, cells[c].size());
    }
    for (std::size_t i = 0; i < height; ++i) {
      std::string text(indent, ' ');
      for (std::size_t c = 0; c < widths.size(); ++c) {
        const std::string cell = i < cells[c].size() ? cells[c][i] : std::string();
        const std::string fill = blanks(widths[c], cell);
        if (c > 0) text += std::string(gap, ' ');
        text += numbers[c] ? fill + cell : cell + fill;
      }
      line(heading ? bold(text) : text);
    }
  };
  set(headings, true);
  for (const auto& row : rows) set(row, false);
}

}  // namespace tripoint::cli
