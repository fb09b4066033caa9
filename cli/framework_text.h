#pragma once

#include <algorithm>
#include <string>

#include "core/tripoint.h"

namespace tripoint::cli {

// A framework for a reader at a terminal.
class FrameworkText {
 public:
  FrameworkText(const Framework& framework, LanguageIndex language, std::size_t width)
      : framework_(framework), language_(language), width_(std::clamp(width, narrowest, widest)) {}

  // Models, criteria with their items, gates and interactions, skills; items and skills in full
  // when `all`.
  std::string overview(bool all) const;
  // One item: question, options with their affinities, reasons and sources.
  std::string item(std::size_t index) const;
  // One skill: what the models need of it and where, and what closes a gap.
  std::string skill(std::size_t index) const;
  std::string sources() const;
  // Size and neutrality.
  std::string figures() const;
  // What the check demands.
  std::string lint_rules() const;

 private:
  static constexpr std::size_t narrowest = 50;
  static constexpr std::size_t widest = 100;

  const std::string& in(const Text& text) const { return text[language_]; }
  std::string label(TextId id) const { return framework_.texts[id][language_]; }
  // Lines indented by `indent`, the first led in by `lead`.
  std::string paragraph(const std::string& content, std::size_t indent,
                        const std::string& lead = {}) const;
  std::string models(ModelSet set) const;
  std::string rules() const;
  std::string skills(bool all) const;

  const Framework& framework_;
  LanguageIndex language_;
  std::size_t width_;
};

}  // namespace tripoint::cli
