#include "cli/interview_input.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/support/number.h"

namespace tripoint::cli {
namespace {

constexpr std::string_view digits = "0123456789";

std::vector<double> chosen_rows(std::string_view line, std::size_t count) {
  std::vector<std::size_t> rows;
  bool span = false;
  for (const char c : line) {
    if (c == '-') {
      if (span || rows.empty()) return {};
      span = true;
      continue;
    }
    if (c == ' ' || c == ',' || c == ';') continue;
    const std::size_t digit = digits.find(c);
    if (digit == std::string_view::npos || digit == 0 || digit > count) return {};
    if (span && digit <= rows.back()) return {};
    for (std::size_t row = span ? rows.back() + 1 : digit; row <= digit; ++row) rows.push_back(row);
    span = false;
  }
  if (span) return {};
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  std::vector<double> values;
  for (const std::size_t row : rows) values.push_back(static_cast<double>(row - 1));
  return values;
}

std::vector<std::string> number_words(std::string_view line) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool sign = line[i] == '-' && words.back().empty() && i + 1 < line.size() &&
                      digits.find(line[i + 1]) != std::string_view::npos && words.size() == 1;
    if (line[i] == ' ' || line[i] == ';' || (line[i] == '-' && !sign)) {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += line[i];
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::vector<double> numbers(const Item& item, std::string_view line, std::string_view decimal) {
  std::vector<double> values;
  for (std::string& word : number_words(line)) {
    if (word.back() == ',') word.pop_back();
    const std::size_t sign = word.find(decimal);
    if (sign != std::string::npos) word.replace(sign, decimal.size(), ".");
    const auto value = parse_number(word);
    if (!value || *value < item.least || *value > item.most) return {};
    if (item.whole && *value != std::floor(*value)) return {};
    values.push_back(*value);
  }
  if (values.size() > 2) return {};
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

}  // namespace

std::optional<Answer> typed_answer(const Framework& framework, std::size_t item,
                                   std::string_view line, LanguageIndex language) {
  const Item& asked = framework.items[item];
  const std::vector<double> values =
      asked.kind == ItemKind::choice ? chosen_rows(line, asked.rows.size())
                                     : numbers(asked, line, framework.languages[language].decimal);
  if (values.empty()) return std::nullopt;
  Answer answer;
  answer.item = item;
  answer.count = static_cast<std::uint8_t>(values.size());
  std::copy(values.begin(), values.end(), answer.values.begin());
  return answer;
}

}  // namespace tripoint::cli
