#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/framework/framework.h"
#include "core/organization/group.h"

namespace tripoint {

// One answer that an item may turn out to have.
struct Possibility {
  double value = 0;  // row index of a choice, or number
  double probability = 1;
  ModelValues affinity{};
};

enum class AnswerState : std::uint8_t {
  absent,  // a refinement that was not asked
  not_applicable,
  definite,  // one possibility
  range,     // some
  open       // all of them: "don't know", or a headline without an answer
};

struct SheetItem {
  AnswerState state = AnswerState::absent;
  bool asked = false;       // somebody answered, be it with "don't know"
  bool derived = false;     // nobody answered: it follows from the entity's skill levels
  bool interval = false;    // its possibilities are an interval, from the first to the last
  std::uint32_t first = 0;  // its possibilities in Sheet::possibilities, in ascending order
  std::uint32_t count = 0;  // 0: absent or not applicable
};

// What the answers of one entity come to, item by item: its own, the defaults of its group, several
// respondents pooled. Possibilities are independent between items.
struct Sheet {
  std::vector<SheetItem> items;  // as Framework::items
  std::vector<Possibility> possibilities;
  // Criteria with at least one item in play that are not left out, and the sum of the weights of
  // their items in play.
  std::vector<std::size_t> criteria;
  std::vector<double> weight;
  std::vector<std::uint8_t> in_play;  // as Framework::items: counts for the fit

  std::span<const Possibility> of(std::size_t item) const {
    return {possibilities.data() + items[item].first, items[item].count};
  }
};

// Resolves the answers of an entity. `without` lists criteria to leave out. An entity's own answer
// goes before the default of its group, except for items of level group. Several respondents are
// pooled: a possibility has the probability sum(r_i * p_i) / sum(r_i) over those who gave possible
// values, r being a respondent's weight and p uniform over his range; "not applicable" holds when
// nobody else says otherwise. An item with a skill mean that the entity does not answer itself, or
// only with "don't know", follows from its skill levels, before any default. `sheet` is
// overwritten and keeps its memory.
void resolve(const Framework& framework, const Group& group, const Entity& entity,
             std::span<const std::size_t> without, Sheet& sheet);

// What the skill levels of the entity say of an item; absent: nothing, or its own answer holds.
std::optional<double> derived_answer(const Framework& framework, const Entity& entity,
                                     std::size_t item);

// The probability-weighted mean of an item's affinities.
ModelValues expected_affinity(std::span<const Possibility> possibilities);

}  // namespace tripoint
