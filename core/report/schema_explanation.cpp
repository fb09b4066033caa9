#include "core/report/schema_parts.h"

namespace tripoint::result_parts {
namespace {

Schema criterion() { return Schema::defined("criterion"); }
Schema item() { return Schema::defined("item").about("The question."); }

Schema weight() {
  return record({{"criterion", criterion()},
                 {"weight", share("At the point.")},
                 {"least", share("From here on the first model stays first.")},
                 {"most", share("Up to here.")},
                 {"below", model_if_any("The winner below that.")},
                 {"above", model_if_any("The winner above that.")}})
      .about("How far one weight can move, the others in proportion.");
}

Schema least_shift() {
  const Schema shift = record({{"moved", share("Part of all weight.")},
                               {"to", model("The model that draws level.")},
                               {"weights", Schema::defined("weights").about("Where it does.")}});
  return Schema::any_of({shift, Schema::null()})
      .about("The least weight to move before another model draws level; null: none does.");
}

Schema effect() {
  const Schema one = record({{"value", answer("Code of an option, or a number.")},
                             {"possible", truth("Among the answers of today.")},
                             {"margin", figure("Of the first model over the best other one.")},
                             {"among", models("Models that constraints leave then.")},
                             {"leaders", models("The best of them.")},
                             {"tips", truth("Others lead than today.")}});
  return record(
      {{"item", item()},
       {"least", figure("Smallest margin over its answers.")},
       {"most", figure("Largest margin over its answers.")},
       {"tipping", figure("The number nearest to today's at which models are level."), false},
       {"answers", Schema::list(one).about("Every answer.")}});
}

Schema counterfactual() {
  const Schema change = record({{"item", item()},
                                {"value", answer("The answer it would have.")},
                                {"steps", not_negative("From the nearest answer of today.")}});
  return record({{"changes", Schema::list(change).about("What would be otherwise.")},
                 {"steps", not_negative("In all.")},
                 {"effort", not_negative("Steps, weighed by how hard they are.")},
                 {"changeable", truth("All of it can be changed, or is possible today.")},
                 {"margin", not_negative("Of the new winner over the next model.")}});
}

Schema search() {
  return record(
      {{"target", model("The model that would win.")},
       {"found", count("How many smallest sets there are.")},
       {"searched", count("Sets of up to so many changes were all tried.")},
       {"bounded", truth("Larger sets would have been too many.")},
       {"sets", Schema::list(counterfactual()).about("The smallest sets, nearest first.")},
       {"longer_way",
        counterfactual().about("A way of more changes, not proven to be the shortest."), false}});
}

Schema respondents() {
  const Schema conclusion = Schema::defined("conclusion");
  const Schema each = record({{"id", text("Of the respondent.")},
                              {"role", text("Empty where none is given.")},
                              {"weight", not_negative("In the pool.")},
                              {"items", count("Answers of the respondent.")},
                              {"alone", conclusion.about("By these answers alone.")}});
  const Schema role = record({{"role", text("That is left out.")},
                              {"respondents", Schema::list(Schema::text()).about("Who has it.")},
                              {"without", conclusion.about("By the answers of all others.")}});
  const Schema position =
      record({{"respondent", text("Empty: nobody is named.")},
              {"weight", share("Part of the pool.")},
              {"values", Schema::list(answer("A possible answer.")).about("What is said.")}});
  const Schema disagreement =
      record({{"item", item()},
              {"positions", Schema::list(position).about("Who says what.")},
              {"distance", share("1: two of them have no answer in common.")},
              {"steps", not_negative("Between the answers farthest apart.")},
              {"value", not_negative("Expected gain in fit from knowing who is right.")},
              {"probability", share("That the best model changes by it.")},
              {"changes_winner", truth("It can change the best model.")}});
  return record({{"each", Schema::list(each).about("Every respondent.")},
                 {"without_role", Schema::list(role).about("Without one role at a time.")},
                 {"disagreements", Schema::list(disagreement).about("What matters most first.")},
                 {"none_matters", truth("No way of settling them changes the best model.")}});
}

}  // namespace

Schema open_item() {
  return record({{"item", Schema::defined("item")},
                 {"asked", truth("False: nobody was asked.")},
                 {"value", not_negative("Expected gain in fit from knowing the answer.")},
                 {"probability", Schema::number(0, 1).about("That the best model changes by it.")},
                 {"swing", not_negative("Largest less smallest margin over its answers.")},
                 {"changes_winner", truth("Some answer makes another model the best.")}});
}

Schema explanation() {
  const Schema set = Schema::list(criterion()).distinct();
  return record(
      {{"sufficient", Schema::list(set).about("Smallest sets of criteria that decide.")},
       {"weights", Schema::list(weight()).about("Stability of every weight.")},
       {"least_shift", least_shift()},
       {"effects", Schema::list(effect()).about("The tornado, widest range first.")},
       {"flips", Schema::list(search()).about("How other models would win.")},
       {"ways", Schema::list(search()).about("The same, by what can be changed.")},
       {"questions",
        Schema::list(Schema::defined("open_item")).about("What to ask next, best first.")},
       {"nothing_left_matters", truth("No answer that is open or missing changes the best model.")},
       {"respondents", respondents().about("Empty lists where fewer than two are named.")}});
}

}  // namespace tripoint::result_parts
