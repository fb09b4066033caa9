#include "core/report/batch.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "core/organization/read_entity.h"
#include "core/report/entity_json.h"
#include "core/support/json_locate.h"
#include "core/support/json_writer.h"

namespace tripoint {
namespace {

// One thread's tools, which keep their memory from record to record.
class Worker {
 public:
  Worker(const Framework& framework, const Group& group, const BatchOptions& options)
      : framework_(framework),
        group_(group),
        options_(options),
        reader_(issues_, options.strict),
        entities_(framework, group, reader_),
        regions_(framework.verdict, group.priorities) {}

  void run(const RecordChunk& chunk, std::string& out, BatchCounts& counts) {
    out.clear();
    counts = {};
    for (const Record& record : chunk.records) {
      ++counts.records;
      issues_.clear();
      const std::string_view bytes =
          std::string_view(chunk.bytes).substr(record.offset, record.size);
      if (record.fault == Record::Fault::none) {
        read(bytes, record);
      } else {
        add_fault(record);
      }
      const bool failed = has_errors(issues_);
      counts.failed += failed ? 1 : 0;
      if (!failed) evaluate(framework_, group_, entity_, options_.evaluate, regions_, evaluation_);
      write(chunk, record, failed, out);
    }
  }

 private:
  void read(std::string_view bytes, const Record& record) {
    clear(entity_);
    reader_.begin_document();
    simdjson::dom::element document;
    auto failed = simdjson::SUCCESS;
    if (parser_.capacity() < bytes.size() || parser_.capacity() == 0) {
      failed = parser_.allocate(std::max<std::size_t>(bytes.size(), 4096), max_json_depth + 1);
    }
    constexpr bool copy = false;  // the chunk has the padding
    if (failed == simdjson::SUCCESS) {
      failed = parser_.parse(bytes.data(), bytes.size(), copy).get(document);
    }
    if (failed != simdjson::SUCCESS) {
      issues_.push_back(syntax_issue(bytes, simdjson::error_message(failed), record.line));
    } else {
      entities_.read_entity(JsonNode{document, {}}, entity_);
      if (!issues_.empty()) locate(issues_, bytes, record.line);
    }
    for (Issue& issue : issues_) {
      if (issue.line == record.line) issue.column += record.column - 1;
    }
  }

  void add_fault(const Record& record) {
    Issue issue;
    issue.code = "batch";
    issue.line = record.line;
    issue.column = record.column;
    switch (record.fault) {
      case Record::Fault::too_large:
        issue.message = "is a record that is too large";
        issue.allowed = "at most " + std::to_string(max_record_bytes >> 20U) + " MiB";
        break;
      case Record::Fault::never_closed:
        issue.message = "is the end, but the array of records is not closed";
        issue.allowed = "\"]\" behind the last record";
        break;
      case Record::Fault::behind_array:
        issue.message = "stands behind the end of the array of records";
        issue.allowed = "nothing";
        break;
      case Record::Fault::none:
        break;
    }
    issues_.push_back(std::move(issue));
  }

  void write(const RecordChunk& chunk, const Record& record, bool failed, std::string& out) {
    JsonWriter json(out);
    json.begin_object();
    if (!chunk.file.empty()) json.key("file").string(chunk.file);
    json.key("line").integer(static_cast<std::int64_t>(record.line));
    if (failed) {
      json.key("status").string("error");
    } else {
      write_entity(framework_, group_, entity_, evaluation_, json);
    }
    json.key("issues");
    write_issues(issues_, false, json);
    json.end_object();
    out += '\n';
  }

  const Framework& framework_;
  const Group& group_;
  const BatchOptions& options_;
  std::vector<Issue> issues_;
  JsonReader reader_;
  EntityReader entities_;
  WeightRegions regions_;
  simdjson::dom::parser parser_;
  Entity entity_;
  Evaluation evaluation_;
};

// Chunks on their way: read by one thread in order, worked on by several, written in order by
// whoever finishes the oldest.
class Pipeline {
 public:
  Pipeline(std::size_t slots, const WriteBytes& write,
           const std::function<void(const BatchCounts&)>& progress)
      : slots_(slots), write_(write), progress_(progress) {}

  void produce(const NextChunk& next) {
    for (;;) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return counts_.stopped || produced_ - written_ < slots_.size(); });
      if (counts_.stopped) break;
      Slot& slot = slots_[produced_ % slots_.size()];
      lock.unlock();
      const bool more = next(slot.chunk);
      lock.lock();
      if (!more) break;
      slot.done = false;
      ++produced_;
      changed_.notify_all();
    }
    const std::lock_guard lock(mutex_);
    finished_ = true;
    changed_.notify_all();
  }

  void consume(Worker& worker) {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [&] { return taken_ < produced_ || finished_ || counts_.stopped; });
      if (counts_.stopped || taken_ == produced_) return;
      Slot& slot = slots_[taken_++ % slots_.size()];
      lock.unlock();
      worker.run(slot.chunk, slot.out, slot.counts);
      lock.lock();
      slot.done = true;
      if (!writing_) write_finished(lock);
    }
  }

  const BatchCounts& counts() const { return counts_; }

 private:
  struct Slot {
    RecordChunk chunk;
    std::string out;
    BatchCounts counts;
    bool done = false;
  };

  void write_finished(std::unique_lock<std::mutex>& lock) {
    writing_ = true;
    while (written_ < taken_ && slots_[written_ % slots_.size()].done && !counts_.stopped) {
      Slot& slot = slots_[written_ % slots_.size()];
      lock.unlock();
      const bool taken = write_(slot.out);
      lock.lock();
      slot.done = false;
      counts_.stopped = !taken;
      counts_.records += slot.counts.records;
      counts_.failed += slot.counts.failed;
      ++written_;
      if (progress_) progress_(counts_);
      changed_.notify_all();
    }
    writing_ = false;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Slot> slots_;
  const WriteBytes& write_;
  const std::function<void(const BatchCounts&)>& progress_;
  std::uint64_t produced_ = 0, taken_ = 0, written_ = 0;
  bool finished_ = false, writing_ = false;
  BatchCounts counts_;
};

}  // namespace

BatchCounts run_batch(const Framework& framework, const Group& group, const NextChunk& next,
                      const WriteBytes& write, const BatchOptions& options,
                      const std::function<void(const BatchCounts&)>& progress) {
  if (options.jobs <= 1) {
    BatchCounts all, counts;
    Worker worker(framework, group, options);
    RecordChunk chunk;
    std::string out;
    while (!all.stopped && next(chunk)) {
      worker.run(chunk, out, counts);
      all.records += counts.records;
      all.failed += counts.failed;
      all.stopped = !write(out);
      if (progress) progress(all);
    }
    return all;
  }
  Pipeline pipeline(2 * options.jobs + 1, write, progress);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < options.jobs; ++i) {
      threads.emplace_back([&] {
        Worker worker(framework, group, options);
        pipeline.consume(worker);
      });
    }
    pipeline.produce(next);
  }
  return pipeline.counts();
}

}  // namespace tripoint
