#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/section.h"
#include "gui/app.h"
#include "gui/ui/fields.h"

// What the pages on people and on the roadmap have in common.
namespace tripoint::gui {

// Names of all people of the document, in their order.
std::vector<std::string> person_names(const App& app);
std::string unit_name(const Entity& entity);
// yes, partly, no, not known.
std::vector<std::string> state_words(const App& app);
std::string decision_word(const App& app, GapDecision decision);
std::string severity_word(const App& app, GapSeverity severity);
// The center, a region, or a unit by its name.
std::string place_word(const App& app, Place place, const std::string& of);
// A day where a start is told, else the week.
std::string when_word(const App& app, double weeks);

// Where one thing of a list stands: state, owner, note.
using AttainmentList = std::vector<Attainment> Arrangements::*;
// Its place in the list; null: nothing is told of it.
const Attainment* find_attainment(const Arrangements& told, AttainmentList list, std::size_t of);
// Lets them be edited, side by side; `owner` is who sees to it unless somebody is named. Returns
// whether something was changed.
bool attainment_fields(App& app, AttainmentList list, std::size_t of, const std::string& label,
                       const std::string& owner);

// A text that must keep to a rule: what does not is marked and changes nothing.
bool checked_field(Ui& ui, std::string_view name, std::string_view label, std::string& value,
                   const std::function<bool(const std::string&)>& right, std::string_view fault,
                   std::string_view hint = {}, float width = 0);
// One entry for each line that is not blank.
bool lines_area(Ui& ui, std::string_view name, std::string_view label, Lines& value,
                float lines = 4);
// A text and a button that adds it; returns whether it is to be added, and takes it.
bool add_field(Ui& ui, std::string_view name, std::string_view label, std::string& draft,
               std::string_view hint = {}, bool allowed = true);

// The section with this title; null: there is none.
const StorySection* section_called(const std::vector<StorySection>& sections,
                                   const std::string& title);
void section_table(Ui& ui, std::string_view name, const StorySection& section);
void sentences(Ui& ui, const std::vector<std::string>& lines, std::size_t from = 0);

// The newest results that are whole: a page does not go blank while new ones are worked out.
class WholeResults {
 public:
  // Null where there are none, or no unit is planned: then it is told what to do.
  const Results* draw(App& app, const std::string& words);
  void reset() { kept_ = {}; }

 private:
  Results kept_;
};

}  // namespace tripoint::gui
