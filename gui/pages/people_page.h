#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/report/governance_story.h"
#include "core/report/report_figures.h"
#include "gui/pages/people_parts.h"

// The parts of the page on people; each keeps what is its own while the window is open.
namespace tripoint::gui {

// Remembers what was made of one state of something.
struct Made {
  std::uint64_t version = 0;
  LanguageIndex language = 0;
  double width = -1;

  // Whether it must be made anew.
  bool old(std::uint64_t of, LanguageIndex in, double wide = 0) {
    if (version == of && language == in && width == wide) return false;
    version = of;
    language = in;
    width = wide;
    return true;
  }
};

// A team or a unit, with where its skills are kept.
struct SkillPlace {
  Place place = Place::center;
  std::string of;  // the region or the id of the unit
};

class SkillsTab {
 public:
  void draw(App& app, const Results& results);

 private:
  struct Entry {
    const PlacePlan* place;
    const SkillGap* gap;
  };
  void make(App& app, const Results& results);
  void gaps(App& app);
  void gap(App& app, const Entry& row, std::size_t number);
  void decide(App& app, const Entry& row);
  void levels(App& app, const Results& results);
  void level(App& app, const SkillPlace& at, std::size_t skill, const SkillGap* need);
  void posts(App& app, const SkillPlace& at, const PlacePlan* plan);

  Made made_;
  Made drawn_;
  std::vector<Entry> rows_;
  std::vector<std::string> summary_;
  SkillStory story_;
  std::optional<DocumentFigure> figure_;
  std::size_t severity_ = 0;  // 0: all
  bool all_ = false;
  std::size_t where_ = 0;
  std::string other_;  // a gap whose decision is open: place and skill
};

// What the document says of people, worked out at once: it is little.
struct PeopleState {
  Made made;
  GovernancePlan plan;
  std::vector<StorySection> told;

  // `results` of this or an earlier state of the document.
  void update(const App& app, const Results& results);
  const StorySection* section(const App& app, TextId title) const;
};

class RolesTab {
 public:
  void draw(App& app, const PeopleState& state);

 private:
  void faults(App& app, const PeopleState& state);
  void matrix(App& app, const PeopleState& state);
  void cell(App& app, const PeopleState& state, std::size_t step, const Actor& actor);
  void letters(App& app, const PeopleState& state);
  void choose(App& app, std::size_t step, const Actor& actor, unsigned letters);
  void step_panel(App& app, const PeopleState& state);
  void people(App& app, const PeopleState& state);
  void person(App& app, std::size_t index);
  void duties(App& app, std::size_t index);
  void sponsors(App& app, const PeopleState& state);

  std::size_t shown_ = 0;  // columns: parties, people
  std::size_t step_ = 0;
  std::size_t cell_step_ = 0;
  Actor cell_actor_;
  bool open_ = false;  // the letters are to be asked for
  std::string name_;
  std::optional<std::size_t> open_person_;
};

class AgreementsTab {
 public:
  void draw(App& app, const PeopleState& state);

 private:
  void readiness(App& app, const PeopleState& state);
  void goals(App& app, const PeopleState& state);
  void promises(App& app, const PeopleState& state);
  void service_level(App& app, std::size_t index);
  void terms(App& app, const PeopleState& state);
  void funnel(App& app, const PeopleState& state);
  void measures(App& app, const PeopleState& state);

  std::size_t part_ = 0;
  std::string term_;
  std::string stage_;
  std::vector<std::string> promise_;  // by side
};

}  // namespace tripoint::gui
