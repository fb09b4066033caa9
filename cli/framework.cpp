#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/command.h"
#include "cli/framework_text.h"
#include "core/support/text.h"

namespace tripoint::cli {
namespace {

struct Options {
  Common common;
  std::string file;
  std::vector<std::string> items;
  bool all = false;
  bool sources = false;
  bool rules = false;
};

// The file named as an argument or with --framework; empty: the built-in one.
const std::string& path_of(const Options& options) {
  return options.file.empty() ? options.common.framework_path : options.file;
}

int run_show(const Options& options, Streams& streams) {
  const std::string& path = path_of(options);
  const Result<Framework> framework = load_framework(path);
  if (!framework) return report(framework.issues, streams.err);
  if (options.common.format == "json") {
    const Result<std::string> bytes =
        path.empty() ? Result<std::string>{std::string(embedded_framework()), {}} : read_file(path);
    if (!bytes) return report(bytes.issues, streams.err);
    return write_output(*bytes, options.common.output, streams);
  }
  const auto language = chosen_language(*framework, options.common, streams);
  if (!language) return exit_usage;
  const FrameworkText text(*framework, *language, std::min<std::size_t>(streams.width, 100));
  std::string shown;
  for (const std::string& id : options.items) {
    const auto item = find_item(*framework, id);
    if (!item) {
      const std::vector<std::string> known = item_ids(*framework);
      const std::string near = nearest(id, known);
      streams.err << "tripoint: --item: there is no item " << in_quotes(id)
                  << (near.empty() ? "" : "; did you mean \"" + near + "\"?") << '\n';
      return exit_usage;
    }
    shown += text.item(*item);
  }
  if (options.items.empty() && !options.sources) shown = text.overview(options.all);
  if (options.sources) shown += text.sources();
  return write_output(shown, options.common.output, streams);
}

int run_check(const Options& options, Streams& streams) {
  const std::string& path = path_of(options);
  const Result<std::string> bytes =
      path.empty() ? Result<std::string>{std::string(embedded_framework()), {}} : read_file(path);
  if (!bytes) return report(bytes.issues, streams.err);
  const std::string name = path.empty() ? "built-in framework" : path;
  const std::vector<Issue> issues = check_framework(*bytes, name);
  const int code = report(issues, streams.err);
  const Result<Framework> framework = read_framework(*bytes, name);
  std::string text;
  if (framework) {
    const FrameworkText shown(*framework, 0, std::min<std::size_t>(streams.width, 100));
    text = shown.figures();
  }
  if (options.rules) {
    for (const LintRule& rule : lint_rules()) {
      text += "  " + pad(rule.name, 18) + std::string(rule.demand) + "\n";
    }
  }
  text += std::to_string(lint_rules().size()) + " rules checked: " + summary(issues) + "\n";
  return std::max(code, write_output(text, "-", streams));
}

}  // namespace

Action add_framework(CLI::App& app) {
  auto options = std::make_shared<Options>();
  auto action = std::make_shared<Action>();
  app.require_subcommand(1);

  CLI::App* show =
      app.add_subcommand("show", "What is asked, how answers count, and on what ground");
  show->add_option("FILE", options->file, "Framework file; the built-in one when left out");
  add_format_option(*show, options->common, {"text", "json"});
  show->add_option("--item", options->items, "Show one item in full; may be repeated")
      ->type_name("ID")
      ->allow_extra_args(false);
  show->add_flag("--all", options->all, "Show every item in full");
  show->add_flag("--sources", options->sources, "Show the sources");
  add_output_option(*show, options->common);
  add_language_option(*show, options->common);
  add_framework_option(*show, options->common);
  show->callback(
      [=] { *action = [options](Streams& streams) { return run_show(*options, streams); }; });

  CLI::App* check = app.add_subcommand(
      "check", "Check a questionnaire: neutrality, monotony, texts, sources; exit 3 on a fault");
  check->add_option("FILE", options->file, "Framework file; the built-in one when left out");
  check->add_flag("--rules", options->rules, "List the rules");
  add_framework_option(*check, options->common);
  check->callback(
      [=] { *action = [options](Streams& streams) { return run_check(*options, streams); }; });
  return [action](Streams& streams) { return (*action)(streams); };
}

}  // namespace tripoint::cli
