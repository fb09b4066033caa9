#pragma once

#include <string>
#include <string_view>

#include "core/chart/palette.h"
#include "core/chart/scene.h"

namespace tripoint {

// Text as it may stand in XML, in an element or an attribute in double quotes: marked characters
// escaped, characters that XML 1.0 does not allow left out, ill-formed bytes replaced by U+FFFD.
std::string xml_escaped(std::string_view text);

// The scene as an <svg> element, to stand alone or inside an HTML page. Ids in it begin with
// `prefix` (an XML name: letters, digits, hyphens, beginning with a letter), so that several
// drawings may stand in one page. Numbers have at most two decimals; values that are not finite
// must not occur. No scripts, no references to anything outside. The font may be replaced by the
// style sheet of a page.
std::string to_svg(const Scene& scene, const Palette& palette, std::string_view prefix);

}  // namespace tripoint
