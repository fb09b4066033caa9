#include "tests/gui/robot.h"

#include <cfloat>
#include <cmath>
#include <stdexcept>

#include <imgui_internal.h>

#include "gui/ui/keys.h"
#include "tests/support/fixtures.h"

namespace tripoint::gui {
namespace {

const char* clipboard_of(void* robot) { return static_cast<std::string*>(robot)->c_str(); }
void to_clipboard(void* robot, const char* words) { *static_cast<std::string*>(robot) = words; }

std::shared_ptr<const Framework> shared_framework() {
  static const auto framework = std::make_shared<const Framework>(*load_framework());
  return framework;
}

// Geometry that is not a number would crash a graphics card.
void check_drawing() {
  const ImDrawData& data = *ImGui::GetDrawData();
  for (int l = 0; l < data.CmdListsCount; ++l) {
    for (const ImDrawVert& vertex : data.CmdLists[l]->VtxBuffer) {
      if (!std::isfinite(vertex.pos.x) || !std::isfinite(vertex.pos.y)) {
        throw std::runtime_error("a corner is not a number");
      }
    }
  }
}

}  // namespace

Robot::Robot(int width, int height, Settings settings) : screen_(width, height) {
  app_ = std::make_unique<App>(shared_framework(), std::move(settings));
  ImGuiIO& io = ImGui::GetIO();
  io.ClipboardUserData = &clipboard_;
  io.GetClipboardTextFn = clipboard_of;
  io.SetClipboardTextFn = to_clipboard;
  frame(3);
}

Robot::~Robot() = default;

void Robot::frame(int count) {
  for (int i = 0; i < count; ++i) {
    screen_.frame(*app_);
    check_drawing();
  }
}

void Robot::settle() {
  for (int i = 0; i < 2; ++i) {
    app_->settle();
    frame(3);
  }
}

void Robot::open_sample(const std::string& name) {
  app_->issues = app_->session.open(std::string(TRIPOINT_SOURCE_DIR) + "/datasets/groups/" + name +
                                    ".json");
  if (has_errors(app_->issues)) throw std::runtime_error("no sample " + name);
  app_->issues.clear();
  app_->document_replaced();
  settle();
}

void Robot::open(Group group) {
  app_->session.start(std::move(group));
  app_->document_replaced();
  settle();
}

void Robot::go(PageId page) {
  app_->go(page);
  settle();
}

const Mark& Robot::mark(std::string_view path) const {
  const Mark* mark = app_->ui.probe.find(path);
  if (mark == nullptr) throw std::runtime_error("no widget " + std::string(path));
  return *mark;
}

std::vector<std::string> Robot::paths(std::string_view prefix) const {
  std::vector<std::string> list;
  for (const Mark& mark : app_->ui.probe.marks) {
    if (mark.path.starts_with(prefix)) list.push_back(mark.path);
  }
  return list;
}

void Robot::into_view(std::string_view path) {
  ImGuiIO& io = ImGui::GetIO();
  for (int tries = 0; tries < 200; ++tries) {
    const Mark at = mark(path);
    const float top = std::max(at.least.y, at.clip_least.y);
    const float bottom = std::min(at.most.y, at.clip_most.y);
    const float wanted = std::min(at.most.y - at.least.y, at.clip_most.y - at.clip_least.y);
    if (bottom - top >= wanted * 0.6F) return;
    io.MousePos = {(at.clip_least.x + at.clip_most.x) / 2, (at.clip_least.y + at.clip_most.y) / 2};
    io.MouseWheel = at.least.y < at.clip_least.y ? 1.0F : -1.0F;
    frame();
    io.MouseWheel = 0;
    frame();
  }
  throw std::runtime_error("cannot be brought into view: " + std::string(path));
}

void Robot::click(std::string_view path) {
  into_view(path);
  const Mark at = mark(path);
  ImGuiIO& io = ImGui::GetIO();
  const float left = std::max(at.least.x, at.clip_least.x);
  const float right = std::min(at.most.x, at.clip_most.x);
  const float top = std::max(at.least.y, at.clip_least.y);
  const float bottom = std::min(at.most.y, at.clip_most.y);
  if (right <= left || bottom <= top) {
    throw std::runtime_error("not visible: " + std::string(path));
  }
  // The first step wakes the pointer, which sleeps after keys.
  const ImVec2 target = {left + std::min(8.0F, (right - left) / 2), (top + bottom) / 2};
  io.MousePos = {target.x + 1, target.y};
  frame();
  io.MousePos = target;
  frame(2);
  if (!at.disabled && ImGui::GetCurrentContext()->HoveredId != at.id) {
    throw std::runtime_error("covered: " + std::string(path));
  }
  io.MouseDown[0] = true;
  frame();
  io.MouseDown[0] = false;
  frame(3);
  io.MousePos = {-FLT_MAX, -FLT_MAX};
  frame();
}

void Robot::type(std::string_view path, std::string_view words) {
  click(path);
  ImGuiIO& io = ImGui::GetIO();
  io.KeyCtrl = true;
  io.KeysDown[ImGuiKey_A] = true;
  frame();
  io.KeysDown[ImGuiKey_A] = false;
  io.KeyCtrl = false;
  frame();
  if (words.empty()) press(ImGuiKey_Delete);
  else io.AddInputCharactersUTF8(std::string(words).c_str());
  frame(2);
  ImGui::ClearActiveID();
  settle();
}

void Robot::key(char sign) {
  ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(sign));
  frame(3);
  settle();
}

void Robot::press(int key, bool ctrl, bool shift) {
  ImGuiIO& io = ImGui::GetIO();
  io.KeyCtrl = ctrl;
  io.KeyShift = shift;
  io.KeyMods = (ctrl ? ImGuiKeyModFlags_Ctrl : 0) | (shift ? ImGuiKeyModFlags_Shift : 0);
  io.KeysDown[key] = true;
  frame();
  io.KeysDown[key] = false;
  frame();
  io.KeyCtrl = io.KeyShift = false;
  io.KeyMods = 0;
  frame(2);
}

void Robot::ctrl(char sign, bool shift) {
  const bool digit = sign >= '0' && sign <= '9';
  const KeyMap& map = key_map();
  press(digit        ? map.digits[sign - '0']
        : sign == '+' ? map.plus
        : sign == '-' ? map.minus
                      : map.letters[sign - 'a'],
        true, shift);
  settle();
}

void Robot::function(int number) {
  press(key_map().function[number - 1]);
  settle();
}

std::size_t Robot::tab_to(std::string_view path, std::size_t most) {
  for (std::size_t steps = 1; steps <= most; ++steps) {
    press(key_map().tab);
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const Mark* wanted = app_->ui.probe.find(path);
    if (wanted != nullptr && (context.NavId == wanted->id || context.ActiveId == wanted->id)) {
      return steps;
    }
  }
  throw std::runtime_error("Tab does not reach " + std::string(path));
}

void Robot::enter() {
  ImGuiIO& io = ImGui::GetIO();
  io.NavInputs[ImGuiNavInput_Activate] = 1;
  io.KeysDown[ImGuiKey_Space] = true;
  frame();
  io.KeysDown[ImGuiKey_Space] = false;
  frame(3);
  settle();
}

std::string Robot::text() {
  const std::string before = clipboard_;
  press(key_map().letters['c' - 'a'], true, true);
  const std::string page = clipboard_;
  clipboard_ = before;
  return page;
}

}  // namespace tripoint::gui
