#pragma once

#include <nlohmann/json.hpp>

namespace tripoint::test {

// A framework file with one of everything: both kinds of items, a direction, a partial order, a
// gate, an interaction. It reads without issues and is small enough to be spoilt in every place.
nlohmann::json small_document();

}  // namespace tripoint::test
