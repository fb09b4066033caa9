#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/governance_story.h"
#include "core/report/report_figures.h"
#include "gui/app.h"
#include "gui/pages/told_key.h"

namespace tripoint::gui {

// What the recommended models need of people, what there is, and who does what.
class PeoplePage : public Page {
 public:
  void draw(App& app) override;
  void reset() override;

 private:
  void tell(App& app, const ToldKey& key);
  void skills(App& app);
  void place(App& app, const PlacePlan& plan);
  void gap(App& app, const PlacePlan& plan, const SkillGap& gap);
  void posts(App& app, const PlacePlan& plan);
  std::string place_name(const App& app, const PlacePlan& plan) const;
  void set_level(App& app, const PlacePlan& plan, std::size_t skill,
                 std::optional<std::uint8_t> level);
  void decide(App& app, const PlacePlan& plan, std::size_t skill,
              std::optional<GapDecision> decision);

  void roles(App& app);
  void persons(App& app);
  void person(App& app, std::size_t index);
  void raci(App& app);
  void raci_table(App& app);
  void raci_step(App& app, const StepPlan& step);
  std::string actor_name(const App& app, const Actor& actor) const;

  void agreements(App& app);

  ToldKey key_;
  std::shared_ptr<const Results> told_;
  std::optional<DocumentFigure> gaps_;
  std::vector<StorySection> governance_;
  std::size_t tab_ = 0;
  std::size_t place_ = 0;  // of SkillPlan::places
  std::size_t step_ = 0;   // of the matrix
  bool only_gaps_ = true;
};

}  // namespace tripoint::gui
