#include "core/rollout/alignment.h"

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/governed.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;
using Indices = std::vector<std::size_t>;
using Words = std::vector<std::string>;

AlignmentPlan aligned(json governance) {
  governance["people"] = {{{"id", "ann"}, {"role", "decision_maker"}}};
  return check_alignment(shipped(), governed(governance));
}

std::string item_id(const Attainment& one) { return shipped().governance.alignment[one.of].id; }

}  // namespace

TEST_CASE("states are counted of all seventeen items, and what is not told is unknown") {
  const AlignmentPlan plan = aligned({{"alignment",
                                       {{"joint_plan", {{"state", "yes"}}},
                                        {"shared_terms", {{"state", "partly"}, {"owner", "ann"}}},
                                        {"field_visits", {{"state", "no"}}},
                                        {"shared_funnel", {{"state", "unknown"}}}}}});
  CHECK(plan.items.all == 17);
  CHECK(plan.items.count(Attained::yes) == 1);
  CHECK(plan.items.count(Attained::partly) == 1);
  CHECK(plan.items.count(Attained::no) == 1);
  CHECK(plan.items.count(Attained::unknown) == 14);
  CHECK(plan.items.owned == 1);
  CHECK(plan.open.size() == 16);
}

TEST_CASE("actions begin with the items of mindset, the others follow in their order") {
  const AlignmentPlan plan = aligned(json::object());
  REQUIRE(plan.open.size() == 17);
  CHECK(item_id(plan.open[0]) == "shared_objective");
  CHECK(item_id(plan.open[1]) == "shared_measure");
  CHECK(item_id(plan.open[2]) == "shared_terms");
  for (std::size_t i = 3; i < plan.open.size(); ++i) CHECK(plan.open[i - 1].of < plan.open[i].of);
}

TEST_CASE("tactics that begin before the goal is shared are pointed out") {
  const json yes = {{"state", "yes"}}, partly = {{"state", "partly"}};
  CHECK(aligned({{"alignment", {{"field_visits", partly}}}}).tactics_first);
  CHECK_FALSE(aligned({{"alignment", {{"field_visits", {{"state", "no"}}}}}}).tactics_first);
  CHECK_FALSE(
      aligned({{"alignment",
                {{"field_visits", yes}, {"shared_objective", yes}, {"shared_measure", yes}}}})
          .tactics_first);
}

TEST_CASE("a problem is owned when every open item has an owner, goals are shared when both are") {
  CHECK(aligned(json::object()).mindset == Indices{0, 1});
  json all;
  for (const AlignmentItem& item : shipped().governance.alignment) {
    all[item.id] = {{"state", "no"}, {"owner", "ann"}};
  }
  CHECK(aligned({{"alignment", all}}).mindset == Indices{1});
  all["shared_objective"] = all["shared_measure"] = {{"state", "yes"}};
  CHECK(aligned({{"alignment", all}}).mindset.empty());
  all["field_visits"].erase("owner");
  CHECK(aligned({{"alignment", all}}).mindset == Indices{0});
}

TEST_CASE("a term that nobody has defined and that a promise uses is flagged once") {
  const json promise = {{"side", "sales"},
                        {"action", "a"},
                        {"terms", {"MQL", "Hot lead", "hot LEAD ", "churn", "warm"}}};
  const AlignmentPlan plan =
      aligned({{"sla", {promise}}, {"terms", {{"Churn", "Customers who leave."}}}});
  CHECK(plan.undefined_terms == Words{"Hot lead", "warm"});
}

TEST_CASE("the terms of the glossary that the group has not defined are proposed") {
  CHECK(aligned(json::object()).terms_to_adopt == Indices{0, 1, 2, 3});
  CHECK(aligned({{"terms", {{"mql", "x"}, {"Lead", "y"}}}}).terms_to_adopt == Indices{2, 3});
}

TEST_CASE("a side that promises nothing is named") {
  CHECK(aligned(json::object()).silent_sides == Indices{0, 1});
  const AlignmentPlan plan = aligned({{"sla", {{{"side", "sales"}, {"action", "a"}}}}});
  CHECK(plan.silent_sides == Indices{1});
}

TEST_CASE("a promise needs a time limit and an escalation") {
  const AlignmentPlan plan =
      aligned({{"sla",
                {{{"side", "sales"}, {"action", "a"}, {"time_limit", "1 h"}, {"escalation", "x"}},
                 {{"side", "sales"}, {"action", "b"}, {"time_limit", "1 h"}},
                 {{"side", "sales"}, {"action", "c"}}}}});
  REQUIRE(plan.service_gaps.size() == 2);
  CHECK(plan.service_gaps[0].of == 1);
  CHECK(plan.service_gaps[0].missing == std::vector<Part>{Part::escalation});
  CHECK(plan.service_gaps[1].missing == std::vector<Part>{Part::time_limit, Part::escalation});
}

TEST_CASE("marketing promises the number and the quality of leads, sales need not") {
  const auto gaps = [](const json& levels) { return aligned({{"sla", levels}}).lead_gaps; };
  const json sales = {{"side", "sales"}, {"action", "a"}};
  json number = {{"side", "marketing"}, {"action", "b"}, {"number", "300"}};
  const json quality = {{"side", "marketing"}, {"action", "c"}, {"quality", "60 points"}};
  CHECK(gaps(json::array({sales})).empty());
  REQUIRE(gaps({sales, number}).size() == 1);
  CHECK(gaps({sales, number})[0].missing == std::vector<Part>{Part::quality});
  CHECK(gaps({number, quality}).empty());  // together they say both
}

TEST_CASE("goals are common that are told as shared, or alike on every side") {
  const auto common = [](const json& goals) { return aligned({{"goals", goals}}).common_goals; };
  CHECK(common({{"sales", {"a", "B c"}}, {"marketing", {"b C ", "d"}}}) == Words{"B c"});
  CHECK(common({{"sales", {"a"}}, {"marketing", {"b"}}, {"shared", {"c"}}}) == Words{"c"});
  CHECK(common({{"sales", {"a"}}, {"marketing", {"b"}}}).empty());
  CHECK(common({{"sales", {"a"}}}).empty());
  CHECK(aligned({{"goals", {{"sales", {"a"}}}}}).goals_told);
  CHECK_FALSE(aligned({{"goals", {{"sales", json::array()}}}}).goals_told);
}

TEST_CASE("the joint plan lists what it lacks") {
  CHECK(aligned(json::object()).plan_parts_missing == Indices{0, 1, 2, 3, 4});
  CHECK(aligned({{"plan", {{"goals", {"g"}}, {"incentives", json::array()}}}}).plan_parts_missing ==
        Indices{1, 2, 3, 4});
}

TEST_CASE("stages of the funnel need a definition, a measure and an owner") {
  const AlignmentPlan plan =
      aligned({{"funnel",
                {{{"stage", "mql"}, {"definition", "d"}, {"metric", "m"}, {"owner", "ann"}},
                 {{"stage", "Customer"}, {"metric", "m"}}}}});
  REQUIRE(plan.funnel_gaps.size() == 1);
  CHECK(plan.funnel_gaps[0].of == 1);
  CHECK(plan.funnel_gaps[0].missing == std::vector<Part>{Part::definition, Part::owner});
  CHECK(plan.terms_without_stage == Indices{0, 2, 3});
  CHECK(aligned(json::object()).terms_without_stage.empty());
}

TEST_CASE("measures are open that are not in place or have no owner") {
  const AlignmentPlan plan =
      aligned({{"measures",
                {{"spend", {{"state", "yes"}, {"owner", "ann"}}},
                 {"closed_won", {{"state", "yes"}}},
                 {"data_quality", {{"state", "partly"}, {"owner", "ann"}}}}}});
  CHECK(plan.measures.all == 5);
  CHECK(plan.measures.count(Attained::yes) == 2);
  CHECK(plan.measures.owned == 2);
  REQUIRE(plan.measures_open.size() == 4);
  CHECK(plan.measures_open[0].of == 1);
}

}  // namespace tripoint::test
