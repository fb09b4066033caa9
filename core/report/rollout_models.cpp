#include <algorithm>
#include <map>

#include "core/report/rollout_teller.h"

// What each model in use means for those who get it.
namespace tripoint {
namespace {

// How much a trade-off matters to the units of a model.
struct Matter {
  double relevance = 0;  // sum over the units
  std::size_t units = 0;
};

}  // namespace

StorySection RolloutTeller::model(ModelIndex model) const {
  StorySection section;
  std::size_t units = 0;
  std::map<std::size_t, Matter> matters;
  const ModelGuide* any = nullptr;
  for (const auto& guide : rollout_.guides) {
    if (!guide || guide->model != model) continue;
    ++units;
    any = &*guide;
    for (const auto* side : {&guide->advantages, &guide->drawbacks}) {
      for (const RankedTradeoff& one : *side) {
        Matter& matter = matters[one.tradeoff];
        matter.relevance += one.relevance;
        matter.units += one.relevance > 0 ? 1U : 0U;
      }
    }
  }
  section.title =
      text(TextId::section_model, {{"model", teller_.model(model)}, {"count", count(units)}});
  const Guide& known = framework_.guide;
  for (const std::size_t task : any->tasks) {
    section.sentences.push_back(in(known.tasks[task].name) + ": " + in(known.tasks[task].text) +
                                " [" + cited(known.tasks[task].sources) + "]");
  }
  for (const std::size_t index : any->services) {
    const Service& service = known.services[index];
    const std::string time =
        service.turnaround.absent() ? std::string() : " (" + in(service.turnaround) + ")";
    section.sentences.push_back(text(
        TextId::service_line, {{"service", in(service.name) + time}, {"text", in(service.text)}}));
  }
  if (!any->services.empty()) {
    Words fields;
    for (const BriefingField& field : known.briefing) {
      fields.push_back(in(field.name) + (field.required ? "*" : ""));
    }
    section.sentences.push_back(text(TextId::briefing_line, {{"fields", list(fields, 30)}}));
  }
  section.columns = {text(TextId::column_tradeoff), text(TextId::column_meaning),
                     text(TextId::column_relevant)};
  std::vector<std::size_t> order;
  for (const auto& [tradeoff, matter] : matters) order.push_back(tradeoff);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const bool first = known.tradeoffs[a].drawback, second = known.tradeoffs[b].drawback;
    if (first != second) return second;
    return matters.at(a).relevance > matters.at(b).relevance;
  });
  for (const std::size_t index : order) {
    const Tradeoff& one = known.tradeoffs[index];
    std::string meaning = in(one.text);
    for (const Text& detail : one.details) meaning += " " + in(detail);
    if (one.drawback) {
      meaning += " " + text(TextId::mitigation_line, {{"mitigation", in(one.mitigation)}});
    }
    section.rows.push_back(
        {text(one.drawback ? TextId::word_drawback : TextId::word_advantage) + ": " + in(one.name),
         meaning + " [" + cited(one.sources) + "]",
         text(TextId::relevant_for,
              {{"units", count(matters.at(index).units)}, {"count", count(units)}})});
  }
  return section;
}

std::vector<StorySection> RolloutTeller::models() const {
  std::vector<StorySection> sections;
  if (framework_.guide.tradeoffs.empty() && framework_.guide.tasks.empty()) return sections;
  for (ModelIndex m = 0; m < model_count; ++m) {
    const bool used = std::any_of(rollout_.guides.begin(), rollout_.guides.end(),
                                  [&](const auto& guide) { return guide && guide->model == m; });
    if (used) sections.push_back(model(m));
  }
  return sections;
}

}  // namespace tripoint
