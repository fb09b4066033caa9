#include "core/report/workbook.h"

#include "core/report/document_builder.h"
#include "core/report/plan_story.h"
#include "core/version.h"

namespace tripoint {
namespace {

using Row = std::vector<Cell>;

class WorkbookMaker : public DocumentBuilder {
 public:
  using DocumentBuilder::DocumentBuilder;

  Workbook made() {
    Workbook book;
    book.title = document_.title;
    book.sheets = {summary(), units(), contributions(), skills(),
                   mix(),     waves(), actions(),       answers()};
    return book;
  }

  Worksheet units() const {
    Worksheet sheet{
        text(TextId::column_units),
        {"id", text(TextId::column_unit), text(TextId::column_region),
         text(TextId::column_importance), text(TextId::column_urgency), text(TextId::column_model),
         text(TextId::column_verdict), text(TextId::fact_provisional)},
        {}};
    for (const TextId id : {TextId::column_fit_of, TextId::column_share_of}) {
      for (ModelIndex m = 0; m < model_count; ++m) {
        sheet.columns.push_back(text(id, {{"model", teller_.model(m)}}));
      }
    }
    sheet.columns.push_back(text(TextId::column_margin));
    sheet.columns.push_back(text(TextId::column_plan));
    sheet.columns.push_back(text(TextId::column_wave));
    sheet.columns.push_back(text(TextId::column_reason));
    std::vector<Cell> waves(evaluation_.entities.size(), std::string());
    for (const PlannedEntity& unit : rollout_.plan.units) {
      if (unit.wave) waves[unit.entity] = static_cast<double>(*unit.wave + 1);
    }
    for (std::size_t i = 0; i < evaluation_.entities.size(); ++i) {
      const Entity& entity = evaluation_.entities[i];
      const Evaluation& one = evaluation_.evaluations[i];
      const bool assessed = one.verdict > Verdict::no_option;
      Row row = {entity.id,
                 unit(i),
                 printable(entity.region),
                 entity.importance,
                 entity.urgency,
                 teller_.model_cell(one.outcome, one.verdict),
                 teller_.verdict(one.verdict),
                 text(one.provisional ? TextId::word_yes : TextId::word_no)};
      for (const double fit : one.fit) row.push_back(figure(assessed, fit));
      for (const double share : one.outcome.shares.value) row.push_back(figure(assessed, share));
      row.push_back(figure(assessed, one.outcome.margin));
      row.emplace_back(model_of(i) ? teller_.model(*model_of(i)) : std::string());
      row.push_back(waves[i]);
      row.emplace_back(teller_.deciding_cell(one));
      sheet.rows.push_back(std::move(row));
    }
    return sheet;
  }

 private:
  static Cell figure(bool known, double value) { return known ? Cell(value) : Cell(std::string()); }
  static Cell whole(std::size_t value) { return static_cast<double>(value); }

  Worksheet summary() {
    record_facts();
    Worksheet sheet{
        text(TextId::sheet_summary), {text(TextId::column_figure), text(TextId::column_value)}, {}};
    sheet.rows.push_back({document_.title, decision_asked()});
    for (const auto& [name, value] : document_.facts) sheet.rows.push_back({name, value});
    for (ModelIndex m = 0; m < model_count; ++m) {
      sheet.rows.push_back(
          {text(TextId::column_model) + ": " + teller_.model(m), whole(evaluation_.best[m])});
    }
    for (std::size_t v = verdict_names.size(); v-- > 0;) {
      sheet.rows.push_back(
          {text(TextId::column_verdict) + ": " + teller_.verdict(static_cast<Verdict>(v)),
           whole(evaluation_.verdicts[v])});
    }
    for (const ReadinessLine& line : rollout_.readiness) {
      sheet.rows.push_back(
          {text(TextId::section_readiness) + ": " +
               std::string(readiness_names[static_cast<std::size_t>(line.kind)]),
           text(TextId::relevant_for, {{"units", count(line.done)}, {"count", count(line.of)}})});
    }
    return sheet;
  }

  Worksheet contributions() const {
    Worksheet sheet{
        text(TextId::sheet_contributions),
        {text(TextId::column_unit), text(TextId::column_model), text(TextId::column_against),
         text(TextId::column_criterion), text(TextId::column_question), text(TextId::column_answer),
         text(TextId::column_contribution)},
        {}};
    for (std::size_t i = 0; i < evaluation_.entities.size(); ++i) {
      const Evaluation& one = evaluation_.evaluations[i];
      if (one.verdict <= Verdict::no_option) continue;
      const ModelIndex first = one.outcome.first, second = rival(one);
      for (const Contribution& part : contributions_by_item(framework_, one, first, second)) {
        const bool item = part.of == Contribution::Of::item;
        sheet.rows.push_back(
            {unit(i), teller_.model(first), teller_.model(second),
             item ? teller_.in(framework_.criteria[framework_.items[part.index].criterion].name)
                  : text(TextId::section_interactions),
             teller_.in(item ? framework_.items[part.index].name
                             : framework_.interactions[part.index].name),
             item ? teller_.answers(one.sheet, part.index) : std::string(), part.amount});
      }
    }
    return sheet;
  }

  Worksheet skills() const {
    Worksheet sheet{
        text(TextId::section_skills),
        {text(TextId::column_place), text(TextId::column_skill), text(TextId::column_has),
         text(TextId::column_needs), text(TextId::word_gap), text(TextId::column_severity),
         text(TextId::column_how), text(TextId::column_weeks), text(TextId::column_note)},
        {}};
    for (const PlacePlan& place : rollout_.skills.places) {
      for (const SkillGap& gap : place.skills) {
        const auto decision = gap.decision();
        const auto weeks = gap.weeks();
        sheet.rows.push_back({teller_.place(place.place, place.of),
                              teller_.in(framework_.skills.catalogue[gap.skill].name),
                              gap.level ? Cell(static_cast<double>(*gap.level))
                                        : Cell(text(TextId::gov_state_unknown)),
                              static_cast<double>(gap.need),
                              gap.level ? Cell(static_cast<double>(gap.gap)) : Cell(std::string()),
                              gap.gap > 0 ? teller_.severity(gap.severity) : std::string(),
                              decision ? teller_.decision(*decision) : std::string(),
                              weeks ? Cell(*weeks) : Cell(std::string()), printable(gap.note)});
      }
    }
    return sheet;
  }

  Worksheet mix() const {
    Worksheet sheet{
        text(TextId::sheet_mix),
        {text(TextId::column_unit), text(TextId::plan_row_own_best), text(TextId::plan_row_mix),
         text(TextId::column_loss), text(TextId::column_fte), text(TextId::column_days),
         text(TextId::column_cost), text(TextId::column_wave)},
        {}};
    for (const PlannedEntity& one : rollout_.plan.units) {
      sheet.rows.push_back({unit(one.entity), teller_.model(one.own_best), teller_.model(one.model),
                            one.moved() ? one.lost : 0.0, one.needs.central_fte,
                            one.needs.training_days,
                            one.needs.cost_stated ? Cell(one.needs.cost) : Cell(std::string()),
                            one.wave ? whole(*one.wave + 1) : Cell(std::string())});
    }
    return sheet;
  }

  Worksheet waves() const {
    Worksheet sheet{text(TextId::sheet_waves),
                    {text(TextId::column_wave), text(TextId::column_units),
                     text(TextId::column_days), text(TextId::column_fte)},
                    {}};
    const auto& all = rollout_.plan.waves.waves;
    for (std::size_t i = 0; i < all.size(); ++i) {
      Words names;
      for (const std::size_t unit_index : all[i].units) {
        names.push_back(unit(rollout_.plan.units[unit_index].entity));
      }
      sheet.rows.push_back(
          {whole(i + 1), list(names, names.size()), all[i].training_days, all[i].central_fte});
    }
    return sheet;
  }

  Worksheet actions() const {
    Worksheet sheet{text(TextId::sheet_actions),
                    {text(TextId::column_by), text(TextId::column_action),
                     text(TextId::column_done_when), text(TextId::column_worth)},
                    {}};
    for (const auto* some : {&rollout_.actions.first, &rollout_.actions.later}) {
      for (const RankedAction& one : *some) {
        const Action& action = framework_.journey.actions[one.action];
        const std::string day = days_after(group_.start, action.days);
        sheet.rows.push_back({day.empty() ? Cell(action.days) : Cell(day), teller_.in(action.name),
                              teller_.in(action.done), one.value});
      }
    }
    return sheet;
  }

  void add_answers(const std::string& whose, const std::vector<Answer>& given,
                   Worksheet& sheet) const {
    for (const Answer& answer : given) {
      const Item& item = framework_.items[answer.item];
      std::string said;
      for (std::size_t i = 0; i < answer.count; ++i) {
        said += (i > 0 ? "; " : "") + teller_.value_label(item, answer.values[i]);
      }
      if (answer.kind == AnswerKind::unknown) said = text(TextId::gov_state_unknown);
      if (answer.kind == AnswerKind::not_applicable) {
        said = text(TextId::item_not_applicable) + ": " + printable(answer.reason);
      }
      const AnswerDetail detail = answer.detail.value_or(AnswerDetail{});
      sheet.rows.push_back({whose, teller_.in(item.name), said, printable(detail.note),
                            printable(list(detail.evidence, detail.evidence.size())),
                            printable(detail.respondent), printable(detail.role), detail.date});
    }
  }

  Worksheet answers() const {
    Worksheet sheet{
        text(TextId::sheet_answers),
        {text(TextId::column_unit), text(TextId::column_question), text(TextId::column_answer),
         text(TextId::column_note), text(TextId::column_evidence), text(TextId::column_by_whom),
         text(TextId::column_role), text(TextId::fact_date)},
        {}};
    add_answers(text(TextId::whole_group), group_.defaults, sheet);
    for (const Entity& entity : group_.entities) {
      add_answers(printable(display_name(entity)), entity.answers, sheet);
    }
    return sheet;
  }
};

}  // namespace

Workbook workbook_of(const ReportMaterial& material) { return WorkbookMaker(material).made(); }

Worksheet unit_sheet(const ReportMaterial& material) { return WorkbookMaker(material).units(); }

}  // namespace tripoint
