#pragma once

#include <optional>
#include <string_view>

#include "core/organization/group.h"

namespace tripoint::cli {

// What a line of digits answers; nothing where it answers nothing. Of a choice: numbers of options
// from 1, "1 3", "1,3", "13" or "1-3" being one of several. Of a number: one, or the two ends of a
// range, "3 8" or "3-8", with the decimal sign of the language or a point.
std::optional<Answer> typed_answer(const Framework& framework, std::size_t item,
                                   std::string_view line, LanguageIndex language);

}  // namespace tripoint::cli
