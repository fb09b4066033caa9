#pragma once

#include <string>
#include <string_view>
#include <vector>

// Widths of text that are known without a font: from a table, the same everywhere. They fit the
// sans-serif fonts that are usual (metrics of Arial and Helvetica, and DejaVu Sans).
namespace tripoint {

// Of the line box above and below the baseline, in em.
inline constexpr double ascent = 0.93;
inline constexpr double descent = 0.24;

// In px, at `size` px per em. Not less than what a usual font takes; characters that are not in the
// table have a safe width, wide ones (East Asian) about double, combining marks none.
double text_width(std::string_view text, double size, bool bold = false);

// The longest beginning of `text` (whole grapheme clusters) that takes at most `width` px, what is
// cut off replaced by an ellipsis; "" when not even that fits.
std::string ellipsis(std::string_view text, double size, bool bold, double width);

// Lines of at most `width` px, broken at blanks; at most `most` (from 1) of them, the last and
// single long words with an ellipsis where something had to go.
std::vector<std::string> wrapped(std::string_view text, double size, bool bold, double width,
                                 std::size_t most);

}  // namespace tripoint
