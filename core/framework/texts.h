#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tripoint {

// Index into Framework::languages.
using LanguageIndex = std::size_t;

// One text in every language of its framework; absent when it has none at all.
struct Text {
  std::vector<std::string> in;

  bool absent() const { return in.empty(); }
  const std::string& operator[](LanguageIndex language) const { return in[language]; }
};

// The phrases of results, in one table: the framework file gives each under "texts" by this name,
// in every language. {words} in braces are filled in. Texts with two forms depending on a number
// come in pairs, *_one and *_many.
// clang-format off
#define TRIPOINT_TEXTS(X) \
  X(verdict_certain) X(verdict_robust) X(verdict_leaning) X(verdict_only_option) \
  X(verdict_too_close_to_call) X(verdict_no_option) X(verdict_not_assessed) X(headline_certain) \
  X(headline_robust) X(headline_leaning) X(headline_only_option) X(headline_too_close) \
  X(headline_capped) X(headline_constrained) X(headline_equal) X(headline_no_option) \
  X(headline_not_assessed) X(fit_line) X(margin_line) X(word_and) X(word_or) X(interval) \
  X(our_judgement) X(none) X(group_counts) X(group_verdicts) X(group_equal) X(group_single) \
  X(group_single_free) X(group_single_closed) X(group_constrained_one) X(group_constrained_many) \
  X(group_provisional_one) X(group_provisional_many) X(group_left_out_one) \
  X(group_left_out_many) X(open_decides) X(open_alone_not) X(open_nothing) X(gate_hit) \
  X(gate_price) X(gate_no_price) X(gate_not_settled) X(lift_sets) X(provisional_objective) \
  X(provisional_headlines) X(deciding_item) X(deciding_criteria) X(deciding_item_short) \
  X(deciding_criteria_short) X(first_step) X(sampled) X(sampled_weights) \
  X(ranks_line) X(central_line) \
  X(priorities_any) X(priorities_stated) X(priorities_line) X(ranking_all) X(ranking_first) \
  X(floor) X(ratio_between) X(ratio_least) X(ratio_most) X(group_any_weights) \
  X(priorities_matter) X(priorities_shift) X(status_quo) X(more_reasons) X(left_out) \
  X(column_unit) X(column_model) X(column_verdict) X(column_reason) X(column_open) \
  X(section_reasons) X(section_for) X(section_against) X(section_interactions) \
  X(section_given_up) X(section_open) X(section_constraints) X(section_remarks) X(speaks_for) \
  X(gives_up_nothing) X(nothing_open) X(legend_shares) X(legend_headline) X(legend_closed) \
  X(legend_provisional) X(shares_line) X(share_of_model) X(more_detail) X(label_why) \
  X(label_source) X(label_weight) X(label_level) X(level_group) X(level_entity) X(level_both) \
  X(label_lifted_by) X(label_closes) X(label_strength) \
  X(explain_sufficient) X(explain_sufficient_more) X(explain_sufficient_all) \
  X(explain_sufficient_any) X(explain_shift) X(explain_shift_none) X(explain_any_weight) \
  X(explain_below) X(explain_above) X(explain_tips) X(explain_level_at) X(explain_more_items) \
  X(flips_one) X(flips_many) X(flips_none) X(flips_bounded) X(flips_longer) X(flips_more) \
  X(change_line) X(change_fixed) X(change_slowly) X(change_open) X(question_worth) \
  X(question_not_asked) X(questions_nothing) X(questions_together) X(questions_more) \
  X(respondent_line) X(role_left_out) X(respondent_unnamed) X(disagreement_matters) \
  X(disagreement_not) X(disagreements_none) X(disagreements_agree) X(likeness_line) \
  X(likeness_level) X(stay_line) X(stay_same) X(now_line) X(later_line) X(later_same) \
  X(later_none) X(later_remark) X(item_today) X(item_not_asked) X(item_not_applicable) \
  X(item_weight) X(item_changeable) X(item_slowly) X(item_fixed) X(item_tipping) \
  X(answer_today) X(section_rests_on) X(section_weights) X(section_effects) X(section_flips) \
  X(section_questions) X(section_respondents) X(section_disagreements) X(section_horizons) \
  X(section_way) X(section_way_any) X(way_there_already) X(section_answers) X(column_criterion) \
  X(column_weight) X(column_stays) X(column_beyond) X(column_answer) X(column_least) \
  X(column_most) X(column_margin) X(column_tips) \
  X(plan_mix) X(plan_unlimited) X(plan_enough) X(plan_cost) X(plan_single) X(plan_no_single) \
  X(plan_node_limit) X(plan_not_found) X(plan_conflict_one) X(plan_conflict_many) \
  X(plan_nothing) X(plan_waves) X(plan_waves_from) X(conflict_least) X(conflict_part) \
  X(plan_row_mix) X(plan_row_own_best) X(plan_row_single) X(within_yes) X(within_no) \
  X(within_closed) X(moved_line) X(moved_short) X(capacity_central_fte) X(capacity_budget) \
  X(capacity_models) X(capacity_training_days) X(capacity_wave_size) X(price_step) \
  X(price_infeasible) X(price_wave) X(price_waves) X(wave_pilots) X(wave_heading) \
  X(wave_overfull) X(wave_too_large) X(plan_left_out) X(plan_without_cost) X(needs_line) \
  X(section_compared) X(section_conflict) X(section_moved) X(section_capacities) \
  X(section_grounds) X(column_plan) X(column_loss) X(column_fte) X(column_cost) X(column_within) \
  X(column_capacity) X(column_limit) X(column_used) X(column_more) X(column_less) \
  X(column_urgency) X(column_days) X(legend_prices)
// clang-format on

enum class TextId : std::size_t {
#define TRIPOINT_TEXT_ID(name) name,
  TRIPOINT_TEXTS(TRIPOINT_TEXT_ID)
#undef TRIPOINT_TEXT_ID
};

inline constexpr auto text_names = std::to_array<std::string_view>({
#define TRIPOINT_TEXT_NAME(name) #name,
    TRIPOINT_TEXTS(TRIPOINT_TEXT_NAME)
#undef TRIPOINT_TEXT_NAME
});

struct Texts {
  std::array<Text, text_names.size()> by_id;

  const Text& operator[](TextId id) const { return by_id[static_cast<std::size_t>(id)]; }
};

}  // namespace tripoint
