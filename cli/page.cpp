#include "cli/page.h"

#include <algorithm>

#include "core/support/text.h"

namespace tripoint::cli {
namespace {

constexpr std::size_t widest_text = 100;
constexpr std::size_t gap = 2;         // between columns
constexpr std::size_t narrowest = 12;  // of a flexible column

std::string blanks(std::size_t width, const std::string& content) {
  return std::string(width - std::min(width, display_width(content)), ' ');
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

}  // namespace tripoint::cli
