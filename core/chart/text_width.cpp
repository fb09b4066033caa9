#include "core/chart/text_width.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/support/text.h"

namespace tripoint {
namespace {

// Advance widths in thousandths of an em of U+0020 to U+007E and U+00A0 to U+017F: of each
// character the larger one of DejaVu Sans 2.37 and Liberation Sans 1.07, as they are in Debian.
constexpr std::array<std::uint16_t, 319> regular = {
    318, 401,  460, 838,  637,  951, 780, 275,  391, 391, 500, 838, 318, 361, 318,  337, 637, 637,
    637, 637,  637, 637,  637,  637, 637, 637,  337, 337, 838, 838, 838, 557, 1016, 685, 687, 723,
    771, 667,  611, 778,  752,  295, 500, 667,  558, 863, 749, 788, 667, 788, 723,  667, 611, 732,
    685, 989,  686, 667,  686,  391, 337, 391,  838, 557, 500, 613, 635, 550, 635,  616, 353, 635,
    634, 278,  278, 580,  278,  975, 634, 612,  635, 635, 412, 521, 393, 634, 592,  818, 592, 592,
    525, 637,  337, 637,  838,  318, 401, 637,  637, 637, 637, 337, 557, 500, 1000, 472, 612, 838,
    361, 1000, 553, 500,  838,  401, 401, 500,  637, 637, 318, 500, 401, 472, 612,  970, 970, 970,
    611, 685,  685, 685,  685,  685, 685, 1000, 723, 667, 667, 667, 667, 295, 295,  295, 295, 775,
    749, 788,  788, 788,  788,  788, 838, 788,  732, 732, 732, 732, 667, 667, 630,  613, 613, 613,
    613, 613,  613, 982,  550,  616, 616, 616,  616, 278, 278, 278, 278, 612, 634,  612, 612, 612,
    612, 612,  838, 612,  634,  634, 634, 634,  592, 635, 592, 685, 613, 685, 613,  685, 613, 723,
    550, 723,  550, 723,  550,  723, 550, 771,  635, 775, 635, 667, 616, 667, 616,  667, 616, 667,
    616, 667,  616, 778,  635,  778, 635, 778,  635, 778, 635, 752, 634, 917, 695,  295, 278, 295,
    278, 295,  278, 295,  278,  295, 278, 735,  556, 500, 278, 667, 580, 580, 558,  278, 558, 278,
    558, 375,  558, 342,  563,  285, 749, 634,  749, 634, 749, 634, 814, 749, 634,  788, 612, 788,
    612, 788,  612, 1070, 1023, 723, 412, 723,  412, 723, 412, 667, 521, 667, 521,  667, 521, 667,
    521, 611,  393, 611,  393,  611, 393, 732,  634, 732, 634, 732, 634, 732, 634,  732, 634, 732,
    634, 989,  818, 667,  592,  667, 686, 525,  686, 525, 686, 525, 353};
constexpr std::array<std::uint16_t, 319> bold_face = {
    349, 457,  521,  838, 696,  1002, 873,  307,  458, 458,  523, 838, 380,  416, 380,  366,  696,
    696, 696,  696,  696, 696,  696,  696,  696,  696, 400,  400, 838, 838,  838, 611,  1000, 774,
    763, 734,  831,  684, 684,  821,  837,  373,  557, 775,  638, 996, 837,  851, 733,  851,  771,
    721, 683,  813,  774, 1104, 771,  725,  726,  458, 366,  458, 838, 557,  500, 675,  716,  593,
    716, 679,  436,  716, 712,  343,  343,  666,  343, 1042, 712, 688, 716,  716, 494,  596,  479,
    712, 652,  924,  646, 652,  583,  712,  366,  712, 838,  349, 457, 696,  696, 637,  696,  366,
    557, 500,  1000, 564, 646,  838,  416,  1000, 553, 500,  838, 438, 438,  500, 736,  637,  380,
    500, 438,  564,  646, 1036, 1036, 1036, 611,  774, 774,  774, 774, 774,  774, 1085, 734,  684,
    684, 684,  684,  373, 373,  373,  373,  838,  837, 851,  851, 851, 851,  851, 838,  851,  813,
    813, 813,  813,  725, 738,  720,  675,  675,  675, 675,  675, 675, 1048, 593, 679,  679,  679,
    679, 343,  343,  343, 343,  688,  712,  688,  688, 688,  688, 688, 838,  688, 712,  712,  712,
    712, 652,  716,  652, 774,  675,  774,  675,  774, 675,  734, 593, 734,  593, 734,  593,  734,
    593, 831,  719,  838, 716,  684,  679,  684,  679, 684,  679, 684, 679,  684, 679,  821,  716,
    821, 716,  821,  716, 821,  716,  837,  712,  974, 791,  373, 343, 373,  343, 373,  343,  373,
    343, 373,  343,  785, 686,  557,  343,  775,  666, 666,  638, 343, 638,  343, 638,  480,  638,
    557, 643,  372,  837, 712,  837,  712,  837,  712, 983,  837, 712, 851,  688, 851,  688,  851,
    688, 1167, 1095, 771, 494,  771,  494,  771,  494, 721,  596, 721, 596,  721, 596,  721,  596,
    683, 479,  683,  480, 683,  479,  813,  712,  813, 712,  813, 712, 813,  712, 813,  712,  813,
    712, 1104, 924,  725, 652,  725,  726,  583,  726, 583,  726, 583, 436};

// Of other characters, in em. Most are narrower, hardly any is wider.
constexpr double letter_of_other_script = 0.9;
constexpr double quotation_mark = 0.66;
constexpr double other_character = 1.1;
constexpr double wide_character = 1.25;  // emoji; ideographs take 1

// The next character at `at`, which moves behind it; an ill-formed byte counts as one.
std::string_view next_character(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const std::size_t length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  const std::string_view character = text.substr(at, length);
  const bool whole = character.size() == length && first_ill_formed(character) == length;
  at += whole ? length : 1;
  return character.substr(0, whole ? length : 1);
}

// In em.
double character_width(std::string_view character, bool bold) {
  const auto& table = bold ? bold_face : regular;
  const auto first = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) {
    const bool blank = character == "\t" || character == "\n" || character == "\r";
    if (blank || (first >= 0x20 && first < 0x7F)) return table[blank ? 0 : first - 0x20U] / 1000.0;
    return first < 0x80 ? 0 : other_character;  // controls are not painted
  }
  const auto last = static_cast<unsigned char>(character.back());
  if (character.size() == 2) {
    const unsigned code = (first & 31U) << 6U | (last & 63U);
    if (code >= 0xA0 && code < 0x180) return table[code - 0xA0U + 95U] / 1000.0;
  }
  const std::size_t columns = display_width(character);
  if (columns == 0) return 0;
  if (columns > 1) return wide_character;
  if (character.size() == 2) return letter_of_other_script;
  const bool quotation = character.starts_with("\xE2\x80") && last >= 0x98 && last <= 0x9F;
  return quotation || character == "–" ? quotation_mark : other_character;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    width += character_width(next_character(text, at), bold);
  }
  return width * size;
}

std::string ellipsis(std::string_view text, double size, bool bold, double width) {
  if (text_width(text, size, bold) <= width) return std::string(text);
  // Fewer columns never make a longer text.
  std::size_t fits = 0, too_many = display_width(text) + 1;
  while (fits + 1 < too_many) {
    const std::size_t middle = fits + (too_many - fits) / 2;
    (text_width(clip(text, middle), size, bold) <= width ? fits : too_many) = middle;
  }
  std::string cut = clip(text, fits);
  if (!cut.ends_with(" …")) return cut;
  cut.resize(cut.find_last_not_of(' ', cut.size() - std::string_view(" …").size()) + 1);
  return cut + "…";
}

std::vector<std::string> wrapped(std::string_view text, double size, bool bold, double width,
                                 std::size_t most) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    std::string longer = line;
    if (!line.empty()) longer += ' ';
    longer += word;
    if (!line.empty() && text_width(longer, size, bold) > width) {
      if (lines.size() + 1 >= most) {
        lines.push_back(ellipsis(line + ' ' + std::string(text.substr(at)), size, bold, width));
        return lines;
      }
      lines.push_back(ellipsis(line, size, bold, width));
      longer = word;
    }
    line = word.empty() ? line : longer;
    at = end + 1;
  }
  if (!line.empty()) lines.push_back(ellipsis(line, size, bold, width));
  return lines;
}

}  // namespace tripoint
