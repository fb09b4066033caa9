#pragma once

#include "core/report/rollout_story.h"
#include "core/report/teller.h"

// How the sections of a rollout are made. Only its sources include this.
namespace tripoint {

class RolloutTeller {
 public:
  RolloutTeller(const Framework& framework, const Group& group, const GroupEvaluation& evaluation,
                const Rollout& rollout, LanguageIndex language)
      : framework_(framework),
        group_(group),
        evaluation_(evaluation),
        rollout_(rollout),
        language_(language),
        teller_(framework, language, evaluation.whole_group) {}

  StorySection first_days() const;
  StorySection skill_gaps() const;
  StorySection roadmap() const;
  StorySection readiness() const;
  // rollout_journey.cpp
  StorySection gates() const;
  StorySection activities() const;
  StorySection premortem() const;
  StorySection reviews() const;
  // rollout_models.cpp; a section for each model in use
  std::vector<StorySection> models() const;

 private:
  using Words = std::vector<std::string>;

  std::string text(TextId id, const Replacements& values = {}) const {
    return teller_.text(id, values);
  }
  const std::string& in(const Text& text) const { return teller_.in(text); }
  static std::string count(std::size_t value) { return std::to_string(value); }
  // One decimal at the most.
  std::string amount(double value) const;
  std::string unit(std::size_t entity) const {
    return printable(display_name(evaluation_.entities[entity]));
  }
  std::string person(std::size_t index) const {
    return printable(display_name(group_.arrangements.people[index]));
  }
  std::string owner(const std::optional<Owner>& owner,
                    std::optional<std::size_t> named = std::nullopt) const;
  // The date, where the group says when it starts.
  std::string day(double days) const;
  std::string week(double weeks) const;
  std::string state(Attained state) const;
  std::string cited(const std::vector<std::size_t>& sources) const {
    return tripoint::cited(framework_, sources, language_, most_cited);
  }
  StorySection model(ModelIndex model) const;

  const Framework& framework_;
  const Group& group_;
  const GroupEvaluation& evaluation_;
  const Rollout& rollout_;
  LanguageIndex language_;
  Teller teller_;
};

}  // namespace tripoint
