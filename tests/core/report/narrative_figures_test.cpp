// Every number that is told is one of the evaluation or of the framework's own texts.
#include <algorithm>
#include <cmath>
#include <functional>

#include <doctest/doctest.h>

#include "core/decision/reasons.h"
#include "core/report/narrative.h"
#include "core/support/number.h"
#include "tests/support/figures.h"
#include "tests/support/fixtures.h"
#include "tests/support/told_groups.h"

namespace tripoint::test {
namespace {

void for_groups(const std::function<void(const GroupEvaluation&, LanguageIndex)>& check) {
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    CAPTURE(language);
    for (std::size_t number = 0; number < told_groups().size(); ++number) {
      CAPTURE(number);
      check(told_groups()[number], language);
    }
  }
}

// One sentence after the other against what it may say.
class Checker {
 public:
  Checker(const GroupEvaluation& group, std::size_t index, LanguageIndex language)
      : evaluation(group.evaluations[index]),
        story(tell_entity(shipped(), group, index, language, 1000)),
        language_(language) {}

  Ledger ledger() const { return Ledger(shipped(), language_); }

  void check(const std::string& sentence, const Ledger& allowed) const {
    CAPTURE(sentence);
    const std::vector<std::string> made_up = allowed.unknown_in(sentence);
    CHECK_MESSAGE(made_up.empty(), (made_up.empty() ? "" : made_up.front()));
  }

  Ledger shares_and_margin() const {
    Ledger ledger = this->ledger();
    ledger.figure(evaluation.outcome.margin);
    for (const double share : evaluation.outcome.shares.value) ledger.share(share);
    return ledger;
  }

  Ledger answers(const Contribution& contribution) const {
    Ledger ledger = this->ledger();
    if (contribution.of == Contribution::Of::interaction) {
      return ledger.words(shipped().interactions[contribution.index].name);
    }
    const Item& item = shipped().items[contribution.index];
    ledger.words(item.name).words(shipped().criteria[item.criterion].name);
    for (const Possibility& possibility : evaluation.sheet.of(contribution.index)) {
      if (item.kind == ItemKind::number) {
        std::string value = shortest(possibility.value);
        ledger.words(value);
        std::replace(value.begin(), value.end(), '.', ',');
        ledger.words(value);
      }
      for (const AnswerRow& row : item.rows) {
        if (row.value == possibility.value) ledger.words(row.label);
      }
    }
    return ledger;
  }

  void check_reason(const ReasonText& told, const Contribution& contribution) const {
    check(told.amount, ledger().figure(contribution.amount));
    REQUIRE(figures_in(told.amount, shipped().languages[language_].decimal).size() == 1);
    check(told.answer, answers(contribution));
    Ledger because = ledger(), sources = ledger();
    if (contribution.of == Contribution::Of::interaction) {
      because.words(shipped().interactions[contribution.index].text);
      sources.sources(shipped().interactions[contribution.index].sources);
    } else {
      for (const AnswerRow& row : shipped().items[contribution.index].rows) {
        because.words(row.reason);
        sources.sources(row.sources);
      }
    }
    check(told.because, because);
    check(told.sources, sources);
    check(told.favors, ledger());
  }

  const Evaluation& evaluation;
  const EntityStory story;

 private:
  LanguageIndex language_;
};

void for_stories(const std::function<void(const Checker&)>& check) {
  for_groups([&](const GroupEvaluation& group, LanguageIndex language) {
    for (std::size_t i = 0; i < group.entities.size(); ++i) {
      CAPTURE(i);
      check(Checker(group, i, language));
    }
  });
}

// A fit of 1 and everything that interactions can add to one model.
double top_fit() {
  ModelValues added{};
  for (const Interaction& rule : shipped().interactions) added[rule.favors] += rule.strength;
  return 1 + *std::max_element(added.begin(), added.end());
}

}  // namespace

TEST_CASE("numbers are read from sentences with the decimal sign of the language") {
  const auto en = figures_in("under >99\u00A0% and 0.25, 3 of 9; Brown 1997", ".");
  REQUIRE(en.size() == 5);
  CHECK(en[0].before == '>');
  CHECK(en[0].percent);
  CHECK(en[1].value == 0.25);
  CHECK(en[1].decimals == 2);
  CHECK(en[2].text == "3");
  CHECK(en[4].text == "1997");
  const auto nl = figures_in("bij <1\u00A0% (0,125)", ",");
  REQUIRE(nl.size() == 2);
  CHECK(nl[0].before == '<');
  CHECK(nl[1].value == 0.125);
  // Read in the wrong language it falls apart, so that a point in Dutch is noticed.
  CHECK(figures_in("0.125", ",").size() == 2);
}

TEST_CASE("a ledger knows what is rounded as shown, and nothing else") {
  Ledger ledger(shipped(), 0);
  ledger.figure(0.12349).share(0.7349).share(0.004).count(4).words("Brown 1997");
  CHECK(ledger.unknown_in("0.123, 0.12, 73\u00A0%, <1\u00A0%, 4, 1997").empty());
  for (const std::string wrong :
       {"0.124", "0.13", "74\u00A0%", "72\u00A0%", ">99\u00A0%", "5", "1998", "73"}) {
    CAPTURE(wrong);
    CHECK(ledger.unknown_in(wrong).size() == 1);
  }
}

TEST_CASE("headlines, fits and shares say only the figures of the evaluation") {
  std::size_t told = 0;
  for_stories([&](const Checker& checker) {
    const EntityStory& story = checker.story;
    checker.check(story.headline, checker.shares_and_margin());
    Ledger fits = checker.ledger();
    fits.count(0).figure(top_fit()).figure(checker.evaluation.outcome.margin);
    for (const double fit : checker.evaluation.fit) fits.figure(fit);
    checker.check(story.fit, fits);
    checker.check(story.shares, checker.shares_and_margin());
    told += figures_in(story.headline + story.fit + story.shares, ".").size();
  });
  CHECK(told > 1000);
}

TEST_CASE("each share and fit stands right behind the name of its model") {
  for_groups([](const GroupEvaluation& group, LanguageIndex language) {
    const std::string& decimal = shipped().languages[language].decimal;
    for (std::size_t i = 0; i < group.entities.size(); ++i) {
      const Evaluation& evaluation = group.evaluations[i];
      const EntityStory story = tell_entity(shipped(), group, i, language);
      for (ModelIndex m = 0; m < model_count; ++m) {
        const std::string name = shipped().models[m].name[language] + " ";
        const auto figure_after_name = [&](const std::string& line) {
          const std::size_t at = line.find(name);
          REQUIRE(at != std::string::npos);
          return figures_in(line.substr(at), decimal).at(0);
        };
        if (!story.fit.empty()) {
          CHECK(std::abs(figure_after_name(story.fit).value - evaluation.fit[m]) < 0.0051);
        }
        if (story.shares.empty() || !evaluation.outcome.among.contains(m)) continue;
        Ledger only(shipped(), language);
        only.share(evaluation.outcome.shares.value[m]);
        const std::string rest = story.shares.substr(story.shares.find(name));
        const std::string first = rest.substr(0, rest.find('%') + 1);
        CHECK(figure_after_name(story.shares).percent);
        CHECK(only.unknown_in(first).empty());
      }
    }
  });
}

TEST_CASE("the headline gives the first model and its own share") {
  int seen = 0;
  for_stories([&](const Checker& checker) {
    const Evaluation& evaluation = checker.evaluation;
    if (evaluation.verdict != Verdict::leaning && evaluation.verdict != Verdict::robust) return;
    const Outcome& outcome = evaluation.outcome;
    // A second sentence tells of models that constraints close.
    const std::string headline =
        checker.story.headline.substr(0, checker.story.headline.find(". "));
    CAPTURE(headline);
    CHECK(headline.starts_with(checker.story.model));
    CHECK(figures_in(headline, ".").size() == 1);
    CHECK(checker.ledger().share(outcome.shares.value[outcome.first]).unknown_in(headline).empty());
    ++seen;
  });
  CHECK(seen > 20);
}

TEST_CASE("reasons that are not told are counted, and summed") {
  int seen = 0;
  for_groups([&](const GroupEvaluation& group, LanguageIndex language) {
    for (std::size_t i = 0; i < group.entities.size(); ++i) {
      if (group.evaluations[i].verdict <= Verdict::no_option) continue;
      const EntityStory story = tell_entity(shipped(), group, i, language, 2);
      const auto reasons = reasons_for(shipped(), group.evaluations[i]);
      CHECK(story.reasons.size() == std::min<std::size_t>(reasons.size(), 2));
      CHECK(story.more_reasons.empty() == (reasons.size() <= 2));
      if (reasons.size() <= 2) continue;
      double rest = 0;
      for (std::size_t r = 2; r < reasons.size(); ++r) rest += reasons[r].amount;
      Ledger allowed(shipped(), language);
      allowed.figure(rest).count(reasons.size() - 2);
      CHECK(allowed.unknown_in(story.more_reasons).empty());
      CHECK(figures_in(story.more_reasons, shipped().languages[language].decimal).size() == 2);
      ++seen;
    }
  });
  CHECK(seen > 20);
}

TEST_CASE("every reason says its own part of the margin, its answers and its sources") {
  std::size_t told = 0;
  for_stories([&](const Checker& checker) {
    const EntityStory& story = checker.story;
    if (checker.evaluation.verdict <= Verdict::no_option) {
      CHECK(story.reasons.empty());
      CHECK(story.given_up.empty());
      return;
    }
    const auto reasons = reasons_for(shipped(), checker.evaluation);
    REQUIRE(story.reasons.size() == reasons.size());
    for (std::size_t i = 0; i < reasons.size(); ++i) {
      checker.check_reason(story.reasons[i], reasons[i]);
    }
    const auto lost = given_up(shipped(), checker.evaluation);
    REQUIRE(story.given_up.size() == lost.size());
    for (std::size_t i = 0; i < lost.size(); ++i) {
      checker.check_reason(story.given_up[i], lost[i].contribution);
    }
    told += reasons.size() + lost.size();
  });
  CHECK(told > 500);
}

TEST_CASE("what is open is told with its worth and its swing") {
  for_stories([](const Checker& checker) {
    const auto& open = checker.evaluation.open_items;
    const auto& told = checker.story.open_questions;
    if (checker.evaluation.verdict == Verdict::not_assessed) return;
    REQUIRE(told.size() == open.size());
    for (std::size_t i = 0; i < open.size(); ++i) {
      const Item& item = shipped().items[open[i].item];
      Ledger allowed = checker.ledger();
      allowed.words(item.question).words(item.question_entity);
      allowed.words(shipped().criteria[item.criterion].name);
      checker.check(told[i], allowed.figure(open[i].value > 0 ? open[i].value : open[i].swing));
    }
    Ledger cell = checker.ledger();
    for (const OpenItem& one : open) cell.words(shipped().items[one.item].name);
    if (open.size() > 2) cell.count(open.size() - 2);
    checker.check(checker.story.open, cell);
  });
}

TEST_CASE("constraints say no number but the share without them and those of their texts") {
  for_stories([](const Checker& checker) {
    const Evaluation& evaluation = checker.evaluation;
    Ledger allowed = checker.ledger();
    allowed.share(evaluation.without_gates.shares.value[evaluation.without_gates.first]);
    for (std::size_t g = 0; g < evaluation.gates.size(); ++g) {
      if (evaluation.gates[g].state == GateState::clear) continue;
      const Gate& gate = shipped().gates[g];
      allowed.words(gate.name).words(gate.text).words(gate.lifted_by).sources(gate.sources);
      for (const std::size_t item : gate.items) allowed.words(shipped().items[item].name);
    }
    for (const std::string& line : checker.story.constraints) checker.check(line, allowed);
  });
}

TEST_CASE("remarks say only counts of headlines, regret, and how shares were drawn") {
  std::size_t sampled = 0, undecided = 0;
  for_stories([&](const Checker& checker) {
    const Evaluation& evaluation = checker.evaluation;
    const Shares& shares = evaluation.outcome.shares;
    Ledger allowed = checker.ledger();
    for (const Item& item : shipped().items) {
      if (item.headline) allowed.words(item.name);
    }
    const std::size_t open = evaluation.open_headlines.size();
    if (open > shipped().verdict.most_open_headlines) {
      allowed.count(open).count(shipped().criteria.size());
      allowed.count(open - shipped().verdict.most_open_headlines);
    }
    if (evaluation.verdict == Verdict::too_close_to_call) {
      ++undecided;
      allowed.figure(evaluation.outcome.max_regret[safest_first_step(evaluation)]);
      for (const OpenItem& one : evaluation.open_items) {
        allowed.words(shipped().items[one.item].question);
        allowed.words(shipped().items[one.item].question_entity);
      }
    }
    if (evaluation.any_weights) {
      const Outcome& any = evaluation.any_weights->outcome;
      allowed.share(any.shares.value[any.first]);
      if (const auto shift = priority_shift(evaluation)) {
        allowed.share(shift->equal).share(shift->weight).figure(shift->amount);
      }
    }
    if (evaluation.acceptability) {
      for (const ModelValues& ranks : evaluation.acceptability->rank) {
        for (const double part : ranks) allowed.share(part);
      }
    }
    if (!shares.exact) {
      ++sampled;
      allowed.count(shares.completions).count(shares.draws);
      for (const double error : shares.standard_error) allowed.figure(error);
    }
    for (const std::string& line : checker.story.remarks) checker.check(line, allowed);
  });
  CHECK(sampled > 0);
  CHECK(undecided > 0);
}

TEST_CASE("the cells of the table say no number but those of names and answers") {
  for_stories([](const Checker& checker) {
    const EntityStory& story = checker.story;
    checker.check(story.model, checker.ledger());
    checker.check(story.verdict, checker.ledger());
    checker.check(story.rival, checker.ledger());
    if (checker.evaluation.verdict >= Verdict::robust) {
      const auto reasons = reasons_for(shipped(), checker.evaluation);
      if (!reasons.empty()) checker.check(story.deciding, checker.answers(reasons.front()));
    } else if (checker.evaluation.verdict != Verdict::leaning) {
      Ledger names = checker.ledger();
      for (const Gate& gate : shipped().gates) names.words(gate.name);
      for (const Item& item : shipped().items) names.words(item.name);
      for (const Criterion& criterion : shipped().criteria) names.words(criterion.name);
      checker.check(story.deciding, names);
    }
  });
}

TEST_CASE("the sentences on a group say only its counts and the loss of its best single model") {
  for_groups([](const GroupEvaluation& group, LanguageIndex language) {
    Ledger allowed(shipped(), language);
    allowed.count(group.assessed)
        .count(group.constrained)
        .count(group.equal)
        .count(group.provisional)
        .count(0);
    allowed.count(group.entities.size() - group.assessed).figure(top_fit());
    for (const std::size_t count : group.best) allowed.count(count);
    for (const std::size_t count : group.verdicts) allowed.count(count);
    for (const std::size_t count : group.verdicts_at_any_weights) allowed.count(count);
    for (const auto& floor : group.priorities.floors) allowed.share(floor.least);
    for (const auto& ratio : group.priorities.ratios) {
      allowed.figure(ratio.least);
      if (std::isfinite(ratio.most)) allowed.count(static_cast<std::size_t>(ratio.most));
    }
    for (const auto& one : group.priorities.swing) {
      allowed.figure(one.points).count(static_cast<std::size_t>(one.points));
      allowed.figure(one.plus_minus).count(static_cast<std::size_t>(one.plus_minus));
    }
    for (const auto& one : group.priorities.weights) {
      allowed.figure(one.weight).count(static_cast<std::size_t>(one.weight));
    }
    if (const auto found = elicited(group.priorities)) {
      allowed.figure(found->found.consistency_ratio);
      for (const double weight : found->found.weights) allowed.share(weight);
    }
    allowed.share(group.priorities.ratio_spread);
    if (group.single) {
      allowed.figure(group.mean_loss[*group.single]).count(group.closed_to[*group.single]);
    }
    for (const std::string& line : tell_group(shipped(), group, language)) {
      CAPTURE(line);
      CHECK(allowed.unknown_in(line).empty());
    }
  });
}

}  // namespace tripoint::test
