#pragma once

#include <cstdint>
#include <functional>

#include "core/decision/evaluate.h"
#include "core/organization/record_stream.h"
#include "core/support/issue.h"

namespace tripoint {

// The next records of a batch; false at the end. Called from the thread that runs the batch.
using NextChunk = std::function<bool(RecordChunk&)>;
// Takes results; false ends the batch. Never called by two threads at a time.
using WriteBytes = std::function<bool(std::string_view)>;

struct BatchOptions {
  std::size_t jobs = 1;  // threads that evaluate
  bool strict = false;   // unknown keys are errors
  EvaluateOptions evaluate;
};

struct BatchCounts {
  std::uint64_t records = 0;
  std::uint64_t failed = 0;  // of them
  bool stopped = false;      // the results could not be taken
};

// Evaluates records of entities and writes one line of JSON for each, in the order of the records:
// {"line": …, "id": …, "status": "ok", …} with what result_json has for an entity and the warnings,
// or {"line": …, "status": "error", "issues": […]}; with "file" where the chunk names one. A record
// at fault does not touch the others. `group` supplies defaults, respondents and priorities; its
// entities have no part. The bytes do not depend on the number of threads, and memory is bounded by
// it. `progress`, when given, hears of the counts now and then, and of the last ones.
BatchCounts run_batch(const Framework& framework, const Group& group, const NextChunk& next,
                      const WriteBytes& write, const BatchOptions& options,
                      const std::function<void(const BatchCounts&)>& progress = {});

}  // namespace tripoint
