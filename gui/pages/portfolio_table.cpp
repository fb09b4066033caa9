#include "gui/pages/portfolio_table.h"

#include <algorithm>
#include <numeric>

#include <imgui_internal.h>

#include "gui/pages/portfolio_card.h"
#include "gui/ui/fields.h"

namespace tripoint::gui {
namespace {

using Column = UnitTable::Column;

// em of the small face's columns at first; they can be pulled.
constexpr std::array<float, UnitTable::column_count> widths = {10,   6, 7.2F, 7.2F, 7.6F, 6,
                                                               4.6F, 5, 5.6F, 3.6F, 18,   15};

bool is_number(Column column) { return column >= Column::margin && column <= Column::wave; }

std::string column_name(const App& app, Column column) {
  static constexpr auto ids = std::to_array<TextId>(
      {TextId::column_unit, TextId::column_region, TextId::column_model, TextId::column_model,
       TextId::column_verdict, TextId::column_verdict, TextId::column_margin,
       TextId::column_importance, TextId::column_urgency, TextId::column_wave,
       TextId::column_reason, TextId::column_open});
  if (column == Column::planned) return app.ui.t("portfolio.planned");
  if (column == Column::shares) {
    std::string name;
    for (const Model& model : app.framework().models) {
      name += (name.empty() ? "" : " / ") + std::string(model.symbol);
    }
    return name + "  %";
  }
  return app.text(ids[static_cast<std::size_t>(column)]);
}

// What a row is sorted by; empty ones come last either way.
struct Key {
  bool empty = false;
  double number = 0;
  std::string text;
};

}  // namespace

void UnitTable::reset() {
  evaluation_.reset();
  rollout_.reset();
  rows_.clear();
  order_.clear();
  filter_.clear();
  file_order_ = true;
  cursor_.reset();
  in_view_ = 0;
}

void UnitTable::update(App& app) {
  const Results* results = app.session.results();
  if (results == nullptr) return;
  const bool other = results->evaluation != evaluation_ || app.language() != language_;
  const bool planned = other || results->rollout != rollout_;
  if (!planned) return;
  evaluation_ = results->evaluation;
  rollout_ = results->rollout;
  language_ = app.language();
  if (other) build_rows(app);
  // While the plan is worked out anew, that of before stays.
  if (rollout_) add_plan(app);
  arrange(app);
}

void UnitTable::build_rows(App& app) {
  std::vector<Row> before = std::exchange(rows_, {});
  const GroupEvaluation& group = *evaluation_;
  if (group.whole_group) return;
  rows_.reserve(group.entities.size());
  for (std::size_t i = 0; i < group.entities.size(); ++i) {
    Row& row = rows_.emplace_back();
    row.id = group.entities[i].id;
    row.cells = tell_unit_cells(app.framework(), group, i, language_);
    row.sorted_name = folded(row.cells.name);
    row.searched = row.sorted_name + "\n" + folded(row.cells.region) + "\n" +
                   folded(row.cells.model) + "\n" + folded(row.cells.verdict);
    if (i >= before.size() || before[i].id != row.id) continue;
    row.planned = before[i].planned;
    row.planned_text = before[i].planned_text;
    row.wave = before[i].wave;
    row.wave_text = before[i].wave_text;
  }
}

void UnitTable::add_plan(App& app) {
  any_moved_ = false;
  for (Row& row : rows_) {
    row.planned.reset();
    row.wave.reset();
    row.planned_text.clear();
    row.wave_text.clear();
  }
  const GroupPlan& plan = rollout_->plan;
  if (!plan.mix.found || rows_.empty()) return;
  for (const PlannedEntity& unit : plan.units) {
    Row& row = rows_[unit.entity];
    row.wave = unit.wave;
    if (unit.wave) row.wave_text = std::to_string(*unit.wave + 1);
    if (!unit.moved()) continue;
    any_moved_ = true;
    row.planned = unit.model;
    row.planned_text = app.in(app.framework().models[unit.model].name);
  }
}

const std::string& UnitTable::cell(App& app, std::size_t row, Column column) {
  Row& one = rows_[row];
  switch (column) {
    case Column::name:
      return one.cells.name;
    case Column::region:
      return one.cells.region;
    case Column::model:
      return one.cells.model;
    case Column::planned:
      return one.planned_text;
    case Column::verdict:
      return one.cells.verdict;
    case Column::shares:
      return one.cells.shares;
    case Column::margin:
      return one.cells.margin;
    case Column::importance:
      return one.cells.importance;
    case Column::urgency:
      return one.cells.urgency;
    case Column::wave:
      return one.wave_text;
    case Column::deciding:
      if (!one.deciding) {
        one.deciding = tell_deciding(app.framework(), *evaluation_, row, language_);
      }
      return *one.deciding;
    case Column::open:
      if (!one.open) one.open = tell_open(app.framework(), *evaluation_, row, language_);
      return *one.open;
  }
  return one.cells.name;
}

void UnitTable::arrange(App& app) {
  order_.clear();
  const std::string wanted = folded(filter_);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].searched.find(wanted) != std::string::npos) order_.push_back(i);
  }
  if (file_order_) return;
  std::vector<Key> keys(rows_.size());
  for (const std::size_t i : order_) {
    const Row& row = rows_[i];
    const Entity& entity = evaluation_->entities[i];
    Key& key = keys[i];
    if (sort_ == Column::verdict) {
      key.number = static_cast<double>(evaluation_->evaluations[i].verdict);
    } else if (sort_ == Column::shares) {
      key.number = row.cells.share_of_best;
    } else if (sort_ == Column::margin) {
      key.number = row.cells.margin_value;
    } else if (sort_ == Column::importance) {
      key.number = entity.importance;
    } else if (sort_ == Column::urgency) {
      key.number = entity.urgency;
    } else if (sort_ == Column::wave) {
      key.number = static_cast<double>(row.wave.value_or(0));
    } else {
      key.text = folded(cell(app, i, sort_));
    }
    key.empty = cell(app, i, sort_).empty();
  }
  std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
    const Key &one = keys[a], &other = keys[b];
    if (one.empty != other.empty) return other.empty;
    const Key &first = descending_ ? other : one, &second = descending_ ? one : other;
    if (first.number != second.number) return first.number < second.number;
    if (first.text != second.text) return first.text < second.text;
    return rows_[a].sorted_name < rows_[b].sorted_name;
  });
}

std::string UnitTable::as_text(App& app) {
  std::string words;
  for (std::size_t c = 0; c < column_count; ++c) {
    words += (c > 0 ? "\t" : "") + column_name(app, static_cast<Column>(c));
  }
  for (const std::size_t row : order_) {
    words += "\n";
    for (std::size_t c = 0; c < column_count; ++c) {
      words += (c > 0 ? "\t" : "") + cell(app, row, static_cast<Column>(c));
    }
  }
  return words + "\n";
}

void UnitTable::head(App& app) {
  Ui& ui = app.ui;
  ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
  const ImFont* font = ui.theme.font(Face::small);
  for (std::size_t c = 0; c < column_count; ++c) {
    const auto column = static_cast<Column>(c);
    if (column == Column::planned && !any_moved_) continue;
    ImGui::TableSetColumnIndex(static_cast<int>(c));
    const std::string words = column_name(app, column);
    const std::string id = "sort" + std::to_string(c);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size = {std::max(1.0F, ImGui::GetContentRegionAvail().x),
                         font->FontSize + ui.em(0.2F)};
    if (ImGui::InvisibleButton(id.c_str(), size)) {
      descending_ = !file_order_ && sort_ == column ? !descending_ : is_number(column);
      sort_ = column;
      file_order_ = false;
      arrange(app);
    }
    const bool here = !file_order_ && sort_ == column;
    ui.focus_outline();
    const Skin skin = here || ImGui::IsItemHovered() ? Skin::text : Skin::quiet_text;
    const float wide = text_size(ui, Face::small, words);
    const float sign = here ? ui.em(0.95F) : 0;
    float x = at.x;
    if (is_number(column)) x += std::max(0.0F, size.x - wide - sign);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddText(font, font->FontSize, {x, at.y + ui.em(0.1F)}, ui.theme.of(skin), words.c_str());
    if (here) {
      ImGui::RenderArrow(&list, {x + wide + ui.em(0.2F), at.y + ui.em(0.2F)}, ui.theme.of(skin),
                         descending_ ? ImGuiDir_Down : ImGuiDir_Up, 0.65F);
    }
    if (ImGui::GetCurrentContext()->LogEnabled) ImGui::LogRenderedText(&at, words.c_str());
    ui.note(id, words, !here ? "off" : descending_ ? "down" : "up");
  }
}

void UnitTable::one_row(App& app, std::size_t row, float height) {
  Ui& ui = app.ui;
  ImGui::TableNextRow(0, height);
  ImGui::TableSetColumnIndex(0);
  const std::string name = "unit" + std::to_string(row);
  const bool here = app.unit == row;
  if (here) ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, ui.theme.of(Skin::chosen));
  const float line = ImGui::GetTextLineHeight();
  const std::string id = "##" + name;
  const ImVec2 at = ImGui::GetCursorPos();
  bool chosen = ImGui::Selectable(
      id.c_str(), here, ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowItemOverlap,
      {0, line});
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  if (context.NavId == ImGui::GetItemID() && !context.NavDisableHighlight) {
    cursor_ = row;
    chosen = chosen || ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false);
  }
  ui.note(name, rows_[row].cells.name, here ? "on" : "off");
  if (chosen) app.unit = in_view_ = row;
  ImGui::SetCursorPos(at);
  for (std::size_t c = 0; c < column_count; ++c) {
    const auto column = static_cast<Column>(c);
    if (!ImGui::TableSetColumnIndex(static_cast<int>(c))) continue;
    const std::string& words = cell(app, row, column);
    const float room = ImGui::GetContentRegionAvail().x;
    const std::optional<ModelIndex> mark = column == Column::model     ? rows_[row].cells.best
                                           : column == Column::planned ? rows_[row].planned
                                                                       : std::nullopt;
    if (mark) model_mark(ui, *mark);
    if (words.empty()) continue;
    const float taken = text_size(ui, Face::small, words);
    if (is_number(column) && taken < room) {
      ImGui::SetCursorPosX(ImGui::GetCursorPosX() + room - taken);
    }
    ImGui::TextUnformatted(words.data(), words.data() + words.size());
    if (taken > room && ImGui::IsItemHovered()) {
      ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.em(0.7F), ui.em(0.5F)});
      ImGui::BeginTooltip();
      ImGui::PushTextWrapPos(ui.em(26));
      ImGui::TextUnformatted(words.c_str());
      ImGui::PopTextWrapPos();
      ImGui::EndTooltip();
      ImGui::PopStyleVar();
    }
  }
}

void UnitTable::body_rows(App& app) {
  Ui& ui = app.ui;
  const float height = ImGui::GetTextLineHeight() + 2 * ImGui::GetStyle().CellPadding.y;
  const std::optional<std::size_t> cursor = std::exchange(cursor_, std::nullopt);
  if (app.unit != in_view_) {
    in_view_ = app.unit;
    const auto found = std::find(order_.begin(), order_.end(), app.unit);
    if (found != order_.end()) {
      const float y = height * static_cast<float>(found - order_.begin());
      const float seen = ImGui::GetWindowHeight() - 2 * height;
      const float top = ImGui::GetScrollY();
      if (y < top || y > top + seen - height) ImGui::SetScrollY(std::max(0.0F, y - seen / 2));
    }
  }
  const std::size_t first_mark = ui.probe.marks.size();
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(order_.size()), height);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      one_row(app, order_[static_cast<std::size_t>(i)], height);
    }
  }
  // The list is one stop of the Tab key: where the keyboard was, else the unit chosen, else the
  // first that is seen.
  auto& marks = ui.probe.marks;
  std::size_t stop = marks.size();
  for (std::size_t i = first_mark; i < marks.size(); ++i) {
    marks[i].stop = false;
    if (stop == marks.size()) stop = i;
    const std::string wanted = "unit" + std::to_string(cursor.value_or(app.unit));
    if (marks[i].path.ends_with("/" + wanted)) stop = i;
  }
  if (stop < marks.size()) marks[stop].stop = true;
}

void UnitTable::draw(App& app, float height, std::string& wanted) {
  Ui& ui = app.ui;
  const Scope scope(ui, "table");
  if (text_field(ui, "filter", "", filter_, ui.t("portfolio.filter"), 17)) arrange(app);
  const std::string count = ui.t("portfolio.count", {{"shown", std::to_string(order_.size())},
                                                     {"all", std::to_string(rows_.size())}});
  flow(ui, button_width(ui, ui.t("portfolio.add")));
  if (button(ui, "add", ui.t("portfolio.add"))) wanted = add_new_unit(app);
  flow(ui, button_width(ui, ui.t("portfolio.copy")));
  if (button(ui, "copy", ui.t("portfolio.copy"))) ui.copy(as_text(app));
  flow(ui, text_size(ui, Face::small, count));
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() + ui.em(0.5F));
  quiet(ui, count);
  if (order_.empty()) {
    body(ui, ui.t("portfolio.none_found"));
    return;
  }
  ImGui::PushFont(ui.theme.font(Face::small));
  const bool open = ImGui::BeginTable(
      "units", static_cast<int>(column_count),
      ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersInnerH |
          ImGuiTableFlags_BordersOuter | ImGuiTableFlags_Resizable |
          ImGuiTableFlags_NoSavedSettings | ImGuiTableFlags_SizingFixedFit,
      {ui.width(), height});
  if (open) {
    for (std::size_t c = 0; c < column_count; ++c) {
      const std::string id = "column" + std::to_string(c);
      const bool hidden = static_cast<Column>(c) == Column::planned && !any_moved_;
      ImGui::TableSetupColumn(
          id.c_str(),
          ImGuiTableColumnFlags_WidthFixed | (hidden ? ImGuiTableColumnFlags_Disabled : 0),
          ui.em(widths[c]));
    }
    ImGui::TableSetupScrollFreeze(1, 1);
    head(app);
    body_rows(app);
    ImGui::EndTable();
  }
  ImGui::PopFont();
}

}  // namespace tripoint::gui
