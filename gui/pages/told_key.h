#pragma once

#include <cstdint>

#include "core/framework/texts.h"

namespace tripoint::gui {

// What the words and figures of a page depend on: they are made once for each of these.
struct ToldKey {
  std::uint64_t version = 0;  // of the results
  LanguageIndex language = 0;
  double width = 0;  // of its charts
  bool operator==(const ToldKey&) const = default;
};

}  // namespace tripoint::gui
