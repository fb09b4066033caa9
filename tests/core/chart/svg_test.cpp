#include "core/chart/svg.h"

#include <doctest/doctest.h>

#include "tests/support/scenes.h"
#include "tests/support/strings.h"
#include "tests/support/xml.h"

namespace tripoint::test {
namespace {

Scene sample() {
  Scene scene{200, 100.5, "Shares", "A has 3, B has 1", {}};
  scene.shapes.push_back(
      {Rect{{10, 20}, 30.126, 12, 0, {Role::model_1, Pattern::hatched}}, "A & B"});
  scene.shapes.push_back({Rect{{10, 40}, 30, 12, 2, {Role::model_1, Pattern::hatched}}, ""});
  scene.shapes.push_back({Circle{{50, 50}, 4, {Role::model_2, Pattern::dotted}}, ""});
  scene.shapes.push_back(
      {Polygon{{{0, 0}, {9, 0}, {4, 8}}, {Role::none, Pattern::solid, Role::ink}}, ""});
  scene.shapes.push_back({Polyline{{{0, 0}, {9, 0.333}}, {Role::axis, 1.5, Dash::dashed}}, ""});
  scene.shapes.push_back({Label{{5, 95}, "1 < 2", {12, Role::ink, Anchor::start, true}}, ""});
  return scene;
}

}  // namespace

TEST_CASE("a scene becomes the SVG one would write by hand") {
  const std::string svg = to_svg(sample(), palette(PaletteName::light), "c1");
  CHECK(svg ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"100.5\" "
        "viewBox=\"0 0 200 100.5\" role=\"img\" aria-labelledby=\"c1-title c1-desc\" "
        "font-family=\"Arial, 'Helvetica Neue', Helvetica, 'Liberation Sans', 'DejaVu Sans', "
        "sans-serif\">\n"
        "<title id=\"c1-title\">Shares</title>\n"
        "<desc id=\"c1-desc\">A has 3, B has 1</desc>\n"
        "<defs>\n"
        "<pattern id=\"c1-model-1-hatched\" width=\"8\" height=\"8\" "
        "patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"#c2571a\"/>"
        "<path d=\"M-1 1L1 -1M0 8L8 0M7 9L9 7\" stroke=\"#ffffff\" stroke-width=\"1\"/>"
        "</pattern>\n"
        "<pattern id=\"c1-model-2-dotted\" width=\"8\" height=\"8\" "
        "patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"#5489c7\"/>"
        "<circle cx=\"2\" cy=\"2\" r=\"0.9\" fill=\"#ffffff\"/>"
        "<circle cx=\"6\" cy=\"6\" r=\"0.9\" fill=\"#ffffff\"/></pattern>\n"
        "</defs>\n"
        "<rect width=\"200\" height=\"100.5\" fill=\"#ffffff\"/>\n"
        "<rect x=\"10\" y=\"20\" width=\"30.13\" height=\"12\" fill=\"url(#c1-model-1-hatched)\">"
        "<title>A &amp; B</title></rect>\n"
        "<rect x=\"10\" y=\"40\" width=\"30\" height=\"12\" rx=\"2\" "
        "fill=\"url(#c1-model-1-hatched)\"/>\n"
        "<circle cx=\"50\" cy=\"50\" r=\"4\" fill=\"url(#c1-model-2-dotted)\"/>\n"
        "<polygon points=\"0,0 9,0 4,8\" fill=\"none\" stroke=\"#16202b\" stroke-width=\"1\"/>\n"
        "<polyline points=\"0,0 9,0.33\" fill=\"none\" stroke=\"#7b8794\" stroke-width=\"1.5\" "
        "stroke-dasharray=\"5 3\"/>\n"
        "<text x=\"5\" y=\"95\" font-size=\"12\" fill=\"#16202b\" font-weight=\"bold\">1 &lt; 2"
        "</text>\n</svg>\n");
  CHECK(xml_faults(svg) == "");
}

TEST_CASE("XML takes any text") {
  CHECK(xml_escaped("a<b>&\"c\"") == "a&lt;b&gt;&amp;&quot;c&quot;");
  CHECK(xml_escaped("tab\tline\nend\x01\x1B\x7F") == "tab line end");
  CHECK(xml_escaped("\xFFx\xC3") == "\uFFFDx\uFFFD");
  CHECK(xml_escaped("a\xEF\xBF\xBEz\xEF\xBF\xBF") == "az");
  CHECK(xml_escaped("漢字 é 👩‍👧") == "漢字 é 👩‍👧");

  Scene scene{300, 200, "", "", {}};
  for (const std::string& name : odd_names()) {
    scene.title += name;
    scene.description += name;
    scene.shapes.push_back({Label{{5, 95}, name, {}}, name});
  }
  std::string all_bytes;
  for (int byte = 0; byte < 256; ++byte) all_bytes += static_cast<char>(byte);
  scene.shapes.push_back({Label{{5, 95}, all_bytes, {}}, all_bytes});
  CHECK(xml_faults(to_svg(scene, palette(PaletteName::dark), "any")) == "");
}

TEST_CASE("ids are those of the prefix, and nothing comes from outside") {
  const std::string svg = to_svg(sample(), palette(PaletteName::print), "chart-7");
  CHECK(count_of(svg, "id=\"") == count_of(svg, "id=\"chart-7-"));
  CHECK(count_of(svg, "url(#") == count_of(svg, "url(#chart-7-"));
  CHECK(count_of(svg, "http") == 1);  // the name of the language
  CHECK_FALSE(contains(svg, "script"));
}

TEST_CASE("palettes change colours and nothing else") {
  const Scene scene = sample();
  std::string light = to_svg(scene, palette(PaletteName::light), "c");
  std::string print = to_svg(scene, palette(PaletteName::print), "c");
  CHECK(light != print);
  for (std::string* svg : {&light, &print}) {
    for (std::size_t at = svg->find("\"#"); at != std::string::npos;
         at = svg->find("\"#", at + 2)) {
      svg->replace(at + 2, 6, "colour");
    }
  }
  CHECK(light == print);
}

}  // namespace tripoint::test
