#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gui/screenshot.h"

namespace tripoint::gui {

// Plays the window as a person would: points, presses and types; no display is needed. What cannot
// be pressed fails with an exception that says why.
class Robot {
 public:
  explicit Robot(int width = 1280, int height = 800, Settings settings = {});
  ~Robot();
  Robot(const Robot&) = delete;
  Robot& operator=(const Robot&) = delete;
  Robot(Robot&&) = delete;
  Robot& operator=(Robot&&) = delete;

  App& app() { return *app_; }
  const Group& group() const { return app_->session.group(); }
  Offscreen& screen() { return screen_; }

  // Opens one of the sample groups, or a group; waits for its results.
  void open_sample(const std::string& name);
  void open(Group group);
  void go(PageId page);
  // Draws until nothing moves and everything is worked out.
  void settle();
  void frame(int count = 1);

  bool has(std::string_view path) const { return app_->ui.probe.find(path) != nullptr; }
  const Mark& mark(std::string_view path) const;
  // All widgets whose path begins with this.
  std::vector<std::string> paths(std::string_view prefix = {}) const;

  // Brings a widget into view with the wheel, points at it and presses.
  void click(std::string_view path);
  // Presses the widget, replaces all of its text and leaves the field.
  void type(std::string_view path, std::string_view words);
  // A character key, as typed.
  void key(char sign);
  // A key of ImGui's own list (ImGuiKey_Enter …), with Ctrl or Shift.
  void press(int key, bool ctrl = false, bool shift = false);
  // A letter or digit with Ctrl.
  void ctrl(char sign, bool shift = false);
  void function(int number);
  // Walks the Tab ring until the widget has the keyboard; how many steps it took.
  std::size_t tab_to(std::string_view path, std::size_t most = 400);
  // Presses what has the keyboard.
  void enter();

  // Everything that the page says, as text.
  std::string text();
  bool says(std::string_view words) { return text().find(words) != std::string::npos; }
  // The clipboard.
  const std::string& clipboard() const { return clipboard_; }

 private:
  void into_view(std::string_view path);

  Offscreen screen_;
  std::unique_ptr<App> app_;
  std::string clipboard_;
};

}  // namespace tripoint::gui
