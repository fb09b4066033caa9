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
  std::vector<std::string> skills;
  bool all = false;
  bool sources = false;
  bool rules = false;
};

struct Pair {
  std::string before;
  std::string after;
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
  for (const std::string& id : options.skills) {
    const auto skill = find_skill(*framework, id);
    if (!skill) {
      const std::string near = nearest(id, skill_ids(*framework));
      streams.err << "tripoint: --skill: there is no skill " << in_quotes(id)
                  << (near.empty() ? "" : "; did you mean \"" + near + "\"?") << '\n';
      return exit_usage;
    }
    if (!shown.empty()) shown += "\n";
    shown += text.skill(*skill);
  }
  if (options.items.empty() && options.skills.empty() && !options.sources)
    shown = text.overview(options.all);
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

// A framework file that reads without errors, or nothing after its issues.
Result<Document> sound_document(const std::string& path, Streams& streams) {
  Options options;
  options.file = path;
  Result<Document> document = load_document(options, streams);
  if (!document) return document;
  Result<Framework> framework = read_framework(document->json, document->name);
  if (!framework) return {std::nullopt, std::move(framework.issues)};
  return document;
}

// A change on one line, long values cut.
std::string told(const FrameworkChange& change, std::size_t width) {
  constexpr std::size_t most = 60;
  const std::string before = clip(printable(change.before), most);
  const std::string after = clip(printable(change.after), most);
  const std::string mark = change.counts ? "! " : "  ";
  switch (change.kind) {
    case FrameworkChange::Kind::added:
      return mark + "+ " + change.path + "\n";
    case FrameworkChange::Kind::removed:
      return mark + "- " + change.path + "\n";
    case FrameworkChange::Kind::renamed:
      return mark + "> " + change.path + ": was " + before + "\n";
    case FrameworkChange::Kind::reordered:
      return mark + "~ " + change.path + ": another order\n";
    case FrameworkChange::Kind::changed:
      break;
  }
  const std::string line = mark + "~ " + change.path + ": " + before + " -> " + after;
  if (display_width(line) <= width) return line + "\n";
  return mark + "~ " + change.path + "\n      " + before + "\n   -> " + after + "\n";
}

int run_diff(const Pair& pair, Streams& streams) {
  const Result<Document> before = sound_document(pair.before, streams);
  if (!before) return report(before.issues, streams.err);
  const Result<Document> after = sound_document(pair.after, streams);
  if (!after) return report(after.issues, streams.err);
  std::string text;
  std::size_t counting = 0;
  const std::vector<FrameworkChange> changes = diff_frameworks(before->json, after->json);
  for (const FrameworkChange& change : changes) {
    text += told(change, streams.width);
    counting += change.counts ? 1U : 0U;
  }
  text += changes.empty() ? "no differences\n"
                          : std::to_string(changes.size()) +
                                (changes.size() == 1 ? " difference, " : " differences, ") +
                                std::to_string(counting) + " of which can change results (!)\n";
  const int written = write_output(text, "-", streams);
  return std::max<int>(written, changes.empty() ? exit_done : exit_threshold);
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
  show->add_option("--skill", options->skills, "One skill in full; may be repeated")
      ->type_name("ID")
      ->allow_extra_args(false);
  show->add_flag("--all", options->all, "Every item and skill in full");
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

  auto pair = std::make_shared<Pair>();
  CLI::App* diff = app.add_subcommand("diff", "What differs between two; exit 1 if anything does");
  diff->add_option("BEFORE", pair->before, "Framework file")->required();
  diff->add_option("AFTER", pair->after, "Framework file; the built-in one if left out");
  diff->callback([=] { *action = [pair](Streams& streams) { return run_diff(*pair, streams); }; });
  return [action](Streams& streams) { return (*action)(streams); };
}

}  // namespace tripoint::cli
