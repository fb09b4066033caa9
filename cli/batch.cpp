#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <istream>
#include <memory>
#include <ostream>
#include <thread>

#include <unistd.h>

#include "cli/command.h"
#include "core/support/text.h"

namespace tripoint::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  Common common;
  std::string path;
  std::string group;
  std::size_t jobs = std::max(1U, std::thread::hardware_concurrency());
};

volatile std::sig_atomic_t interrupted = 0;

// Ctrl-C: nothing more is read; what is complete is kept. Closing standard input ends a read that
// waits for it.
extern "C" void on_interrupt(int) {
  interrupted = 1;
  ::close(STDIN_FILENO);
}

class InterruptGuard {
 public:
  InterruptGuard() : before_(std::signal(SIGINT, on_interrupt)) { interrupted = 0; }
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;
  InterruptGuard(InterruptGuard&&) = delete;
  InterruptGuard& operator=(InterruptGuard&&) = delete;
  ~InterruptGuard() { static_cast<void>(std::signal(SIGINT, before_)); }

 private:
  void (*before_)(int);
};

// What is there by now, after waiting for the first byte of it.
std::size_t read_available(std::istream& in, char* bytes, std::size_t size) {
  if (interrupted != 0 || in.peek() == std::istream::traits_type::eof()) return 0;
  std::size_t count = 0;
  while (count < size) {
    const auto there = in.rdbuf()->in_avail();
    if (there <= 0) break;
    const auto wanted = std::min(there, static_cast<std::streamsize>(size - count));
    const auto got = in.rdbuf()->sgetn(bytes + count, wanted);
    if (got <= 0) break;
    count += static_cast<std::size_t>(got);
  }
  return count;
}

bool is_document(const fs::path& path) { return path.extension() == ".json"; }

// The files of a folder that hold records, by name.
std::vector<fs::path> record_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const std::string extension = at->path().extension().string();
    if (extension == ".json" || extension == ".ndjson" || extension == ".jsonl") {
      files.push_back(at->path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

// The records of standard input, a file, or the files of a folder one after the other.
class Source {
 public:
  Source(const std::string& path, Streams& streams) : streams_(streams) {
    std::error_code error;
    folder_ = path != "-" && fs::is_directory(path, error);
    files_ = folder_ ? record_files(path) : std::vector<fs::path>{path};
  }

  bool next(RecordChunk& chunk) {
    while (interrupted == 0) {
      if (stream_) {
        chunk.file = folder_ ? files_[opened_ - 1].filename().string() : std::string();
        if (stream_->next(chunk)) return true;
        stream_.reset();
        if (input_ && input_->error())
          code_ = std::max(code_, report({*input_->error()}, streams_.err));
      }
      if (opened_ == files_.size()) return false;
      open(files_[opened_++]);
    }
    return false;
  }

  bool is_empty_folder() const { return folder_ && files_.empty(); }
  int code() const { return code_; }

 private:
  void open(const fs::path& path) {
    using Kind = RecordStream::Kind;
    if (path == "-") {
      stream_.emplace([this](char* bytes,
                             std::size_t size) { return read_available(streams_.in, bytes, size); },
                      Kind::lines_or_array);
      return;
    }
    Result<InputFile> file = InputFile::open(path.string());
    if (!file) {
      code_ = std::max(code_, report(file.issues, streams_.err));
      return;
    }
    input_.emplace(std::move(*file));
    stream_.emplace(
        [this](char* bytes, std::size_t size) {
          return interrupted != 0 ? 0 : input_->read(bytes, size).value_or(0);
        },
        is_document(path) ? Kind::one_or_array : Kind::lines_or_array);
  }

  Streams& streams_;
  bool folder_ = false;
  std::vector<fs::path> files_;
  std::size_t opened_ = 0;
  std::optional<InputFile> input_;
  std::optional<RecordStream> stream_;
  int code_ = exit_done;
};

// Standard output, or a file that appears when the batch is done.
class Sink {
 public:
  Sink(const std::string& path, Streams& streams) : streams_(streams) {
    if (path == "-") return;
    file_.emplace(path);
    fail(file_->open());
  }

  bool write(std::string_view bytes) {
    if (!file_) {
      streams_.out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
      streams_.out.flush();
      if (!streams_.out) failure_ = Issue{};
    } else {
      fail(file_->write(bytes));
    }
    return !failure_;
  }

  // Returns the exit code of what was written.
  int finish() {
    if (file_ && !failure_) fail(file_->commit());
    if (!failure_) return exit_done;
    if (file_) return report({*failure_}, streams_.err);
    streams_.err << "tripoint: standard output: cannot be written\n";
    return exit_file;
  }

  bool good() const { return !failure_; }

 private:
  void fail(std::optional<Issue> issue) {
    if (issue) failure_ = std::move(issue);
  }

  Streams& streams_;
  std::optional<OutputFile> file_;
  std::optional<Issue> failure_;
};

// "12,345 records, 3 failed" on a line of its own that is written anew; only on a terminal, and
// only when it takes over a second.
class Progress {
 public:
  explicit Progress(Streams& streams) : streams_(streams) {}
  ~Progress() {
    if (shown_) streams_.err << "\r\x1b[K" << std::flush;
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  Progress(Progress&&) = delete;
  Progress& operator=(Progress&&) = delete;

  void show(const BatchCounts& counts) {
    const auto now = std::chrono::steady_clock::now();
    if (!streams_.progress || now - last_ < (shown_ ? often_ : std::chrono::milliseconds(1000))) {
      return;
    }
    last_ = now;
    shown_ = true;
    streams_.err << "\r\x1b[K" << counts.records << " records, " << counts.failed << " failed"
                 << std::flush;
  }

 private:
  static constexpr std::chrono::milliseconds often_{200};
  Streams& streams_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
  bool shown_ = false;
};

int run(const Options& options, Streams& streams) {
  if (overwrites_input(options.common, options.path, streams)) return exit_usage;
  const Result<Framework> framework = load_framework(options.common.framework_path);
  if (!framework) return report(framework.issues, streams.err);
  const auto without = criteria_of(*framework, "--without", options.common.without, streams);
  if (!without) return exit_usage;
  Result<Group> group;
  group.value.emplace();
  if (!options.group.empty()) {
    group = load_group(*framework, options.group, {options.common.strict});
    const int faults = report(group.issues, streams.err);
    if (!group) return faults;
  }
  const InterruptGuard guard;
  Source source(options.path, streams);
  if (source.is_empty_folder()) {
    streams.err << "tripoint: " << printable(options.path)
                << ": holds no .json, .ndjson or .jsonl files\n";
  }
  Sink sink(options.common.output, streams);
  if (!sink.good()) return sink.finish();
  BatchCounts counts;
  {
    Progress progress(streams);
    const BatchOptions settings{options.jobs, options.common.strict, {*without, false}};
    counts = run_batch(
        *framework, *group, [&](RecordChunk& chunk) { return source.next(chunk); },
        [&](std::string_view bytes) { return sink.write(bytes); }, settings,
        [&](const BatchCounts& now) { progress.show(now); });
  }
  int code = std::max(sink.finish(), source.code());
  streams.err << "tripoint: " << counts.records
              << (counts.records == 1 ? " record: " : " records: ")
              << counts.records - counts.failed << " evaluated, " << counts.failed << " failed\n";
  if (counts.failed > 0) code = std::max<int>(code, exit_records);
  if (interrupted == 0) return code;
  streams.err << "tripoint: interrupted; these results are complete\n";
  return std::max<int>(code, exit_interrupted);
}

}  // namespace

Action add_batch(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATH", options->path,
                 "Entities: NDJSON, a JSON array, or a folder of such files; - is standard input")
      ->required();
  app.add_option("--group", options->group,
                 "Group file with defaults, respondents and priorities for all of them")
      ->type_name("FILE");
  app.add_option("--jobs", options->jobs, "Threads; the results do not depend on it")
      ->type_name("N")
      ->check(CLI::Range(1, 256));
  app.add_option("--without", options->common.without, "Leave a criterion out; may be repeated")
      ->type_name("CRITERION")
      ->allow_extra_args(false);
  add_output_option(app, options->common);
  add_framework_option(app, options->common);
  app.add_flag("--strict", options->common.strict, "Unknown keys are errors");
  return [options](Streams& streams) { return run(*options, streams); };
}

}  // namespace tripoint::cli
