#include "core/report/governance_teller.h"

// How the sides are aligned, what they have agreed, and what to know beside it.
namespace tripoint {

std::string GovernanceTeller::state(Attained state) const {
  static constexpr auto texts =
      std::to_array<TextId>({TextId::gov_state_yes, TextId::gov_state_partly, TextId::gov_state_no,
                             TextId::gov_state_unknown});
  return text(texts[static_cast<std::size_t>(state)]);
}

std::string GovernanceTeller::missing(const Gap& gap) const {
  static constexpr auto texts = std::to_array<TextId>(
      {TextId::gov_part_time_limit, TextId::gov_part_escalation, TextId::gov_part_number,
       TextId::gov_part_quality, TextId::gov_part_definition, TextId::gov_part_metric,
       TextId::gov_part_owner});
  Words words;
  for (const Part part : gap.missing) words.push_back(text(texts[static_cast<std::size_t>(part)]));
  return both(words);
}

std::string GovernanceTeller::lines(const Lines& all) {
  std::string text;
  for (const std::string& line : all) text += (text.empty() ? "" : "; ") + printable(line);
  return text;
}

StorySection GovernanceTeller::alignment() const {
  const AlignmentPlan& plan = plan_.alignment;
  StorySection section;
  section.title = text(TextId::section_gov_alignment);
  section.columns = {text(TextId::column_item),   text(TextId::column_state),
                     text(TextId::column_owner),  text(TextId::column_evidence),
                     text(TextId::column_action), text(TextId::column_note),
                     text(TextId::label_source)};
  section.sentences.push_back(
      text(TextId::gov_alignment_counts,
           {{"yes", std::to_string(plan.items.count(Attained::yes))},
            {"partly", std::to_string(plan.items.count(Attained::partly))},
            {"no", std::to_string(plan.items.count(Attained::no))},
            {"unknown", std::to_string(plan.items.count(Attained::unknown))},
            {"count", std::to_string(plan.items.all)}}));
  for (const std::size_t index : plan.mindset) {
    const Mindset& mindset = known_.mindset[index];
    section.sentences.push_back(
        text(TextId::gov_mindset, {{"name", in(mindset.name)}, {"text", in(mindset.text)}}));
  }
  if (plan.tactics_first) section.sentences.push_back(text(TextId::gov_tactics_first));
  for (const auto* list : {&plan.open, &plan.met}) {
    for (const Attainment& one : *list) {
      const AlignmentItem& item = known_.alignment[one.of];
      const bool open = one.state != Attained::yes;
      section.rows.push_back({in(item.name), state(one.state), owner(one.owner), in(item.evidence),
                              open ? in(item.action) : std::string(), printable(one.note),
                              cited(framework_, item.sources, language_)});
    }
  }
  return section;
}

StorySection GovernanceTeller::joint_plan() const {
  const AlignmentPlan& plan = plan_.alignment;
  StorySection section;
  section.title = text(TextId::section_gov_plan);
  section.columns = {text(TextId::column_part), text(TextId::column_content)};
  Words sides;
  for (const Side& side : known_.sides) sides.push_back(in(side.name));
  if (plan.common_goals.empty()) {
    section.sentences.push_back(
        text(plan.goals_told ? TextId::gov_goals_none : TextId::gov_goals_untold,
             {{"sides", both(sides)}}));
  } else {
    section.sentences.push_back(text(
        TextId::gov_goals_common, {{"sides", both(sides)}, {"goals", lines(plan.common_goals)}}));
  }
  if (!plan.plan_parts_missing.empty()) {
    section.sentences.push_back(
        text(TextId::gov_plan_missing,
             {{"parts", both(names(known_.plan_parts, plan.plan_parts_missing))}}));
  }
  for (const auto& [side, goals] : told_.goals) {
    section.rows.push_back(
        {text(TextId::gov_goals_of, {{"side", in(known_.sides[side].name)}}), lines(goals)});
  }
  for (const auto& [part, content] : told_.plan) {
    section.rows.push_back({in(known_.plan_parts[part].name), lines(content)});
  }
  return section;
}

StorySection GovernanceTeller::promises() const {
  const AlignmentPlan& plan = plan_.alignment;
  StorySection section;
  section.title = text(TextId::section_gov_promises);
  section.columns = {text(TextId::column_side),       text(TextId::column_promise),
                     text(TextId::column_time_limit), text(TextId::column_escalation),
                     text(TextId::column_number),     text(TextId::column_quality),
                     text(TextId::column_terms)};
  for (const std::size_t side : plan.silent_sides) {
    section.sentences.push_back(
        text(TextId::gov_side_silent,
             {{"side", in(known_.sides[side].name)}, {"text", in(known_.sides[side].text)}}));
  }
  for (const Gap& gap : plan.service_gaps) {
    const ServiceLevel& level = told_.service_levels[gap.of];
    section.sentences.push_back(
        text(TextId::gov_promise_gap, {{"side", in(known_.sides[level.side].name)},
                                       {"action", printable(level.action)},
                                       {"missing", missing(gap)}}));
  }
  for (const Gap& gap : plan.lead_gaps) {
    section.sentences.push_back(
        text(TextId::gov_leads_gap,
             {{"side", in(known_.sides[gap.of].name)}, {"missing", missing(gap)}}));
  }
  for (const std::string& term : plan.undefined_terms) {
    section.sentences.push_back(text(TextId::gov_term_undefined, {{"term", printable(term)}}));
  }
  for (const ServiceLevel& level : told_.service_levels) {
    section.rows.push_back({in(known_.sides[level.side].name), printable(level.action),
                            printable(level.time_limit), printable(level.escalation),
                            printable(level.number), printable(level.quality), lines(level.terms)});
  }
  return section;
}

StorySection GovernanceTeller::terms() const {
  StorySection section;
  section.title = text(TextId::section_gov_terms);
  section.columns = {text(TextId::column_term), text(TextId::column_definition)};
  for (const std::size_t index : plan_.alignment.terms_to_adopt) {
    const Topic& term = known_.glossary[index];
    section.sentences.push_back(
        text(TextId::gov_term_adopt, {{"term", in(term.name)}, {"text", in(term.text)}}));
  }
  for (const auto& [term, definition] : told_.terms) {
    section.rows.push_back({printable(term), printable(definition)});
  }
  return section;
}

StorySection GovernanceTeller::funnel() const {
  const AlignmentPlan& plan = plan_.alignment;
  StorySection section;
  section.title = text(TextId::section_gov_funnel);
  section.columns = {text(TextId::column_stage), text(TextId::column_definition),
                     text(TextId::column_measure), text(TextId::column_owner)};
  if (told_.funnel.empty()) section.sentences.push_back(text(TextId::gov_funnel_none));
  for (const Gap& gap : plan.funnel_gaps) {
    section.sentences.push_back(
        text(TextId::gov_funnel_gap,
             {{"stage", printable(told_.funnel[gap.of].stage)}, {"missing", missing(gap)}}));
  }
  if (!plan.terms_without_stage.empty()) {
    section.sentences.push_back(
        text(TextId::gov_funnel_terms,
             {{"terms", either(names(known_.glossary, plan.terms_without_stage))}}));
  }
  for (const FunnelStage& stage : told_.funnel) {
    section.rows.push_back({printable(stage.stage), printable(stage.definition),
                            printable(stage.metric), owner(stage.owner)});
  }
  return section;
}

StorySection GovernanceTeller::measures() const {
  const AlignmentPlan& plan = plan_.alignment;
  StorySection section;
  section.title = text(TextId::section_gov_measures);
  section.columns = {text(TextId::column_measure), text(TextId::column_state),
                     text(TextId::column_owner), text(TextId::column_note),
                     text(TextId::label_source)};
  section.sentences.push_back(
      text(TextId::gov_measures, {{"yes", std::to_string(plan.measures.count(Attained::yes))},
                                  {"owned", std::to_string(plan.measures.owned)},
                                  {"count", std::to_string(plan.measures.all)}}));
  for (const auto* list : {&plan.measures_open, &plan.measures_met}) {
    for (const Attainment& one : *list) {
      const Topic& measure = known_.measures[one.of];
      section.rows.push_back({in(measure.name), state(one.state), owner(one.owner),
                              printable(one.note), cited(framework_, measure.sources, language_)});
    }
  }
  return section;
}

StorySection GovernanceTeller::profiles() const {
  StorySection section;
  section.title = text(TextId::section_gov_profiles);
  section.columns = {text(TextId::column_role), text(TextId::column_people),
                     text(TextId::column_duties), text(TextId::column_skills)};
  const auto listed = [&](const std::vector<Text>& texts) {
    Words words;
    for (const Text& one : texts) words.push_back(in(one));
    return both(words);
  };
  for (std::size_t i = 0; i < known_.role_catalogue.size(); ++i) {
    const JobProfile& profile = known_.role_catalogue[i];
    std::vector<std::size_t> holders;
    for (std::size_t person = 0; person < told_.people.size(); ++person) {
      if (told_.people[person].title == i) holders.push_back(person);
    }
    section.rows.push_back(
        {in(profile.name), people(holders), listed(profile.duties), listed(profile.skills)});
  }
  return section;
}

StorySection GovernanceTeller::mistakes() const {
  const MistakeRules& rules = known_.mistakes;
  StorySection section;
  section.title = text(TextId::section_gov_mistakes);
  section.columns = {text(TextId::column_mistake)};
  for (const Topic& audience : rules.audiences) section.columns.push_back(in(audience.name));
  for (std::size_t severity = 0; severity < rules.severities.size(); ++severity) {
    Words row = {in(rules.severities[severity].name)};
    for (std::size_t audience = 0; audience < rules.audiences.size(); ++audience) {
      row.push_back(in(rules.responses[response_to(rules, severity, audience)].name));
    }
    section.rows.push_back(std::move(row));
  }
  for (const Topic& response : rules.responses) {
    section.sentences.push_back(in(response.name) + ": " + in(response.text));
  }
  return section;
}

}  // namespace tripoint
