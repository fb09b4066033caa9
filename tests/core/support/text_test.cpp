#include "core/support/text.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/random_case.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

// Clusters with their columns; any sequence of them is a text whose clusters are known.
struct Cluster {
  std::string text;
  std::size_t columns;
};
const std::vector<Cluster> clusters = {
    {"a", 1}, {"é", 1}, {"e\u0301", 1}, {"漢", 2}, {"o\u0308\u0323", 1},
    {"ß", 1}, {" ", 1}, {"…", 1},       {"😀", 2}};

// The definition of optimal string alignment, as a recursion.
std::size_t plain_distance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  const auto same = [](char x, char y) {
    return std::tolower(static_cast<unsigned char>(x)) ==
           std::tolower(static_cast<unsigned char>(y));
  };
  const std::string_view a1 = a.substr(1), b1 = b.substr(1);
  std::size_t least = std::min({plain_distance(a1, b) + 1, plain_distance(a, b1) + 1,
                                plain_distance(a1, b1) + (same(a[0], b[0]) ? 0U : 1U)});
  if (a.size() > 1 && b.size() > 1 && same(a[0], b[1]) && same(a[1], b[0])) {
    least = std::min(least, plain_distance(a.substr(2), b.substr(2)) + 1);
  }
  return least;
}

std::string random_word(Dice& dice, std::size_t longest) {
  std::string word;
  for (std::size_t i = dice.below(longest + 1); i > 0; --i) word += "abAB"[dice.below(4)];
  return word;
}

}  // namespace

TEST_CASE("columns count wide characters twice and combining marks not at all") {
  CHECK(display_width("") == 0);
  CHECK(display_width("plain") == 5);
  CHECK(display_width("Überfällig") == 10);
  CHECK(display_width("漢字") == 4);
  CHECK(display_width("e\u0301\u0323") == 1);
  CHECK(display_width("a…") == 2);
}

TEST_CASE("each ill-formed byte takes one column") {
  CHECK(display_width("\xFF\xFE") == 2);
  CHECK(display_width("a\xC3") == 2);
  CHECK(display_width("\xE6\xBC") == 2);  // two of the three bytes of a character
}

TEST_CASE("what fits is not clipped") {
  CHECK(clip("abc", 3) == "abc");
  CHECK(clip("漢字", 4) == "漢字");
  CHECK(clip("", 0).empty());
}

TEST_CASE("clipped text ends in an ellipsis that is counted in") {
  CHECK(clip("abcd", 3) == "ab…");
  CHECK(clip("abcd", 1) == "…");
  CHECK(clip("abcd", 0).empty());
  CHECK(clip("漢字漢字", 5) == "漢字…");
  CHECK(clip("漢字漢字", 4) == "漢…");  // the second half of a wide character is not used
  CHECK(clip("漢字", 2) == "…");
}

TEST_CASE("clipping keeps as many whole grapheme clusters as there is room for") {
  Dice dice(1);
  for (int trial = 0; trial < 2000; ++trial) {
    std::vector<Cluster> parts(dice.below(9));
    std::string text;
    std::size_t columns = 0;
    for (Cluster& part : parts) {
      part = clusters[dice.below(clusters.size())];
      text += part.text;
      columns += part.columns;
    }
    const std::size_t width = dice.below(12);
    CAPTURE(text);
    CAPTURE(width);
    std::string expected = text;
    if (columns > width) {
      expected.clear();
      std::size_t used = 1;
      for (const Cluster& part : parts) {
        used += part.columns;
        if (used > width) break;
        expected += part.text;
      }
      if (width > 0) expected += "…";
    }
    CHECK(display_width(text) == columns);
    CHECK(clip(text, width) == expected);
    CHECK(display_width(pad(text, width)) == width);
    CHECK(pad(text, width).substr(0, expected.size()) == expected);
  }
}

TEST_CASE("padding adds blanks behind") {
  CHECK(pad("ab", 4) == "ab  ");
  CHECK(pad("漢", 3) == "漢 ");
  CHECK(pad("漢字", 3) == "漢…");
  CHECK(pad("漢字漢", 4) == "漢… ");
  CHECK(pad("", 2) == "  ");
}

TEST_CASE("lines are broken at blanks, as late as possible") {
  CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("one two three", 6) == std::vector<std::string>{"one", "two", "three"});
  CHECK(wrap("one two three", 13) == std::vector<std::string>{"one two three"});
  CHECK(wrap("a incredible b", 4) == std::vector<std::string>{"a", "incredible", "b"});
  CHECK(wrap("  a   b  ", 9) == std::vector<std::string>{"a b"});
  CHECK(wrap("漢字 漢字", 8) == std::vector<std::string>{"漢字", "漢字"});
  CHECK(wrap("漢字 漢字", 9) == std::vector<std::string>{"漢字 漢字"});
}

TEST_CASE("wrapping nothing gives no line") {
  CHECK(wrap("", 10).empty());
  CHECK(wrap("   ", 10).empty());
}

TEST_CASE("wrapping keeps all words in order, fills every line and exceeds it for one word only") {
  Dice dice(2);
  for (int trial = 0; trial < 500; ++trial) {
    std::string text;
    std::vector<std::string> words;
    for (std::size_t i = dice.below(12); i > 0; --i) {
      words.push_back(repeated(dice.one_in(2) ? "ä" : "漢", 1 + dice.below(9)));
      text += repeated(" ", 1 + dice.below(2)) + words.back();
    }
    const std::size_t width = 1 + dice.below(14);
    const auto lines = wrap(text, width);
    std::vector<std::string> seen;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool single = lines[i].find(' ') == std::string::npos;
      CHECK((single || display_width(lines[i]) <= width));
      if (i > 0) {
        const std::string first = lines[i].substr(0, lines[i].find(' '));
        CHECK(display_width(lines[i - 1]) + 1 + display_width(first) > width);
      }
      for (std::size_t at = 0; at <= lines[i].size();) {
        const std::size_t end = std::min(lines[i].find(' ', at), lines[i].size());
        seen.push_back(lines[i].substr(at, end - at));
        at = end + 1;
      }
    }
    CHECK(seen == words);
  }
}

TEST_CASE(
    "the nearest word may differ by a third of the length, at least 1 and at most 4, and not "
    "wholly") {
  const std::vector<std::string> words = {"importance", "urgency", "a", "answers",
                                          "a_very_long_identifier_indeed"};
  CHECK(nearest("importnace", words) == "importance");  // exchanged neighbors count once
  CHECK(nearest("imprtnce", words) == "importance");    // two of eight
  CHECK(nearest("imprtnc", words).empty());             // three of seven
  CHECK(nearest("b", words).empty());
  CHECK(nearest("ansers", words) == "answers");
  CHECK(nearest("a_very_long_identifier_in", words) == "a_very_long_identifier_indeed");
  CHECK(nearest("a_very_long_identifier_i", words).empty());
  CHECK(nearest("something else", words).empty());
}

TEST_CASE("the nearest word ignores case, and is the first of equals") {
  const std::vector<std::string> words = {"Beta", "beta", "bet1", "bet2"};
  CHECK(nearest("BETA", words) == "Beta");
  CHECK(nearest("bet3", words) == "Beta");
  const std::vector<std::string> pair = {"bet1", "bet2"};
  CHECK(nearest("bet3", pair) == "bet1");
  CHECK(nearest("x", std::vector<std::string>{}).empty());
}

TEST_CASE("the nearest of random words is the one at the least distance by definition") {
  Dice dice(3);
  for (int trial = 0; trial < 400; ++trial) {
    std::vector<std::string> words(1 + dice.below(4));
    for (std::string& word : words) word = random_word(dice, 6);
    const std::string asked = random_word(dice, 6);
    const std::size_t within = std::max<std::size_t>(asked.size() / 3, 1);
    std::string expected;
    std::size_t best = within + 1;
    for (const std::string& word : words) {
      const std::size_t apart = plain_distance(asked, word);
      if (apart < best) {
        best = apart;
        expected = word;
      }
    }
    CAPTURE(asked);
    CHECK(nearest(asked, words) == (best < asked.size() ? expected : ""));
  }
}

TEST_CASE("a word of any length is compared") {
  const std::vector<std::string> words = {"short", repeated("x", 300)};
  CHECK(nearest(repeated("y", 1000000), words).empty());
}

TEST_CASE("a user's words stand in quotes, with control characters escaped") {
  CHECK(in_quotes("") == "\"\"");
  CHECK(in_quotes("abc") == "\"abc\"");
  CHECK(in_quotes(std::string_view("a\n\t\x1B[0m\x7F\0z", 10)) ==
        "\"a\\u{a}\\u{9}\\u{1b}[0m\\u{7f}\\u{0}z\"");
}

TEST_CASE("a user's words are shortened to 40 columns") {
  CHECK(in_quotes(repeated("a", 40)) == "\"" + repeated("a", 40) + "\"");
  CHECK(in_quotes(repeated("a", 41)) == "\"" + repeated("a", 39) + "…\"");
  CHECK(in_quotes(repeated("é", 41)) == "\"" + repeated("é", 39) + "…\"");
  CHECK(in_quotes(repeated("漢", 21)) == "\"" + repeated("漢", 19) + "…\"");
  CHECK(in_quotes(repeated("😀", 1000)) == "\"" + repeated("😀", 19) + "…\"");
  CHECK(in_quotes(repeated("\n", 1000)) == "\"" + repeated("\\u{a}", 7) + "\\u{a…\"");
}

TEST_CASE("a list is cut after a number of words, and says how many there are") {
  const std::vector<std::string> words = {"a", "b", "c"};
  CHECK(list(words) == "a, b, c");
  CHECK(list(words, 3) == "a, b, c");
  CHECK(list(words, 2) == "a, b … (3 in all)");
  CHECK(list({}, 2).empty());
  const std::vector<std::string> twelve(12, "x"), thirteen(13, "x");
  CHECK(list(twelve).find("in all") == std::string::npos);
  CHECK(list(thirteen) == list(twelve) + " … (13 in all)");
}

TEST_CASE("folded texts are compared without case and diacritics") {
  CHECK(folded("België ÉÉN") == "belgie een");
  CHECK(folded("Straße") == "strasse");
  CHECK(folded("").empty());
  CHECK_FALSE(folded("a\xff z").empty());
}

TEST_CASE("names in braces are replaced, once, and unknown ones stay") {
  const Replacements values = {{"a", "1"}, {"long name", "{a}"}, {"empty", ""}};
  CHECK(filled("{a}+{a}={empty}.", values) == "1+1=.");
  CHECK(filled("{long name}", values) == "{a}");
  CHECK(filled("{b} {a", values) == "{b} {a");
  CHECK(filled("{{a}}", values) == "{1}");
  CHECK(filled("{x {a} }", values) == "{x 1 }");
  CHECK(filled("}{", values) == "}{");
  CHECK(filled("", values).empty());
}

TEST_CASE("quoted words that are cut stay whole characters") {
  for (const char* piece : {"ก็", "नि", "a\u0301\u0323"}) {
    const std::string quoted = in_quotes(repeated(piece, 200));
    CHECK(nlohmann::json::accept("[" + quoted + "]"));
    CHECK(quoted.find("…") != std::string::npos);
  }
  const std::string tall = in_quotes("a" + repeated("\u0301", 2000));
  CHECK(nlohmann::json::accept("[" + tall + "]"));
  CHECK(tall.size() < 1500);
}

TEST_CASE("quoted and printable words do nothing to a terminal") {
  CHECK(in_quotes("\u009b31m\u202ex") == "\"\\u{9b}31m\\u{202e}x\"");
  CHECK(in_quotes("goal\u200b \u00a0") == "\"goal\\u{200b} \\u{a0}\"");
  CHECK(printable("a\x1b\n\u2066b") == "a\uFFFD\uFFFD\uFFFDb");
}

}  // namespace tripoint::test
