#include <memory>

#include "cli/command.h"

namespace tripoint::cli {
namespace {

struct Options {
  Common common;
  std::string file;
};

int run_report(const Options& options, Streams& streams) {
  if (overwrites_input(options.common, options.file, streams)) return exit_usage;
  const Result<Framework> framework = load_framework(options.common.framework_path);
  if (!framework) return report(framework.issues, streams.err);
  const auto language = chosen_language(*framework, options.common, streams);
  if (!language) return exit_usage;
  const Result<std::string> bytes = read_input(options.file, streams);
  if (!bytes) return report(bytes.issues, streams.err);
  const Result<Group> group = read_group(*framework, *bytes, options.file, {options.common.strict});
  const int faults = report(group.issues, streams.err);
  if (!group) return faults;
  const GroupEvaluation evaluation = evaluate_group(*framework, *group);
  const Rollout rollout = plan_rollout(*framework, *group, evaluation);
  const Document document = full_report(*framework, *group, evaluation, rollout, *language, *bytes);
  const bool markdown = options.common.format == "md";
  return write_output(markdown ? to_markdown(document) : to_html(document), options.common.output,
                      streams);
}

}  // namespace

Action add_report(CLI::App& app) {
  auto options = std::make_shared<Options>();
  options->common.format = "html";
  app.add_option("FILE", options->file, "Group file, or a report; - is standard input")->required();
  add_format_option(app, options->common, {"html", "md"});
  add_output_option(app, options->common);
  add_language_option(app, options->common);
  add_framework_option(app, options->common);
  app.add_flag("--strict", options->common.strict, "Unknown keys are errors");
  return [options](Streams& streams) { return run_report(*options, streams); };
}

}  // namespace tripoint::cli
