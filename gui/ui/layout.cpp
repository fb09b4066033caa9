#include "gui/ui/layout.h"

#include <algorithm>
#include <numeric>

#include <imgui_internal.h>

#include "gui/ui/widgets.h"

namespace tripoint::gui {

void space(Ui& ui, float count) {
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::Dummy({0, ui.em(count)});
  ImGui::PopStyleVar();
}

Row::Row(Ui& ui, std::vector<float> parts, float gap, float narrow)
    : ui_(ui), widths_(std::move(parts)), origin_(ImGui::GetCursorScreenPos()) {
  const float all = ui.width();
  stacked_ = all < ui.em(narrow);
  const float space_between = ui.em(gap);
  const float sum = std::accumulate(widths_.begin(), widths_.end(), 0.0F);
  const float room = all - space_between * static_cast<float>(widths_.size() - 1);
  float x = 0;
  for (float& width : widths_) {
    width = stacked_ ? all : std::max(1.0F, room * width / sum);
    offsets_.push_back(stacked_ ? 0 : x);
    x += width + space_between;
  }
  bottom_ = origin_.y;
  open();
}

void Row::open() {
  const float y = stacked_ && column_ > 0 ? bottom_ + ui_.em(1) : origin_.y;
  ImGui::SetCursorScreenPos({origin_.x + offsets_[column_], y});
  ImGui::BeginGroup();
  ui_.push_width(widths_[column_]);
}

void Row::close() {
  ui_.pop_width();
  ImGui::EndGroup();
  bottom_ = std::max(bottom_, ImGui::GetItemRectMax().y);
}

void Row::next() {
  close();
  column_ = std::min(column_ + 1, widths_.size() - 1);
  open();
}

Row::~Row() {
  close();
  ImGui::SetCursorScreenPos(origin_);
  ImGui::Dummy({1, bottom_ - origin_.y});
}

Card::Card(Ui& ui, std::string_view name, std::string_view title, CardKind kind)
    : ui_(ui), origin_(ImGui::GetCursorScreenPos()), width_(ui.width()) {
  ui.push_scope(name);
  key_ = ImGui::GetID("height");
  // Its height is that of the frame before: the panel is painted below what stands on it.
  const float height = ImGui::GetStateStorage()->GetFloat(key_, 0);
  const ImVec2 corner = {origin_.x + width_, origin_.y + height};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float radius = ui.em(0.45F);
  const Skin fill = kind == CardKind::notice   ? Skin::warning
                    : kind == CardKind::chosen ? Skin::chosen
                                               : Skin::card;
  if (height > 0) {
    list.AddRectFilled(origin_, corner, ui.theme.of(fill), radius);
    list.AddRect(origin_, corner, ui.theme.of(Skin::border), radius);
  }
  const float pad = ui.em(1.1F);
  ImGui::SetCursorScreenPos({origin_.x + pad, origin_.y + ui.em(0.9F)});
  ImGui::BeginGroup();
  ui.push_width(std::max(1.0F, width_ - 2 * pad));
  if (!title.empty()) {
    text(ui, Face::heading, title);
    space(ui, 0.1F);
  }
}

Card::~Card() {
  ui_.pop_width();
  ImGui::EndGroup();
  const float height = ImGui::GetItemRectMax().y - origin_.y + ui_.em(0.9F);
  ImGui::GetStateStorage()->SetFloat(key_, height);
  ImGui::SetCursorScreenPos(origin_);
  ImGui::Dummy({width_, height});
  ui_.pop_scope();
}

Pane::Pane(Ui& ui, std::string_view name, float width, float height, float padding) : ui_(ui) {
  ui.push_scope(name);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.em(padding), ui.em(padding)});
  ImGui::BeginChild("pane", {width, height}, false, ImGuiWindowFlags_AlwaysUseWindowPadding);
  ImGui::PopStyleVar();
  const bool scrolls = ImGui::GetCurrentWindow()->ScrollbarY;
  // Room for the scrollbar is kept, so that nothing jumps when it comes.
  const float bar = scrolls ? 0 : ImGui::GetStyle().ScrollbarSize;
  ui.push_width(std::max(1.0F, ImGui::GetContentRegionAvail().x - bar));
}

Pane::~Pane() {
  ui_.pop_width();
  ImGui::EndChild();
  ui_.pop_scope();
}

void flow(Ui& ui, float next_width, float gap) {
  const ImVec2 most = ImGui::GetItemRectMax();
  const float space_between = ui.em(gap);
  const float left = ImGui::GetCursorScreenPos().x;
  if (most.x + space_between + next_width <= left + ui.width()) {
    ImGui::SameLine(0, space_between);
  }
}

}  // namespace tripoint::gui
