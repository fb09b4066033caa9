#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "gui/ui/ui.h"

// How a page is laid out: columns of stated widths, cards, space.
namespace tripoint::gui {

// Empty space below, em.
void space(Ui& ui, float count = 0.8F);

// Columns side by side; widths in parts of what there is. `next` goes to the next column. Where
// there is less room than `narrow` em for all, the columns stand below each other.
class Row {
 public:
  Row(Ui& ui, std::vector<float> parts, float gap = 1.4F, float narrow = 0);
  ~Row();
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;
  Row(Row&&) = delete;
  Row& operator=(Row&&) = delete;
  void next();
  bool stacked() const { return stacked_; }

 private:
  void open();
  void close();

  Ui& ui_;
  std::vector<float> widths_;
  std::vector<float> offsets_;
  ImVec2 origin_;
  float bottom_ = 0;
  std::size_t column_ = 0;
  bool stacked_ = false;
};

enum class CardKind : unsigned char { plain, notice, chosen };

// A panel with a border around what is drawn while it lives.
class Card {
 public:
  Card(Ui& ui, std::string_view name, std::string_view title = {}, CardKind kind = CardKind::plain);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;
  Card(Card&&) = delete;
  Card& operator=(Card&&) = delete;

 private:
  Ui& ui_;
  ImVec2 origin_;
  float width_;
  ImGuiID key_;
};

// A part of the page that scrolls by itself. `height` 0: to the bottom.
class Pane {
 public:
  Pane(Ui& ui, std::string_view name, float width, float height = 0, float padding = 0);
  ~Pane();
  Pane(const Pane&) = delete;
  Pane& operator=(const Pane&) = delete;
  Pane(Pane&&) = delete;
  Pane& operator=(Pane&&) = delete;

 private:
  Ui& ui_;
};

// Widgets side by side that go on in the next line where there is no more room: call before each
// but the first, with the width that the next one takes.
void flow(Ui& ui, float next_width, float gap = 0.6F);

}  // namespace tripoint::gui
