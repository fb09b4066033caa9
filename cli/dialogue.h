#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/page.h"
#include "cli/streams.h"
#include "core/framework/framework.h"
#include "core/support/text.h"

namespace tripoint::cli {

// Words that mean the same command, the first one the shortest: "b, back".
std::vector<std::string> words_of(const std::string& list);

// One line of what somebody typed, fit for a file and a terminal: no marks that act on one, no
// bytes that are no text, no blanks around it.
std::string clean_line(std::string_view typed);

// Talks with a person, line by line, in the words of the framework. The cursor is never moved.
class Dialogue {
 public:
  Dialogue(const Framework& framework, LanguageIndex language, const TextStyle& style,
           Streams& streams)
      : framework_(framework), language_(language), style_(style), streams_(streams) {}

  LanguageIndex language() const { return language_; }
  const TextStyle& style() const { return style_; }
  std::size_t height() const { return streams_.height; }

  std::string text(TextId id, const Replacements& values = {}) const {
    return filled(framework_.texts[id][language_], values);
  }
  const std::string& in(const Text& text) const { return text[language_]; }

  // Whether a line is one of the words of a text; upper and lower case are one.
  bool is(TextId words, std::string_view line) const;
  // What follows a word of a text and a blank; nothing where the line does not begin with one.
  std::optional<std::string> after(TextId words, std::string_view line) const;
  // The shortest word.
  std::string shortest_word(TextId words) const { return words_of(text(words)).front(); }

  void say(const std::string& paragraph);  // of nothing: an empty line
  void tell(Page& page);
  void fail(const std::string& message);

  // The next line, clean. Nothing at the end of the input, or when the user interrupts.
  std::optional<std::string> ask(const std::string& prompt);
  bool ended() const { return ended_; }
  bool interrupted() const { return interrupted_; }

 private:
  const Framework& framework_;
  LanguageIndex language_;
  TextStyle style_;
  Streams& streams_;
  bool ended_ = false;
  bool interrupted_ = false;
};

}  // namespace tripoint::cli
