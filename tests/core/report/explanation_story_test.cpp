// Every number that is told is one of the explanation as a document, counts of what is in it, or of
// the framework's own texts.
#include "core/report/explanation_story.h"

#include <cmath>
#include <functional>

#include <doctest/doctest.h>

#include "core/organization/read.h"
#include "core/report/result_json.h"
#include "core/support/number.h"
#include "tests/support/figures.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/strings.h"
#include "tests/support/told_groups.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;

void add_numbers(const json& value, Ledger& ledger) {
  if (value.is_number()) {
    const double number = value.get<double>();
    ledger.figure(number).figure(-number).share(number);
    ledger.words(shortest(number));
    if (number >= 0 && number == std::floor(number) && number < 1e9) {
      ledger.count(static_cast<std::size_t>(number));
    }
  }
  if (value.is_array()) ledger.count(value.size());
  if (value.is_structured()) {
    for (const auto& [key, member] : value.items()) add_numbers(member, ledger);
  }
}

// What the framework itself says in numbers.
void add_framework(Ledger& ledger) {
  for (const Item& item : shipped().items) {
    ledger.words(item.name).words(item.question).words(item.why);
    if (!item.question_entity.absent()) ledger.words(item.question_entity);
    for (const AnswerRow& row : item.rows) {
      ledger.words(row.label).words(row.reason).sources(row.sources);
      ledger.words(shortest(row.value));
    }
  }
  for (const Criterion& criterion : shipped().criteria) ledger.words(criterion.name);
  for (const Transition& transition : shipped().transitions) ledger.words(transition.text);
  ledger.words(shipped().texts[TextId::likeness_line]);
}

struct Told {
  const GroupEvaluation& group;
  std::size_t index;
  const Explanation& explanation;
  LanguageIndex language;

  Ledger ledger() const {
    Group bare;
    Ledger result(shipped(), language);
    add_numbers(json::parse(explanation_json(shipped(), bare, group, {{index, explanation}}, {})),
                result);
    add_framework(result);
    const Evaluation& evaluation = group.evaluations[index];
    if (!explanation.sufficient.empty()) {
      result.count(evaluation.criteria.size() - explanation.sufficient.front().size());
    }
    return result;
  }
};

void check(const Ledger& ledger, const std::string& sentence) {
  CAPTURE(sentence);
  const std::vector<std::string> made_up = ledger.unknown_in(sentence);
  CHECK_MESSAGE(made_up.empty(), (made_up.empty() ? "" : made_up.front()));
}

void check_story(const Told& told) {
  constexpr std::size_t most = 5;
  const Explanation& explanation = told.explanation;
  const ExplanationStory story =
      tell_explanation(shipped(), told.group, told.index, explanation, told.language, most);
  Ledger ledger = told.ledger();
  for (const auto& list : {story.rests_on,
                           story.questions,
                           story.respondents,
                           story.disagreements,
                           story.horizons,
                           {story.headline}}) {
    for (const std::string& sentence : list) check(ledger, sentence);
  }
  for (const WeightText& one : story.weights) {
    check(ledger, one.weight);
    check(ledger, one.stays);
    check(ledger, one.beyond);
  }
  for (const EffectText& one : story.effects) {
    for (const std::string& part : {one.answer, one.least, one.most, one.tips}) check(ledger, part);
  }
  if (!story.more_effects.empty()) {
    check(Ledger(shipped(), told.language).count(explanation.effects.size() - most),
          story.more_effects);
  }
  if (!story.more_questions.empty()) {
    check(Ledger(shipped(), told.language).count(explanation.questions.size() - most),
          story.more_questions);
  }
  REQUIRE(story.flips.size() == explanation.flips.size());
  for (std::size_t i = 0; i < story.flips.size(); ++i) {
    check(ledger, story.flips[i].summary);
    Ledger ways = ledger;
    ways.count(explanation.flips[i].found - std::min<std::size_t>(explanation.flips[i].found, 3));
    for (const std::string& way : story.flips[i].ways) check(ways, way);
  }
}

void for_explanations(const std::function<void(const Told&)>& visit) {
  const auto explain_all = [&](const Group& group, const GroupEvaluation& evaluation) {
    for (std::size_t i = 0; i < evaluation.entities.size(); ++i) {
      CAPTURE(i);
      const Explanation explanation =
          explain(shipped(), group, evaluation.entities[i], {}, evaluation.evaluations[i]);
      for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
        visit({evaluation, i, explanation, language});
      }
    }
  };
  for (const std::string& path : sample_groups()) {
    CAPTURE(path);
    const auto group = read_group(shipped(), read_text(path), path);
    REQUIRE(group);
    explain_all(*group, evaluate_group(shipped(), *group));
  }
  for (std::size_t number = 0; number < told_groups().size(); number += 3) {
    CAPTURE(number);
    explain_all({}, told_groups()[number]);
  }
}

}  // namespace

TEST_CASE("every number of an explanation in words is found in its document") {
  std::size_t checked = 0, with_people = 0, with_later = 0;
  for_explanations([&](const Told& told) {
    check_story(told);
    ++checked;
    if (!told.explanation.respondents.each.empty()) ++with_people;
    if (told.group.evaluations[told.index].in_three_years) ++with_later;
  });
  CHECK(checked > 60);
  CHECK(with_people > 3);
  CHECK(with_later > 3);
}

TEST_CASE("what would have to be true is told for every model, with numbers of the document") {
  for_explanations([&](const Told& told) {
    if (told.group.evaluations[told.index].verdict == Verdict::not_assessed) return;
    Ledger ledger = told.ledger();
    for (ModelIndex target = 0; target < model_count; ++target) {
      const WayStory way = tell_way(shipped(), told.group, told.index, told.explanation, target,
                                    told.language, 10'000);
      CHECK(!way.changeable.summary.empty());
      check(ledger, way.headline);
      // How many ways are left out, and how many cannot be gone, are differences.
      for (const auto* list : {&told.explanation.flips, &told.explanation.ways}) {
        for (const CounterfactualSearch& search : *list) {
          ledger.count(search.found - search.sets.size());
          for (const CounterfactualSearch& other : told.explanation.ways) {
            if (other.target != search.target || other.found > search.found) continue;
            ledger.count(search.found - other.found);
            std::size_t shown = 0;
            for (const Counterfactual& set : search.sets) shown += set.changeable ? 0 : 1;
            ledger.count(search.found - other.found -
                         std::min<std::uint64_t>(search.found - other.found, shown));
          }
        }
      }
      for (const WaysText* ways : {&way.changeable, &way.any}) {
        check(ledger, ways->summary);
        for (const std::string& one : ways->ways) check(ledger, one);
      }
    }
  });
}

TEST_CASE("everything about one item is told with numbers of the document") {
  for_explanations([&](const Told& told) {
    const Evaluation& evaluation = told.group.evaluations[told.index];
    if (evaluation.verdict <= Verdict::no_option || told.index > 1) return;
    const Ledger ledger = told.ledger();
    for (std::size_t item = 0; item < shipped().items.size(); ++item) {
      const ItemStory story =
          tell_item(shipped(), told.group, told.index, told.explanation, item, told.language);
      CHECK(story.answers.size() == shipped().items[item].rows.size());
      check(ledger, story.title);
      check(ledger, story.question);
      check(ledger, story.today);
      std::size_t from = 0;
      if (evaluation.sheet.in_play[item] != 0) {
        const std::size_t criterion = shipped().items[item].criterion;
        double sum = 0;
        const Criterion& all = shipped().criteria[criterion];
        for (std::size_t i = 0; i < all.item_count; ++i) {
          if (evaluation.sheet.in_play[all.first_item + i] != 0) {
            sum += shipped().items[all.first_item + i].weight;
          }
        }
        const double part = shipped().items[item].weight / sum;
        const auto place =
            std::find(evaluation.criteria.begin(), evaluation.criteria.end(), criterion) -
            evaluation.criteria.begin();
        Ledger weights(shipped(), told.language);
        weights.share(part).share(part * evaluation.weights[static_cast<std::size_t>(place)]);
        check(weights, story.facts.at(0));
        from = 1;
      }
      for (std::size_t i = from; i < story.facts.size(); ++i) check(ledger, story.facts[i]);
      for (const AnswerText& answer : story.answers) {
        check(ledger, answer.answer);
        check(ledger, answer.margin);
        check(ledger, answer.because);
      }
    }
  });
}

TEST_CASE("a unit that is not assessed has nothing to explain") {
  const GroupEvaluation& bare = told_groups().back();
  const Explanation explanation = explain(shipped(), {}, bare.entities[0], {}, bare.evaluations[0]);
  const ExplanationStory story = tell_explanation(shipped(), bare, 0, explanation, 0);
  CHECK(!story.headline.empty());
  CHECK(story.rests_on.empty());
  CHECK(story.flips.empty());
  CHECK(story.questions.empty());
}

}  // namespace tripoint::test
