#include "core/organization/answers.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "core/organization/skeleton.h"
#include "core/organization/write.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_case.h"

namespace tripoint::test {
namespace {

Answer answer_of(std::size_t item, const std::string& respondent, double value = 0) {
  Answer answer;
  answer.item = item;
  answer.count = 1;
  answer.values[0] = value;
  if (!respondent.empty()) answer.detail.emplace().respondent = respondent;
  return answer;
}

}  // namespace

TEST_CASE("an answer is found by its item and respondent, and put in the place of the one before") {
  std::vector<Answer> answers;
  put_answer(answers, answer_of(3, ""));
  put_answer(answers, answer_of(5, "a"));
  put_answer(answers, answer_of(3, "a", 1));
  put_answer(answers, answer_of(3, "", 2));
  REQUIRE(answers.size() == 3);
  CHECK(find_answer(answers, 3)->values[0] == 2);
  CHECK(find_answer(answers, 3, "a")->values[0] == 1);
  CHECK(find_answer(answers, 5) == nullptr);
  // Those of one item stand together.
  CHECK(answers[0].item == 3);
  CHECK(answers[1].item == 3);
  CHECK(remove_answer(answers, 3, "a"));
  CHECK_FALSE(remove_answer(answers, 3, "a"));
  CHECK(find_answer(answers, 3, "a") == nullptr);
  CHECK(answers.size() == 2);
}

TEST_CASE("answers that were put one by one in any order come back from a file") {
  Dice dice(5);
  for (int round = 0; round < 50; ++round) {
    Group group;
    for (int i = 0; i < 40; ++i) {
      const std::string respondent = dice.one_in(2) ? "" : dice.one_in(2) ? "a" : "b";
      const std::size_t item = dice.below(6);
      if (dice.one_in(4)) {
        remove_answer(group.defaults, item, respondent);
      } else {
        put_answer(group.defaults, answer_of(item, respondent, shipped().items[item].least));
      }
    }
    const auto read = read_group(shipped(), write_group(shipped(), group), "f");
    REQUIRE(read);
    CHECK(read->defaults == group.defaults);
  }
}

TEST_CASE("what a skeleton leaves to fill in is blank, and nothing else is") {
  const Group group = make_skeleton(shipped(), SkeletonKind::full, 0);
  CHECK(std::all_of(group.defaults.begin(), group.defaults.end(), is_blank));
  Answer answer = group.defaults.front();
  answer.detail->note = "n";
  CHECK_FALSE(is_blank(answer));
  answer.detail.reset();
  CHECK_FALSE(is_blank(answer));
  CHECK_FALSE(is_blank(answer_of(0, "a")));
}

}  // namespace tripoint::test
