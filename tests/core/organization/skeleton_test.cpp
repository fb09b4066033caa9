#include "core/organization/skeleton.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/decision/group_evaluation.h"
#include "core/organization/read.h"
#include "core/organization/write.h"
#include "tests/support/fixtures.h"

namespace tripoint::test {
namespace {

template <class Check>
void for_all_skeletons(Check&& check) {
  for (const SkeletonKind kind : {SkeletonKind::minimal, SkeletonKind::full}) {
    for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
      CAPTURE(language);
      CAPTURE(static_cast<int>(kind));
      check(make_skeleton(shipped(), kind, language), language);
    }
  }
}

std::vector<Answer> all_answers(const Group& group) {
  std::vector<Answer> all = group.defaults;
  for (const Entity& entity : group.entities) {
    all.insert(all.end(), entity.answers.begin(), entity.answers.end());
  }
  return all;
}

std::vector<std::size_t> items_of(const std::vector<Answer>& answers) {
  std::vector<std::size_t> items;
  for (const Answer& answer : answers) items.push_back(answer.item);
  return items;
}

template <class Wanted>
std::vector<std::size_t> items_where(Wanted&& wanted) {
  std::vector<std::size_t> items;
  for (std::size_t i = 0; i < shipped().items.size(); ++i) {
    if (wanted(shipped().items[i])) items.push_back(i);
  }
  REQUIRE_FALSE(items.empty());
  return items;
}

std::vector<std::string> lines(const Answer& answer) {
  REQUIRE(answer.detail.has_value());
  return nlohmann::json::parse(answer.detail->comment).get<std::vector<std::string>>();
}

}  // namespace

TEST_CASE("the shipped framework has two languages to make skeletons in") {
  CHECK(language_ids(shipped()) == std::vector<std::string>{"en", "nl"});
}

TEST_CASE("a skeleton is valid as it stands, strictly, without a warning") {
  for_all_skeletons([](const Group& group, LanguageIndex) {
    const auto read = read_group(shipped(), write_group(shipped(), group), "skeleton", {true});
    CHECK_MESSAGE(read.issues.empty(), listed(read.issues));
  });
}

TEST_CASE("a skeleton names its framework and has two units that differ in their id") {
  for_all_skeletons([](const Group& group, LanguageIndex) {
    CHECK(group.framework_id == shipped().id);
    CHECK(group.framework_version == shipped().version);
    REQUIRE(group.entities.size() == 2);
    CHECK(group.entities[0].id != group.entities[1].id);
  });
}

TEST_CASE("a skeleton knows no answer yet") {
  for_all_skeletons([](const Group& group, LanguageIndex) {
    for (const Answer& answer : all_answers(group)) {
      CHECK(answer.kind == AnswerKind::unknown);
      CHECK(answer.count == 0);
    }
  });
}

TEST_CASE("a minimal skeleton asks the headline questions, once for all") {
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    const Group group = make_skeleton(shipped(), SkeletonKind::minimal, language);
    CHECK(items_of(group.defaults) == items_where([](const Item& item) { return item.headline; }));
    for (const Entity& entity : group.entities) CHECK(entity.answers.empty());
  }
}

TEST_CASE("a full skeleton asks each question where it is to be answered") {
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    const Group group = make_skeleton(shipped(), SkeletonKind::full, language);
    CHECK(items_of(group.defaults) ==
          items_where([](const Item& item) { return item.level == ItemLevel::group; }));
    for (const Entity& entity : group.entities) {
      CHECK(items_of(entity.answers) ==
            items_where([](const Item& item) { return item.level != ItemLevel::group; }));
    }
  }
}

TEST_CASE("beside each answer stand the question and help in the language of the skeleton") {
  for_all_skeletons([](const Group& group, LanguageIndex language) {
    for (const Answer& answer : group.defaults) {
      const Item& item = shipped().items[answer.item];
      CHECK(lines(answer).front() == item.question[language]);
      CHECK(lines(answer).back() == item.help[language]);
    }
    for (const Entity& entity : group.entities) {
      for (const Answer& answer : entity.answers) {
        const Item& item = shipped().items[answer.item];
        const Text& asked = item.question_entity.absent() ? item.question : item.question_entity;
        CHECK(lines(answer).front() == asked[language]);
        CHECK(lines(answer).back() == item.help[language]);
      }
    }
  });
}

TEST_CASE("beside each choice stand all its options, beside each number its bounds and unit") {
  std::size_t choices = 0, numbers = 0;
  for_all_skeletons([&](const Group& group, LanguageIndex language) {
    const auto all = all_answers(group);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Item& item = shipped().items[all[i].item];
      const bool of_entity = i >= group.defaults.size() && !item.question_entity.absent();
      const auto told = lines(all[i]);
      if (item.kind == ItemKind::choice) {
        REQUIRE(told.size() == item.rows.size() + 2);
        for (std::size_t row = 0; row < item.rows.size(); ++row) {
          const AnswerRow& option = item.rows[row];
          const Text& text =
              of_entity && !option.text_entity.absent() ? option.text_entity : option.text;
          CHECK(told[row + 1] == option.code + ": " + text[language]);
        }
        ++choices;
      } else {
        REQUIRE(told.size() == 3);
        CHECK(told[1].find(item.unit[language]) != std::string::npos);
        ++numbers;
      }
    }
  });
  CHECK(choices > 0);
  CHECK(numbers > 0);
}

TEST_CASE("skeletons of two languages differ in words only") {
  for (const SkeletonKind kind : {SkeletonKind::minimal, SkeletonKind::full}) {
    Group english = make_skeleton(shipped(), kind, 0), dutch = make_skeleton(shipped(), kind, 1);
    CHECK_FALSE(english == dutch);
    for (Group* group : {&english, &dutch}) {
      for (Answer& answer : group->defaults) answer.detail->comment.clear();
      for (Entity& entity : group->entities) {
        for (Answer& answer : entity.answers) answer.detail->comment.clear();
      }
    }
    CHECK(english == dutch);
  }
}

TEST_CASE("a skeleton evaluates as it stands, the same for both units and in every language") {
  for_all_skeletons([](const Group& group, LanguageIndex) {
    const GroupEvaluation evaluation = evaluate_group(shipped(), group);
    REQUIRE(evaluation.evaluations.size() == 2);
    const Evaluation &one = evaluation.evaluations[0], &other = evaluation.evaluations[1];
    CHECK(one.verdict == other.verdict);
    CHECK(one.fit == other.fit);
    CHECK(one.verdict != Verdict::certain);
    CHECK(one.verdict != Verdict::robust);
  });
}

TEST_CASE("an option that a skeleton names is an answer when it is put in place") {
  const Group skeleton = make_skeleton(shipped(), SkeletonKind::full, 0);
  auto document = nlohmann::json::parse(write_group(shipped(), skeleton));
  for (auto* answers : {&document["defaults"]["answers"], &document["entities"][1]["answers"]}) {
    for (auto& [id, answer] : answers->items()) {
      const std::string told = answer["$comment"][1];
      const Item& item = shipped().items[*find_item(shipped(), id)];
      if (item.kind == ItemKind::choice) answer["value"] = told.substr(0, told.find(": "));
    }
  }
  const auto read = read_group(shipped(), document.dump(), "filled", {true});
  CHECK_MESSAGE(read.issues.empty(), listed(read.issues));
}

}  // namespace tripoint::test
