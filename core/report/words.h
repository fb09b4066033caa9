#pragma once

#include <string>
#include <vector>

#include "core/framework/framework.h"

// Numbers and lists as a reader of a language expects them.
namespace tripoint {

// "73", in percent; never "100" or "0" for what is not exactly that: ">99", "<1".
std::string share_number(double share);
// With the decimal sign of the language.
std::string decimal_text(const Framework& framework, double value, int decimals,
                         LanguageIndex language);
// In its shortest form, with the decimal sign of the language.
std::string plain_number(const Framework& framework, double value, LanguageIndex language);
// "a, b and c".
std::string joined(const Framework& framework, const std::vector<std::string>& words,
                   TextId conjunction, LanguageIndex language);
// "Brown 1997; our judgement"; after `most` of them "+2".
std::string cited(const Framework& framework, const std::vector<std::size_t>& sources,
                  LanguageIndex language, std::size_t most = 100);

// Fits run from 0 to this: 1 and the most that interactions can add to one model.
double highest_fit(const Framework& framework);

}  // namespace tripoint
