#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace tripoint {

// What leadership says of the weights of the criteria. Every statement is linear in the weights w
// (w >= 0, sum 1) and narrows the set of weights that a result considers; none: any weights.
// Criteria are indices of the framework.
struct Priorities {
  struct Floor {
    std::size_t criterion = 0;
    double least = 0;  // above 0, below 1: part of the total weight

    bool operator==(const Floor&) const = default;
  };
  // least * w[over] <= w[of] <= most * w[over]
  struct Ratio {
    std::size_t of = 0;
    std::size_t over = 0;
    double least = 0;
    double most = std::numeric_limits<double>::infinity();
    std::string comment;  // "$comment", minified JSON

    bool operator==(const Ratio&) const = default;
  };

  // Most important first. Criteria that are not named weigh no more than the last one that is.
  std::vector<std::size_t> ranking;
  std::vector<Floor> floors;
  std::vector<Ratio> ratios;
  std::string comment;

  bool empty() const { return ranking.empty() && floors.empty() && ratios.empty(); }
  bool operator==(const Priorities&) const = default;
};

// The statement w[of] >= factor * w[over].
struct Dominance {
  std::size_t of = 0;
  std::size_t over = 0;
  double factor = 1;
};

// Ranking and ratios as dominances among `criteria` (indices of the framework, ascending). A
// statement that names another criterion falls away; a ranking holds among those that are left.
std::vector<Dominance> dominances(const Priorities& priorities,
                                  const std::vector<std::size_t>& criteria);

// Which weights statements leave: a set of full dimension, or none that deserves the name.
struct Room {
  // Dominances that follow from one another in a circle with nothing left between them: positions
  // in the list, in order of the circle; empty: there is none.
  std::vector<std::size_t> circle;
  // The least weight that the floors take, with all that follows from them; there is room below 1.
  double floors = 0;
};

// `size` criteria, numbered from 0 in `list` and `floors`. A circle leaves no room when the product
// of its factors is 1 or more: it then fixes ratios exactly, or allows zero weights only.
Room room(std::size_t size, const std::vector<Dominance>& list,
          const std::vector<Priorities::Floor>& floors);

}  // namespace tripoint
