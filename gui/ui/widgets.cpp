#include "gui/ui/widgets.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "core/chart/scene.h"
#include "gui/ui/figure.h"

namespace tripoint::gui {
namespace {

const char* begin_of(std::string_view words) { return words.data(); }
const char* end_of(std::string_view words) { return words.data() + words.size(); }

ImVec2 measure(const Ui& ui, Face face, std::string_view words, float wrap = 0) {
  const ImFont* font = ui.theme.font(face);
  return font->CalcTextSizeA(font->FontSize, FLT_MAX, wrap, begin_of(words), end_of(words));
}

// Paints words, and tells the log of the page.
void put(const Ui& ui, Face face, ImVec2 at, Skin skin, std::string_view words, float wrap = 0) {
  const ImFont* font = ui.theme.font(face);
  ImGui::GetWindowDrawList()->AddText(font, font->FontSize, at, ui.theme.of(skin), begin_of(words),
                                      end_of(words), wrap);
  if (ImGui::GetCurrentContext()->LogEnabled) {
    ImGui::LogRenderedText(&at, begin_of(words), end_of(words));
  }
}

void copy_on_request(Ui& ui, std::string_view words) {
  if (ImGui::IsItemHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
    ui.copy(std::string(words));
  }
}

// An item over a rectangle at the cursor, with hover and press.
bool pressable(Ui& ui, std::string_view name, ImVec2 size) {
  const std::string id(name);
  const bool pressed = ImGui::InvisibleButton(id.c_str(), {std::max(1.0F, size.x), size.y},
                                              ImGuiButtonFlags_None);
  ui.focus_outline();
  return pressed;
}

}  // namespace

float text_size(const Ui& ui, Face face, std::string_view words) {
  return measure(ui, face, words).x;
}

void text(Ui& ui, Face face, std::string_view words, Skin skin) {
  if (words.empty()) return;
  ImGui::PushFont(ui.theme.font(face));
  ImGui::PushStyleColor(ImGuiCol_Text, ui.theme.of(skin));
  const float left = ImGui::GetCursorPosX();
  ImGui::PushTextWrapPos(left + ui.width());
  ImGui::TextUnformatted(begin_of(words), end_of(words));
  ImGui::PopTextWrapPos();
  ImGui::PopStyleColor();
  ImGui::PopFont();
  copy_on_request(ui, words);
}

void body(Ui& ui, std::string_view words) { text(ui, Face::body, words); }

void quiet(Ui& ui, std::string_view words) { text(ui, Face::small, words, Skin::quiet_text); }

void bullet(Ui& ui, std::string_view words) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float line = ui.theme.font(Face::body)->FontSize;
  ImGui::GetWindowDrawList()->AddCircleFilled({at.x + ui.em(0.35F), at.y + line * 0.55F},
                                              ui.em(0.16F), ui.theme.of(Skin::quiet_text));
  const float indent = ui.em(1);
  ImGui::SetCursorScreenPos({at.x + indent, at.y});
  ImGui::BeginGroup();
  ui.push_width(std::max(1.0F, ui.width() - indent));
  body(ui, words);
  ui.pop_width();
  ImGui::EndGroup();
}

void page_title(Ui& ui, std::string_view title, std::string_view lead) {
  text(ui, Face::title, title);
  if (!lead.empty()) text(ui, Face::body, lead, Skin::quiet_text);
  space(ui, 0.6F);
}

void fact(Ui& ui, std::string_view name, std::string_view value) {
  quiet(ui, name);
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.em(0.35F));
  text(ui, Face::strong, value);
}

void badge(Ui& ui, std::string_view words, Skin fill) {
  const ImVec2 size = measure(ui, Face::small, words);
  const ImVec2 pad = {ui.em(0.5F), ui.em(0.16F)};
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 most = {at.x + size.x + 2 * pad.x, at.y + size.y + 2 * pad.y};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(at, most, ui.theme.of(fill), ui.em(0.7F));
  list.AddRect(at, most, ui.theme.of(Skin::border), ui.em(0.7F));
  put(ui, Face::small, {at.x + pad.x, at.y + pad.y}, Skin::text, words);
  ImGui::Dummy({most.x - at.x, most.y - at.y});
}

void model_mark(Ui& ui, ModelIndex model) {
  const float side = ui.em(0.8F);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  Scene scene;
  scene.width = scene.height = 14;
  scene.shapes.push_back({Rect{{0, 1}, 13, 13, 2, {role_of(model), pattern_of(model)}}, ""});
  paint_scene(ui, scene, {at.x, at.y + ui.em(0.05F)}, side / 14);
  ImGui::Dummy({side, ui.theme.font(Face::body)->FontSize});
  ImGui::SameLine(0, ui.em(0.4F));
}

float button_width(const Ui& ui, std::string_view label) {
  return measure(ui, Face::strong, label).x + ui.em(1.8F);
}

bool button(Ui& ui, std::string_view name, std::string_view label, ButtonKind kind, bool enabled) {
  const ImVec2 words = measure(ui, Face::strong, label);
  const ImVec2 size = {words.x + ui.em(1.8F), words.y + ui.em(0.8F)};
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::BeginDisabled(!enabled);
  const bool pressed = pressable(ui, name, size);
  const bool hovered = ImGui::IsItemHovered(), held = ImGui::IsItemActive();
  const ImVec2 most = {at.x + size.x, at.y + size.y};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float radius = ui.em(0.35F);
  const float alpha = enabled ? 1.0F : 0.45F;
  if (kind == ButtonKind::primary) {
    list.AddRectFilled(at, most, ui.theme.of(Skin::primary, enabled ? (hovered ? 0.88F : 1) : 0.3F),
                       radius);
  } else {
    if (hovered || held) list.AddRectFilled(at, most, ui.theme.of(Skin::hovered), radius);
    else if (kind == ButtonKind::plain) {
      list.AddRectFilled(at, most, ui.theme.of(Skin::control, alpha), radius);
    }
    if (kind == ButtonKind::plain) list.AddRect(at, most, ui.theme.of(Skin::border), radius);
  }
  const Skin skin = kind == ButtonKind::primary && enabled ? Skin::on_primary
                    : !enabled                             ? Skin::quiet_text
                    : kind == ButtonKind::quiet            ? Skin::link
                                                           : Skin::text;
  put(ui, Face::strong, {at.x + ui.em(0.9F), at.y + ui.em(0.4F)}, skin, label);
  const bool cut = at.x + size.x > ImGui::GetCurrentWindow()->ClipRect.Max.x + 1;
  ui.note(name, label, {}, false, cut);
  ImGui::EndDisabled();
  return pressed && enabled;
}

bool link(Ui& ui, std::string_view name, std::string_view label) {
  const float wrap = std::max(1.0F, ui.width());
  const ImVec2 size = measure(ui, Face::body, label, wrap);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const bool pressed = pressable(ui, name, size);
  put(ui, Face::body, at, Skin::link, label, wrap);
  ImGui::GetWindowDrawList()->AddLine({at.x, at.y + size.y}, {at.x + size.x, at.y + size.y},
                                      ui.theme.of(Skin::link, ImGui::IsItemHovered() ? 1 : 0.35F));
  ui.note(name, label);
  return pressed;
}

bool choice(Ui& ui, std::string_view name, std::string_view key, std::string_view label,
            std::string_view detail, bool chosen) {
  const float pad = ui.em(0.7F), key_width = ui.em(2.1F);
  const float wrap = std::max(1.0F, ui.width() - key_width - 2 * pad);
  const ImVec2 words = measure(ui, Face::body, label, wrap);
  const ImVec2 small = detail.empty() ? ImVec2(0, 0) : measure(ui, Face::small, detail, wrap);
  const float height = words.y + small.y + 2 * ui.em(0.6F) + (detail.empty() ? 0 : ui.em(0.15F));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 most = {at.x + ui.width(), at.y + height};
  const bool pressed = pressable(ui, name, {ui.width(), height});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float radius = ui.em(0.4F);
  const Skin fill =
      chosen ? Skin::chosen : ImGui::IsItemHovered() ? Skin::hovered : Skin::control;
  list.AddRectFilled(at, most, ui.theme.of(fill), radius);
  list.AddRect(at, most, ui.theme.of(chosen ? Skin::primary : Skin::border), radius, 0,
               chosen ? std::max(2.0F, ui.em(0.12F)) : 1);
  // The key to press stands in a small frame; what is chosen has it filled, and a tick.
  const ImVec2 box = {at.x + pad, at.y + ui.em(0.55F)};
  const ImVec2 box_end = {box.x + ui.em(1.5F), box.y + ui.em(1.35F)};
  if (chosen) list.AddRectFilled(box, box_end, ui.theme.of(Skin::primary), ui.em(0.25F));
  list.AddRect(box, box_end, ui.theme.of(chosen ? Skin::primary : Skin::quiet_text), ui.em(0.25F));
  const std::string_view sign = chosen ? std::string_view("\u2713") : key;
  const ImVec2 sign_size = measure(ui, Face::strong, sign);
  put(ui, Face::strong,
      {(box.x + box_end.x - sign_size.x) / 2, (box.y + box_end.y - sign_size.y) / 2},
      chosen ? Skin::on_primary : Skin::quiet_text, sign);
  const ImVec2 words_at = {at.x + pad + key_width, at.y + ui.em(0.6F)};
  put(ui, Face::body, words_at, Skin::text, label, wrap);
  if (!detail.empty()) {
    put(ui, Face::small, {words_at.x, words_at.y + words.y + ui.em(0.15F)}, Skin::quiet_text,
        detail, wrap);
  }
  ui.note(name, label, chosen ? "on" : "off");
  return pressed;
}

bool tile(Ui& ui, std::string_view name, std::string_view title, std::string_view detail,
          float height, bool primary) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float pad = ui.em(1.1F), wrap = std::max(1.0F, ui.width() - 2 * pad);
  const ImVec2 head = measure(ui, Face::heading, title, wrap);
  const ImVec2 rest = measure(ui, Face::body, detail, wrap);
  height = std::max(height, head.y + rest.y + 2 * pad + ui.em(0.4F));
  const bool pressed = pressable(ui, name, {ui.width(), height});
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 most = {at.x + ui.width(), at.y + height};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Skin fill = primary ? Skin::primary : hovered ? Skin::hovered : Skin::card;
  list.AddRectFilled(at, most, ui.theme.of(fill, primary && hovered ? 0.9F : 1), ui.em(0.45F));
  list.AddRect(at, most, ui.theme.of(Skin::border), ui.em(0.45F));
  put(ui, Face::heading, {at.x + pad, at.y + pad}, primary ? Skin::on_primary : Skin::text, title,
      wrap);
  put(ui, Face::body, {at.x + pad, at.y + pad + head.y + ui.em(0.4F)},
      primary ? Skin::on_primary : Skin::quiet_text, detail, wrap);
  ui.note(name, title);
  return pressed;
}

bool segments(Ui& ui, std::string_view name, const std::vector<std::string>& labels,
              std::size_t& index) {
  const Scope scope(ui, name);
  bool changed = false;
  const float height = ui.theme.font(Face::body)->FontSize + ui.em(0.7F);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const float width = measure(ui, Face::strong, labels[i]).x + ui.em(1.4F);
    if (i > 0) flow(ui, width, 0.25F);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 most = {at.x + width, at.y + height};
    const bool here = i == index;
    const std::string id = std::to_string(i);
    if (pressable(ui, id, {width, height}) && !here) {
      index = i;
      changed = true;
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Skin fill = here ? Skin::primary : ImGui::IsItemHovered() ? Skin::hovered : Skin::control;
    list.AddRectFilled(at, most, ui.theme.of(fill), ui.em(0.3F));
    list.AddRect(at, most, ui.theme.of(Skin::border), ui.em(0.3F));
    const Face face = here ? Face::strong : Face::body;
    const ImVec2 size = measure(ui, face, labels[i]);
    put(ui, face, {at.x + (width - size.x) / 2, at.y + (height - size.y) / 2},
        here ? Skin::on_primary : Skin::text, labels[i]);
    ui.note(id, labels[i], here ? "on" : "off");
  }
  return changed;
}

bool tabs(Ui& ui, std::string_view name, const std::vector<std::string>& labels,
          std::size_t& index) {
  const Scope scope(ui, name);
  bool changed = false;
  const float height = ui.theme.font(Face::body)->FontSize + ui.em(0.9F);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const float all = ui.width();
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const float width = measure(ui, Face::strong, labels[i]).x + ui.em(1.1F);
    if (i > 0) flow(ui, width, 0.1F);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool here = i == index;
    const std::string id = std::to_string(i);
    if (pressable(ui, id, {width, height}) && !here) {
      index = i;
      changed = true;
    }
    const bool hovered = ImGui::IsItemHovered();
    const Face face = here ? Face::strong : Face::body;
    const ImVec2 size = measure(ui, face, labels[i]);
    put(ui, face, {at.x + (width - size.x) / 2, at.y + (height - size.y) / 2},
        here || hovered ? Skin::text : Skin::quiet_text, labels[i]);
    if (here) {
      ImGui::GetWindowDrawList()->AddRectFilled({at.x, at.y + height - ui.em(0.2F)},
                                                {at.x + width, at.y + height},
                                                ui.theme.of(Skin::primary));
    }
    ui.note(id, labels[i], here ? "on" : "off");
  }
  const float bottom = ImGui::GetItemRectMax().y;
  ImGui::GetWindowDrawList()->AddLine({origin.x, bottom}, {origin.x + all, bottom},
                                      ui.theme.of(Skin::border));
  space(ui, 0.4F);
  return changed;
}

bool check(Ui& ui, std::string_view name, std::string_view label, bool& value) {
  const float side = ui.em(1.15F);
  const float wrap = std::max(1.0F, ui.width() - side - ui.em(0.6F));
  const ImVec2 words = measure(ui, Face::body, label, wrap);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const bool pressed =
      pressable(ui, name, {side + ui.em(0.6F) + words.x, std::max(side, words.y)});
  if (pressed) value = !value;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 most = {at.x + side, at.y + side};
  list.AddRectFilled(at, most, ui.theme.of(value ? Skin::primary : Skin::control), ui.em(0.2F));
  list.AddRect(at, most, ui.theme.of(Skin::quiet_text), ui.em(0.2F));
  if (value) {
    const ImVec2 sign = measure(ui, Face::strong, "\u2713");
    put(ui, Face::strong, {at.x + (side - sign.x) / 2, at.y + (side - sign.y) / 2},
        Skin::on_primary, "\u2713");
  }
  put(ui, Face::body, {at.x + side + ui.em(0.6F), at.y + ui.em(0.05F)}, Skin::text, label, wrap);
  ui.note(name, label, value ? "on" : "off");
  return pressed;
}

bool fold(Ui& ui, std::string_view name, std::string_view label, bool open_at_first) {
  const std::string id(name);
  const ImGuiID key = ImGui::GetID((id + "/open").c_str());
  bool& open = *ImGui::GetStateStorage()->GetBoolRef(key, open_at_first);
  const float wrap = std::max(1.0F, ui.width() - ui.em(1.6F));
  const ImVec2 words = measure(ui, Face::strong, label, wrap);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  if (pressable(ui, name, {ui.width(), words.y + ui.em(0.5F)})) open = !open;
  if (ImGui::IsItemHovered()) {
    ImGui::GetWindowDrawList()->AddRectFilled(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                              ui.theme.of(Skin::hovered), ui.em(0.3F));
  }
  ImGui::RenderArrow(ImGui::GetWindowDrawList(), {at.x + ui.em(0.2F), at.y + ui.em(0.3F)},
                     ui.theme.of(Skin::quiet_text), open ? ImGuiDir_Down : ImGuiDir_Right, 0.9F);
  put(ui, Face::strong, {at.x + ui.em(1.5F), at.y + ui.em(0.25F)}, Skin::text, label, wrap);
  ui.note(name, label, open ? "open" : "closed");
  return open;
}

}  // namespace tripoint::gui
