#include "core/report/unit_cells.h"

#include "core/report/teller.h"

namespace tripoint {

UnitCells tell_unit_cells(const Framework& framework, const GroupEvaluation& group,
                          std::size_t index, LanguageIndex language) {
  const Teller teller(framework, language, group.whole_group);
  const Entity& entity = group.entities[index];
  const Evaluation& one = group.evaluations[index];
  const bool has_model = one.verdict > Verdict::no_option;
  UnitCells cells;
  cells.name = printable(display_name(entity));
  cells.region = printable(entity.region);
  if (has_model) cells.best = one.outcome.point;
  cells.model = teller.model_cell(one.outcome, one.verdict);
  cells.verdict = teller.verdict(one.verdict);
  if (one.provisional) cells.verdict += " *";
  cells.importance = plain_number(framework, entity.importance, language);
  cells.urgency = plain_number(framework, entity.urgency, language);
  if (!has_model) return cells;
  for (ModelIndex m = 0; m < model_count; ++m) {
    const bool open = one.outcome.among.contains(m);
    cells.shares += m > 0 ? " / " : "";
    cells.shares += open ? share_number(one.outcome.shares.value[m]) : "x";
  }
  cells.share_of_best = one.outcome.shares.value[one.outcome.first];
  cells.margin_value = one.outcome.margin;
  cells.margin = teller.number(one.outcome.margin, amount_decimals);
  return cells;
}

std::string tell_deciding(const Framework& framework, const GroupEvaluation& group,
                          std::size_t index, LanguageIndex language) {
  return Teller(framework, language, group.whole_group).deciding_cell(group.evaluations[index]);
}

std::string tell_open(const Framework& framework, const GroupEvaluation& group, std::size_t index,
                      LanguageIndex language) {
  const Evaluation& one = group.evaluations[index];
  if (one.verdict == Verdict::not_assessed) return {};
  return Teller(framework, language, group.whole_group).open_cell(one);
}

}  // namespace tripoint
