#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/framework/framework.h"

namespace tripoint {

// How a questionnaire is disposed before anybody answers it: who wins all its headline answer
// sheets, every combination of headline options counted once, criteria weighted equally.
struct Neutrality {
  std::uint64_t sheets = 0;
  ModelValues won{};     // part of the sheets, ties split
  ModelValues strict{};  // part won alone
  double tied = 0;       // part with more than one winner
};

// Exact, by adding up the headline criteria one after the other and counting equal sums together.
// `criteria` are those asked; interactions on items that are not are off. Affinities must be on the
// grid of quarters.
Neutrality neutrality(const Framework& framework, std::span<const std::size_t> criteria);
Neutrality neutrality(const Framework& framework);

// Pairs of options of one headline item that lead to the same winners on every sheet.
std::vector<std::pair<std::size_t, std::size_t>> dead_options(const Framework& framework,
                                                              std::size_t criterion);

bool on_grid(const Framework& framework);

}  // namespace tripoint
