#include <memory>
#include <numeric>
#include <ostream>

#include "cli/command.h"
#include "cli/explanation_text.h"
#include "core/support/text.h"

namespace tripoint::cli {
namespace {

struct Options {
  Common common;
  std::string file;
  std::vector<std::string> entities;
  std::string item;
  std::string flip;
  bool all = false;
};

// What is asked for, found in the framework.
struct Focus {
  std::optional<std::size_t> item;
  std::optional<ModelIndex> target;
};

std::optional<Focus> focus_of(const Framework& framework, const Options& options,
                              Streams& streams) {
  Focus focus;
  if (!options.item.empty()) {
    focus.item = find_item(framework, options.item);
    if (!focus.item) focus.item = find_renamed_item(framework, options.item);
    if (!focus.item) {
      report_unknown("--item", "item", options.item, item_ids(framework), streams);
      return std::nullopt;
    }
  }
  if (!options.flip.empty()) {
    focus.target = find_model(framework, options.flip);
    if (!focus.target) {
      report_unknown("--flip", "model", options.flip, model_ids(framework), streams);
      return std::nullopt;
    }
  }
  return focus;
}

std::string told(const Framework& framework, const GroupEvaluation& group,
                 const Explained& explained, const Focus& focus, const Options& options,
                 LanguageIndex language, const TextStyle& style) {
  const Entity& entity = group.entities[explained.entity];
  const Explanation& explanation = explained.explanation;
  constexpr std::size_t everything = 10'000;
  std::string text;
  if (focus.item) {
    const ItemStory story =
        tell_item(framework, group, explained.entity, explanation, *focus.item, language);
    text += item_text(framework, entity, story, language, style);
  }
  if (focus.target) {
    const WayStory story = tell_way(framework, group, explained.entity, explanation, *focus.target,
                                    language, options.all ? everything : 12);
    text += (text.empty() ? "" : "\n") +
            way_text(framework, entity, story, *focus.target, language, style);
  }
  if (!focus.item && !focus.target) {
    const ExplanationStory story = tell_explanation(framework, group, explained.entity, explanation,
                                                    language, options.all ? everything : 8);
    text = explanation_text(framework, entity, story, language, style);
  }
  return text;
}

int run_explain(const Options& options, Streams& streams) {
  if (overwrites_input(options.common, options.file, streams)) return exit_usage;
  const Result<Framework> framework = load_framework(options.common.framework_path);
  if (!framework) return report(framework.issues, streams.err);
  const auto language = chosen_language(*framework, options.common, streams);
  const auto without = criteria_of(*framework, "--without", options.common.without, streams);
  const auto focus = focus_of(*framework, options, streams);
  if (!language || !without || !focus) return exit_usage;

  const Result<std::string> bytes = read_input(options.file, streams);
  if (!bytes) return report(bytes.issues, streams.err);
  const Result<Group> group = read_group(*framework, *bytes, options.file, {options.common.strict});
  const int faults = report(group.issues, streams.err);
  if (!group) return faults;

  const EvaluateOptions settings{*without, false};
  const GroupEvaluation evaluation = evaluate_group(*framework, *group, settings);
  auto shown = named_entities(evaluation, options.entities, streams);
  if (!shown) return exit_usage;
  if (shown->empty()) {
    shown->resize(evaluation.entities.size());
    std::iota(shown->begin(), shown->end(), 0);
  }
  std::vector<Explained> explained;
  for (const std::size_t index : *shown) {
    explained.push_back({index, explain(*framework, *group, evaluation.entities[index], settings,
                                        evaluation.evaluations[index])});
  }
  std::string text;
  if (options.common.format == "json") {
    text = explanation_json(*framework, *group, evaluation, explained, group.issues);
  } else {
    const TextStyle style = text_style(options.common, streams);
    for (const Explained& one : explained) {
      if (!text.empty()) text += "\n";
      text += told(*framework, evaluation, one, *focus, options, *language, style);
    }
  }
  return write_output(text, options.common.output, streams);
}

}  // namespace

Action add_explain(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "Group file; - is standard input")->required();
  add_format_option(app, options->common, {"text", "json"});
  app.add_option("--entity", options->entities,
                 "This unit, by id or name; may be repeated; all where none is named")
      ->type_name("ID")
      ->allow_extra_args(false);
  app.add_option("--item", options->item, "Everything about one question")->type_name("ID");
  app.add_option("--flip", options->flip, "What would have to be true for this model to win")
      ->type_name("MODEL");
  app.add_flag("--all", options->all, "Every line, not just the most important ones");
  app.add_option("--without", options->common.without, "Leave a criterion out; may be repeated")
      ->type_name("CRITERION")
      ->allow_extra_args(false);
  add_output_option(app, options->common);
  add_language_option(app, options->common);
  add_framework_option(app, options->common);
  app.add_flag("--strict", options->common.strict, "Unknown keys are errors");
  app.add_flag("--plain", options->common.plain, "No colors, no drawing characters");
  return [options](Streams& streams) { return run_explain(*options, streams); };
}

}  // namespace tripoint::cli
