#pragma once

#include <array>
#include <vector>

#include "tests/support/small_framework.h"

// A small published-style case whose figures were derived in rational arithmetic.
namespace tripoint::test::golden {

inline constexpr std::array<double, 6> weights = {5, 3, 4, 6, 4, 2};
inline constexpr std::array<std::size_t, 6> base = {2, 1, 1, 0, 1, 1};

inline std::vector<OptionTable> tables() {
  // Affinities times 4; rows are options, digits the models.
  static constexpr std::array<std::array<int, 3>, 6> digits = {{{420, 242, 24},
                                                                {321, 222, 133},
                                                                {321, 232, 34},
                                                                {420, 241, 134},
                                                                {410, 232, 24},
                                                                {431, 242, 124}}};
  std::vector<OptionTable> list;
  for (const auto& question : digits) {
    OptionTable table;
    for (const int option : question) {
      table.push_back({option / 100 / 4.0, option / 10 % 10 / 4.0, option % 10 / 4.0});
    }
    list.push_back(table);
  }
  return list;
}

inline std::vector<ModelValues> rows(const std::array<std::size_t, 6>& answers) {
  const auto all = tables();
  std::vector<ModelValues> list;
  for (std::size_t g = 0; g < answers.size(); ++g) list.push_back(all[g][answers[g]]);
  return list;
}

inline std::vector<Given> given(const std::array<std::size_t, 6>& answers) {
  std::vector<Given> list;
  for (std::size_t g = 0; g < answers.size(); ++g) {
    list.push_back({g, {static_cast<double>(answers[g])}});
  }
  return list;
}

}  // namespace tripoint::test::golden
