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
  X(group_provisional_one) X(group_provisional_many) X(group_left_out_one) X(group_left_out_many) \
  X(open_decides) X(open_alone_not) X(open_nothing) X(gate_hit) X(gate_price) X(gate_no_price) \
  X(gate_not_settled) X(lift_sets) X(provisional_objective) X(provisional_headlines) \
  X(deciding_item) X(deciding_criteria) X(deciding_item_short) X(deciding_criteria_short) \
  X(first_step) X(sampled) X(sampled_weights) X(ranks_line) X(central_line) X(priorities_any) \
  X(priorities_stated) X(priorities_line) X(ranking_all) X(ranking_first) X(floor) \
  X(ratio_between) X(ratio_least) X(ratio_most) X(group_any_weights) X(priorities_matter) \
  X(priorities_shift) X(status_quo) X(more_reasons) X(left_out) X(column_unit) X(column_model) \
  X(column_verdict) X(column_reason) X(column_open) X(section_reasons) X(section_for) \
  X(section_against) X(section_interactions) X(section_given_up) X(section_open) \
  X(section_constraints) X(section_remarks) X(speaks_for) X(gives_up_nothing) X(nothing_open) \
  X(legend_shares) X(legend_headline) X(legend_closed) X(legend_provisional) X(shares_line) \
  X(share_of_model) X(more_detail) X(label_why) X(label_source) X(label_weight) X(label_level) \
  X(level_group) X(level_entity) X(level_both) X(label_lifted_by) X(label_closes) \
  X(label_strength) X(explain_sufficient) X(explain_sufficient_more) X(explain_sufficient_all) \
  X(explain_sufficient_any) X(explain_shift) X(explain_shift_none) X(explain_any_weight) \
  X(explain_below) X(explain_above) X(explain_tips) X(explain_level_at) X(explain_more_items) \
  X(flips_one) X(flips_many) X(flips_none) X(flips_bounded) X(flips_longer) X(flips_more) \
  X(change_line) X(change_fixed) X(change_slowly) X(change_open) X(question_worth) \
  X(question_not_asked) X(questions_nothing) X(questions_together) X(questions_more) \
  X(respondent_line) X(role_left_out) X(respondent_unnamed) X(disagreement_matters) \
  X(disagreement_not) X(disagreements_none) X(disagreements_agree) X(likeness_line) \
  X(likeness_level) X(stay_line) X(stay_same) X(now_line) X(later_line) X(later_same) \
  X(later_none) X(later_remark) X(item_today) X(item_not_asked) X(item_not_applicable) \
  X(item_weight) X(item_changeable) X(item_slowly) X(item_fixed) X(item_tipping) X(answer_today) \
  X(section_rests_on) X(section_weights) X(section_effects) X(section_flips) X(section_questions) \
  X(section_respondents) X(section_disagreements) X(section_horizons) X(section_way) \
  X(section_way_any) X(way_there_already) X(section_answers) X(column_criterion) X(column_weight) \
  X(column_stays) X(column_beyond) X(column_answer) X(column_least) X(column_most) \
  X(column_margin) X(column_tips) X(priorities_exact) X(headline_exact_weights) X(swing_points) \
  X(comparisons_come_to) X(weights_about) X(weights_exactly) X(section_lessons) \
  X(section_objectives) X(lesson_worked) X(lesson_failed) X(lesson_handled) X(lesson_phase) \
  X(lesson_unaddressed) X(objective_due) X(objective_measure) X(objective_phases) \
  X(objective_without_phase) X(phases_without_objective) X(section_skills) \
  X(section_shared_skills) X(skills_line) X(skill_gap) X(skill_advice) X(skill_holder) \
  X(skill_decided) X(skills_more) X(skills_unknown) X(key_person) X(posts_line) X(posts_unknown) \
  X(autonomy_line) X(autonomy_open) X(place_center) X(place_region) X(decision_train) \
  X(decision_hire) X(decision_partner) X(decision_share) X(severity_minor) X(severity_major) \
  X(severity_critical) X(skill_places) X(skill_weeks) X(label_closed_by) X(section_gov_roles) \
  X(section_gov_steps) X(section_gov_parties) X(section_gov_risks) X(section_gov_alignment) \
  X(section_gov_plan) X(section_gov_promises) X(section_gov_terms) X(section_gov_funnel) \
  X(column_note) X(column_part) X(column_content) X(column_side) X(column_promise) \
  X(column_time_limit) X(column_escalation) X(column_number) X(column_quality) X(column_terms) \
  X(column_term) X(column_definition) X(column_stage) X(gov_goals_of) X(section_gov_measures) \
  X(section_gov_profiles) X(section_gov_mistakes) X(column_role) X(column_people) \
  X(column_open_duties) X(column_step) X(column_accountable) X(column_responsible) \
  X(column_consulted) X(column_informed) X(column_party) X(column_item) X(column_state) \
  X(column_owner) X(column_evidence) X(column_action) X(column_risk) X(column_measure) \
  X(column_duties) X(column_skills) X(column_mistake) X(gov_nobody) X(gov_state_yes) \
  X(gov_state_partly) X(gov_state_no) X(gov_state_unknown) X(gov_duties) X(gov_role_empty) \
  X(gov_reports_nobody) X(gov_reports_self) X(gov_reports_circle) X(gov_reports_other) \
  X(gov_sponsors) X(gov_sponsor_missing) X(gov_sponsor_missing_stated) X(gov_steps_settled) \
  X(gov_step_open) X(gov_step_no_candidate) X(gov_step_too_early) X(gov_step_same) \
  X(gov_lacks_role) X(gov_lacks_accountable) X(gov_lacks_sponsor) X(gov_lacks_common_goal) \
  X(gov_lacks_joint_plan) X(gov_risk_answers) X(gov_risk_unanswered) X(gov_risks_none) \
  X(gov_alignment_counts) X(gov_mindset) X(gov_tactics_first) X(gov_side_silent) \
  X(gov_promise_gap) X(gov_leads_gap) X(gov_term_undefined) X(gov_term_adopt) X(gov_goals_none) \
  X(gov_goals_untold) X(gov_goals_common) X(gov_plan_missing) X(gov_funnel_none) \
  X(gov_funnel_gap) X(gov_funnel_terms) X(gov_measures) X(gov_part_time_limit) \
  X(gov_part_escalation) X(gov_part_number) X(gov_part_quality) X(gov_part_definition) \
  X(gov_part_metric) X(gov_part_owner) X(plan_mix) X(plan_unlimited) X(plan_enough) X(plan_cost) \
  X(plan_single) X(plan_no_single) X(plan_node_limit) X(plan_not_found) X(plan_conflict_one) \
  X(plan_conflict_many) X(plan_nothing) X(plan_waves) X(plan_waves_from) X(conflict_least) \
  X(conflict_part) X(plan_row_mix) X(plan_row_own_best) X(plan_row_single) X(within_yes) \
  X(within_no) X(within_closed) X(moved_line) X(moved_short) X(capacity_central_fte) \
  X(capacity_budget) X(capacity_models) X(capacity_training_days) X(capacity_wave_size) \
  X(price_step) X(price_infeasible) X(price_wave) X(price_waves) X(wave_pilots) X(wave_heading) \
  X(wave_overfull) X(wave_too_large) X(plan_left_out) X(plan_without_cost) X(needs_line) \
  X(section_compared) X(section_conflict) X(section_moved) X(section_capacities) \
  X(section_grounds) X(column_plan) X(column_loss) X(column_fte) X(column_cost) X(column_within) \
  X(column_capacity) X(column_limit) X(column_used) X(column_more) X(column_less) \
  X(column_urgency) X(column_days) X(legend_prices) X(section_top_gaps) X(gaps_untold) \
  X(gaps_line) X(gaps_shown) X(column_skill) X(column_place) X(column_has) X(column_needs) \
  X(column_how) X(column_weeks) X(section_first_days) X(first_days_ranked) X(first_days_later) \
  X(column_by) X(column_done_when) X(day_offset) X(week_offset) X(no_end) X(owner_of_step) \
  X(section_roadmap) X(roadmap_span) X(roadmap_short) X(roadmap_stretched) X(column_phase) \
  X(column_from) X(column_to) X(column_objectives) X(section_readiness) X(column_done) \
  X(column_of) X(readiness_duties) X(readiness_steps) X(readiness_sponsors) X(readiness_users) \
  X(readiness_activities) X(readiness_alignment) X(readiness_skills) X(readiness_lessons) \
  X(readiness_silent) X(section_gates) X(column_after) X(column_when) X(column_criteria) \
  X(section_activities) X(plan_of_change) X(plan_of_adoption) X(plan_of_launch) \
  X(activities_line) X(activities_complete) X(activities_untrained) X(section_premortem) \
  X(premortem_none) X(column_lesson) X(column_answer_to_it) X(whole_group) X(lesson_not_answered) \
  X(section_reviews) X(reviews_line) X(reversals_line) X(reversals_none) X(reversals_more) \
  X(reversal_case) X(column_question) X(column_units) X(column_reversal) X(section_model) \
  X(service_line) X(briefing_line) X(column_tradeoff) X(column_meaning) X(column_relevant) \
  X(mitigation_line) X(word_advantage) X(word_drawback) X(relevant_for) X(plan_weak) \
  X(plan_center_short) X(plan_no_wave) X(plan_single_free) X(deadline_missed) X(objective_late) \
  X(report_title) \
  X(report_title_unnamed) X(report_contents) X(report_figures) X(report_foot) X(fact_assessed) \
  X(fact_framework) X(fact_start) X(section_recommendation) X(section_mix) X(section_follows) \
  X(section_answers_given) X(section_sources) X(column_author) X(column_title) X(column_year) \
  X(column_by_whom) X(column_fit) X(figure_units) X(figure_units_note) X(figure_fit) \
  X(figure_fit_note) X(figure_margin_text) X(figure_margin) X(figure_margin_note) \
  X(figure_margin_total) X(figure_effects) X(figure_effects_note) X(figure_another) \
  X(figure_ruled_out) X(figure_roadmap) X(figure_roadmap_note) \
  X(fact_date) X(fact_owner) X(fact_decide_by) X(fact_status) X(fact_provisional) X(fact_version) \
  X(not_told) X(status_draft) X(status_proposed) X(status_accepted) X(status_rejected) \
  X(status_superseded) X(brief_decision) X(brief_reasons) X(brief_sure) X(brief_differs) \
  X(brief_people) X(brief_journey) X(brief_approve) X(brief_approve_only) X(brief_assign) \
  X(brief_units_one) X(brief_units_many) X(brief_units_all) X(when_week) X(when_day) \
  X(brief_not_firm) X(brief_more) X(reason_shared) X(reason_single) X(figure_drivers) \
  X(figure_drivers_note) X(figure_drivers_total) X(figure_others) X(brief_loss) X(brief_closed) \
  X(brief_today) X(brief_today_loss) X(brief_today_unknown) X(brief_runner_up) \
  X(brief_single_loss) X(column_give_up) X(column_remedy) X(figure_group_fit) \
  X(figure_group_fit_note) X(figure_loss) X(brief_open) X(brief_least_firm) X(brief_exception) \
  X(brief_moved) X(brief_no_exceptions) X(brief_more_exceptions) X(brief_gaps) \
  X(brief_roles_open) X(brief_basis) X(sign_name) X(sign_signature) X(section_record) \
  X(record_context) X(record_options) X(record_decision) X(record_consequences) X(record_dissent) \
  X(record_no_dissent) X(record_supersedes) X(record_scope) X(record_unnamed) \
  X(section_all_units) X(section_what_if) X(section_told) X(column_wave) X(column_importance) \
  X(column_region) X(figure_map) X(figure_map_note) X(figure_matrix) X(figure_matrix_note) \
  X(figure_skills) X(word_gap) X(column_contribution) X(column_against) X(column_severity) \
  X(column_figure) X(column_value) X(column_worth) X(column_outcome) X(column_share_of) \
  X(column_fit_of) X(sheet_summary) X(sheet_contributions) X(sheet_mix) X(sheet_waves) \
  X(sheet_actions) X(sheet_answers) X(word_yes) X(word_no) X(person_number) X(respondent_number) \
  X(section_workshop) X(workshop_attendees) X(workshop_notes) X(workshop_parking_lot) \
  X(column_share) X(figure_shares) X(figure_shares_note) X(figure_plane) X(figure_plane_note) \
  X(figure_plane_lead) X(figure_plane_level) X(figure_plane_ghost) X(asked_of_everybody) \
  X(interview_title) X(interview_intro) X(interview_saves_in) X(interview_saves_later) \
  X(interview_resumes) X(interview_ask_name) X(interview_ask_units) X(interview_ask_which) \
  X(interview_more_units) X(interview_unit_state) X(interview_no_unit) X(interview_about) \
  X(interview_respondent) X(interview_headline) X(interview_further) X(interview_for_all) \
  X(interview_number) X(interview_why) X(interview_present) X(interview_hint) \
  X(interview_ask_reason) X(interview_reason_needed) X(interview_noted) X(interview_no_option) \
  X(interview_no_number) X(interview_no_whole) X(interview_first) X(interview_help_digits) \
  X(interview_help_unknown) X(interview_help_not_applicable) X(interview_help_back) \
  X(interview_help_skip) X(interview_help_note) X(interview_help_stop) X(interview_help_help) \
  X(interview_word_unknown) X(interview_word_not_applicable) X(interview_word_back) \
  X(interview_word_skip) X(interview_word_note) X(interview_word_stop) X(interview_word_help) \
  X(interview_word_yes) X(interview_word_no) X(interview_so_far) X(interview_nothing_left) \
  X(interview_none_alone) X(interview_stop_here) X(interview_all_asked) X(interview_result) \
  X(interview_ask_file) X(interview_saved) X(interview_go_on) X(interview_see) \
  X(interview_interrupted) X(interview_exists) X(interview_new_respondent)
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
