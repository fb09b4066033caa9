#pragma once

#include <string>
#include <vector>

#include "core/report/document.h"
#include "gui/ui/ui.h"

namespace tripoint::gui {

// A document as a sheet of paper that is scrolled. Parts that are out of sight are not drawn.
class Paper {
 public:
  void set(Document document);
  // Names of the parts, for a list of contents.
  std::vector<std::string> contents() const;
  // Brings a part to the top when it is drawn next.
  void jump(std::size_t part) { jump_ = part; }
  void draw(Ui& ui);

 private:
  struct Part {
    std::string title;
    std::vector<DocumentBlock> blocks;
    float height = 0;  // as it was drawn last; 0: not yet
  };

  Document document_;  // but for its blocks
  std::vector<Part> parts_;
  float width_ = 0;
  float em_ = 0;
  std::size_t jump_ = static_cast<std::size_t>(-1);
  bool to_top_ = false;
};

}  // namespace tripoint::gui
