// Groups without names of people.
#include "core/organization/anonymous.h"

#include <doctest/doctest.h>

#include "core/decision/group_evaluation.h"
#include "core/organization/read.h"
#include "core/organization/write.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_group.h"
#include "tests/support/run_cli.h"
#include "tests/support/strings.h"

namespace tripoint::test {

TEST_CASE("no name of a person is left, wherever it was typed") {
  const std::string path = source_path("tests/data/everything-typed.json");
  const Group group = *read_group(shipped(), read_text(path), path);
  const std::string masked = write_group(shipped(), anonymous(shipped(), group));
  REQUIRE(!group.arrangements.people.empty());
  for (const Person& person : group.arrangements.people) {
    CAPTURE(person.name);
    CHECK(!contains(masked, person.name));
  }
  for (const Respondent& respondent : group.respondents) {
    CAPTURE(respondent.id);
    CHECK(!contains(masked, "\"" + respondent.id + "\""));
  }
  CHECK(!contains(masked, group.decision.owner));
  for (const std::string& attendee : group.workshop.attendees) CHECK(!contains(masked, attendee));
  CHECK(contains(masked, "person-1"));
  CHECK(contains(masked, "respondent-1"));
}

TEST_CASE("names that are parts of other words stay, and so do keys") {
  const auto group = read_group(shipped(), R"({"schemaVersion": "1.0", "name": "Annex",
      "note": "Ann likes the Annex of Ann-Marie; Ann!",
      "governance": {"people": [{"id": "note", "name": "Ann", "role": "executor"}]}})",
                                "f");
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  const Group masked = anonymous(shipped(), *group);
  CHECK(masked.note == "person-1 likes the Annex of person-1-Marie; person-1!");
  CHECK(masked.name == "Annex");
}

TEST_CASE("who was in a workshop is named nowhere, but for what the file refers to") {
  const std::string json = R"({"schemaVersion": "1.0", "note": "Asked by Jo Claes.",
      "governance": {"people": [{"id": "ann", "role": "executor"}]},
      "entities": [{"id": "a", "name": "North"}], "pilots": ["a"],
      "workshop": {"attendees": ["Jo Claes", "@"], "notes": ["n"], "parking_lot": ["p"],
                   "date": "2026-01-20"}})";
  for (const std::string other : {"Nobody", "executor"}) {
    std::string text = json;
    text.replace(text.find('@'), 1, other);
    const auto group = read_group(shipped(), text, "f");
    REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
    const Group masked = anonymous(shipped(), *group);
    Workshop left;
    left.date = "2026-01-20";
    CHECK(masked.workshop == left);
    CHECK((masked.note == "Asked by attendee-1.") == (other == "Nobody"));
  }
}

TEST_CASE("nothing that counts changes, in every group") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Group group = random_group(dice, shipped());
    const GroupEvaluation before = evaluate_group(shipped(), group);
    const GroupEvaluation after = evaluate_group(shipped(), anonymous(shipped(), group));
    REQUIRE(before.evaluations.size() == after.evaluations.size());
    for (std::size_t i = 0; i < before.evaluations.size(); ++i) {
      CHECK(before.evaluations[i].fit == after.evaluations[i].fit);
      CHECK(before.evaluations[i].verdict == after.evaluations[i].verdict);
    }
  }
}

}  // namespace tripoint::test
