#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/page.h"
#include "cli/streams.h"
#include "core/tripoint.h"

namespace tripoint::cli {

// Exit codes; where several apply, the largest.
enum Exit : int {
  exit_done = 0,
  exit_threshold = 1,  // done, but a --fail-on rule was hit
  exit_usage = 2,
  exit_invalid = 3,  // the input is at fault
  exit_file = 4,     // a file could not be read or written
  exit_records = 5,  // a batch is done, but some of its records failed
  exit_interrupted = 130,
};

// Options that several commands share; each command adds those it has.
struct Common {
  std::string framework_path;  // empty: the built-in one
  std::string language = "en";
  std::string format = "text";
  std::string output = "-";
  std::vector<std::string> without;
  bool plain = false;
  bool strict = false;
  bool anonymous = false;
};

void add_framework_option(CLI::App& app, Common& common);
void add_language_option(CLI::App& app, Common& common);
void add_format_option(CLI::App& app, Common& common, const std::vector<std::string>& formats);
void add_output_option(CLI::App& app, Common& common);
void add_anonymous_option(CLI::App& app, Common& common);

// A command: its options are added to `app`, and what it returns runs it.
using Action = std::function<int(Streams&)>;
struct Command {
  std::string name;
  std::string summary;
  std::vector<std::string> examples;
  Action (*add)(CLI::App& app);
};
std::span<const Command> commands();

// One file per command.
Action add_batch(CLI::App& app);
Action add_evaluate(CLI::App& app);
Action add_explain(CLI::App& app);
Action add_validate(CLI::App& app);
Action add_interview(CLI::App& app);
Action add_new(CLI::App& app);
Action add_plan(CLI::App& app);
Action add_report(CLI::App& app);
Action add_framework(CLI::App& app);
Action add_schema(CLI::App& app);

// Helpers of commands.

// Writes issues to `err`, and returns the exit code they call for.
int report(const std::vector<Issue>& issues, std::ostream& err);
// The language of --lang in this framework, or a message to `err`.
std::optional<LanguageIndex> chosen_language(const Framework& framework, const Common& common,
                                             Streams& streams);
// Says that an option names what does not exist, and what does.
void report_unknown(const std::string& option, const std::string& what, const std::string& word,
                    const std::vector<std::string>& known, Streams& streams);
// Indices of the units that --entity names by id or name, or nothing after a message.
std::optional<std::vector<std::size_t>> named_entities(const GroupEvaluation& group,
                                                       const std::vector<std::string>& names,
                                                       Streams& streams);
// Indices of the criteria that an option names, or nothing after a message.
std::optional<std::vector<std::size_t>> criteria_of(const Framework& framework,
                                                    const std::string& option,
                                                    const std::vector<std::string>& ids,
                                                    Streams& streams);
// Whether the output would be the file that is read; says so.
bool overwrites_input(const Common& common, const std::string& input, Streams& streams);
// How text is set on standard output, or in a file.
TextStyle text_style(const Common& common, const Streams& streams);
// Bytes of a file, or of standard input for "-".
Result<std::string> read_input(const std::string& path, Streams& streams);
// A group file, or the group that a report carries; without names of people where that is wanted.
struct GroupInput {
  std::optional<Group> group;  // nothing: `faults` is the exit code
  std::string bytes;           // that the group was read from
  std::vector<Issue> issues;
  int faults = exit_done;
};
GroupInput read_group_input(const Framework& framework, const Common& common,
                            const std::string& path, Streams& streams);
// Writes a result to standard output, or to a file as a whole; returns an exit code.
int write_output(const std::string& text, const std::string& path, Streams& streams);

}  // namespace tripoint::cli
