#include "cli/dialogue.h"

#include <algorithm>
#include <istream>
#include <ostream>

namespace tripoint::cli {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  // Keyboards that set quotes.
  for (std::size_t at = 0; (at = out.find("\u2019", at)) != std::string::npos;) {
    out.replace(at, std::string_view("\u2019").size(), "'");
  }
  return out;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

}  // namespace

std::vector<std::string> words_of(const std::string& list) {
  std::vector<std::string> words;
  for (std::size_t from = 0; from <= list.size();) {
    const std::size_t to = std::min(list.find(',', from), list.size());
    words.push_back(trimmed(std::string_view(list).substr(from, to - from)));
    from = to + 1;
  }
  return words;
}

std::string clean_line(std::string_view typed) {
  std::string line = trimmed(typed);
  std::replace(line.begin(), line.end(), '\t', ' ');
  for (std::size_t at = 0; (at = first_ill_formed(line)) < line.size();) {
    line.replace(at, 1, "\uFFFD");
  }
  return printable(line);
}

bool Dialogue::is(TextId words, std::string_view line) const {
  const std::vector<std::string> known = words_of(lower(text(words)));
  return std::find(known.begin(), known.end(), lower(line)) != known.end();
}

std::optional<std::string> Dialogue::after(TextId words, std::string_view line) const {
  for (const std::string& word : words_of(lower(text(words)))) {
    if (lower(line).starts_with(word + " ")) return trimmed(line.substr(word.size()));
  }
  return std::nullopt;
}

void Dialogue::say(const std::string& paragraph) {
  Page page(style_);
  if (paragraph.empty()) page.line("");
  page.paragraph(paragraph, 0);
  tell(page);
}

void Dialogue::tell(Page& page) { streams_.out << page.take(); }

void Dialogue::fail(const std::string& message) { streams_.err << message << '\n'; }

std::optional<std::string> Dialogue::ask(const std::string& prompt) {
  std::string shown;
  for (const std::string& line :
       wrap(prompt.ends_with('?') ? prompt : prompt + ":", style_.width - 1)) {
    shown += (shown.empty() ? "" : "\n") + line;
  }
  streams_.out << shown << ' ' << std::flush;
  std::string line;
  if (!ended_ && !interrupted_) {
    interrupted_ = streams_.wait && !streams_.wait();
    ended_ = !interrupted_ && !std::getline(streams_.in, line);
  }
  if (ended_ || interrupted_) {
    streams_.out << '\n' << std::flush;
    return std::nullopt;
  }
  line = clean_line(line);
  // Who reads along sees what was answered.
  if (!streams_.typed) streams_.out << line << '\n';
  return line;
}

}  // namespace tripoint::cli
