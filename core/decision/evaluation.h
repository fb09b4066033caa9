#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/decision/acceptability.h"
#include "core/decision/extremes.h"
#include "core/decision/gates.h"
#include "core/decision/mixture.h"

namespace tripoint {

// How much the recommendation can be relied on, in ascending order of strength.
enum class Verdict : std::uint8_t {
  not_assessed,  // nothing was answered, or nothing applies
  no_option,     // gates rule all models out
  too_close_to_call,
  leaning,
  only_option,  // gates leave one model; as strong as leaning
  robust,
  certain
};
inline constexpr auto verdict_names =
    std::to_array<std::string_view>({"not_assessed", "no_option", "too_close_to_call", "leaning",
                                     "only_option", "robust", "certain"});

// For comparisons: leaning and only option are equally strong.
constexpr int strength(Verdict verdict) {
  return static_cast<int>(verdict == Verdict::only_option ? Verdict::leaning : verdict);
}

// Who wins, among some of the models, and how surely.
struct Outcome {
  ModelSet among;
  ModelSet leaders;                     // the largest expected fit at the point weights; ties are 0
                                        // below tie_tolerance apart
  ModelIndex first = 0;                 // the first of the leaders
  std::optional<ModelIndex> point;      // the only leader
  std::optional<ModelIndex> runner_up;  // the next largest; with equal leaders: the second of them
  double margin = 0;                    // fit of the first over the runner-up
  Shares shares;
  ModelSet necessary;
  ModelSet possible;
  ModelValues max_regret{};
};

struct ActiveInteraction {
  std::size_t interaction = 0;
  double probability = 0;  // above 0
};

// An answer that is not fixed yet.
struct OpenItem {
  std::size_t item = 0;
  bool asked = true;  // false: a refinement that nobody was asked; counted as unknown
  // Expected gain in fit from knowing the answer (EVPPI): sum_a p(a) max_m E[V_m | a] -
  // max_m E[V_m] over the models that gates leave; never negative. Gates are tested anew for every
  // answer: a model that turns out to be ruled out is worth nothing (our judgement).
  double value = 0;
  double probability = 0;  // that the winner is another one once the answer is known
  // Largest minus smallest margin between the leader and the runner-up over its answers.
  double swing = 0;
  bool changes_winner = false;  // for some answer
};

// What is concluded in short, for comparisons.
struct Conclusion {
  ModelValues fit{};
  Outcome outcome;
  Verdict verdict = Verdict::not_assessed;
};

// Everything that is concluded for one entity. All vectors over criteria are in the order of
// `criteria`; gates in the order of the framework.
struct Evaluation {
  std::vector<std::size_t> criteria;  // in play
  std::vector<ModelValues> rows;      // expected fit of each model on each criterion
  std::vector<double> weights;        // point weights; sum 1
  Sheet sheet;
  std::vector<ActiveInteraction> interactions;
  ModelValues bonus{};  // what interactions add to the fit, expected
  ModelValues fit{};    // 0 to 1 plus the interactions' strengths
  std::vector<GateResult> gates;
  Outcome outcome;        // among the models that gates leave
  Outcome without_gates;  // among all: what the constraints cost
  Verdict verdict = Verdict::not_assessed;
  bool capped = false;  // a gate not settled lowered the verdict to leaning
  bool provisional = false;
  bool objective_open = false;              // the first reason for it
  std::vector<std::size_t> open_headlines;  // items; too many of them are the second
  // Those that can change the winner first, then by value, by swing, in framework order.
  std::vector<OpenItem> open_items;
  std::optional<Conclusion> any_weights;       // if any were possible: where priorities narrow them
  std::optional<Conclusion> in_three_years;    // where a question of that horizon is answered
  std::optional<Acceptability> acceptability;  // where it was asked for
  // Mean affinity of each model to the answers that describe the present, and the largest, if one
  // is: the model that today's arrangement is most like.
  ModelValues likeness{};
  std::optional<ModelIndex> status_quo;
};

// Whether another model would be the best one without gates.
bool is_constrained(const Evaluation& evaluation);

// Gates that are not settled and could rule out the model.
std::vector<std::size_t> unsettled_against(const Framework& framework, const Evaluation& evaluation,
                                           ModelIndex model);

}  // namespace tripoint
