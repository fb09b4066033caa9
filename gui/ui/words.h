#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/support/text.h"

namespace tripoint::gui {

// The window's own words, in every language it knows. Words on the method itself are those of the
// framework.
class Words {
 public:
  // Of the files that are built in.
  Words();

  // Chooses a language by its id; an unknown one gives the first.
  void choose(std::string_view language);
  // The words of a key, in the language chosen, else in the first one; the key itself where there
  // are none, which a test refuses.
  std::string of(std::string_view key, const Replacements& values = {}) const;

  const std::vector<std::string>& languages() const { return languages_; }
  std::vector<std::string> keys() const;
  // Whether the key has its own words in every language.
  bool complete(std::string_view key) const;

 private:
  std::vector<std::string> languages_ = {"en", "nl", "fr"};
  std::unordered_map<std::string, std::vector<std::string>> words_;
  std::size_t language_ = 0;
};

// The built-in files, each a JSON object of keys and their words by language.
std::vector<std::string_view> word_files();

}  // namespace tripoint::gui
