#pragma once

#include <memory>
#include <string>

#include "gui/app.h"

namespace tripoint::gui {

// What is concluded for one unit, in short, and everything about it that is not an answer.
class UnitCard {
 public:
  void draw(App& app);
  void reset();

 private:
  void story(App& app);
  void fields(App& app, std::size_t place);
  void needs(App& app, std::size_t place);
  void actions(App& app, std::size_t place);

  std::shared_ptr<const GroupEvaluation> evaluation_;
  LanguageIndex language_ = 0;
  std::size_t unit_ = 0;
  EntityStory story_;
};

// Adds a unit that has a name to be replaced, and makes it the one that pages speak of as soon as
// there is a result for it.
void add_new_unit(App& app);

}  // namespace tripoint::gui
