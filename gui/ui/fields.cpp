#include "gui/ui/fields.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include "core/support/number.h"

namespace tripoint::gui {
namespace {

std::string id_of(std::string_view name) { return "##" + std::string(name); }

void set_width(const Ui& ui, float width) {
  ImGui::SetNextItemWidth(width > 0 ? std::min(ui.em(width), ui.width()) : ui.width());
}

// "3,5" and "3.5" alike.
std::optional<double> parsed(std::string words) {
  words.erase(std::remove(words.begin(), words.end(), ' '), words.end());
  std::replace(words.begin(), words.end(), ',', '.');
  return parse_number(words);
}

std::string shown_number(std::optional<double> value) {
  return value ? shortest(*value) : std::string();
}

}  // namespace

void field_label(Ui& ui, std::string_view label) {
  if (label.empty()) return;
  text(ui, Face::small, label, Skin::quiet_text);
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.em(0.3F));
}

bool text_field(Ui& ui, std::string_view name, std::string_view label, std::string& value,
                std::string_view hint, float width) {
  ImGui::BeginGroup();
  field_label(ui, label);
  set_width(ui, width);
  const std::string hint_text(hint);
  const bool changed = ImGui::InputTextWithHint(id_of(name).c_str(), hint_text.c_str(), &value);
  ui.focus_outline();
  ui.note(name, label.empty() ? hint : label, value, true);
  ImGui::EndGroup();
  return changed;
}

bool text_area(Ui& ui, std::string_view name, std::string_view label, std::string& value,
               float lines) {
  field_label(ui, label);
  const float height = ui.theme.font(Face::body)->FontSize * lines + ui.em(0.9F);
  const bool changed = ImGui::InputTextMultiline(id_of(name).c_str(), &value, {ui.width(), height});
  ui.focus_outline();
  ui.note(name, label, value, true);
  return changed;
}

bool number_field(Ui& ui, std::string_view name, std::string_view label,
                  std::optional<double>& value, double least, double most, bool whole, float width,
                  std::string_view hint) {
  ImGui::BeginGroup();
  field_label(ui, label);
  // What is typed is kept as it is while it is being typed, and while it is at fault.
  const std::string key = ui.path(name);
  const auto draft = ui.drafts.find(key);
  std::string words = draft == ui.drafts.end() ? shown_number(value) : draft->second;
  set_width(ui, width);
  const std::string hint_text(hint);
  const bool typed = ImGui::InputTextWithHint(id_of(name).c_str(), hint_text.c_str(), &words);
  const bool active = ImGui::IsItemActive();
  const std::optional<double> number = parsed(words);
  const bool blank = words.find_first_not_of(' ') == std::string::npos;
  const bool right = blank || (number && *number >= least && *number <= most &&
                               (!whole || *number == std::floor(*number)));
  ui.focus_outline();
  if (!right) {
    ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                        ui.theme.of(Skin::danger), ui.em(0.3F), 0,
                                        std::max(2.0F, ui.em(0.12F)));
  }
  ui.note(name, label, words, true);
  bool changed = false;
  if (typed) {
    ui.drafts[key] = words;
    if (right && (blank ? value.has_value() : value != number)) {
      value = blank ? std::nullopt : number;
      changed = true;
    }
  } else if (!active && right && draft != ui.drafts.end()) {
    ui.drafts.erase(draft);
  }
  if (!right) {
    text(ui, Face::small,
         ui.t(whole ? "field.whole_range" : "field.range",
              {{"least", shortest(least)}, {"most", shortest(most)}}),
         Skin::danger);
  }
  ImGui::EndGroup();
  return changed;
}

bool slider(Ui& ui, std::string_view name, std::string_view label, double& value, double least,
            double most, std::string_view shown, double step) {
  ImGui::BeginGroup();
  field_label(ui, label);
  set_width(ui, 0);
  std::string format;
  for (const char c : shown) format += c == '%' ? std::string("%%") : std::string(1, c);
  bool changed = ImGui::SliderScalar(id_of(name).c_str(), ImGuiDataType_Double, &value, &least,
                                     &most, format.c_str(), ImGuiSliderFlags_NoRoundToFormat);
  if (changed && step > 0) value = std::round(value / step) * step;
  value = std::clamp(value, least, most);
  ui.focus_outline();
  ui.note(name, label, shown);
  ImGui::EndGroup();
  return changed;
}

bool picker(Ui& ui, std::string_view name, std::string_view label,
            const std::vector<std::string>& words, std::optional<std::size_t>& index,
            std::string_view none, float width) {
  ImGui::BeginGroup();
  field_label(ui, label);
  set_width(ui, width);
  const std::string shown = index && *index < words.size() ? words[*index] : std::string(none);
  bool changed = false;
  // Entries reach half a gap beyond their words: without this the first and last would be cut.
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.em(0.4F), ui.em(0.5F)});
  const bool open =
      ImGui::BeginCombo(id_of(name).c_str(), shown.c_str(), ImGuiComboFlags_HeightLarge);
  ImGui::PopStyleVar();
  if (!open) {
    ui.focus_outline();
    ui.note(name, label, shown);
  } else {
    ui.push_scope(name);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.em(0.4F), ui.em(0.4F)});
    const auto entry = [&](std::string_view id, const std::string& what,
                           std::optional<std::size_t> is) {
      const bool here = index == is;
      const std::string own = what + "##" + std::string(id);
      if (ImGui::Selectable(own.c_str(), here) && !here) {
        index = is;
        changed = true;
      }
      if (here && ImGui::IsWindowAppearing()) ImGui::SetItemDefaultFocus();
      ui.note(id, what, here ? "on" : "off");
    };
    if (!none.empty()) entry("none", std::string(none), std::nullopt);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(words.size()));
    while (clipper.Step()) {
      for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
        const auto at = static_cast<std::size_t>(i);
        entry(std::to_string(at), words[at], at);
      }
    }
    ImGui::PopStyleVar();
    ui.pop_scope();
    ImGui::EndCombo();
  }
  ImGui::EndGroup();
  return changed;
}

}  // namespace tripoint::gui
