#include <algorithm>
#include <memory>
#include <ostream>
#include <set>

#include "cli/command.h"
#include "cli/group_text.h"
#include "core/support/text.h"

namespace tripoint::cli {
namespace {

struct Options {
  Common common;
  std::string file;
  std::vector<std::string> entities;
  bool details = false;
  std::vector<std::string> fail_on;
  std::vector<std::string> ranking;
  bool acceptability = false;
};

// The units that --entity names by id or name; all with --details; nothing after a message.
std::optional<std::vector<std::size_t>> detailed(const GroupEvaluation& group,
                                                 const Options& options, Streams& streams) {
  const std::size_t count = group.entities.size();
  std::vector<std::size_t> indices;
  // A single unit is worth its reasons without being asked for them.
  if (options.details || (options.entities.empty() && count == 1)) {
    for (std::size_t i = 0; i < count; ++i) indices.push_back(i);
    return indices;
  }
  return named_entities(group, options.entities, streams);
}

int run_evaluate(const Options& options, Streams& streams) {
  std::vector<Threshold> thresholds;
  for (const std::string& rule : options.fail_on) {
    const auto threshold = parse_threshold(rule);
    if (!threshold) {
      streams.err << "tripoint: --fail-on: " << to_text(threshold.issues[0]) << '\n';
      return exit_usage;
    }
    thresholds.push_back(*threshold);
  }
  if (overwrites_input(options.common, options.file, streams)) return exit_usage;
  const Result<Framework> framework = load_framework(options.common.framework_path);
  if (!framework) return report(framework.issues, streams.err);
  const auto language = chosen_language(*framework, options.common, streams);
  const auto without = criteria_of(*framework, "--without", options.common.without, streams);
  const auto ranking = criteria_of(*framework, "--ranking", options.ranking, streams);
  if (!language || !without || !ranking) return exit_usage;
  if (std::set<std::size_t>(ranking->begin(), ranking->end()).size() < ranking->size()) {
    streams.err << "tripoint: --ranking: a criterion can be ranked once only\n";
    return exit_usage;
  }

  const Result<std::string> bytes = read_input(options.file, streams);
  if (!bytes) return report(bytes.issues, streams.err);
  Result<Group> group = read_group(*framework, *bytes, options.file, {options.common.strict});
  const int faults = report(group.issues, streams.err);
  if (!group) return faults;
  if (!ranking->empty()) {
    group->priorities = {};
    group->priorities.ranking = *ranking;
  }

  const EvaluateOptions settings{*without, options.acceptability};
  const GroupEvaluation evaluation = evaluate_group(*framework, *group, settings);
  const auto shown = detailed(evaluation, options, streams);
  if (!shown) return exit_usage;
  std::string text;
  if (options.common.format == "json") {
    const Rollout rollout = plan_rollout(*framework, *group, evaluation);
    text = result_json(*framework, *group, evaluation, group.issues, &rollout);
  } else {
    const TextStyle style = text_style(options.common, streams);
    text = group_text(*framework, *group, evaluation, *shown, !options.entities.empty(), *language,
                      style);
  }
  const int written = write_output(text, options.common.output, streams);
  const bool hit = std::any_of(thresholds.begin(), thresholds.end(),
                               [&](const Threshold& rule) { return is_hit(rule, evaluation); });
  return std::max<int>(written, hit ? exit_threshold : exit_done);
}

}  // namespace

Action add_evaluate(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "Group file; - is standard input")->required();
  add_format_option(app, options->common, {"text", "json"});
  app.add_option("--entity", options->entities,
                 "Reasons of this unit, by id or name; may be repeated")
      ->type_name("ID")
      ->allow_extra_args(false);
  app.add_flag("--details", options->details, "Reasons of every unit");
  app.add_option("--without", options->common.without, "Leave a criterion out; may be repeated")
      ->type_name("CRITERION")
      ->allow_extra_args(false);
  app.add_option("--ranking", options->ranking,
                 "Criteria, most important first, instead of the file's priorities")
      ->type_name("CRITERION,...")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_flag("--acceptability", options->acceptability,
               "All ranks, and the weights that speak for each model");
  app.add_option("--fail-on", options->fail_on,
                 "Exit 1 beyond a limit: verdict<robust, unanswered>2")
      ->type_name("RULE")
      ->allow_extra_args(false);
  add_output_option(app, options->common);
  add_language_option(app, options->common);
  add_framework_option(app, options->common);
  app.add_flag("--strict", options->common.strict, "Unknown keys are errors");
  app.add_flag("--plain", options->common.plain, "No colors, no drawing characters");
  return [options](Streams& streams) { return run_evaluate(*options, streams); };
}

}  // namespace tripoint::cli
