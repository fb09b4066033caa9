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

struct Document {
  std::string name;
  std::string json;
};

// The framework named as an argument or with --framework, "-" being standard input; the built-in
// one when there is neither.
Result<Document> load_document(const Options& options, Streams& streams) {
  const std::string& path = options.file.empty() ? options.common.framework_path : options.file;
  if (path.empty()) {
    return {Document{"built-in framework", std::string(embedded_framework())}, {}};
  }
  Result<std::string> bytes = read_input(path, streams);
  if (!bytes) return {std::nullopt, std::move(bytes.issues)};
  return {Document{path, std::move(*bytes)}, {}};
}

// Options that name two frameworks are a mistake.
bool names_two(const Options& options, Streams& streams) {
  if (options.file.empty() || options.common.framework_path.empty()) return false;
  streams.err << "tripoint: FILE and --framework name two frameworks; one is enough\n";
  return true;
}

int run_show(const Options& options, Streams& streams) {
  if (names_two(options, streams)) return exit_usage;
  const Result<Document> document = load_document(options, streams);
  if (!document) return report(document.issues, streams.err);
  const Result<Framework> framework = read_framework(document->json, document->name);
  if (!framework) return report(framework.issues, streams.err);
  if (options.common.format == "json") {
    return write_output(document->json, options.common.output, streams);
  }
  const auto language = chosen_language(*framework, options.common, streams);
  if (!language) return exit_usage;
  const FrameworkText text(*framework, *language, streams.width);
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
  if (names_two(options, streams)) return exit_usage;
  const Result<Document> document = load_document(options, streams);
  if (!document) return report(document.issues, streams.err);
  const std::vector<Issue> issues = check_framework(document->json, document->name);
  const int code = report(issues, streams.err);
  const Result<Framework> framework = read_framework(document->json, document->name);
  std::string text;
  if (framework) {
    const FrameworkText shown(*framework, 0, streams.width);
    text = shown.figures() + (options.rules ? shown.lint_rules() : "") +
           std::to_string(lint_rules().size()) + " rules checked: " + summary(issues) + "\n";
  } else {
    text = "cannot be read: " + summary(issues) + "\n";
  }
  return std::max(code, write_output(text, "-", streams));
}

}  // namespace

Action add_framework(CLI::App& app) {
  auto options = std::make_shared<Options>();
  auto action = std::make_shared<Action>();
  app.require_subcommand(1);

  CLI::App* show = app.add_subcommand("show", "What is asked, how answers count, on what ground");
  show->add_option("FILE", options->file, "Framework file; the built-in one if left out");
  add_format_option(*show, options->common, {"text", "json"});
  show->add_option("--item", options->items, "One item in full; may be repeated")
      ->type_name("ID")
      ->allow_extra_args(false);
  show->add_flag("--all", options->all, "Every item in full");
  show->add_flag("--sources", options->sources, "The sources");
  add_output_option(*show, options->common);
  add_language_option(*show, options->common);
  add_framework_option(*show, options->common);
  show->callback(
      [=] { *action = [options](Streams& streams) { return run_show(*options, streams); }; });

  CLI::App* check = app.add_subcommand("check", "Is the questionnaire sound? Exit 3 on a fault");
  check->add_option("FILE", options->file, "Framework file; the built-in one if left out");
  check->add_flag("--rules", options->rules, "List the rules");
  add_framework_option(*check, options->common);
  check->callback(
      [=] { *action = [options](Streams& streams) { return run_check(*options, streams); }; });
  return [action](Streams& streams) { return (*action)(streams); };
}

}  // namespace tripoint::cli
