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

struct Evaluated {
  const Framework& framework;
  const Group& group;
  const GroupEvaluation& evaluation;
  LanguageIndex language;
};

// Everything but text: what follows from the recommendations is part of it.
int write_document(const Options& options, const Evaluated& of, const GroupInput& input,
                   Streams& streams) {
  const Rollout rollout = plan_rollout(of.framework, of.group, of.evaluation);
  const ReportMaterial material{of.framework, of.group, of.evaluation, rollout, of.language};
  const std::string& format = options.common.format;
  std::string bytes;
  if (format == "json") {
    bytes = result_json(of.framework, of.group, of.evaluation, input.issues, &rollout);
  } else if (format == "csv") {
    bytes = to_csv(unit_sheet(material));
  } else if (format == "xlsx") {
    const Result<std::string> workbook = to_xlsx(workbook_of(material));
    if (!workbook) return report(workbook.issues, streams.err);
    bytes = *workbook;
  } else {
    const Document document = full_report(material, input.bytes);
    bytes = format == "md" ? to_markdown(document) : to_html(document);
  }
  return write_output(bytes, options.common.output, streams);
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
  if (options.common.format == "xlsx" && options.common.output == "-") {
    streams.err << "tripoint: --format xlsx: needs a file to write, -o FILE\n";
    return exit_usage;
  }
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

  GroupInput input = read_group_input(*framework, options.common, options.file, streams);
  std::optional<Group>& group = input.group;
  if (!group) return input.faults;
  if (!ranking->empty()) {
    group->priorities = {};
    group->priorities.ranking = *ranking;
  }

  const EvaluateOptions settings{*without, options.acceptability};
  const GroupEvaluation evaluation = evaluate_group(*framework, *group, settings);
  const auto shown = detailed(evaluation, options, streams);
  if (!shown) return exit_usage;
  int written = exit_done;
  if (options.common.format == "text") {
    const TextStyle style = text_style(options.common, streams);
    written = write_output(group_text(*framework, *group, evaluation, *shown,
                                      !options.entities.empty(), *language, style),
                           options.common.output, streams);
  } else {
    written = write_document(options, {*framework, *group, evaluation, *language}, input, streams);
  }
  const bool hit = std::any_of(thresholds.begin(), thresholds.end(),
                               [&](const Threshold& rule) { return is_hit(rule, evaluation); });
  return std::max<int>(written, hit ? exit_threshold : exit_done);
}

}  // namespace

Action add_evaluate(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "Group file; - is standard input")->required();
  add_format_option(app, options->common, {"text", "json", "md", "html", "csv", "xlsx"});
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
  add_anonymous_option(app, options->common);
  add_language_option(app, options->common);
  add_framework_option(app, options->common);
  app.add_flag("--strict", options->common.strict, "Unknown keys are errors");
  app.add_flag("--plain", options->common.plain, "No colors, no drawing characters");
  return [options](Streams& streams) { return run_evaluate(*options, streams); };
}

}  // namespace tripoint::cli
