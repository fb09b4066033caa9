#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/framework/framework.h"

namespace tripoint::test {

// A number as it stands in a sentence.
struct Figure {
  std::string text;  // as it stands there, for messages
  double value = 0;
  int decimals = 0;
  char before = 0;  // '<' or '>' where it is a bound
  bool percent = false;
};

// All numbers of a text, read with the decimal sign of its language.
std::vector<Figure> figures_in(std::string_view text, std::string_view decimal);

// What a sentence may say in numbers; everything else is made up.
class Ledger {
 public:
  Ledger(const Framework& framework, LanguageIndex language)
      : framework_(framework), language_(language) {}

  Ledger& figure(double value);          // shown with decimals, rounded
  Ledger& share(double value);           // shown in percent
  Ledger& count(std::size_t value);      // shown exactly
  Ledger& words(const Text& text);       // numbers of the framework's own texts
  Ledger& words(std::string_view text);  // numbers of a text of any language
  Ledger& sources(const std::vector<std::size_t>& sources);

  // The numbers of the sentence that are not in the ledger.
  std::vector<std::string> unknown_in(std::string_view sentence) const;

 private:
  bool knows(const Figure& figure) const;

  const Framework& framework_;
  LanguageIndex language_;
  std::vector<double> figures_, shares_;
  std::set<std::size_t> counts_;
  std::set<std::string> words_;
};

}  // namespace tripoint::test
