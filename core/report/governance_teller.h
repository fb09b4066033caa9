#pragma once

#include "core/report/governance_story.h"
#include "core/report/teller.h"

// How the sections of governance are made. Only its sources include this.
namespace tripoint {

class GovernanceTeller {
 public:
  GovernanceTeller(const Framework& framework, const Group& group, const GovernancePlan& plan,
                   LanguageIndex language)
      : framework_(framework),
        known_(framework.governance),
        told_(group.arrangements),
        plan_(plan),
        language_(language),
        teller_(framework, language, false) {}

  StorySection roles() const;
  StorySection steps() const;
  StorySection parties() const;
  StorySection alignment() const;
  StorySection joint_plan() const;
  StorySection promises() const;
  StorySection terms() const;
  StorySection funnel() const;
  StorySection measures() const;
  StorySection risks() const;
  StorySection profiles() const;
  StorySection mistakes() const;

 private:
  using Words = std::vector<std::string>;

  std::string text(TextId id, const Replacements& values = {}) const {
    return teller_.text(id, values);
  }
  const std::string& in(const Text& text) const { return teller_.in(text); }
  std::string both(const Words& words) const {
    return joined(framework_, words, TextId::word_and, language_);
  }
  std::string either(const Words& words) const {
    return joined(framework_, words, TextId::word_or, language_);
  }
  std::string person(std::size_t index) const {
    return printable(display_name(told_.people[index]));
  }
  std::string owner(const std::optional<std::size_t>& index) const {
    return index ? person(*index) : text(TextId::gov_nobody);
  }
  std::string actor(const Actor& actor) const {
    return actor.is_person ? person(actor.index) : in(known_.parties[actor.index].name);
  }
  std::string actors(const std::vector<Actor>& list) const;
  std::string people(const std::vector<std::size_t>& list) const;
  template <class T>
  Words names(const std::vector<T>& topics, const std::vector<std::size_t>& indices) const {
    Words words;
    for (const std::size_t index : indices) words.push_back(in(topics[index].name));
    return words;
  }
  std::string step_name(std::size_t index) const;
  std::string state(Attained state) const;
  std::string missing(const Gap& gap) const;
  static std::string lines(const Lines& all);
  std::string reporting(const ReportingFinding& finding) const;
  std::string proposal(const RaciStep& step) const;
  std::string because(const RiskFinding& finding) const;
  void add_sponsors(Words& sentences) const;

  const Framework& framework_;
  const Governance& known_;
  const Arrangements& told_;
  const GovernancePlan& plan_;
  LanguageIndex language_;
  Teller teller_;
};

}  // namespace tripoint
