#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "gui/ui/probe.h"
#include "gui/ui/theme.h"
#include "gui/ui/words.h"

namespace tripoint::gui {

// What everything that is drawn needs: theme, words, the width of the current column, and the list
// of widgets of this frame.
class Ui {
 public:
  Theme theme;
  Words words;
  Probe probe;       // of this frame, so far
  Probe last_probe;  // of the frame before

  float em(float count = 1) const { return count * theme.em; }
  // Words of the window.
  std::string t(std::string_view key, const Replacements& values = {}) const {
    return words.of(key, values);
  }

  // Width of the current column, px.
  float width() const {
    return widths_.empty() ? ImGui::GetContentRegionAvail().x : widths_.back();
  }
  void push_width(float width) { widths_.push_back(width); }
  void pop_width() { widths_.pop_back(); }

  // Path of a widget: the open scopes and its name.
  std::string path(std::string_view name) const;
  void push_scope(std::string_view name);
  void pop_scope();

  // After a widget has been drawn: notes it, and brings it into view when the Tab key went there.
  void note(std::string_view name, std::string_view label, std::string_view value = {},
            bool field = false, bool cut = false);

  void begin_frame();
  // Moves the keyboard along the ring of widgets.
  void end_frame(bool tab, bool back);
  // Brings the keyboard to a widget by its path, in the next frame.
  void focus(std::string_view path) { wanted_path_ = path; }

  // Whether the last widget has the keyboard, and that is to be seen.
  bool focused_visibly() const;
  // Paints the outline of keyboard focus around the last widget.
  void focus_outline() const;

  // Words to put on the clipboard are also told: "copied".
  void copy(const std::string& words_to_copy);
  std::string copied;  // since the last look; the shell takes it

  std::map<std::string, std::string> drafts;  // of number fields, by path

 private:
  void go(const Mark& mark);

  std::vector<float> widths_;
  std::vector<std::string> scopes_;
  std::string wanted_path_;
  ImGuiID wanted_ = 0;
};

// Names of widgets inside are below `name`.
class Scope {
 public:
  Scope(Ui& ui, std::string_view name) : ui_(ui) { ui_.push_scope(name); }
  ~Scope() { ui_.pop_scope(); }
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;
  Scope(Scope&&) = delete;
  Scope& operator=(Scope&&) = delete;

 private:
  Ui& ui_;
};

}  // namespace tripoint::gui
