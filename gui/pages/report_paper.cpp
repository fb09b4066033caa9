#include "gui/pages/report_paper.h"

#include <algorithm>
#include <utility>

#include <imgui_internal.h>

#include "gui/ui/document_view.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {
namespace {

constexpr float paper_width = 50, margin = 1.6F;  // em

}  // namespace

void Paper::set(Document document) {
  const bool same = document.title == document_.title && document_.language == document.language;
  parts_.assign(1, {});
  for (DocumentBlock& block : document.blocks) {
    const auto* heading = std::get_if<DocumentHeading>(&block);
    if (heading != nullptr && heading->level == 2) {
      parts_.push_back({heading->text, {}, 0});
    }
    parts_.back().blocks.push_back(std::move(block));
  }
  document.blocks.clear();
  document_ = std::move(document);
  jump_ = parts_.size();
  to_top_ = !same;
}

std::vector<std::string> Paper::contents() const {
  std::vector<std::string> list;
  for (const Part& part : parts_) list.push_back(part.title);
  return list;
}

void Paper::draw(Ui& ui) {
  if (std::exchange(to_top_, false)) ImGui::SetScrollY(0);
  const float width = std::min(ui.width(), ui.em(paper_width));
  if (width != width_ || ui.theme.em != em_) {
    for (Part& part : parts_) part.height = 0;
  }
  width_ = width;
  em_ = ui.theme.em;
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + (ui.width() - width) / 2);
  ui.push_width(width);
  {
    const Card card(ui, "paper");
    const float side = ui.width() > ui.em(36) ? ui.em(margin) : 0;
    ImGui::Indent(side + 0.01F);
    ui.push_width(ui.width() - 2 * side);
    space(ui, 0.8F);
    if (!document_.watermark.empty()) badge(ui, document_.watermark, Skin::warning);
    text(ui, Face::title, document_.title);
    std::string line;
    for (const auto& fact_of : document_.facts) {
      line += (line.empty() ? "" : "  \u00B7  ") + fact_of.first + ": " + fact_of.second;
    }
    quiet(ui, line);
    const bool whole = ImGui::GetCurrentContext()->LogEnabled;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      Part& part = parts_[i];
      const ImVec2 at = ImGui::GetCursorScreenPos();
      if (i == jump_) {
        ImGui::SetScrollHereY(0);
        jump_ = parts_.size();
      } else if (part.height > 0 && !whole &&
                 !ImGui::IsRectVisible(at, {at.x + ui.width(), at.y + part.height})) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
        ImGui::Dummy({1, part.height});
        ImGui::PopStyleVar();
        continue;
      }
      blocks_view(ui, std::to_string(i), part.blocks);
      part.height = ImGui::GetCursorScreenPos().y - at.y;
    }
    if (!document_.foot.empty()) {
      space(ui);
      quiet(ui, document_.foot);
    }
    for (const std::string& one : document_.sign_off) {
      space(ui, 0.6F);
      quiet(ui, one + "  ______________________________");
    }
    space(ui, 0.8F);
    ui.pop_width();
    ImGui::Unindent(side + 0.01F);
  }
  ui.pop_width();
}

}  // namespace tripoint::gui
