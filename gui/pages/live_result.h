#pragma once

#include <optional>

#include "gui/app.h"

namespace tripoint::gui {

// The result as it is now, beside the questions.
class LiveResult {
 public:
  void draw(App& app, std::size_t entity);

 private:
  struct Told {
    std::uint64_t version = 0;
    std::size_t entity = 0;
    LanguageIndex language = 0;
    double width = 0;
    bool operator==(const Told&) const = default;
  };
  void tell(App& app, const Told& told);

  Told told_;
  EntityStory story_;
  std::optional<DocumentFigure> shares_;
  std::optional<DocumentFigure> plane_;
};

}  // namespace tripoint::gui
