#include "core/chart/text_width.h"

#include <doctest/doctest.h>

#include "core/chart/bounds.h"
#include "core/support/text.h"
#include "tests/support/random_case.h"
#include "tests/support/scenes.h"

namespace tripoint::test {

TEST_CASE("widths are those of the fonts they were measured in") {
  // DejaVu Sans: H 1540, a 1255, i 569, of 2048 units per em. Liberation Sans: E 1366.
  CHECK(text_width("H", 2048) == doctest::Approx(1540).epsilon(0.002));
  CHECK(text_width("ai", 2048) == doctest::Approx(1255 + 569).epsilon(0.002));
  CHECK(text_width("E", 2048) == doctest::Approx(1366).epsilon(0.002));
  CHECK(text_width("H", 2048, true) == doctest::Approx(1714).epsilon(0.002));
  CHECK(text_width("", 12) == 0);
}

TEST_CASE("accents, marks, wide characters and odd bytes have safe widths") {
  CHECK(text_width("é", 10) == text_width("e", 10));
  CHECK(text_width("e\u0301", 10) == text_width("e", 10));
  CHECK(text_width("漢字", 10) == doctest::Approx(25));
  CHECK(text_width("Ж", 10) >= 9);
  CHECK(text_width("\xFF", 10) >= 10);
  CHECK(text_width("\x01", 10) == 0);
  CHECK(text_width("\n", 10) == text_width(" ", 10));
  CHECK(text_width("7", 10) == text_width("0", 10));  // figures stand below each other
}

TEST_CASE("widths add up, grow with the size, and bold is never narrower") {
  Dice dice(7);
  for (int round = 0; round < 200; ++round) {
    std::string a, b;
    for (std::size_t i = dice.below(12); i > 0; --i) a += static_cast<char>(' ' + dice.below(95));
    for (std::size_t i = dice.below(12); i > 0; --i) b += static_cast<char>(' ' + dice.below(95));
    CHECK(text_width(a + b, 12) == doctest::Approx(text_width(a, 12) + text_width(b, 12)));
    CHECK(text_width(a, 24) == doctest::Approx(2 * text_width(a, 12)));
    CHECK(text_width(a, 12, true) >= text_width(a, 12));
  }
}

TEST_CASE("an ellipsis keeps as much as fits, and nothing where nothing fits") {
  CHECK(ellipsis("short", 12, false, 100) == "short");
  CHECK(ellipsis("anything", 12, false, 3) == "");
  CHECK(ellipsis("", 12, false, 0) == "");
  for (const std::string& name : odd_names()) {
    for (double width = 0; width < 400; width += 7) {
      const std::string cut = ellipsis(name, 12, false, width);
      CAPTURE(cut);
      CHECK(text_width(cut, 12) <= width);
      CHECK((cut.empty() || cut == name || cut.ends_with("…")));
    }
  }
  CHECK(ellipsis("one two", 10, false, text_width("one …", 10) + 1) == "one…");
}

TEST_CASE("wrapped lines fit, lose no word, and end in an ellipsis where something had to go") {
  const std::string text = "the quick brown fox jumps over the lazy dog again and again";
  const auto lines = wrapped(text, 12, false, 120, 100);
  REQUIRE(lines.size() > 2);
  std::string joined;
  for (const std::string& line : lines) {
    CHECK(text_width(line, 12) <= 120);
    joined += (joined.empty() ? "" : " ") + line;
  }
  CHECK(joined == text);
  const auto few = wrapped(text, 12, false, 120, 2);
  REQUIRE(few.size() == 2);
  CHECK(few[0] == lines[0]);
  CHECK(few[1].ends_with("…"));
  CHECK(wrapped("", 12, false, 100, 3).empty());
  CHECK(wrapped("   ", 12, false, 100, 3).empty());
  for (const std::string& name : odd_names()) {
    for (const std::string& line : wrapped(name + " " + name, 12, true, 90, 2)) {
      CHECK(text_width(line, 12, true) <= 90);
    }
  }
}

TEST_CASE("the box of a text stands where its anchor says") {
  Label label{{100, 50}, "Hello", {10, Role::ink, Anchor::start, false}};
  const double width = text_width("Hello", 10);
  CHECK(bounds(label) == Box{100, 40.7, 100 + width, 52.4});
  label.style.anchor = Anchor::end;
  CHECK(bounds(label).right == doctest::Approx(100));
  label.style.anchor = Anchor::middle;
  CHECK(bounds(label).left == doctest::Approx(100 - width / 2));
}

TEST_CASE("boxes overlap when they share an area, not when they touch") {
  CHECK(overlap({0, 0, 2, 2}, {1, 1, 3, 3}));
  CHECK_FALSE(overlap({0, 0, 2, 2}, {2, 0, 3, 2}));
  CHECK_FALSE(overlap({0, 0, 2, 2}, {0, 3, 2, 4}));
}

}  // namespace tripoint::test
