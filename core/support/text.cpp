#include "core/support/text.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>

#include <utf8proc.h>

namespace tripoint {
namespace {

// The next code point at `at`, which moves behind it; an ill-formed byte counts as one character.
utf8proc_int32_t next_code_point(std::string_view text, std::size_t& at) {
  utf8proc_int32_t code = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (length < 1) {
    at += 1;
    return 0xFFFD;
  }
  at += static_cast<std::size_t>(length);
  return code;
}

std::size_t code_point_width(utf8proc_int32_t code) {
  return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code)));
}

// Neither moves the cursor nor turns the direction of writing.
bool harmless(utf8proc_int32_t code) {
  const bool control =
      code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
  const bool turns = code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
                     (code >= 0x2066 && code <= 0x2069);
  return !control && !turns;
}

std::string hexadecimal(std::uint32_t number) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (; number > 0 || text.empty(); number >>= 4U) text.insert(text.begin(), digits[number & 15U]);
  return text;
}

// Can be seen, or is a plain blank.
bool visible(utf8proc_int32_t code) {
  const utf8proc_category_t category = utf8proc_category(code);
  const bool blank = category == UTF8PROC_CATEGORY_ZS && code != ' ';
  return harmless(code) && category != UTF8PROC_CATEGORY_CF && !blank;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Damerau-Levenshtein distance (optimal string alignment) over bytes; ids are ASCII.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (same ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                           lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return last[b.size()];
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += code_point_width(next_code_point(text, at));
  return width;
}

std::string clip(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return {};
  std::size_t end = 0, used = 0;
  utf8proc_int32_t state = 0, previous = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const auto code = next_code_point(text, at);
    const bool boundary =
        begin > 0 && utf8proc_grapheme_break_stateful(previous, code, &state) != 0;
    if (boundary && used <= width - 1) end = begin;
    used += code_point_width(code);
    if (used > width - 1 && boundary) break;
    previous = code;
  }
  return std::string(text.substr(0, end)) + "…";
}

std::string pad(std::string_view text, std::size_t width) {
  std::string padded = clip(text, width);
  padded.append(width - display_width(padded), ' ');
  return padded;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const std::size_t columns = display_width(word);
    if (!line.empty() && used + 1 + columns > width) {
      lines.push_back(std::move(line));
      line.clear();
      used = 0;
    }
    if (!line.empty()) {
      line += ' ';
      ++used;
    }
    line += word;
    used += columns;
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string nearest(std::string_view word, std::span<const std::string> candidates) {
  const std::size_t within = std::clamp<std::size_t>(word.size() / 3, 1, 4);
  std::size_t best = std::numeric_limits<std::size_t>::max();
  std::string found;
  for (const std::string& candidate : candidates) {
    const std::size_t apart = distance(word.substr(0, 200), candidate);
    if (apart < best) {
      best = apart;
      found = candidate;
    }
  }
  return best <= within && best < word.size() ? found : std::string();
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t most = 40;
  // Long texts are cut before they are looked at, behind a whole character.
  std::size_t end = std::min<std::size_t>(text.size(), 16 * most);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  std::string plain;
  for (std::size_t at = 0; at < end;) {
    const std::size_t begin = at;
    const auto code = next_code_point(text, at);
    if (visible(code)) {
      plain += text.substr(begin, at - begin);
    } else {
      plain += "\\u{" + hexadecimal(static_cast<std::uint32_t>(code)) + "}";
    }
  }
  if (end < text.size()) plain += "…";
  return "\"" + clip(plain, most) + "\"";
}

std::size_t first_ill_formed(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t code = 0;
    const auto length =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                         static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (length <= 0) break;
    at += static_cast<std::size_t>(length);
  }
  return at;
}

std::string printable(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    plain += harmless(next_code_point(text, at)) ? text.substr(begin, at - begin) : "\uFFFD";
  }
  return plain;
}

std::string folded(std::string_view text) {
  std::string valid = printable(text);
  utf8proc_uint8_t* made = nullptr;
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                     UTF8PROC_STRIPMARK | UTF8PROC_COMPOSE);
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(valid.data()),
                                 static_cast<utf8proc_ssize_t>(valid.size()), &made, options);
  if (size < 0) return valid;
  std::string result(reinterpret_cast<const char*>(made), static_cast<std::size_t>(size));
  std::free(made);
  return result;
}

std::string list(std::span<const std::string> words, std::size_t most) {
  std::string text;
  for (std::size_t i = 0; i < words.size() && i < most; ++i) {
    if (i > 0) text += ", ";
    text += words[i];
  }
  if (words.size() > most) text += " … (" + std::to_string(words.size()) + " in all)";
  return text;
}

std::string filled(std::string_view pattern, const Replacements& values) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = std::min(pattern.find('{', at), pattern.size());
    text += pattern.substr(at, open - at);
    at = open;
    if (at == pattern.size()) break;
    const std::size_t close = pattern.find('}', at);
    const auto value =
        close == std::string_view::npos
            ? values.end()
            : std::find_if(values.begin(), values.end(), [&](const auto& replacement) {
                return replacement.first == pattern.substr(at + 1, close - at - 1);
              });
    if (value == values.end()) {
      text += '{';
      ++at;
    } else {
      text += value->second;
      at = close + 1;
    }
  }
  return text;
}

}  // namespace tripoint
