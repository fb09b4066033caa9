#include <utility>

#include "core/report/narrative.h"
#include "core/report/plan_story.h"
#include "core/report/report_parts.h"
#include "core/report/reports.h"
#include "core/version.h"

// The record of a decision, in the order that such records have.
namespace tripoint {
namespace {

using Words = DocumentBuilder::Words;

void add_options(DocumentBuilder& to) {
  to.heading(3, to.text(TextId::record_options));
  const PlanStory story =
      tell_plan(to.framework_, to.evaluation_, to.group_, to.rollout_.plan, to.language_);
  std::vector<Words> rows;
  for (const ComparisonText& one : story.comparison) {
    rows.push_back({one.plan, one.loss, one.central_fte, one.within});
  }
  to.table({to.text(TextId::column_plan), to.text(TextId::column_loss), to.text(TextId::column_fte),
            to.text(TextId::column_within)},
           std::move(rows));
}

void add_consequences(DocumentBuilder& to) {
  Words drawbacks;
  for (const Drawback& one : main_drawbacks(to.rollout_.guides, 5)) {
    const Tradeoff& tradeoff = to.framework_.guide.tradeoffs[one.tradeoff];
    drawbacks.push_back(
        to.teller_.model(one.model) + ": " + to.teller_.in(tradeoff.name) + ". " +
        to.text(TextId::mitigation_line, {{"mitigation", to.teller_.in(tradeoff.mitigation)}}));
  }
  to.bullets(to.text(TextId::record_consequences), drawbacks);
}

}  // namespace

void add_record(DocumentBuilder& to) {
  const DecisionRecord& decision = to.group_.decision;
  const std::string name = printable(to.group_.name);
  to.heading(2, to.text(TextId::section_record));
  to.paragraph(to.text(TextId::fact_status) + ": " + to.status());
  to.heading(3, to.text(TextId::record_context));
  to.paragraph(printable(decision.context));
  to.paragraph(to.text(TextId::record_scope,
                       {{"count", DocumentBuilder::count(to.evaluation_.entities.size())},
                        {"name", name.empty() ? to.text(TextId::record_unnamed) : name},
                        {"assessed", DocumentBuilder::count(to.evaluation_.assessed)}}));
  if (!to.rollout_.plan.units.empty()) add_options(to);
  to.heading(3, to.text(TextId::record_decision));
  to.paragraph(to.decision_asked());
  if (!decision.supersedes.empty()) {
    to.paragraph(
        to.text(TextId::record_supersedes, {{"decision", printable(decision.supersedes)}}));
  }
  add_consequences(to);
  Words dissent;
  for (const std::string& one : decision.dissent) dissent.push_back(printable(one));
  if (dissent.empty()) dissent.push_back(to.text(TextId::record_no_dissent));
  to.bullets(to.text(TextId::record_dissent), dissent);
}

Document record_report(const ReportMaterial& material, const std::string& group_file) {
  DocumentBuilder to(material);
  to.document_.group = group_file;
  to.record_facts();
  add_record(to);
  to.document_.foot =
      to.text(TextId::report_foot, {{"framework", to.framework_.id + " " + to.framework_.version},
                                    {"engine", std::string(engine_version)},
                                    {"input", to.group_.hash}});
  return std::move(to.document_);
}

}  // namespace tripoint
