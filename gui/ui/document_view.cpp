#include "gui/ui/document_view.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "gui/ui/figure.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {
namespace {

// Parts of the width for each column: as its words need, but none is starved.
std::vector<float> column_widths(const Ui& ui, const DocumentTable& table) {
  std::vector<float> widths;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    float longest = text_size(ui, Face::strong, table.columns[c]);
    const std::size_t most = std::min<std::size_t>(table.rows.size(), 60);
    for (std::size_t r = 0; r < most; ++r) {
      longest = std::max(longest, text_size(ui, Face::body, table.rows[r][c]));
    }
    widths.push_back(std::clamp(longest, ui.em(3), ui.em(26)) + ui.em(1));
  }
  return widths;
}

class BlockView {
 public:
  BlockView(Ui& ui, std::string* jump) : ui_(ui), jump_(jump) {}

  void operator()(const DocumentHeading& heading) {
    space(ui_, heading.level == 2 ? 1 : 0.5F);
    if (jump_ != nullptr && !jump_->empty() && *jump_ == heading.anchor) {
      ImGui::SetScrollHereY(0.02F);
      jump_->clear();
    }
    text(ui_, heading.level == 2 ? Face::heading : Face::strong, heading.text);
  }
  void operator()(const DocumentParagraph& paragraph) {
    if (paragraph.small)
      quiet(ui_, paragraph.text);
    else
      text(ui_, paragraph.leading ? Face::strong : Face::body, paragraph.text);
  }
  void operator()(const DocumentBullets& bullets) {
    for (const std::string& entry : bullets.entries) bullet(ui_, entry);
  }
  void operator()(const DocumentTable& table) { table_view(ui_, next("table"), table); }
  void operator()(const DocumentFigure& one) { figure(ui_, next("figure"), one); }

 private:
  std::string next(const char* what) { return what + std::to_string(count_++); }

  Ui& ui_;
  std::string* jump_;
  std::size_t count_ = 0;
};

}  // namespace

void table_view(Ui& ui, std::string_view name, const DocumentTable& table) {
  if (table.columns.empty()) return;
  if (!table.caption.empty()) text(ui, Face::strong, table.caption);
  const std::string id(name);
  const std::vector<float> widths = column_widths(ui, table);
  ImGui::BeginGroup();
  const bool open =
      ImGui::BeginTable(id.c_str(), static_cast<int>(table.columns.size()),
                        ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingStretchProp |
                            ImGuiTableFlags_NoSavedSettings | ImGuiTableFlags_PadOuterX,
                        {ui.width(), 0});
  if (open) {
    for (std::size_t c = 0; c < widths.size(); ++c) {
      ImGui::TableSetupColumn(table.columns[c].c_str(), ImGuiTableColumnFlags_WidthStretch,
                              widths[c]);
    }
    const auto cell = [&](Face face, const std::string& words, bool right, Skin skin) {
      ImGui::TableNextColumn();
      const float width = ImGui::GetContentRegionAvail().x;
      const float taken = text_size(ui, face, words);
      if (right && taken < width) ImGui::SetCursorPosX(ImGui::GetCursorPosX() + width - taken);
      ui.push_width(width + 1);
      if (words.empty())
        ImGui::Dummy({1, 1});
      else
        text(ui, face, words, skin);
      ui.pop_width();
    };
    std::vector<bool> right;
    for (std::size_t c = 0; c < table.columns.size(); ++c) right.push_back(is_numeric(table, c));
    ImGui::TableNextRow();
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      cell(Face::small, table.columns[c], right[c], Skin::quiet_text);
    }
    for (const auto& row : table.rows) {
      ImGui::TableNextRow();
      for (std::size_t c = 0; c < row.size(); ++c) cell(Face::body, row[c], right[c], Skin::text);
    }
    ImGui::EndTable();
  }
  ImGui::EndGroup();
  if (ImGui::IsItemHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
    ui.copy(as_text(table));
  }
}

void blocks_view(Ui& ui, std::string_view name, const std::vector<DocumentBlock>& blocks,
                 std::string* jump) {
  const Scope scope(ui, name);
  BlockView view(ui, jump);
  for (const DocumentBlock& block : blocks) std::visit(view, block);
}

void document_view(Ui& ui, std::string_view name, const Document& document, std::string* jump) {
  text(ui, Face::title, document.title);
  if (!document.facts.empty()) {
    std::string line;
    for (const auto& fact_of : document.facts) {
      line += (line.empty() ? "" : "  \u00B7  ") + fact_of.first + ": " + fact_of.second;
    }
    quiet(ui, line);
  }
  blocks_view(ui, name, document.blocks, jump);
  if (!document.foot.empty()) {
    space(ui);
    quiet(ui, document.foot);
  }
}

}  // namespace tripoint::gui
