#include "gui/ui/keys.h"

namespace tripoint::gui {
namespace {

KeyMap first_map() {
  KeyMap map;
  for (int i = 0; i < 26; ++i) map.letters[i] = robot_letter + i;
  for (int i = 0; i < 10; ++i) map.digits[i] = robot_digit + i;
  for (int i = 0; i < 12; ++i) map.function[i] = robot_function + i;
  return map;
}

}  // namespace

KeyMap& key_map() {
  static KeyMap map = first_map();
  return map;
}

bool ctrl(char letter, bool shift, bool repeat) {
  const ImGuiIO& io = ImGui::GetIO();
  const int key = key_map().letters[letter - 'a'];
  return io.KeyCtrl && !io.KeyAlt && io.KeyShift == shift && key >= 0 &&
         ImGui::IsKeyPressed(key, repeat);
}

bool function_key(int number) { return ImGui::IsKeyPressed(key_map().function[number - 1], false); }

bool typed(char sign) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.WantTextInput || io.KeyCtrl || io.KeyAlt) return false;
  for (const ImWchar c : io.InputQueueCharacters) {
    if (c == static_cast<ImWchar>(static_cast<unsigned char>(sign))) return true;
  }
  return false;
}

}  // namespace tripoint::gui
