#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/chart/scene.h"

namespace tripoint::test {

// What no drawing may have, one fault per line: numbers that are not finite, sizes below zero,
// polygons that are not convex, empty texts, shapes beyond the border of the scene, texts that lie
// on each other, and states that only colour tells (areas of models without their pattern or form,
// negative like positive, unknown like known).
std::string scene_faults(const Scene& scene);

std::vector<std::string> texts_of(const Scene& scene);
// Whether a text with this part is painted, or is the name of a shape.
bool shows(const Scene& scene, std::string_view part);

// All shapes of one form, in their order.
template <class Form>
std::vector<Form> forms(const Scene& scene) {
  std::vector<Form> found;
  for (const Shape& shape : scene.shapes) {
    if (const auto* form = std::get_if<Form>(&shape.form)) found.push_back(*form);
  }
  return found;
}

// Rectangles filled with this role.
std::vector<Rect> filled_rects(const Scene& scene, Role role);

// Names that a chart may meet: short, very long, in other scripts, with marks and controls.
const std::vector<std::string>& odd_names();

// Any of them, again and again.
const std::string& odd_name(std::size_t number);
// Numbers that a chart may meet: huge, tiny, negative, and those that are none.
double odd_value(std::size_t number);

}  // namespace tripoint::test
