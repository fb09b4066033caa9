#pragma once

#include <imgui.h>

// Keys of shortcuts. Versions of ImGui differ in how they are asked; only this file knows.
namespace tripoint::gui {

// Index into ImGuiIO::KeysDown for each key that shortcuts use: letters as the layout of the
// keyboard has them, not where they stand on an American one. The window fills it in; without a
// window it is ImGui's own list.
struct KeyMap {
  int tab = ImGuiKey_Tab;
  int letters[26] = {};  // 'a' to 'z'; -1: there is no such key
  int digits[10] = {};
  int function[12] = {};  // F1 to F12
  int plus = 360;
  int minus = 361;
};
KeyMap& key_map();

// Places of keys that ImGui 1.86 has no name for, where a robot presses them.
inline constexpr int robot_letter = 300, robot_digit = 330, robot_function = 340;

// Whether a letter with Ctrl (and Shift, exactly as said) was pressed in this frame.
bool ctrl(char letter, bool shift = false, bool repeat = false);
bool function_key(int number);
// Whether a key was typed while no field has the keyboard; as characters, so that "?" is "?" on
// every keyboard.
bool typed(char sign);

}  // namespace tripoint::gui
