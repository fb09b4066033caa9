#include "gui/ui/words.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace tripoint::gui {

Words::Words() {
  for (const std::string_view file : word_files()) {
    const auto document = nlohmann::json::parse(file);
    for (const auto& [key, texts] : document.items()) {
      std::vector<std::string>& list = words_[key];
      for (const std::string& language : languages_) list.push_back(texts.value(language, ""));
    }
  }
}

void Words::choose(std::string_view language) {
  const auto found = std::find(languages_.begin(), languages_.end(), language);
  language_ = found == languages_.end() ? 0 : static_cast<std::size_t>(found - languages_.begin());
}

std::string Words::of(std::string_view key, const Replacements& values) const {
  const auto found = words_.find(std::string(key));
  if (found == words_.end()) return std::string(key);
  const std::string& own = found->second[language_];
  return filled(own.empty() ? found->second[0] : own, values);
}

std::vector<std::string> Words::keys() const {
  std::vector<std::string> list;
  for (const auto& entry : words_) list.push_back(entry.first);
  std::sort(list.begin(), list.end());
  return list;
}

bool Words::complete(std::string_view key) const {
  const auto found = words_.find(std::string(key));
  return found != words_.end() &&
         std::none_of(found->second.begin(), found->second.end(),
                      [](const std::string& text) { return text.empty(); });
}

}  // namespace tripoint::gui
