#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tripoint {

// Columns that a UTF-8 text takes in a terminal: wide characters count two, combining marks none.
std::size_t display_width(std::string_view text);

// The longest beginning of `text` (whole grapheme clusters) that takes at most `width` columns;
// what is cut off is replaced by an ellipsis, which is counted in.
std::string clip(std::string_view text, std::size_t width);

// `text` clipped and padded with blanks to exactly `width` columns.
std::string pad(std::string_view text, std::size_t width);

// Lines of at most `width` columns, broken at blanks; a longer word gets a line of its own,
// uncut.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

// The candidate with the smallest Damerau-Levenshtein distance to `word` (case is ignored; the
// first of equals), or "" when none is within a third of the word's length, at least 1, at most 4,
// and less than the whole word.
std::string nearest(std::string_view word, std::span<const std::string> candidates);

// `text` in double quotes, characters that cannot be seen or would act on a terminal escaped, at
// most 40 columns: a user's own words in a message.
std::string in_quotes(std::string_view text);

// Where the first character that is not valid UTF-8 begins; the size of the text when all are.
std::size_t first_ill_formed(std::string_view text);

// `text` on one line for a terminal: characters that would act on it are replaced by U+FFFD.
std::string printable(std::string_view text);

// For comparisons by a person who searches or sorts: without case and diacritics.
std::string folded(std::string_view text);

// "a, b, c", with " … (n in all)" after `most`.
std::string list(std::span<const std::string> words, std::size_t most = 12);

// `pattern` with every "{name}" replaced by its value; a name without a value stays as it stands.
using Replacements = std::vector<std::pair<std::string_view, std::string>>;
std::string filled(std::string_view pattern, const Replacements& values);

}  // namespace tripoint
