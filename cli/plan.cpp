#include <memory>

#include "cli/command.h"
#include "cli/plan_text.h"

namespace tripoint::cli {
namespace {

struct Options {
  Common common;
  std::string file;
  bool all = false;
};

int run_plan(const Options& options, Streams& streams) {
  if (overwrites_input(options.common, options.file, streams)) return exit_usage;
  const Result<Framework> framework = load_framework(options.common.framework_path);
  if (!framework) return report(framework.issues, streams.err);
  const auto language = chosen_language(*framework, options.common, streams);
  const auto without = criteria_of(*framework, "--without", options.common.without, streams);
  if (!language || !without) return exit_usage;

  const Result<std::string> bytes = read_input(options.file, streams);
  if (!bytes) return report(bytes.issues, streams.err);
  const Result<Group> group = read_group(*framework, *bytes, options.file, {options.common.strict});
  const int faults = report(group.issues, streams.err);
  if (!group) return faults;

  const GroupEvaluation evaluation = evaluate_group(*framework, *group, {*without, false});
  const Rollout rollout = plan_rollout(*framework, *group, evaluation);
  std::string text;
  if (options.common.format == "json") {
    text = result_json(*framework, *group, evaluation, group.issues, &rollout);
  } else {
    const PlanStory story = tell_plan(*framework, evaluation, *group, rollout.plan, *language);
    const auto sections =
        tell_rollout(*framework, *group, evaluation, rollout, *language, options.all);
    text = plan_text(*framework, *group, story, sections, *language,
                     text_style(options.common, streams));
  }
  return write_output(text, options.common.output, streams);
}

}  // namespace

Action add_plan(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "Group file; - is standard input")->required();
  add_format_option(app, options->common, {"text", "json"});
  app.add_option("--without", options->common.without, "Leave a criterion out; may be repeated")
      ->type_name("CRITERION")
      ->allow_extra_args(false);
  app.add_flag("--all", options->all,
               "Also gates, activities, people, what each model means, what may go wrong");
  add_output_option(app, options->common);
  add_language_option(app, options->common);
  add_framework_option(app, options->common);
  app.add_flag("--strict", options->common.strict, "Unknown keys are errors");
  app.add_flag("--plain", options->common.plain, "No colors, no drawing characters");
  return [options](Streams& streams) { return run_plan(*options, streams); };
}

}  // namespace tripoint::cli
