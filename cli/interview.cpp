#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>

#include "cli/command.h"
#include "cli/interviewer.h"
#include "core/support/text.h"

namespace tripoint::cli {
namespace {

struct Options {
  Common common;
  std::string file;
  std::vector<std::string> entities;
  std::string respondent;
};

bool exists(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

// Where the answers are to be saved; empty: not said.
std::string target_of(const Options& options) {
  return options.common.output != "-" ? options.common.output : options.file;
}

// What is wrong with the files; empty: nothing.
std::string file_fault(const Options& options, bool is_new) {
  if (options.file == "-") return "standard input gives the answers; name a file";
  const std::string& output = options.common.output;
  if (is_new && output != "-" && exists(output)) {
    return output + " exists; to go on with it, give it as FILE";
  }
  if (is_new || target_of(options) != options.file) return {};
  const Result<std::string> bytes = read_file(options.file);
  if (bytes && group_in_html(*bytes)) {
    return options.file + " is a report; say where to save the answers, -o FILE";
  }
  return {};
}

// Indices of the units that --entity names. In a new group they become its units.
std::optional<std::vector<std::size_t>> subjects(const Options& options, bool is_new, Group& group,
                                                 Streams& streams) {
  if (is_new) {
    for (const std::string& typed : options.entities) {
      const std::string id = clean_line(typed);
      Entity entity;
      entity.id = id;
      const auto& known = group.entities;
      const bool again = std::any_of(known.begin(), known.end(),
                                     [&](const Entity& other) { return other.id == id; });
      if (!again && !id.empty()) group.entities.push_back(std::move(entity));
    }
  }
  GroupEvaluation named;
  named.entities = group.entities;
  auto indices = named_entities(named, options.entities, streams);
  if (!indices) return indices;
  std::vector<std::size_t> once;
  for (const std::size_t index : *indices) {
    if (std::find(once.begin(), once.end(), index) == once.end()) once.push_back(index);
  }
  return once;
}

int run_interview(const Options& options, Streams& streams) {
  const bool is_new = options.file.empty() || (options.file != "-" && !exists(options.file));
  if (const std::string fault = file_fault(options, is_new); !fault.empty()) {
    streams.err << "tripoint: " << fault << '\n';
    return is_new ? exit_file : exit_usage;
  }
  const Result<Framework> framework = load_framework(options.common.framework_path);
  if (!framework) return report(framework.issues, streams.err);
  const auto language = chosen_language(*framework, options.common, streams);
  if (!language) return exit_usage;
  Group group;
  if (is_new) {
    group.framework_id = framework->id;
    group.framework_version = framework->version;
  } else {
    GroupInput input = read_group_input(*framework, options.common, options.file, streams);
    if (!input.group) return input.faults;
    group = *std::move(input.group);
  }
  const auto entities = subjects(options, is_new, group, streams);
  if (!entities) return exit_usage;

  TextStyle style{streams.width, streams.color && !options.common.plain, options.common.plain};
  Dialogue dialogue(*framework, *language, style, streams);
  Interviewer interviewer(*framework, std::move(group), target_of(options),
                          clean_line(options.respondent), dialogue);
  interviewer.greet();
  if (is_new) interviewer.ask_group(options.entities.empty());
  interviewer.run(*entities);
  return interviewer.finish();
}

}  // namespace

Action add_interview(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "Group file to go on with, or to begin");
  app.add_option("--entity", options->entities,
                 "Ask about this unit, by id or name; may be repeated")
      ->type_name("ID")
      ->allow_extra_args(false);
  app.add_option("--respondent", options->respondent, "Who answers, where several do")
      ->type_name("ID");
  add_output_option(app, options->common);
  add_language_option(app, options->common);
  add_framework_option(app, options->common);
  app.add_flag("--strict", options->common.strict, "Unknown keys are errors");
  app.add_flag("--plain", options->common.plain, "No colors, no drawing characters");
  return [options](Streams& streams) { return run_interview(*options, streams); };
}

}  // namespace tripoint::cli
