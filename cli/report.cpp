#include <memory>

#include "cli/command.h"

namespace tripoint::cli {
namespace {

struct Options {
  Common common;
  std::string file;
  bool brief = false;
  bool full = false;
  bool portfolio = false;
  bool record = false;
};

Document made(const Options& options, const ReportMaterial& material, const std::string& file) {
  if (options.brief) return brief_report(material, file);
  if (options.portfolio) return portfolio_report(material, file);
  if (options.record) return record_report(material, file);
  return full_report(material, file);
}

int run_report(const Options& options, Streams& streams) {
  if (overwrites_input(options.common, options.file, streams)) return exit_usage;
  const Result<Framework> framework = load_framework(options.common.framework_path);
  if (!framework) return report(framework.issues, streams.err);
  const auto language = chosen_language(*framework, options.common, streams);
  if (!language) return exit_usage;
  const auto input = read_group_input(*framework, options.common, options.file, streams);
  if (!input.group) return input.faults;
  const Group& group = *input.group;
  const GroupEvaluation evaluation = evaluate_group(*framework, group);
  const Rollout rollout = plan_rollout(*framework, group, evaluation);
  const Document document =
      made(options, {*framework, group, evaluation, rollout, *language}, input.bytes);
  const bool markdown = options.common.format == "md";
  const int written = write_output(markdown ? to_markdown(document) : to_html(document),
                                   options.common.output, streams);
  return written != exit_done ? written : input.faults;
}

}  // namespace

Action add_report(CLI::App& app) {
  auto options = std::make_shared<Options>();
  options->common.format = "html";
  app.add_option("FILE", options->file, "Group file, or a report; - is standard input")->required();
  auto* brief = app.add_flag("--brief", options->brief, "The decision on one page, A4 or Letter");
  auto* full = app.add_flag("--full", options->full, "Everything; the default");
  auto* portfolio = app.add_flag("--portfolio", options->portfolio, "All units at a glance");
  auto* record = app.add_flag("--record", options->record, "The record of the decision alone");
  brief->excludes(full)->excludes(portfolio)->excludes(record);
  full->excludes(portfolio)->excludes(record);
  portfolio->excludes(record);
  add_format_option(app, options->common, {"html", "md"});
  add_output_option(app, options->common);
  add_language_option(app, options->common);
  add_framework_option(app, options->common);
  add_anonymous_option(app, options->common);
  app.add_flag("--strict", options->common.strict, "Unknown keys are errors");
  return [options](Streams& streams) { return run_report(*options, streams); };
}

}  // namespace tripoint::cli
