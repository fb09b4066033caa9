#include "core/report/narrative.h"
#include "core/report/report_figures.h"
#include "core/report/report_parts.h"
#include "core/version.h"

namespace tripoint {
namespace {

class PortfolioReport : public DocumentBuilder {
 public:
  using DocumentBuilder::DocumentBuilder;

  Document build(const std::string& group_file) {
    document_.group = group_file;
    record_facts();
    heading(2, text(TextId::section_recommendation));
    paragraph(decision_asked(), true);
    for (const std::string& sentence : tell_group(framework_, evaluation_, language_)) {
      paragraph(sentence);
    }
    figure(unit_strip(framework_, evaluation_, language_));
    figure(map_figure(framework_, evaluation_, language_, {520}));
    figure(drivers_figure(framework_, evaluation_, group_drivers(framework_, evaluation_),
                          language_, {}, 9));
    units();
    add_plan(*this);
    document_.foot =
        text(TextId::report_foot, {{"framework", framework_.id + " " + framework_.version},
                                   {"engine", std::string(engine_version)},
                                   {"input", group_.hash}});
    return std::move(document_);
  }

 private:
  void units() {
    heading(2, text(TextId::section_all_units));
    std::vector<std::string> waves(evaluation_.entities.size());
    for (const PlannedEntity& unit : rollout_.plan.units) {
      if (unit.wave) waves[unit.entity] = count(*unit.wave + 1);
    }
    std::vector<Words> rows;
    for (std::size_t i = 0; i < evaluation_.entities.size(); ++i) {
      const Evaluation& one = evaluation_.evaluations[i];
      const Entity& entity = evaluation_.entities[i];
      rows.push_back({unit(i), printable(entity.region),
                      teller_.model_cell(one.outcome, one.verdict), teller_.verdict(one.verdict),
                      one.verdict > Verdict::no_option
                          ? teller_.number(one.outcome.margin, amount_decimals)
                          : std::string(),
                      plain_number(framework_, entity.urgency, language_),
                      plain_number(framework_, entity.importance, language_), waves[i],
                      teller_.deciding_cell(one)});
    }
    table({text(TextId::column_unit), text(TextId::column_region), text(TextId::column_model),
           text(TextId::column_verdict), text(TextId::column_margin), text(TextId::column_urgency),
           text(TextId::column_importance), text(TextId::column_wave), text(TextId::column_reason)},
          std::move(rows));
  }
};

}  // namespace

Document portfolio_report(const ReportMaterial& material, const std::string& group_file) {
  return PortfolioReport(material).build(group_file);
}

}  // namespace tripoint
