#include "core/report/schema.h"

#include "core/decision/evaluation.h"
#include "core/framework/read.h"
#include "core/report/result_words.h"
#include "core/report/schema_parts.h"
#include "core/report/schema_skills.h"
#include "core/report/words.h"
#include "core/support/number.h"

namespace tripoint {
namespace {

using namespace result_parts;

class ResultSchema {
 public:
  explicit ResultSchema(const Framework& framework)
      : framework_(framework),
        models_(model_ids(framework)),
        criteria_(criterion_ids(framework)),
        items_(item_ids(framework)),
        gates_(ids_of(framework.gates)),
        interactions_(ids_of(framework.interactions)) {}

  std::string document() const;

 private:
  // A figure for every model.
  Schema per_model(std::string_view what, const Schema& each) const {
    return all_of(models_, each).about(what);
  }
  // Figures for some ids.
  static Schema some_of(const Words& ids, std::string_view what) {
    return Schema::object(ids, Schema::List(ids.size(), Schema::number())).closed().about(what);
  }
  static Schema elicited();
  static Schema lessons();
  static Schema objectives();
  static Schema phases_without_objective();
  Schema drivers() const;
  Schema group() const;
  Schema entity() const;
  Schema outcome() const;
  Schema acceptability() const;
  Schema criterion() const;
  Schema answers() const;
  Schema interaction() const;
  static Schema gate();
  Schema margin() const;
  Schema conclusion() const;
  Schema fits() const;
  static Schema advice();
  static Schema issue();

  const Framework& framework_;
  Words models_, criteria_, items_, gates_, interactions_;
};

Schema ResultSchema::elicited() {
  const Schema triad =
      record({{"criteria", Schema::list(Schema::defined("criterion"))
                               .distinct()
                               .at_least(3)
                               .at_most(3)
                               .about("The first, the second and the third.")},
              {"first", not_negative("How many times as much the first counts as the second.")},
              {"second", not_negative("The second as the third.")},
              {"direct", not_negative("The first as the third.")},
              {"inconsistency", share("How far they are from first times second being direct.")}});
  return record(
      {{"comparisons",
        record({{"weights", Schema::defined("weights").about("The principal eigenvector.")},
                {"largest_eigenvalue", not_negative("Of the matrix of comparisons.")},
                {"consistency_index", not_negative("How far they are from agreeing.")},
                {"random_index", not_negative("The same of random comparisons, on average.")},
                {"consistency_ratio", not_negative("The one over the other.")},
                {"worst_triad", triad.about("The three that agree least."), false}})
            .about("What pairwise comparisons come to.")}});
}

Schema ResultSchema::lessons() {
  return Schema::list(record({{"id", text("Its id, where it has one."), false},
                              {"text", text("What happened.")},
                              {"worked", truth("It worked.")},
                              {"handled", text("How it was handled, or will be."), false},
                              {"phase", Schema::any_of({Schema::defined("phase"), Schema::null()})
                                            .about("The phase that addresses it; null: none.")},
                              {"open_risk", truth("It did not work, and no phase addresses it.")}}))
      .about("What earlier rollouts taught; where there are any.");
}

Schema ResultSchema::objectives() {
  return Schema::list(
             record({{"id", text("Its id, where it has one."), false},
                     {"text", text("What is to be reached.")},
                     {"due", text("By when."), false},
                     {"measure", text("What it is measured by."), false},
                     {"phases", Schema::list(Schema::defined("phase"))
                                    .distinct()
                                    .about("The phases that serve it; none: it is left open.")}}))
      .about("What the rollout is for; where there are any.");
}

Schema ResultSchema::phases_without_objective() {
  return Schema::list(Schema::defined("phase")).distinct().about("Phases that serve no objective.");
}

Schema ResultSchema::drivers() const {
  const Schema reason = record({{"model", Schema::defined("model")},
                                {"item", Schema::defined("item")},
                                {"value", answer("Code of an option, or a number.")},
                                {"units", count("With this model and this answer.")},
                                {"of", count("With this model.")},
                                {"amount", Schema::number().about("Mean part of the margins.")}});
  return record({{"mean_margin", not_negative("Mean margin over the next model.")},
                 {"criteria", some_of(criteria_, "What each criterion adds to it.")},
                 {"interactions", some_of(interactions_, "What each interaction adds to it.")},
                 {"reasons", Schema::list(reason).about("Answers that put models first.")}})
      .about("What puts the first models ahead, on average over the units by importance.");
}

Schema ResultSchema::group() const {
  Words best = models_;
  best.emplace_back("equal");
  const Words verdicts = words(verdict_names);

  return record(
      {{"entities", count("Units.")},
       {"assessed", count("Units with a best model, or with equal ones.")},
       {"provisional", count("Units whose result is provisional.")},
       {"constrained", count("Units that would have another best model without constraints.")},
       {"best",
        all_of(best, count()).about("Units by their best model, and those with equal ones.")},
       {"verdicts", all_of(verdicts, count()).about("Units by verdict.")},
       {"single_model",
        record({{"best", model_if_any("The best model for all; null: nothing was assessed.")},
                {"mean_loss", per_model("Mean fit lost if all units took it.", not_negative())},
                {"closed_to", per_model("Units to which constraints close it.", count())}})
            .about("What one model for all units would cost.")},
       {"drivers", drivers()},
       {"today", record({{"known", count("Assessed units whose model of today is known.")},
                         {"mean_loss", not_negative().about("Mean fit lost by staying with it.")}})
                     .about("What it costs to stay with the arrangements of today.")},
       {"lessons", lessons(), false},
       {"objectives", objectives(), false},
       {"phases_without_objective", phases_without_objective(), false}});
}

Schema ResultSchema::outcome() const {
  return record({{"among", models("The models that may win.")},
                 {"leaders", models("Those with the largest fit.")},
                 {"runner_up", model_if_any("The next one; of equal leaders the second.")},
                 {"margin", not_negative("Fit of the first over the runner-up.")},
                 {"shares", per_model("Part of all weights under which it is the best.", share())},
                 {"exact", truth("Over all combinations of open answers, not over draws.")},
                 {"completions", Schema::number().whole().least(1).about(
                                     "Combinations of open answers, at most 2^53.")},
                 {"draws", count("Combinations drawn."), false},
                 {"weights_drawn", truth("Weights were drawn as well."), false},
                 {"standard_error", per_model("Of the shares.", not_negative()), false},
                 {"necessary", models("Never behind, whatever the weights and open answers.")},
                 {"possible", models("The best for some weights and open answers.")},
                 {"max_regret",
                  per_model("The most fit that choosing it can lose; null: it is closed.",
                            Schema::any_of({not_negative(), Schema::null()}))}})
      .when(Schema::object(Words{"exact"}, {Schema::constant("true")}),
            Schema::object(Words{"draws", "weights_drawn", "standard_error"},
                           {Schema::nothing(), Schema::nothing(), Schema::nothing()}),
            Schema().requiring(Words{"draws", "weights_drawn", "standard_error"}));
}

Schema ResultSchema::acceptability() const {
  return record(
      {{"exact", truth("Over all combinations of open answers, not over draws.")},
       {"draws", count("Draws of weights and answers."), false},
       {"ranks", per_model("Part of the weights under which it comes first, second, last.",
                           Schema::list(share()).at_least(model_count).at_most(model_count))},
       {"pairwise",
        per_model("Part under which it is ahead of each other model.", Schema::defined("against"))},
       {"central_weights",
        per_model("Mean of the weights under which it comes first; null: it never does.",
                  Schema::any_of({Schema::defined("weights"), Schema::null()}))}});
}

Schema ResultSchema::criterion() const {
  return record({{"id", Schema::defined("criterion")},
                 {"weight", share("Its weight; all sum to 1.")},
                 {"fit", per_model("Expected fit of each model on it.", share())},
                 {"gauge", per_model("The same less their mean.", Schema::number(-1, 1))}});
}

Schema ResultSchema::answers() const {
  Schema::List members;
  for (const Item& item : framework_.items) {
    const Schema value = item.kind == ItemKind::choice ? Schema::one_of(option_codes(item))
                                                       : Schema::number(item.least, item.most);
    members.push_back(
        record({{"state", Schema::one_of(words(answer_state_names, 1))},
                {"asked", truth("Somebody answered, be it that it is not known.")},
                {"derived", truth("It follows from the skill levels of the unit."), false},
                {"possible", Schema::list(record({{"value", value.about("An answer.")},
                                                  {"probability", share("How probable it is.")}}))
                                 .about("The answers that are possible.")}})
            .about(item.name[0]));
  }
  return Schema::object(items_, members).closed();
}

Schema ResultSchema::interaction() const {
  return record({{"id", id_among(interactions_)},
                 {"favors", model("The model whose fit it raises.")},
                 {"strength", share("By how much.")},
                 {"probability", share("That the answers are such.")}});
}

Schema ResultSchema::gate() {
  return record({{"id", Schema::defined("gate")},
                 {"state", Schema::one_of(words(gate_state_names, 1))},
                 {"rules_out", models("The models that it rules out.")},
                 {"settled_by", items("Items whose answers would decide it.")}});
}

Schema ResultSchema::margin() const {
  return record({{"of", model("The first model.")},
                 {"over", model("Another one.")},
                 {"margin", figure("Fit of the first over the other.")},
                 {"criteria", some_of(criteria_, "What each criterion adds to the margin.")},
                 {"items", some_of(items_, "What each item adds to the margin.")},
                 {"interactions", some_of(interactions_, "What each interaction adds to it.")}});
}

Schema ResultSchema::conclusion() const {
  return record({{"verdict", Schema::one_of(words(verdict_names))},
                 {"fit", fits()},
                 {"outcome", Schema::defined("outcome")}});
}

Schema ResultSchema::fits() const {
  const double highest = parse_number(fixed(highest_fit(framework_), 6)).value_or(1);
  return per_model("From 0 to 1 and what interactions add.", Schema::number(0, highest));
}

Schema ResultSchema::advice() {
  const Schema set = Schema::list(Schema::defined("gate")).distinct();
  return record(
      {{"first_step", model("Too close to call: the safest model to begin with."), false},
       {"ask_first", Schema::defined("item").about("Too close to call: what to ask."), false},
       {"for", Schema::defined("criterion").about("Speaks most for the first model."), false},
       {"against", Schema::defined("criterion").about("Speaks most against it."), false},
       {"lift",
        Schema::list(set).about(
            "No option: the smallest sets of constraints to lift, any of them."),
        false}});
}

Schema ResultSchema::entity() const {
  const Schema best = model_if_any("The model recommended; null: none, or equal ones.");

  return record(
      {{"id", text("Id of the unit.")},
       {"name", text("Its name, where it has one."), false},
       {"status", Schema::exactly("ok")},
       {"model", best},
       {"verdict", Schema::one_of(words(verdict_names)).about("How sure that is.")},
       {"capped", truth("A constraint that is not settled holds the verdict at leaning.")},
       {"capped_by_weights", truth("Exact weights hold the verdict at leaning.")},
       {"provisional", truth("The goal or too many headline questions are open.")},
       {"objective_open", truth("The goal is open.")},
       {"open_headlines", items("Headline questions that are open.")},
       {"fit", fits()},
       {"outcome", Schema::defined("outcome").about("Among the models that constraints leave.")},
       {"without_gates", Schema::defined("outcome").about("Among all models.")},
       {"any_weights", conclusion().about("If any weights were possible; with priorities only."),
        false},
       {"in_three_years",
        Schema::defined("conclusion").about("By the answers for three years from now, if any."),
        false},
       {"acceptability", acceptability().about("Ranks and typical weights; when asked for."),
        false},
       {"status_quo", model_if_any("The model that today resembles most.")},
       {"likeness", per_model("Mean affinity to the answers on today.", Schema::number(0, 1))},
       {"criteria", Schema::list(criterion()).about("The criteria in play.")},
       {"answers", answers().about("What the answers come to, by item.")},
       {"interactions", Schema::list(interaction()).about("Answers that reinforce each other.")},
       {"gates", Schema::list(gate()).about("Constraints that hold, or that are not settled.")},
       {"margins", Schema::list(margin()).about("Why the first model is before each other one.")},
       {"open_items",
        Schema::list(Schema::defined("open_item")).about("Open answers, what matters most first.")},
       {"autonomy", autonomy_schema(framework_).about("What the unit can run by itself."), false},
       {"skills", Schema::defined("place").about("What it has of the skills it needs."), false},
       {"advice", advice().about("What to do next.")},
       {"explanation",
        explanation().about("What it rests on, and what would change it; of tripoint explain."),
        false},
       {"lessons", lessons(), false},
       {"objectives", objectives(), false},
       {"phases_without_objective", phases_without_objective(), false}});
}

Schema ResultSchema::issue() {
  return record({{"severity", Schema::exactly("warning")},
                 {"code", text("Stable name of the rule.")},
                 {"line", count("From 1.")},
                 {"column", count("From 1, in characters.")},
                 {"pointer", text("JSON pointer to the place.")},
                 {"message", text("What is doubtful.")},
                 {"found", text("What stands there."), false},
                 {"allowed", text("What would be accepted."), false},
                 {"nearest", text("What was probably meant."), false}});
}

std::string ResultSchema::document() const {
  const std::string name = "tripoint";
  const Schema root = record(
      {{"schemaVersion", Schema::exactly(schema_version).about("Version of this format.")},
       {"engine", record({{"name", Schema::exactly(name)}, {"version", text("Its version.")}})
                      .about("The program that made the result.")},
       {"framework", record({{"id", Schema::exactly(framework_.id)},
                             {"version", text("Its version.")},
                             {"hash", hash()}})
                         .about("The framework in use.")},
       {"input", record({{"hash", hash()}}).about("The group file.")},
       {"name", text("Name of the group.")},
       {"without",
        Schema::list(Schema::defined("criterion")).distinct().about("Criteria left out.")},
       {"priorities", Schema::anything().about("Those in use, as in a group file."), false},
       {"elicited", elicited().about("What statements of the priorities come to."), false},
       {"group", group().about("The group as a whole.")},
       {"skills",
        shared_skills_schema().about("Skills of the center and the regions; where any are told."),
        false},
       {"plan",
        plan(framework_).about("What follows: who gets which model when, and what that takes."),
        false},
       {"entities", Schema::list(Schema::defined("entity")).about("One result per unit.")},
       {"told", Schema::anything().about("The group as it was read, in the format of its file.")},
       {"issues", Schema::list(issue()).about("Warnings of reading the group file.")}});
  return schema_document(
      root.titled("Tripoint result, " + framework_.name[0])
          .about("What tripoint evaluate, explain and plan write with --format json."),
      {{"model", id_among(models_)},
       {"criterion", id_among(criteria_)},
       {"item", id_among(items_)},
       {"gate", id_among(gates_)},
       {"phase", id_among(ids_of(framework_.phases))},
       {"against", all_of(models_, share())},
       {"weights", Schema::object(criteria_, Schema::List(criteria_.size(), share())).closed()},
       {"outcome", outcome()},
       {"totals", totals_schema()},
       {"place", place_schema(framework_)},
       {"conclusion", conclusion()},
       {"open_item", open_item()},
       {"entity", entity()}});
}

}  // namespace

std::string result_schema(const Framework& framework) { return ResultSchema(framework).document(); }

}  // namespace tripoint
