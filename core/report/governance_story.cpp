#include "core/report/governance_story.h"

#include "core/report/governance_teller.h"

// Roles, who answers for which step, and risks.
namespace tripoint {

std::string GovernanceTeller::people(const std::vector<std::size_t>& list) const {
  Words words;
  for (const std::size_t index : list) {
    const std::string& unit = told_.people[index].entity;
    words.push_back(person(index) + (unit.empty() ? "" : " (" + printable(unit) + ")"));
  }
  return words.empty() ? text(TextId::gov_nobody) : both(words);
}

std::string GovernanceTeller::actors(const std::vector<Actor>& list) const {
  Words words;
  for (const Actor& one : list) words.push_back(actor(one));
  return words.empty() ? std::string() : both(words);
}

std::string GovernanceTeller::step_name(std::size_t index) const {
  const RaciStep& step = known_.raci[index];
  return std::to_string(step.number) + " " + in(step.name);
}

std::string GovernanceTeller::reporting(const ReportingFinding& finding) const {
  const Person& one = told_.people[finding.person];
  const auto above = known_.role_categories[one.role].reports_to;
  const Replacements values = {{"person", person(finding.person)},
                               {"to", one.reports_to ? person(*one.reports_to) : std::string()},
                               {"role", in(known_.role_categories[above.value_or(one.role)].name)}};
  switch (finding.fault) {
    case ReportingFault::to_nobody:
      return text(TextId::gov_reports_nobody, values);
    case ReportingFault::to_self:
      return text(TextId::gov_reports_self, values);
    case ReportingFault::in_circle:
      return text(TextId::gov_reports_circle, values);
    case ReportingFault::to_other:
      break;
  }
  return text(TextId::gov_reports_other, values);
}

void GovernanceTeller::add_sponsors(Words& sentences) const {
  const SponsorCheck& check = plan_.roles.sponsors;
  if (!told_.sponsors.empty()) {
    Words words;
    for (const auto& [sponsor, who] : told_.sponsors) {
      words.push_back(person(who) + " (" + in(known_.sponsors[sponsor].name) + ")");
    }
    sentences.push_back(text(TextId::gov_sponsors, {{"sponsors", both(words)}}));
  }
  if (!check.warns()) return;
  sentences.push_back(
      text(check.stated ? TextId::gov_sponsor_missing_stated : TextId::gov_sponsor_missing,
           {{"units", std::to_string(check.units)},
            {"least", std::to_string(known_.large_project.units)},
            {"missing", both(names(known_.sponsors, check.missing))}}));
}

StorySection GovernanceTeller::roles() const {
  StorySection section;
  section.title = text(TextId::section_gov_roles);
  section.columns = {text(TextId::column_role), text(TextId::column_people),
                     text(TextId::column_open_duties)};
  section.sentences.push_back(
      text(TextId::gov_duties, {{"covered", std::to_string(plan_.roles.covered)},
                                {"count", std::to_string(plan_.roles.duties)}}));
  for (const RoleCover& cover : plan_.roles.categories) {
    const RoleCategory& category = known_.role_categories[cover.category];
    if (cover.people.empty()) {
      section.sentences.push_back(
          text(TextId::gov_role_empty,
               {{"role", in(category.name)}, {"count", std::to_string(cover.open_duties.size())}}));
    }
    std::string duties;
    for (const std::size_t duty : cover.open_duties) {
      duties += (duties.empty() ? "" : " ") + in(category.duties[duty].text);
    }
    section.rows.push_back({in(category.name), people(cover.people), duties});
  }
  for (const ReportingFinding& one : plan_.roles.reporting) {
    section.sentences.push_back(reporting(one));
  }
  add_sponsors(section.sentences);
  return section;
}

std::string GovernanceTeller::proposal(const RaciStep& step) const {
  Words words;
  for (const ModelIndex model : plan_.models) {
    if (!step.proposed[model]) continue;
    words.push_back(in(known_.parties[*step.proposed[model]].name) + " (" + teller_.model(model) +
                    ")");
  }
  return words.empty() ? text(TextId::none) : both(words);
}

StorySection GovernanceTeller::steps() const {
  StorySection section;
  section.title = text(TextId::section_gov_steps);
  section.columns = {text(TextId::column_step),        text(TextId::column_accountable),
                     text(TextId::column_responsible), text(TextId::column_consulted),
                     text(TextId::column_informed),    text(TextId::column_note)};
  section.sentences.push_back(
      text(TextId::gov_steps_settled, {{"settled", std::to_string(plan_.raci.settled)},
                                       {"count", std::to_string(plan_.raci.steps.size())}}));
  for (const StepPlan& one : plan_.raci.steps) {
    const RaciStep& step = known_.raci[one.step];
    const bool open = one.accountability == Accountability::open;
    Words row = {step_name(one.step)};
    for (std::size_t letter = 0; letter < letter_count; ++letter) {
      row.push_back(open && letter == 0 ? text(TextId::gov_nobody) : actors(one.actors[letter]));
    }
    row.push_back(printable(one.note));
    section.rows.push_back(std::move(row));
    Replacements values = {{"step", step_name(one.step)},
                           {"candidates", either(names(known_.parties, step.candidates))}};
    if (open) {
      values.emplace_back("proposed", proposal(step));
      section.sentences.push_back(text(TextId::gov_step_open, values));
    }
    if (one.no_candidate) {
      values.emplace_back("actor", actors(one.actors[0]));
      section.sentences.push_back(text(TextId::gov_step_no_candidate, values));
    }
    if (!one.done_before.empty()) {
      Words needs;
      for (const std::size_t need : one.done_before) needs.push_back(step_name(need));
      values.emplace_back("needs", both(needs));
      section.sentences.push_back(text(TextId::gov_step_too_early, values));
    }
    if (one.same_accountable) {
      values.emplace_back("actor", actors(one.actors[0]));
      values.emplace_back("other", step_name(*step.independent_of));
      section.sentences.push_back(text(TextId::gov_step_same, values));
    }
  }
  return section;
}

StorySection GovernanceTeller::parties() const {
  StorySection section;
  section.title = text(TextId::section_gov_parties);
  section.columns = {text(TextId::column_party), text(TextId::column_model),
                     text(TextId::column_people)};
  for (const Party& party : known_.parties) {
    for (const ModelIndex model : plan_.models) {
      if (party.who[model].absent()) continue;
      section.rows.push_back({in(party.name), teller_.model(model), in(who_is(party, model))});
    }
  }
  return section;
}

std::string GovernanceTeller::because(const RiskFinding& finding) const {
  static constexpr auto lack_texts = std::to_array<TextId>(
      {TextId::gov_lacks_role, TextId::gov_lacks_accountable, TextId::gov_lacks_sponsor,
       TextId::gov_lacks_common_goal, TextId::gov_lacks_joint_plan});
  std::string why;
  const auto add = [&](const std::string& one) { why += (why.empty() ? "" : "; ") + one; };
  for (const Lack lack : finding.lacks) add(text(lack_texts[static_cast<std::size_t>(lack)]));
  for (const RiskTrigger& trigger : finding.triggers) {
    add(text(trigger.unanswered ? TextId::gov_risk_unanswered : TextId::gov_risk_answers,
             {{"item", in(framework_.items[trigger.item].name)},
              {"count", std::to_string(trigger.entities.size())},
              {"units", std::to_string(plan_.units)}}));
  }
  return why;
}

StorySection GovernanceTeller::risks() const {
  StorySection section;
  section.title = text(TextId::section_gov_risks);
  if (plan_.risks.empty()) {
    section.sentences.push_back(text(TextId::gov_risks_none));
    return section;
  }
  section.columns = {text(TextId::column_risk), text(TextId::column_reason),
                     text(TextId::column_action), text(TextId::label_source)};
  for (const RiskFinding& finding : plan_.risks) {
    const RelationshipRisk& risk = known_.risks[finding.risk];
    section.sentences.push_back(in(risk.name) + ": " + in(risk.text));
    section.rows.push_back({in(risk.name), because(finding), in(risk.action),
                            cited(framework_, risk.sources, language_)});
  }
  return section;
}

std::vector<StorySection> tell_governance(const Framework& framework, const Group& group,
                                          const GovernancePlan& plan, LanguageIndex language) {
  const GovernanceTeller teller(framework, group, plan, language);
  return {teller.roles(),     teller.steps(),      teller.parties(),  teller.risks(),
          teller.alignment(), teller.joint_plan(), teller.promises(), teller.terms(),
          teller.funnel(),    teller.measures(),   teller.profiles(), teller.mistakes()};
}

}  // namespace tripoint
