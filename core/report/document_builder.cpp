#include "core/report/document_builder.h"

#include <algorithm>
#include <cmath>

#include "core/version.h"

namespace tripoint {
namespace {

// Units are called by name while they are so few.
constexpr std::size_t most_named = 8;

}  // namespace

DocumentBuilder::DocumentBuilder(const ReportMaterial& material)
    : framework_(material.framework),
      group_(material.group),
      evaluation_(material.evaluation),
      rollout_(material.rollout),
      language_(material.language),
      teller_(framework_, language_, evaluation_.whole_group) {
  document_.language = framework_.languages[language_].id;
  const std::string name = printable(group_.name);
  document_.title = name.empty() ? text(TextId::report_title_unnamed)
                                 : text(TextId::report_title, {{"name", name}});
  document_.figures = text(TextId::report_figures);
}

std::string DocumentBuilder::status() const {
  if (!group_.decision.status) return text(TextId::not_told);
  static constexpr auto names =
      std::to_array<TextId>({TextId::status_draft, TextId::status_proposed, TextId::status_accepted,
                             TextId::status_rejected, TextId::status_superseded});
  static_assert(names.size() == decision_status_names.size());
  return text(names[static_cast<std::size_t>(*group_.decision.status)]);
}

std::string DocumentBuilder::when(double week) const {
  const std::string day = days_after(group_.start, 7 * week);
  if (!day.empty()) return text(TextId::when_day, {{"day", day}});
  return text(TextId::when_week,
              {{"week", plain_number(framework_, std::round(week * 10) / 10, language_)}});
}

std::string DocumentBuilder::assigned(ModelIndex model, bool by_name) const {
  Words names;
  for (std::size_t i = 0; i < evaluation_.entities.size(); ++i) {
    if (model_of(i) == model) names.push_back(unit(i));
  }
  if (names.empty()) return "";
  std::string units = both(names);
  if (!by_name) {
    const bool all = names.size() == evaluation_.entities.size();
    units = names.size() == 1 ? text(TextId::brief_units_one)
                              : text(all ? TextId::brief_units_all : TextId::brief_units_many,
                                     {{"count", count(names.size())}});
  }
  return text(TextId::brief_assign, {{"model", teller_.model(model)}, {"units", units}});
}

std::string DocumentBuilder::decision_asked() const {
  const auto& models = rollout_.models;
  const auto planned = static_cast<std::size_t>(
      std::count_if(models.begin(), models.end(), [](const auto& one) { return one.has_value(); }));
  if (planned == 0) return text(TextId::plan_nothing);
  Words assignments;
  for (ModelIndex m = 0; m < model_count; ++m) {
    std::string one = assigned(m, planned <= most_named);
    if (!one.empty()) assignments.push_back(std::move(one));
  }
  const auto& phases = rollout_.roadmap.phases;
  const auto first = std::find_if(phases.begin(), phases.end(), [&](const RoadmapPhase& one) {
    const PhaseSpan span = framework_.phases[one.phase].span;
    return span == PhaseSpan::pilot || span == PhaseSpan::waves;
  });
  if (first == phases.end()) {
    return text(TextId::brief_approve_only, {{"assignments", both(assignments)}});
  }
  return text(TextId::brief_approve,
              {{"assignments", both(assignments)}, {"when", when(first->time.from)}});
}

void DocumentBuilder::heading(int level, const std::string& words, bool wide) {
  DocumentHeading one{level, words, {}, wide};
  if (level == 2) one.anchor = "part-" + std::to_string(++parts_);
  document_.blocks.emplace_back(std::move(one));
}

void DocumentBuilder::table(const Words& columns, std::vector<Words> rows,
                            const std::string& caption) {
  if (rows.empty()) return;
  Words capitalized = columns;
  for (std::string& column : capitalized) {
    if (!column.empty() && column[0] >= 'a' && column[0] <= 'z') {
      column[0] = static_cast<char>(column[0] - 'a' + 'A');
    }
  }
  document_.blocks.emplace_back(DocumentTable{caption, std::move(capitalized), std::move(rows)});
}

void DocumentBuilder::bullets(const std::string& title, const Words& entries) {
  if (entries.empty()) return;
  if (!title.empty()) heading(3, title);
  document_.blocks.emplace_back(DocumentBullets{entries});
}

void DocumentBuilder::record_facts() {
  const DecisionRecord& decision = group_.decision;
  const auto told = [&](const std::string& value) {
    return value.empty() ? text(TextId::not_told) : printable(value);
  };
  auto& facts = document_.facts;
  facts.emplace_back(text(TextId::column_units), count(evaluation_.entities.size()));
  facts.emplace_back(text(TextId::fact_date), told(decision.date));
  facts.emplace_back(text(TextId::fact_owner), told(decision.owner));
  facts.emplace_back(text(TextId::fact_decide_by), told(decision.decide_by));
  facts.emplace_back(text(TextId::fact_status), status());
  if (evaluation_.provisional > 0) {
    facts.emplace_back(text(TextId::fact_provisional),
                       text(TextId::relevant_for, {{"units", count(evaluation_.provisional)},
                                                   {"count", count(evaluation_.entities.size())}}));
  }
  facts.emplace_back(text(TextId::fact_version), framework_.id + " " + framework_.version +
                                                     " \u00B7 " + std::string(engine_version));
}

}  // namespace tripoint
