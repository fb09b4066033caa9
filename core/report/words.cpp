#include "core/report/words.h"

#include <algorithm>

#include "core/support/number.h"

namespace tripoint {

std::string share_number(double share) {
  constexpr double exactly = 1e-12;
  if (share < 0.01 && share > exactly) return "<1";
  if (share > 0.99 && share < 1 - exactly) return ">99";
  return fixed(100 * share, 0);
}

std::string decimal_text(const Framework& framework, double value, int decimals,
                         LanguageIndex language) {
  std::string text = fixed(value, decimals);
  const std::size_t point = text.find('.');
  if (point != std::string::npos) text.replace(point, 1, framework.languages[language].decimal);
  return text;
}

std::string plain_number(const Framework& framework, double value, LanguageIndex language) {
  std::string text = shortest(value);
  const std::size_t point = text.find('.');
  if (point != std::string::npos) text.replace(point, 1, framework.languages[language].decimal);
  return text;
}

std::string joined(const Framework& framework, const std::vector<std::string>& words,
                   TextId conjunction, LanguageIndex language) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0)
      text += i + 1 < words.size() ? ", " : " " + framework.texts[conjunction][language] + " ";
    text += words[i];
  }
  return text;
}

std::string cited(const Framework& framework, const std::vector<std::size_t>& sources,
                  LanguageIndex language, std::size_t most) {
  std::vector<std::string> names;
  for (const std::size_t index : sources) {
    const Source& source = framework.sources[index];
    names.push_back(source.grade == 'J' ? framework.texts[TextId::our_judgement][language]
                                        : source.cite);
  }
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) {
    text += (text.empty() ? "" : "; ") + names[i];
  }
  if (names.size() > most) text += " +" + std::to_string(names.size() - most);
  return text;
}

double highest_fit(const Framework& framework) {
  ModelValues top = {1, 1, 1};
  for (const Interaction& rule : framework.interactions) top[rule.favors] += rule.strength;
  return *std::max_element(top.begin(), top.end());
}

}  // namespace tripoint
