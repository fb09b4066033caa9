#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/organization/elicitation.h"

namespace tripoint {

// What leadership says of the weights of the criteria. Every statement is linear in the weights w
// (w >= 0, sum 1) and narrows the set of weights that a result considers; none: any weights. All
// kinds can be mixed, but for exact weights, which stand alone. Criteria are indices of the
// framework.
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

  // Swing weighting (von Winterfeldt and Edwards 1986) with an uncertainty: (points - plus_minus) *
  // w[reference] <= 100 * w[criterion] <= (points + plus_minus) * w[reference].
  struct Swing {
    std::size_t criterion = 0;
    double points = 100;    // above 0, at most 100
    double plus_minus = 0;  // above 0; as stated, or the framework's
    bool stated = false;    // how far the points may be off is stated

    bool operator==(const Swing&) const = default;
  };
  // `of` weighs `value` times as much as `over`, on the scale of Saaty (1980), 1/9 to 9.
  struct Comparison {
    std::size_t of = 0;
    std::size_t over = 0;
    double value = 1;
    std::string comment;  // "$comment", minified JSON

    bool operator==(const Comparison&) const = default;
  };
  struct Weight {
    std::size_t criterion = 0;
    double weight = 1;  // above 0; only ratios count

    bool operator==(const Weight&) const = default;
  };

  // Most important first. Criteria that are not named weigh no more than the last one that is.
  std::vector<std::size_t> ranking;
  std::vector<Floor> floors;
  std::vector<Ratio> ratios;
  // At least two, or none. One of them at least has 100 points and no uncertainty stated: the first
  // such criterion is the reference and has none.
  std::vector<Swing> swing;
  // One for each pair of the criteria that they name.
  std::vector<Comparison> comparisons;
  std::vector<Weight> weights;
  bool exact_weights = false;  // these weights (then of all criteria) and no others
  // Ratios of weights to the heaviest that comparisons and weights come to are meant within this
  // part of themselves (ElicitationRules).
  double ratio_spread = 0.25;
  std::string comment;

  bool empty() const {
    return ranking.empty() && floors.empty() && ratios.empty() && swing.empty() &&
           comparisons.empty() && weights.empty();
  }
  bool operator==(const Priorities&) const = default;
};

// The statement w[of] >= factor * w[over].
struct Dominance {
  std::size_t of = 0;
  std::size_t over = 0;
  double factor = 1;
};

// One statement as the user made it, on criteria numbered by their places among those in play.
struct Statement {
  enum class Of : std::uint8_t { ranking, bound, swing, comparison, weight, floor };
  Of of = Of::ranking;
  // In the list of its kind; of a ranking: that of the criterion which comes before another one; of
  // comparisons: the one with the heaviest.
  std::size_t index = 0;
  std::vector<Dominance> dominances;  // that it comes to; none of a floor
  std::optional<Priorities::Floor> floor;
};

// All statements among `criteria` (indices of the framework, ascending), in the order of the kinds.
// One that names another criterion falls away; a ranking holds among those that are left. Points,
// comparisons and weights become ratios to the heaviest criterion that is left: of points the
// reference or, where it is not left, the one with the most, whose uncertainty then counts, too.
std::vector<Statement> statements(const Priorities& priorities,
                                  const std::vector<std::size_t>& criteria);

// The dominances of all statements.
std::vector<Dominance> dominances(const Priorities& priorities,
                                  const std::vector<std::size_t>& criteria);

// The criterion that swings are measured against, as its position in the list; none without swings.
std::optional<std::size_t> swing_reference(const std::vector<Priorities::Swing>& swing);

// What all comparisons come to.
struct Elicited {
  std::vector<std::size_t> criteria;  // that they name, ascending
  PairwiseWeights found;              // in their order
};
// None without comparisons.
std::optional<Elicited> elicited(const Priorities& priorities);

// Which weights statements leave: a set of full dimension, or none that deserves the name.
struct Room {
  // Dominances that follow from one another in a circle with nothing left between them: positions
  // in the list, in order of the circle; empty: there is none.
  std::vector<std::size_t> circle;
  // The least weight that the floors take, with all that follows from them; there is room below 1.
  double floors = 0;

  bool left() const { return circle.empty() && floors < 1 - 1e-9; }
};

// `size` criteria, numbered from 0 in `list` and `floors`. A circle leaves no room when the product
// of its factors is 1 or more: it then fixes ratios exactly, or allows zero weights only.
Room room(std::size_t size, const std::vector<Dominance>& list,
          const std::vector<Priorities::Floor>& floors);

// Statements that leave no room together, ascending; empty: all of them leave some. None of the set
// can be left out. No set of fewer statements contradicts itself where no floor has part in it, and
// else as far as all smaller sets were tried, size by size: up to 20,000 of them.
std::vector<std::size_t> smallest_conflict(std::size_t size,
                                           const std::vector<Statement>& statements);

}  // namespace tripoint
