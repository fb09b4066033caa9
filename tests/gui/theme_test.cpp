#include "gui/ui/theme.h"

#include <doctest/doctest.h>

#include "gui/ui/words.h"
#include "tests/gui/robot.h"

using namespace tripoint;
using namespace tripoint::gui;

TEST_CASE("text stands out from everything it stands on, in every theme") {
  for (const PaletteName name :
       {PaletteName::light, PaletteName::dark, PaletteName::high_contrast}) {
    const auto& skin = skin_of(name);
    const auto of = [&](Skin part) { return skin[static_cast<std::size_t>(part)]; };
    CAPTURE(palette_names[static_cast<std::size_t>(name)]);
    for (const Skin paper : {Skin::page, Skin::card, Skin::control, Skin::hovered, Skin::chosen,
                             Skin::warning}) {
      CAPTURE(static_cast<int>(paper));
      CHECK(contrast(of(Skin::text), of(paper)) >= 7);
    }
    for (const Skin paper : {Skin::page, Skin::card, Skin::control, Skin::chosen}) {
      CAPTURE(static_cast<int>(paper));
      CHECK(contrast(of(Skin::quiet_text), of(paper)) >= 4.5);
      CHECK(contrast(of(Skin::link), of(paper)) >= 4.5);
      CHECK(contrast(of(Skin::danger), of(paper)) >= 4.5);
      // Outlines of focus are marks, not text.
      CHECK(contrast(of(Skin::focus), of(paper)) >= 3);
    }
    CHECK(contrast(of(Skin::on_primary), of(Skin::primary)) >= 4.5);
    CHECK(contrast(of(Skin::rail_text), of(Skin::rail)) >= 7);
    CHECK(contrast(of(Skin::rail_text), of(Skin::rail_here)) >= 4.5);
    CHECK(contrast(of(Skin::primary), of(Skin::card)) >= 3);
  }
}

TEST_CASE("contrast of black and white is 21, of equal colours 1") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
  CHECK(contrast({10, 20, 30}, {10, 20, 30}) == doctest::Approx(1));
}

TEST_CASE("every word of the window exists in every language that it knows") {
  const Words words;
  CHECK(words.keys().size() > 200);
  for (const std::string& key : words.keys()) {
    CAPTURE(key);
    CHECK(words.complete(key));
  }
}

TEST_CASE("words that are missing show their key") {
  CHECK(Words().of("no.such.words") == "no.such.words");
}
