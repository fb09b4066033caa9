#pragma once

#include <string>

#include "core/report/document.h"
#include "core/rollout/rollout.h"

namespace tripoint {

// Everything that a report is made of.
struct ReportMaterial {
  const Framework& framework;
  const Group& group;
  const GroupEvaluation& evaluation;
  const Rollout& rollout;
  LanguageIndex language = 0;
};

// Every sentence of a report is made of figures of the result. `group_file`: the bytes the group
// was read from, kept in the document so that it can be opened again; empty: none.

// Everything: recommendation, decision record, mix and waves, what follows from them, unit by unit
// with reasons, effects and what would change it, what was told with every note, and the sources.
Document full_report(const ReportMaterial& material, const std::string& group_file);

// The decision on one page: a strip of facts, eight sections, and a foot to sign.
Document brief_report(const ReportMaterial& material, const std::string& group_file);

// All units at a glance: where they stand, which model each gets, capacities and waves.
Document portfolio_report(const ReportMaterial& material, const std::string& group_file);

// The record of the decision alone: context, options, decision, consequences, dissent.
Document record_report(const ReportMaterial& material, const std::string& group_file);

}  // namespace tripoint
