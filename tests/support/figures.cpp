#include "tests/support/figures.h"

#include <algorithm>
#include <cmath>

namespace tripoint::test {
namespace {

constexpr std::string_view unbroken_percent = "\u00A0%";

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

}  // namespace

std::vector<Figure> figures_in(std::string_view text, std::string_view decimal) {
  std::vector<Figure> list;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text, at)) continue;
    Figure figure;
    if (at > 0 && (text[at - 1] == '<' || text[at - 1] == '>')) figure.before = text[at - 1];
    const std::size_t begin = at;
    std::string digits;
    while (is_digit(text, at)) digits += text[at++];
    if (text.substr(at).starts_with(decimal) && is_digit(text, at + decimal.size())) {
      at += decimal.size();
      digits += '.';
      for (; is_digit(text, at); ++figure.decimals) digits += text[at++];
    }
    figure.text = text.substr(begin, at - begin);
    figure.value = std::stod(digits);
    figure.percent = text.substr(at).starts_with(unbroken_percent);
    list.push_back(figure);
  }
  return list;
}

Ledger& Ledger::figure(double value) {
  figures_.push_back(std::fabs(value));
  return *this;
}

Ledger& Ledger::share(double value) {
  shares_.push_back(value);
  return *this;
}

Ledger& Ledger::count(std::size_t value) {
  counts_.insert(value);
  return *this;
}

Ledger& Ledger::words(const Text& text) { return text.absent() ? *this : words(text[language_]); }

Ledger& Ledger::words(std::string_view text) {
  for (const std::string decimal : {".", ","}) {
    for (const Figure& figure : figures_in(text, decimal)) words_.insert(figure.text);
  }
  return *this;
}

Ledger& Ledger::sources(const std::vector<std::size_t>& sources) {
  constexpr std::size_t most = 3;
  for (const std::size_t source : sources) words(framework_.sources[source].cite);
  if (sources.size() > most) count(sources.size() - most);
  return *this;
}

bool Ledger::knows(const Figure& figure) const {
  if (figure.percent) {
    return std::any_of(shares_.begin(), shares_.end(), [&](double share) {
      if (figure.before == '<') return figure.value == 1 && share > 0 && share < 0.01;
      if (figure.before == '>') return figure.value == 99 && share > 0.99 && share < 1;
      // What a user stated keeps its decimals.
      const double half = figure.decimals == 0 ? 0.5 : 0;
      return std::fabs(100 * share - figure.value) <= half + 1e-9;
    });
  }
  if (words_.contains(figure.text)) return true;
  if (figure.decimals == 0) return counts_.contains(static_cast<std::size_t>(figure.value));
  const double half = 0.5 * std::pow(10, -figure.decimals) + 1e-9;
  return std::any_of(figures_.begin(), figures_.end(),
                     [&](double known) { return std::fabs(known - figure.value) <= half; });
}

std::vector<std::string> Ledger::unknown_in(std::string_view sentence) const {
  std::vector<std::string> list;
  for (const Figure& figure : figures_in(sentence, framework_.languages[language_].decimal)) {
    if (!knows(figure)) list.push_back(figure.text + (figure.percent ? " %" : ""));
  }
  return list;
}

}  // namespace tripoint::test
