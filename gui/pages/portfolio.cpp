#include "gui/pages/portfolio.h"

#include <algorithm>
#include <numeric>

#include <imgui_internal.h>

#include "core/report/report_figures.h"
#include "core/support/number.h"
#include "gui/pages/pages.h"
#include "gui/ui/document_view.h"
#include "gui/ui/fields.h"
#include "gui/ui/figure.h"

namespace tripoint::gui {
namespace {

std::string in_lower_case(std::string words) {
  for (char& c : words) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return words;
}

std::string shown(const Cell& cell, const std::string& decimal) {
  if (const auto* words = std::get_if<std::string>(&cell)) return *words;
  const double value = std::get<double>(cell);
  // As in the figures beside it: no more digits than mean something.
  std::string words = fixed(value, 3);
  if (words.find('.') != std::string::npos) {
    while (words.back() == '0') words.pop_back();
    if (words.back() == '.') words.pop_back();
  }
  if (const std::size_t point = words.find('.'); point != std::string::npos) {
    words.replace(point, 1, decimal);
  }
  return words;
}

// -1, 0, 1; numbers before words, empty last.
int compared(const Cell& a, const Cell& b) {
  if (a.index() != b.index()) return a.index() > b.index() ? -1 : 1;
  return a < b ? -1 : b < a ? 1 : 0;
}

}  // namespace

void PortfolioPage::reset() {
  key_ = {};
  told_.reset();
  filter_.clear();
  arranged_ = false;
}

void PortfolioPage::tell(App& app, const ToldKey& key) {
  if (key == key_) return;
  const Results& results = *app.session.results();
  if (!results.rollout) return;  // until then the table stays that of before
  key_ = key;
  told_ = app.session.shared_results();
  const Framework& framework = app.framework();
  const GroupEvaluation& group = *results.evaluation;
  const ReportMaterial material{framework, *results.group, group, *results.rollout, key.language};
  sentences_ = tell_group(framework, group, key.language);
  plan_ = tell_plan(framework, group, *results.group, results.rollout->plan, key.language);
  const FigureSize size{key.width, false, true};
  map_ = map_figure(framework, group, key.language, size);
  matrix_ = matrix_figure(framework, group, results.rollout->plan, plan_, key.language, size);
  sheet_ = unit_sheet(material);
  const std::string& decimal = framework.languages[key.language].decimal;
  cells_.clear();
  for (const auto& row : sheet_.rows) {
    std::vector<std::string>& cells = cells_.emplace_back();
    for (const Cell& cell : row) cells.push_back(printable(shown(cell, decimal)));
  }
  arranged_ = false;
}

void PortfolioPage::sort_by(std::size_t column, bool descending) {
  sorted_by_ = column;
  descending_ = descending;
  arranged_ = false;
}

void PortfolioPage::arrange() {
  if (arranged_) return;
  arranged_ = true;
  order_.clear();
  const std::string wanted = in_lower_case(filter_);
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const auto has = [&](const std::string& cell) {
      return in_lower_case(cell).find(wanted) != std::string::npos;
    };
    if (wanted.empty() || std::any_of(cells_[i].begin(), cells_[i].end(), has)) order_.push_back(i);
  }
  if (sheet_.columns.empty()) return;
  const std::size_t column = std::min(sorted_by_, sheet_.columns.size() - 1);
  std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
    const int order = compared(sheet_.rows[a][column], sheet_.rows[b][column]);
    return descending_ ? order > 0 : order < 0;
  });
}

void PortfolioPage::draw(App& app) {
  Ui& ui = app.ui;
  if (app.session.group().entities.empty()) {
    page_title(ui, ui.t("page.portfolio"), ui.t("portfolio.no_units"));
    if (button(ui, "first", ui.t("portfolio.add_first"), ButtonKind::primary)) {
      add_unit(app, nullptr);
    }
    return;
  }
  if (app.session.results() == nullptr) {
    page_title(ui, ui.t("page.portfolio"), ui.t("status.working"));
    return;
  }
  const bool stacked = ui.width() < ui.em(62);
  const float right = stacked ? ui.width() : (ui.width() - ui.em(1.6F)) / 2.5F;
  ui.push_width(right - 2.2F * ui.em(1));
  const ToldKey key{app.session.results()->version, app.language(), scene_width(ui)};
  ui.pop_width();
  tell(app, key);
  if (!told_) {
    page_title(ui, ui.t("page.portfolio"), ui.t("status.working"));
    return;
  }
  glance(app);
  (void)tabs(ui, "tab", {ui.t("portfolio.units"), ui.t("portfolio.plan")}, tab_);
  Row row(ui, {1.5F, 1}, 1.6F, 62);
  if (tab_ == 0)
    table(app);
  else
    plan(app);
  row.next();
  if (tab_ == 0) {
    unit_card(app);
    space(ui, 0.6F);
    map(app);
  } else {
    capacities(app);
  }
}

void PortfolioPage::glance(App& app) {
  Ui& ui = app.ui;
  const Group& group = app.session.group();
  text(ui, Face::title, group.name.empty() ? ui.t("page.portfolio") : printable(group.name));
  const GroupEvaluation& evaluation = *told_->evaluation;
  // What an executive asks first: how many units each model suits.
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (m > 0) ImGui::SameLine(0, ui.em(1.6F));
    model_mark(ui, m);
    ui.push_width(ui.em(20));
    text(ui, Face::strong,
         app.in(app.framework().models[m].name) + "  " + std::to_string(evaluation.best[m]));
    ui.pop_width();
  }
  for (std::size_t i = 0; i < std::min<std::size_t>(sentences_.size(), 3); ++i) {
    body(ui, sentences_[i]);
  }
  space(ui, 0.3F);
}

void PortfolioPage::map(App& app) {
  Ui& ui = app.ui;
  const Card card(ui, "map");
  if (!map_) return;
  const FigureEvent event = figure(ui, "map", *map_);
  if (event.pressed.empty()) return;
  const std::vector<Entity>& units = told_->evaluation->entities;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (printable(display_name(units[i])) == event.pressed) {
      app.unit = i;
      to_selected_ = true;
    }
  }
}

void PortfolioPage::table(App& app) {
  Ui& ui = app.ui;
  if (text_field(ui, "filter", "", filter_, ui.t("portfolio.filter"), 22)) arranged_ = false;
  const std::string add = "+  " + ui.t("portfolio.add");
  flow(ui, button_width(ui, add));
  if (button(ui, "add", add)) add_unit(app, nullptr);
  flow(ui, button_width(ui, ui.t("portfolio.copy")));
  if (button(ui, "copy", ui.t("portfolio.copy"), ButtonKind::quiet)) {
    DocumentTable all;
    all.columns = sheet_.columns;
    for (const std::size_t row : order_) all.rows.push_back(cells_[row]);
    ui.copy(as_text(all));
  }
  arrange();
  quiet(ui, ui.t("portfolio.shown", {{"shown", std::to_string(order_.size())},
                                     {"all", std::to_string(cells_.size())}}));
  table_rows(app);
}

void PortfolioPage::table_rows(App& app) {
  Ui& ui = app.ui;
  const Scope scope(ui, "row");
  const float line = ui.theme.font(Face::body)->FontSize + ui.em(0.64F);
  const float wanted = line * static_cast<float>(order_.size() + 2);
  const float screen = ImGui::GetIO().DisplaySize.y;
  const float height = std::clamp(wanted, ui.em(8), std::max(ui.em(16), screen * 0.62F));
  // All but the id, which stands in files only.
  const std::size_t columns = sheet_.columns.size() - 1;
  if (!ImGui::BeginTable("units", static_cast<int>(columns),
                         ImGuiTableFlags_ScrollY | ImGuiTableFlags_ScrollX |
                             ImGuiTableFlags_Sortable | ImGuiTableFlags_Hideable |
                             ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_RowBg |
                             ImGuiTableFlags_NoSavedSettings | ImGuiTableFlags_Resizable |
                             ImGuiTableFlags_SizingFixedFit,
                         {ui.width(), height})) {
    return;
  }
  ImGui::TableSetupScrollFreeze(1, 1);
  for (std::size_t c = 0; c < columns; ++c) {
    ImGui::TableSetupColumn(sheet_.columns[c + 1].c_str(),
                            c == 0 ? ImGuiTableColumnFlags_NoHide : ImGuiTableColumnFlags_None,
                            c == 0 ? ui.em(12) : 0);
  }
  ImGui::TableHeadersRow();
  if (ImGuiTableSortSpecs* specs = ImGui::TableGetSortSpecs();
      specs != nullptr && specs->SpecsDirty) {
    if (specs->SpecsCount > 0) {
      sort_by(static_cast<std::size_t>(specs->Specs[0].ColumnIndex) + 1,
              specs->Specs[0].SortDirection == ImGuiSortDirection_Descending);
    }
    specs->SpecsDirty = false;
    arrange();
  }
  const std::vector<Evaluation>& evaluations = told_->evaluation->evaluations;
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(order_.size()));
  while (clipper.Step()) {
    for (int r = clipper.DisplayStart; r < clipper.DisplayEnd; ++r) {
      const std::size_t unit = order_[static_cast<std::size_t>(r)];
      ImGui::TableNextRow();
      ImGui::TableNextColumn();
      const bool here = app.unit == unit;
      const std::string name =
          (here ? "\u25B8 " : "") + cells_[unit][1] + "##" + std::to_string(unit);
      if (ImGui::Selectable(name.c_str(), here, ImGuiSelectableFlags_SpanAllColumns)) {
        app.unit = unit;
      }
      ui.note(std::to_string(unit), cells_[unit][1], here ? "on" : "off");
      for (std::size_t c = 1; c < columns; ++c) {
        if (!ImGui::TableNextColumn()) continue;
        if (c == 4 && evaluations[unit].outcome.point) {
          model_mark(ui, *evaluations[unit].outcome.point);
        }
        const std::string& cell = cells_[unit][c + 1];
        ImGui::TextUnformatted(cell.c_str(), cell.c_str() + cell.size());
      }
    }
  }
  if (to_selected_) {
    const auto at = std::find(order_.begin(), order_.end(), app.unit);
    if (at != order_.end()) {
      ImGui::SetScrollY(line * static_cast<float>(at - order_.begin()) - height * 0.4F);
    }
    to_selected_ = false;
  }
  ImGui::EndTable();
}

std::unique_ptr<Page> make_portfolio_page() { return std::make_unique<PortfolioPage>(); }

}  // namespace tripoint::gui
