#pragma once

#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/random_case.h"

namespace tripoint::test {

// What a mutation may put into a document.
struct Material {
  std::vector<std::string> keys;       // of objects
  std::vector<nlohmann::json> values;  // anything, anywhere
};

// Spoils, or just changes, a document in one place: a value or a member gone, a key renamed, a
// value exchanged for another of the document or of the material, wrapped, repeated, moved to the
// border of a number or beyond, a member or an element more.
void mutate(Dice& dice, const Material& material, nlohmann::json& document);

}  // namespace tripoint::test
