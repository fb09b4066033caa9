#pragma once

#include <cstddef>
#include <string>

#include <nlohmann/json.hpp>

#include "core/support/issue.h"

namespace tripoint::test {

// A line and a column, both from 1; columns count characters.
struct Place {
  std::size_t line = 0;
  std::size_t column = 0;
  bool operator==(const Place&) const = default;
};

// Where the value a JSON pointer names, or its key, stands in document.dump(1). Found by dumping
// the document once more with a mark in that place: independent of what the product does.
// Place 0:0 when the document has no such value.
Place place_of(const nlohmann::json& document, const std::string& pointer, bool at_key = false);

Place place_of(const Issue& issue);

}  // namespace tripoint::test
