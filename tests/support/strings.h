#pragma once

#include <string>
#include <string_view>

namespace tripoint::test {

bool contains(std::string_view text, std::string_view part);

// How often `part` stands in `text`, overlaps counted.
std::size_t count_of(std::string_view text, std::string_view part);

// Paragraphs set anew on one line, so that texts are found wherever their lines break.
std::string unwrapped(std::string text);

// Any number of equal parts.
std::string repeated(std::string_view text, std::size_t count);

}  // namespace tripoint::test
