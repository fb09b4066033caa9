#include "core/chart/palette.h"

#include <cmath>

#include <doctest/doctest.h>

namespace tripoint::test {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// Linear light of each primary, 0 to 1 (IEC 61966-2-1).
Triple linear(Color color) {
  const auto part = [](std::uint8_t code) {
    const double c = code / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return {part(color.red), part(color.green), part(color.blue)};
}

// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(Color color) {
  const Triple light = linear(color);
  return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

double contrast(Color a, Color b) {
  const double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
  return std::max(one, other) / std::min(one, other);
}

// Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision
// deficiency", IEEE TVCG 15(6), 2009, table of severity 1.0, for linear light.
const std::vector<std::pair<std::string, Matrix>> eyes = {
    {"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868},
       {0.114503, 0.786281, 0.099216},
       {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968},
       {0.280085, 0.672501, 0.047413},
       {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779},
       {-0.078411, 0.930809, 0.147602},
       {0.004733, 0.691367, 0.303900}}}}};

// CIELAB under D65.
Triple lab(const Triple& light) {
  const double x = (0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.95047;
  const double y = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  const double z = (0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.08883;
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

// CIE 1976 distance of two colours as these eyes see them.
double seen_apart(Color a, Color b, const Matrix& eye) {
  const auto seen = [&](Color color) {
    const Triple light = linear(color);
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i) {
      const double sum = eye[i][0] * light[0] + eye[i][1] * light[1] + eye[i][2] * light[2];
      out[i] = std::min(1.0, std::max(0.0, sum));
    }
    return lab(out);
  };
  const Triple p = seen(a), q = seen(b);
  return std::sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) +
                   (p[2] - q[2]) * (p[2] - q[2]));
}

template <class Visit>
void for_each_palette(Visit&& visit) {
  for (std::size_t i = 0; i < palette_names.size(); ++i) {
    CAPTURE(palette_names[i]);
    visit(palette(static_cast<PaletteName>(i)));
  }
}

}  // namespace

TEST_CASE("contrast is computed as the guideline does") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
  // #777777 on white is the well-known colour that just fails.
  CHECK(contrast({0x77, 0x77, 0x77}, {255, 255, 255}) == doctest::Approx(4.48).epsilon(0.001));
}

TEST_CASE("text has a contrast of at least 4.5 to 1 to everything it may stand on") {
  for_each_palette([](const Palette& colors) {
    for (const Role text : {Role::ink, Role::muted, Role::accent}) {
      for (const Role below : {Role::background, Role::surface, Role::highlight}) {
        CHECK(contrast(colors.of(text), colors.of(below)) >= 4.5);
      }
    }
    for (const Role below : {Role::soft_0, Role::soft_1, Role::soft_2}) {
      CHECK(contrast(colors.of(Role::ink), colors.of(below)) >= 4.5);
    }
  });
}

TEST_CASE("marks have a contrast of at least 3 to 1 to what is behind them") {
  for_each_palette([](const Palette& colors) {
    for (const Role mark :
         {Role::axis, Role::ink, Role::muted, Role::model_0, Role::model_1, Role::model_2,
          Role::accent, Role::positive, Role::negative, Role::unknown}) {
      for (const Role below : {Role::background, Role::surface}) {
        CAPTURE(role_names[static_cast<std::size_t>(mark)]);
        CHECK(contrast(colors.of(mark), colors.of(below)) >= 3);
      }
    }
    for (ModelIndex model = 0; model < model_count; ++model) {
      CHECK(contrast(colors.of(role_of(model)), colors.of(soft_role_of(model))) >= 2.5);
    }
  });
}

TEST_CASE("the models, for and against, and unknown stay apart for all kinds of eyes") {
  // A difference of 2.3 is just noticeable; 20 is seen at a glance.
  static constexpr double at_a_glance = 20;
  for_each_palette([](const Palette& colors) {
    for (const auto& kind : eyes) {
      CAPTURE(kind.first);
      const Matrix& eye = kind.second;
      const auto apart = [&](Role a, Role b) {
        return seen_apart(colors.of(a), colors.of(b), eye);
      };
      CHECK(apart(Role::model_0, Role::model_1) >= at_a_glance);
      CHECK(apart(Role::model_0, Role::model_2) >= at_a_glance);
      CHECK(apart(Role::model_1, Role::model_2) >= at_a_glance);
      CHECK(apart(Role::positive, Role::negative) >= at_a_glance);
      for (ModelIndex model = 0; model < model_count; ++model) {
        CHECK(apart(role_of(model), Role::unknown) >= at_a_glance);
      }
    }
  });
}

TEST_CASE("the print palette has two inks, the third model is a tint of the first") {
  const Palette& print = palette(PaletteName::print);
  const Color full = print.of(Role::model_0), tint = print.of(Role::model_2);
  // Both blue in the same proportions of lightness: red below green below blue.
  CHECK((full.red < full.green && full.green < full.blue));
  CHECK((tint.red < tint.green && tint.green < tint.blue));
  CHECK(luminance(tint) > luminance(full));
}

TEST_CASE("colours are written as six hexadecimal digits") {
  CHECK(hexadecimal({0, 10, 255}) == "#000aff");
  CHECK(hexadecimal(palette(PaletteName::light).of(Role::background)) == "#ffffff");
}

}  // namespace tripoint::test
