// What is told of an entity and of a group, and in which words.
#include "core/report/narrative.h"

#include <algorithm>
#include <functional>

#include <doctest/doctest.h>

#include "core/decision/reasons.h"
#include "core/organization/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/strings.h"
#include "tests/support/told_groups.h"

namespace tripoint::test {
namespace {

struct Told {
  const Evaluation& evaluation;
  EntityStory story;
  LanguageIndex language;

  std::string text(TextId id) const { return shipped().texts[id][language]; }
  const std::string& model(ModelIndex m) const { return shipped().models[m].name[language]; }
  // Whether some remark is the text `id`, up to its first blank to fill.
  bool remarks(TextId id) const {
    const std::string begin = text(id).substr(0, text(id).find('{'));
    return std::any_of(story.remarks.begin(), story.remarks.end(),
                       [&](const std::string& line) { return line.starts_with(begin); });
  }
};

void for_told(const std::function<void(const Told&)>& check) {
  for (const GroupEvaluation& group : told_groups()) {
    for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
      for (std::size_t i = 0; i < group.entities.size(); ++i) {
        CAPTURE(group.entities[i].id);
        CAPTURE(language);
        check({group.evaluations[i], tell_entity(shipped(), group, i, language), language});
      }
    }
  }
}

// Every sentence and cell of a story.
std::vector<std::string> all_of(const EntityStory& story) {
  std::vector<std::string> list = {story.headline, story.model, story.verdict, story.deciding,
                                   story.open,     story.rival, story.shares,  story.fit};
  for (const auto* reasons : {&story.reasons, &story.given_up}) {
    for (const ReasonText& one : *reasons) {
      list.insert(list.end(), {one.amount, one.answer, one.because, one.favors, one.sources});
    }
  }
  for (const auto* lines : {&story.open_questions, &story.constraints, &story.remarks}) {
    list.insert(list.end(), lines->begin(), lines->end());
  }
  return list;
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

GroupEvaluation whole_group(const nlohmann::json& answers) {
  const nlohmann::json document = {{"schemaVersion", "1.0"}, {"defaults", {{"answers", answers}}}};
  const auto group = read_group(shipped(), document.dump(), "test");
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  return evaluate_group(shipped(), *group);
}

}  // namespace

TEST_CASE("nothing is called hybrid or a compromise, in any sentence of any result") {
  const std::vector<std::string> never = {"hybrid",          "compromi",  "in-between",
                                          "middle ground",   "halfway",   "tussenvorm",
                                          "tussenoplossing", "tussenweg", "mengvorm"};
  for_told([&](const Told& told) {
    for (const std::string& sentence : all_of(told.story)) {
      for (const std::string& word : never) CHECK_FALSE(contains(lower(sentence), word));
    }
  });
  for (const GroupEvaluation& group : told_groups()) {
    for (LanguageIndex language = 0; language < 2; ++language) {
      for (const std::string& sentence : tell_group(shipped(), group, language)) {
        for (const std::string& word : never) CHECK_FALSE(contains(lower(sentence), word));
      }
    }
  }
}

TEST_CASE("every blank of a sentence is filled, and nothing is set twice apart") {
  for_told([](const Told& told) {
    for (const std::string& sentence : all_of(told.story)) {
      CAPTURE(sentence);
      CHECK_FALSE(contains(sentence, "{"));
      CHECK_FALSE(contains(sentence, "}"));
      CHECK_FALSE(contains(sentence, "  "));
      CHECK_FALSE(sentence.starts_with(' '));
      CHECK_FALSE(sentence.ends_with(' '));
    }
  });
}

TEST_CASE("the headline names the model that fits best and is the one of its verdict") {
  std::array<int, verdict_names.size()> seen{};
  for_told([&](const Told& told) {
    const Evaluation& evaluation = told.evaluation;
    ++seen[static_cast<std::size_t>(evaluation.verdict)];
    CHECK(told.story.headline.ends_with('.'));
    if (evaluation.verdict <= Verdict::no_option) {
      const bool none = evaluation.verdict == Verdict::no_option;
      CHECK(told.story.headline ==
            told.text(none ? TextId::headline_no_option : TextId::headline_not_assessed));
      return;
    }
    CHECK(contains(told.story.headline, told.model(evaluation.outcome.first)));
    if (evaluation.verdict == Verdict::too_close_to_call) {
      CHECK(told.story.headline.starts_with(told.text(TextId::headline_equal).substr(0, 8)));
      for (ModelIndex m = 0; m < model_count; ++m) {
        if (evaluation.outcome.point || !evaluation.outcome.leaders.contains(m)) continue;
        CHECK(contains(told.story.headline, told.model(m)));
      }
    } else {
      CHECK(told.story.headline.starts_with(told.model(evaluation.outcome.first)));
      CHECK(told.story.model == told.model(evaluation.outcome.first));
    }
  });
  for (const int count : seen) CHECK(count > 0);
}

TEST_CASE("an entity without answers is told in its headline alone") {
  const Framework& framework = shipped();
  Group group;
  group.entities.resize(1);
  group.entities[0].id = "bare";
  const GroupEvaluation evaluation = evaluate_group(framework, group);
  const EntityStory story = tell_entity(framework, evaluation, 0, 0);
  CHECK(story.name == "bare");
  CHECK(story.headline == framework.texts[TextId::headline_not_assessed][0]);
  CHECK(story.verdict == framework.texts[TextId::verdict_not_assessed][0]);
  CHECK(story.fit == "");
  CHECK(story.shares == "");
  CHECK(story.reasons.empty());
  CHECK(story.open_questions.empty());
  CHECK(story.remarks.empty());
}

TEST_CASE("reasons speak for the model that fits best, what is given up for another open one") {
  for_told([](const Told& told) {
    const Outcome& outcome = told.evaluation.outcome;
    for (const ReasonText& reason : told.story.reasons) {
      CHECK(reason.favors == told.model(outcome.first));
      CHECK(reason.amount.starts_with('+'));
    }
    for (const ReasonText& reason : told.story.given_up) {
      CHECK(reason.favors != told.model(outcome.first));
      CHECK(reason.amount.starts_with('+'));
      bool open = false;
      for (ModelIndex m = 0; m < model_count; ++m) {
        open = open || (outcome.among.contains(m) && reason.favors == told.model(m));
      }
      CHECK(open);
    }
    for (const auto* list : {&told.story.reasons, &told.story.given_up}) {
      for (const ReasonText& reason : *list) {
        CHECK(reason.because != "");
        CHECK(reason.sources != "");
        CHECK(reason.answer != "");
      }
    }
  });
}

TEST_CASE("every constraint that is hit or not settled is told, with what lifts or settles it") {
  for_told([](const Told& told) {
    if (told.evaluation.verdict == Verdict::not_assessed) return;
    std::string all;
    for (const std::string& line : told.story.constraints) all += line + "\n";
    bool hit = false;
    for (std::size_t g = 0; g < shipped().gates.size(); ++g) {
      const Gate& gate = shipped().gates[g];
      const GateState state = told.evaluation.gates[g].state;
      hit = hit || state == GateState::hit;
      CHECK(contains(all, gate.text[told.language]) == (state == GateState::hit));
      if (state == GateState::hit) CHECK(contains(all, gate.lifted_by[told.language]));
      if (state != GateState::not_settled) continue;
      CHECK(contains(all, gate.name[told.language]));
      for (const std::size_t item : told.evaluation.gates[g].settled_by) {
        CHECK(contains(all, shipped().items[item].name[told.language]));
      }
    }
    const bool same = told.evaluation.outcome.leaders == told.evaluation.without_gates.leaders;
    CHECK(contains(all, told.text(TextId::gate_no_price)) == (hit && same));
  });
}

TEST_CASE("how sure a result is, is remarked exactly where it applies") {
  std::array<int, 5> seen{};
  for_told([&](const Told& told) {
    const Evaluation& evaluation = told.evaluation;
    if (evaluation.verdict == Verdict::not_assessed) return;
    const bool objective = evaluation.provisional && evaluation.objective_open;
    const bool capped = evaluation.capped;
    const bool undecided = evaluation.verdict == Verdict::too_close_to_call;
    const bool sampled =
        !evaluation.outcome.shares.exact && evaluation.verdict > Verdict::no_option;
    const bool present = evaluation.status_quo.has_value();
    const std::string& words = told.text(TextId::headline_capped);
    CHECK(contains(told.story.headline, words.substr(words.rfind('}') + 1)) == capped);
    CHECK(told.remarks(TextId::first_step) == undecided);
    const bool weights = evaluation.outcome.shares.weights_drawn;
    CHECK(told.remarks(TextId::sampled) == (sampled && !weights));
    CHECK(told.remarks(TextId::sampled_weights) == (sampled && weights));
    CHECK(told.story.status_quo.empty() != present);
    const std::string goal =
        shipped().items[*find_item(shipped(), "main_goal")].name[told.language];
    const bool remarked =
        std::any_of(told.story.remarks.begin(), told.story.remarks.end(),
                    [&](const std::string& line) { return contains(line, "\"" + goal + "\""); });
    CHECK(remarked == objective);
    const std::array<bool, 5> now = {objective, capped, undecided, sampled, present};
    for (std::size_t i = 0; i < now.size(); ++i) seen[i] += now[i] ? 1 : 0;
  });
  for (const int count : seen) CHECK(count > 0);
}

TEST_CASE("a whole group is asked the questions of the group, an entity those of an entity") {
  const GroupEvaluation whole = whole_group({{"main_goal", "local_speed"}});
  const Group one = group_of(shipped(), {{"main_goal", "local_speed"}});
  const EntityStory of_group = tell_entity(shipped(), whole, 0, 0);
  const EntityStory of_entity = tell_entity(shipped(), evaluate_group(shipped(), one), 0, 0);
  const Item& item = shipped().items[shipped().criteria[0].first_item];
  REQUIRE(item.question[0] != item.question_entity[0]);
  const auto asks = [](const EntityStory& story, const std::string& question) {
    return std::any_of(story.open_questions.begin(), story.open_questions.end(),
                       [&](const std::string& line) { return contains(line, question); });
  };
  CHECK(asks(of_group, item.question[0]));
  CHECK_FALSE(asks(of_group, item.question_entity[0]));
  CHECK(asks(of_entity, item.question_entity[0]));
  CHECK_FALSE(asks(of_entity, item.question[0]));
}

TEST_CASE("a group is told by how many units each model suits best and how sure that is") {
  const auto group = read_group(shipped(), read_text(sample_group("nordic-industry")), "test");
  REQUIRE(group);
  const GroupEvaluation evaluation = evaluate_group(shipped(), *group);
  for (LanguageIndex language = 0; language < 2; ++language) {
    std::string all;
    for (const std::string& line : tell_group(shipped(), evaluation, language)) all += line + "\n";
    for (ModelIndex m = 0; m < model_count; ++m) {
      CHECK(contains(
          all, shipped().models[m].name[language] + " " + std::to_string(evaluation.best[m])));
    }
    CHECK(contains(all, shipped().texts[TextId::verdict_robust][language] + " 3"));
    CHECK(contains(all, shipped().texts[TextId::verdict_too_close_to_call][language] + " 1"));
    CHECK_FALSE(contains(all, shipped().texts[TextId::verdict_leaning][language]));
    CHECK_FALSE(contains(all, "{"));
  }
}

TEST_CASE("one model for all is told for groups of several units only") {
  const auto mentions_single = [](const GroupEvaluation& evaluation) {
    const std::string& text = shipped().texts[TextId::group_single][0];
    const std::string begin = text.substr(0, text.find('{'));
    const auto lines = tell_group(shipped(), evaluation, 0);
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line.starts_with(begin); });
  };
  Group group = group_of(shipped(), {{"main_goal", "local_speed"}});
  CHECK_FALSE(mentions_single(evaluate_group(shipped(), group)));
  group.entities.push_back(group.entities[0]);
  CHECK(mentions_single(evaluate_group(shipped(), group)));
}

}  // namespace tripoint::test
