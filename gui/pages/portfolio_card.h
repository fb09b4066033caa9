#pragma once

#include <memory>
#include <string>

#include "gui/app.h"

namespace tripoint::gui {

// What is concluded for one unit, in short, and everything about it that is not an answer.
class UnitCard {
 public:
  // `wanted` becomes the id of a unit that is to be chosen once there is a result for it.
  void draw(App& app, std::string& wanted);
  void reset();

 private:
  void story(App& app);
  void fields(App& app, std::size_t place);
  void needs(App& app, std::size_t place);
  void actions(App& app, std::size_t place, std::string& wanted);

  std::shared_ptr<const GroupEvaluation> evaluation_;
  LanguageIndex language_ = 0;
  std::size_t unit_ = 0;
  EntityStory story_;
};

// Adds a unit that has a name to be replaced; returns its id.
std::string add_new_unit(App& app);

}  // namespace tripoint::gui
