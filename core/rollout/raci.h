#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/framework/framework.h"
#include "core/organization/group.h"

namespace tripoint {

enum class Accountability : std::uint8_t {
  open,    // the group has to choose: the literature leaves it open
  given,   // by the framework
  chosen,  // by the group
};
inline constexpr auto accountability_names =
    std::to_array<std::string_view>({"open", "given", "chosen"});

// Who takes part in one step, after the choices of the group.
struct StepPlan {
  std::size_t step = 0;
  Accountability accountability = Accountability::open;
  std::array<std::vector<Actor>, letter_count> actors;
  bool no_candidate = false;  // a party was chosen that is none of the candidates
  bool done = false;
  std::string note;                      // of the group
  std::vector<std::size_t> done_before;  // steps that it needs, and that are not done, while it is
  bool same_accountable = false;         // as for the step that it should be independent of

  const std::vector<Actor>& with(RaciLetter letter) const {
    return actors[static_cast<std::size_t>(letter)];
  }
};

struct RaciPlan {
  std::vector<StepPlan> steps;  // as in the framework
  std::size_t settled = 0;      // steps with one who is accountable
};

// What a group says of a letter goes before what the framework says; whoever is accountable or
// responsible is not consulted or informed besides.
RaciPlan plan_raci(const Framework& framework, const Group& group);

// What somebody is in a step: bits (bit_of).
unsigned letters_of(const StepPlan& step, const Actor& actor);

// Gives somebody these letters in a step, beside what the others are there. Only one is
// accountable: who takes that letter takes it from whoever had it. A letter that nobody is left
// with is again as the framework says, as is a choice that says nothing else.
void set_letters(const Framework& framework, Group& group, std::size_t step, const Actor& actor,
                 unsigned letters);

// What a group chose for a step; null: nothing.
const RaciChoice* find_choice(const Arrangements& told, std::size_t step);

// Who a party is under a model; its name where that does not differ.
const Text& who_is(const Party& party, ModelIndex model);

}  // namespace tripoint
