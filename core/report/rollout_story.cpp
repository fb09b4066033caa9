#include "core/report/rollout_story.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/report/governance_story.h"
#include "core/report/rollout_teller.h"

namespace tripoint {
namespace {

constexpr std::size_t most_gaps = 8;

}  // namespace

std::string RolloutTeller::amount(double value) const {
  return plain_number(framework_, std::round(value * 10) / 10, language_);
}

std::string RolloutTeller::owner(const std::optional<Owner>& owner,
                                 std::optional<std::size_t> named) const {
  if (named) return person(*named);
  if (!owner) return text(TextId::gov_nobody);
  const Governance& known = framework_.governance;
  Words words;
  for (const Actor& actor : actors_of(*owner, rollout_.governance)) {
    words.push_back(actor.is_person ? person(actor.index) : in(known.parties[actor.index].name));
  }
  if (!words.empty()) return joined(framework_, words, TextId::word_and, language_);
  // Nobody yet: what is missing says more.
  return owner->kind == Owner::Kind::step
             ? text(TextId::owner_of_step, {{"step", in(known.raci[owner->index].name)}})
             : in(known.role_categories[owner->index].name);
}

std::string RolloutTeller::day(double days) const {
  const std::string date = days_after(group_.start, days);
  return date.empty() ? text(TextId::day_offset, {{"day", amount(days)}}) : date;
}

std::string RolloutTeller::week(double weeks) const {
  const std::string date = days_after(group_.start, 7 * weeks);
  return date.empty() ? text(TextId::week_offset, {{"week", amount(weeks)}}) : date;
}

std::string RolloutTeller::state(Attained state) const {
  static constexpr auto names =
      std::to_array<TextId>({TextId::gov_state_yes, TextId::gov_state_partly, TextId::gov_state_no,
                             TextId::gov_state_unknown});
  return text(names[static_cast<std::size_t>(state)]);
}

StorySection RolloutTeller::first_days() const {
  StorySection section;
  section.title = text(TextId::section_first_days);
  section.columns = {text(TextId::column_by), text(TextId::column_action),
                     text(TextId::column_owner), text(TextId::column_done_when)};
  const auto& told = group_.arrangements.actions;
  if (!told.empty()) {
    section.columns.push_back(text(TextId::column_state));
    section.columns.push_back(text(TextId::column_note));
  }
  const auto add = [&](std::size_t index) {
    const Action& action = framework_.journey.actions[index];
    const auto at = std::find_if(told.begin(), told.end(),
                                 [&](const Attainment& one) { return one.of == index; });
    const bool is_told = at != told.end();
    Words row = {day(action.days), in(action.name),
                 owner(action.owner, is_told ? at->owner : std::nullopt), in(action.done)};
    if (!told.empty()) {
      row.push_back(state(is_told ? at->state : Attained::unknown));
      row.push_back(is_told ? printable(at->note) : std::string());
    }
    section.rows.push_back(std::move(row));
  };
  const auto& first = rollout_.actions.first;
  for (const RankedAction& one : first) add(one.action);
  // What is told of others is not lost: what is done may have no ground any more.
  for (const Attainment& one : told) {
    const bool shown = std::any_of(first.begin(), first.end(), [&](const RankedAction& other) {
      return other.action == one.of;
    });
    if (!shown) add(one.of);
  }
  section.sentences.push_back(text(TextId::first_days_ranked));
  Words later;
  for (const RankedAction& one : rollout_.actions.later) {
    later.push_back(in(framework_.journey.actions[one.action].name));
  }
  if (!later.empty()) {
    section.sentences.push_back(text(
        TextId::first_days_later, {{"count", count(later.size())}, {"actions", list(later, 20)}}));
  }
  return section;
}

StorySection RolloutTeller::skill_gaps() const {
  StorySection section;
  section.title = text(TextId::section_top_gaps);
  const SkillTotals& totals = rollout_.skills.totals;
  if (!tells_skills(group_)) {
    section.sentences.push_back(text(TextId::gaps_untold, {{"needed", count(totals.needed)}}));
    return section;
  }
  const auto closed = [&](GapDecision decision) {
    return count(totals.by_decision[static_cast<std::size_t>(decision)]);
  };
  section.sentences.push_back(text(TextId::gaps_line, {{"needed", count(totals.needed)},
                                                       {"met", count(totals.met)},
                                                       {"gaps", count(totals.gaps)},
                                                       {"unknown", count(totals.unknown)},
                                                       {"train", closed(GapDecision::train)},
                                                       {"hire", closed(GapDecision::hire)},
                                                       {"partner", closed(GapDecision::partner)},
                                                       {"share", closed(GapDecision::share)}}));
  struct Row {
    const PlacePlan* place;
    const SkillGap* gap;
  };
  std::vector<Row> gaps;
  for (const PlacePlan& place : rollout_.skills.places) {
    for (const SkillGap& gap : place.skills) {
      if (gap.gap > 0) gaps.push_back({&place, &gap});
    }
  }
  std::stable_sort(gaps.begin(), gaps.end(), [](const Row& a, const Row& b) {
    return std::tuple(b.gap->severity, b.gap->gap) < std::tuple(a.gap->severity, a.gap->gap);
  });
  if (gaps.empty()) return section;
  section.columns = {text(TextId::column_skill), text(TextId::column_place),
                     text(TextId::column_has),   text(TextId::column_needs),
                     text(TextId::column_how),   text(TextId::column_weeks)};
  for (std::size_t i = 0; i < std::min(gaps.size(), most_gaps); ++i) {
    const auto& [place, gap] = gaps[i];
    const auto found = std::find_if(
        evaluation_.entities.begin(), evaluation_.entities.end(),
        [&, at = place](const Entity& e) { return at->place == Place::site && e.id == at->of; });
    const std::string where = found != evaluation_.entities.end()
                                  ? printable(display_name(*found))
                                  : teller_.place(place->place, place->of);
    const auto decision = gap->decision();
    section.rows.push_back(
        {in(framework_.skills.catalogue[gap->skill].name) + ", " + teller_.severity(gap->severity),
         where, count(*gap->level), count(gap->need),
         decision ? teller_.decision(*decision) : text(TextId::none),
         gap->weeks() ? amount(*gap->weeks()) : std::string()});
  }
  if (gaps.size() > most_gaps) {
    section.sentences.push_back(
        text(TextId::gaps_shown, {{"shown", count(most_gaps)}, {"count", count(gaps.size())}}));
  }
  return section;
}

StorySection RolloutTeller::roadmap() const {
  StorySection section;
  const Roadmap& map = rollout_.roadmap;
  const Journey& journey = framework_.journey;
  section.title = text(TextId::section_roadmap);
  section.sentences.push_back(text(TextId::roadmap_span, {{"months", amount(map.months)},
                                                          {"reason", in(journey.text)},
                                                          {"sources", cited(journey.sources)}}));
  if (map.too_short) {
    section.sentences.push_back(text(TextId::roadmap_short, {{"wanted", amount(map.months_wanted)},
                                                             {"least", amount(journey.months)},
                                                             {"sources", cited(journey.sources)}}));
  }
  if (map.stretched) {
    section.sentences.push_back(
        text(TextId::roadmap_stretched, {{"wanted", amount(map.months_wanted)}}));
  }
  for (const MissedDeadline& one : map.missed) {
    section.sentences.push_back(
        text(TextId::deadline_missed,
             {{"unit", unit(one.entity)}, {"weeks", amount(one.weeks)}, {"when", week(one.week)}}));
  }
  for (const LateObjective& one : map.late) {
    const auto& list =
        one.entity ? evaluation_.entities[*one.entity].objectives : group_.objectives;
    const Objective& objective = list[one.objective];
    section.sentences.push_back(
        text(TextId::objective_late, {{"objective", printable(objective.text)},
                                      {"due", objective.due},
                                      {"phase", in(framework_.phases[one.phase].name)},
                                      {"when", week(one.week)}}));
  }
  section.columns = {text(TextId::column_step),  text(TextId::column_phase),
                     text(TextId::column_from),  text(TextId::column_to),
                     text(TextId::column_owner), text(TextId::column_objectives)};
  for (const RoadmapPhase& one : map.phases) {
    const Phase& phase = framework_.phases[one.phase];
    const bool open = phase.span == PhaseSpan::open;
    section.rows.push_back({in(framework_.steps[phase.step].name), in(phase.name),
                            week(one.time.from), open ? text(TextId::no_end) : week(one.time.to),
                            owner(phase.owner),
                            count(one.objectives.size() + one.unit_objectives)});
  }
  return section;
}

StorySection RolloutTeller::readiness() const {
  static constexpr auto names = std::to_array<TextId>(
      {TextId::readiness_duties, TextId::readiness_steps, TextId::readiness_sponsors,
       TextId::readiness_users, TextId::readiness_activities, TextId::readiness_alignment,
       TextId::readiness_skills, TextId::readiness_lessons});
  StorySection section;
  section.title = text(TextId::section_readiness);
  section.columns = {text(TextId::column_item), text(TextId::column_done), text(TextId::column_of)};
  for (const ReadinessLine& line : rollout_.readiness) {
    if (line.silent > 0) {
      section.sentences.push_back(
          text(TextId::readiness_silent,
               {{"count", count(line.silent)}, {"units", count(rollout_.plan.units.size())}}));
    }
    if (line.of == 0) continue;
    section.rows.push_back(
        {text(names[static_cast<std::size_t>(line.kind)]), count(line.done), count(line.of)});
  }
  return section;
}

std::vector<StorySection> tell_rollout(const Framework& framework, const Group& group,
                                       const GroupEvaluation& evaluation, const Rollout& rollout,
                                       LanguageIndex language, bool all) {
  const RolloutTeller teller(framework, group, evaluation, rollout, language);
  std::vector<StorySection> sections;
  if (rollout.plan.units.empty()) return sections;
  const bool journey = !rollout.roadmap.empty();
  if (framework.skills.known()) sections.push_back(teller.skill_gaps());
  if (!rollout.actions.first.empty()) sections.push_back(teller.first_days());
  if (journey) sections.push_back(teller.roadmap());
  if (!rollout.readiness.empty()) sections.push_back(teller.readiness());
  if (!all) return sections;
  if (journey) {
    sections.push_back(teller.gates());
    sections.push_back(teller.activities());
    sections.push_back(teller.reviews());
  }
  sections.push_back(teller.premortem());
  if (framework.governance.known()) {
    for (StorySection& one : tell_governance(framework, group, rollout.governance, language)) {
      sections.push_back(std::move(one));
    }
  }
  for (StorySection& one : teller.models()) sections.push_back(std::move(one));
  return sections;
}

}  // namespace tripoint
