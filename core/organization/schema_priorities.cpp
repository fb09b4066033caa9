#include "core/organization/file_format.h"
#include "core/organization/schema_parts.h"
#include "core/support/number.h"

namespace tripoint::schema_parts {

using namespace group_file;

namespace {

// The criteria of a framework, as keys and as words.
struct Criteria {
  Words ids, names;

  Schema one(std::string_view what) const { return Schema::one_of(ids, names).about(what); }
  Schema each(const Schema& value) const {
    return Schema::object(ids, Schema::List(ids.size(), value)).closed();
  }
};

Schema bound(const Criteria& criteria) {
  const Schema ratio = Schema::number(least_ratio, most_ratio);
  return Schema::object(bound_keys,
                        {criteria.one("The criterion bounded."), criteria.one("Another one."),
                         ratio.about("It weighs at least so many times as much."),
                         ratio.about("It weighs at most so many times as much."), comment()})
      .requiring(Words{bound_keys[0], bound_keys[1]})
      .as_well({Schema::any_of(
          {Schema().requiring(Words{bound_keys[2]}), Schema().requiring(Words{bound_keys[3]})})})
      .remark("Two different criteria, and least below most.");
}

Schema swing(const Framework& framework, const Criteria& criteria) {
  const std::string usual = shortest(framework.elicitation.swing_spread);
  const Schema points = Schema::number_above(0, most_points);
  const Schema stated =
      Schema::object(swing_keys,
                     {points.about("The points."),
                      points.about("By how much they may be off; " + usual + " if left out.")})
          .requiring(Words{swing_keys[0]});
  return criteria
      .each(Schema::any_of({points, stated})
                .about("What its swing from worst to best is worth; up to " + usual +
                       " points more or less unless plus_minus says otherwise."))
      .members_from(2)
      .about(
          "Points of swing weighting: 100 for the criterion whose swing counts most, the others "
          "in proportion to it.")
      .remark("One of them has 100 points and no plus_minus: the reference.");
}

Schema comparison(const Criteria& criteria) {
  return Schema::object(
             comparison_keys,
             {criteria.one("The criterion compared."), criteria.one("Another one."),
              Schema::number(least_comparison, most_comparison)
                  .about("How many times as much it counts: 1 the same, 3 somewhat more, "
                         "5 clearly more, 7 much more, 9 far more; below 1 less."),
              comment()})
      .requiring(Words{comparison_keys[0], comparison_keys[1], comparison_keys[2]});
}

}  // namespace

Schema priorities(const Framework& framework) {
  Criteria criteria{criterion_ids(framework), {}};
  for (const Criterion& one : framework.criteria) criteria.names.push_back(one.name[language]);
  const std::string spread = shortest(100 * framework.elicitation.ratio_spread) + " %";
  const Words exact = {priorities_keys[exact_weights_key]},
              weights = {priorities_keys[weights_key]};
  const std::string beside = "Nothing beside exact weights.";
  const Schema no_list = Schema::list(Schema::anything()).at_most(0).about(beside);
  const Schema no_members = Schema::object().members_to(0).about(beside);
  const Schema alone = Schema::object(
      Words{priorities_keys[ranking_key], priorities_keys[floors_key], priorities_keys[bounds_key],
            priorities_keys[swing_key], priorities_keys[comparisons_key], weights[0]},
      {no_list, no_members, no_list, Schema::nothing(), no_list,
       Schema().requiring(criteria.ids).about("Of all criteria, where they are exact.")});
  return Schema::object(
             priorities_keys,
             {Schema::list(Schema::one_of(criteria.ids, criteria.names))
                  .distinct()
                  .about("Criteria, most important first; those left out come behind the last."),
              criteria
                  .each(Schema::number_above(0, 1).about(
                      "Least part of the total weight; the floors stay below 1."))
                  .about("Least weights by criterion."),
              Schema::list(bound(criteria)).about("Ratios of the weights of two criteria."),
              comment(), swing(framework, criteria),
              Schema::list(comparison(criteria))
                  .about("Comparisons of criteria two by two (analytic hierarchy process); the "
                         "ratios of weights they come to hold within " +
                         spread + ".")
                  .remark("Every pair of the criteria named, once; their consistency ratio is at "
                          "most " +
                          shortest(framework.elicitation.most_inconsistency) + "."),
              criteria
                  .each(Schema::number_above(0, most_stated_weight)
                            .about("Its weight; only ratios count."))
                  .about("Weights by criterion; their ratios hold within " + spread + "."),
              Schema::boolean().about("These weights, of all criteria, and no others. Without room "
                                      "around them a verdict is leaning at most.")})
      .when(Schema::object(exact, {Schema::constant("true")}).requiring(exact),
            alone.requiring(weights), Schema::anything())
      .about("What leadership says of the weights of the criteria.")
      .remark("Statements that contradict each other are refused.");
}

}  // namespace tripoint::schema_parts
