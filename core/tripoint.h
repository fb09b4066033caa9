#pragma once

// The calls that programs make. Everything here is a value or a free function: nothing prints,
// aborts, or reads clock, locale or environment; failures come back as located issues.

#include "core/decision/evaluate.h"
#include "core/decision/explanation.h"
#include "core/decision/group_evaluation.h"
#include "core/decision/threshold.h"
#include "core/framework/diff.h"
#include "core/framework/framework.h"
#include "core/framework/lint.h"
#include "core/framework/neutrality.h"
#include "core/framework/read.h"
#include "core/framework/schema.h"
#include "core/organization/anonymous.h"
#include "core/organization/group.h"
#include "core/organization/read.h"
#include "core/organization/schema.h"
#include "core/organization/skeleton.h"
#include "core/organization/units.h"
#include "core/organization/write.h"
#include "core/report/batch.h"
#include "core/report/explanation_story.h"
#include "core/report/html.h"
#include "core/report/markdown.h"
#include "core/report/narrative.h"
#include "core/report/plan_story.h"
#include "core/report/reports.h"
#include "core/report/result_json.h"
#include "core/report/rollout_story.h"
#include "core/report/schema.h"
#include "core/report/unit_cells.h"
#include "core/report/workbook.h"
#include "core/rollout/plan.h"
#include "core/rollout/rollout.h"
#include "core/rollout/skills.h"
#include "core/support/file.h"
#include "core/support/result.h"

namespace tripoint {

// The framework of a file, or the one built in when `path` is empty.
Result<Framework> load_framework(const std::string& path = {});

// A group file, read against a framework.
Result<Group> load_group(const Framework& framework, const std::string& path,
                         const ReadOptions& options = {});

// Reads a framework, checks it against the rules of the lint and locates what they find.
std::vector<Issue> check_framework(std::string_view json, const std::string& file);

}  // namespace tripoint
