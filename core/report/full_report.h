#pragma once

#include <string>
#include <vector>

#include "core/report/document.h"
#include "core/rollout/rollout.h"

namespace tripoint {

// Everything about a group in one document: recommendation, mix and waves, what follows from them,
// unit by unit with reasons and effects, what was answered with every note, and the sources. Every
// sentence is made of figures of the result. `group_file`: the bytes the group was read from, kept
// in the document so that it can be opened again.
Document full_report(const Framework& framework, const Group& group,
                     const GroupEvaluation& evaluation, const Rollout& rollout,
                     LanguageIndex language, const std::string& group_file);

}  // namespace tripoint
