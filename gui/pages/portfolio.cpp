#include <cmath>

#include <imgui_internal.h>

#include "core/report/report_figures.h"
#include "gui/pages/pages.h"
#include "gui/pages/portfolio_card.h"
#include "gui/pages/portfolio_mix.h"
#include "gui/pages/portfolio_table.h"
#include "gui/ui/figure.h"
#include "gui/ui/widgets.h"

namespace tripoint::gui {
namespace {

std::string name_of(const GroupEvaluation& group, std::size_t unit) {
  return printable(display_name(group.entities[unit]));
}

// The units that the name of a mark tells: "A, B, C +4".
std::vector<std::size_t> units_of(const GroupEvaluation& group, std::string_view names) {
  std::vector<std::size_t> units;
  while (!names.empty()) {
    std::size_t best = group.entities.size(), length = 0;
    for (std::size_t i = 0; i < group.entities.size(); ++i) {
      const std::string name = name_of(group, i);
      if (name.size() <= length || !names.starts_with(name)) continue;
      const std::string_view rest = names.substr(name.size());
      const bool known = std::find(units.begin(), units.end(), i) != units.end();
      if (known || (!rest.empty() && !rest.starts_with(", ") && !rest.starts_with(" +"))) continue;
      best = i;
      length = name.size();
    }
    if (best == group.entities.size()) break;
    units.push_back(best);
    names.remove_prefix(length);
    if (!names.starts_with(", ")) break;
    names.remove_prefix(2);
  }
  return units;
}

struct Bounds {
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;

  void add(Point point, double around = 0) {
    left = std::min(left, point.x - around);
    right = std::max(right, point.x + around);
    top = std::min(top, point.y - around);
    bottom = std::max(bottom, point.y + around);
  }
  void operator()(const Circle& circle) { add(circle.center, circle.radius); }
  void operator()(const Polygon& polygon) {
    for (const Point& point : polygon.points) add(point);
  }
  void operator()(const Rect& rect) {
    add(rect.corner);
    add({rect.corner.x + rect.width, rect.corner.y + rect.height});
  }
  void operator()(const Polyline&) {}
  void operator()(const Label&) {}
};

class PortfolioPage : public Page {
 public:
  void draw(App& app) override;
  void reset() override;

 private:
  void first_unit(App& app);
  void glance(App& app);
  void units(App& app);
  void list(App& app, float below = 0);
  void map(App& app);
  void press(App& app, const std::string& names);
  void find_mark(const App& app);
  void ring(const Ui& ui) const;

  std::size_t tab_ = 0;
  std::string wanted_;  // id of a unit to choose once there is a result for it
  UnitTable table_;
  UnitCard card_;
  MixView mix_;
  std::shared_ptr<const GroupEvaluation> told_;  // what follows was made of it
  LanguageIndex language_ = 0;
  std::vector<std::string> lines_;
  std::shared_ptr<const GroupEvaluation> drawn_;
  LanguageIndex map_language_ = 0;
  double map_width_ = 0;
  DocumentFigure map_;
  std::optional<std::size_t> marked_;  // unit whose place on the map is known
  Bounds mark_;
};

}  // namespace

void PortfolioPage::reset() {
  tab_ = 0;
  wanted_.clear();
  table_.reset();
  card_.reset();
  mix_.reset();
  told_.reset();
  drawn_.reset();
}

void PortfolioPage::first_unit(App& app) {
  Ui& ui = app.ui;
  ui.push_width(std::min(ui.width(), ui.em(reading_width)));
  body(ui, ui.t("portfolio.no_units"));
  space(ui, 0.2F);
  bullet(ui, ui.t("portfolio.no_units_1"));
  bullet(ui, ui.t("portfolio.no_units_2"));
  bullet(ui, ui.t("portfolio.no_units_3"));
  space(ui, 0.6F);
  if (button(ui, "first", ui.t("portfolio.first"), ButtonKind::primary)) {
    wanted_ = add_new_unit(app);
  }
  ui.pop_width();
}

void PortfolioPage::glance(App& app) {
  Ui& ui = app.ui;
  const auto& evaluation = app.session.results()->evaluation;
  if (evaluation != told_ || language_ != app.language()) {
    told_ = evaluation;
    language_ = app.language();
    lines_ = tell_group(app.framework(), *evaluation, language_);
  }
  // The counts of models are what is asked first; what was stated before them comes below.
  ui.push_width(std::min(ui.width(), ui.em(70)));
  const std::size_t stated =
      (evaluation->without.empty() ? 0U : 1U) + (evaluation->priorities.empty() ? 0U : 1U);
  std::string rest;
  for (std::size_t i = stated; i < lines_.size(); ++i) {
    if (i == stated)
      text(ui, Face::heading, lines_[i]);
    else
      rest += (rest.empty() ? "" : " ") + lines_[i];
  }
  body(ui, rest);
  for (std::size_t i = 0; i < std::min(stated, lines_.size()); ++i) quiet(ui, lines_[i]);
  ui.pop_width();
}

void PortfolioPage::press(App& app, const std::string& names) {
  const std::vector<std::size_t> units = units_of(*drawn_, names);
  if (units.empty()) return;
  // Of several in one place, one after the other.
  const auto at = std::find(units.begin(), units.end(), app.unit);
  const bool next = at != units.end() && at + 1 != units.end();
  app.unit = next ? *(at + 1) : units.front();
}

// Where the unit that is chosen stands on the map.
void PortfolioPage::find_mark(const App& app) {
  marked_ = app.unit;
  mark_ = {};
  for (const Shape& shape : map_.scene.shapes) {
    if (shape.name.empty()) continue;
    const std::vector<std::size_t> units = units_of(*drawn_, shape.name);
    if (std::find(units.begin(), units.end(), app.unit) == units.end()) continue;
    std::visit(mark_, shape.form);
  }
}

// A ring around it.
void PortfolioPage::ring(const Ui& ui) const {
  if (mark_.right < mark_.left || map_.scene.width <= 0) return;
  const ImVec2 least = ImGui::GetItemRectMin(), most = ImGui::GetItemRectMax();
  const float scale = (most.x - least.x) / static_cast<float>(map_.scene.width);
  const auto px = [&](double value) { return static_cast<float>(value) * scale; };
  const ImVec2 center = {least.x + px((mark_.left + mark_.right) / 2),
                         least.y + px((mark_.top + mark_.bottom) / 2)};
  const double size = std::max(mark_.right - mark_.left, mark_.bottom - mark_.top);
  ImGui::GetWindowDrawList()->AddCircle(center, px(size / 2) + ui.em(0.3F),
                                        ui.theme.of(Skin::focus), 32, std::max(2.0F, ui.em(0.15F)));
}

void PortfolioPage::map(App& app) {
  Ui& ui = app.ui;
  const Card card(ui, "map");
  const auto& evaluation = app.session.results()->evaluation;
  const double width = scene_width(ui);
  if (evaluation != drawn_ || map_language_ != app.language() || map_width_ != width) {
    drawn_ = evaluation;
    map_language_ = app.language();
    map_width_ = width;
    map_ = map_figure(app.framework(), *evaluation, map_language_, {width, true});
    marked_.reset();
  }
  if (marked_ != app.unit) find_mark(app);
  const FigureEvent event = figure(ui, "figure", map_);
  ring(ui);
  if (!event.pressed.empty()) press(app, event.pressed);
}

void PortfolioPage::list(App& app, float below) {
  Ui& ui = app.ui;
  // To the bottom of the window, but never so low that only a few rows are seen.
  const ImGuiWindow& window = *ImGui::GetCurrentWindow();
  const float top = ImGui::GetCursorPosY();
  const float room = window.SizeFull.y - top - ui.em(5.4F) - below;
  const float line = ui.theme.font(Face::small)->FontSize + 2 * ImGui::GetStyle().CellPadding.y;
  const float all = line * (static_cast<float>(table_.shown()) + 1) + ui.em(2.6F);
  table_.draw(app, std::clamp(all, ui.em(6), std::max(ui.em(16), room)), wanted_);
}

void PortfolioPage::units(App& app) {
  const float all = app.ui.width() / app.ui.em();
  const float left = std::clamp(0.37F * all, 19.0F, 28.0F);
  Row row(app.ui, {left, std::max(1.0F, all - left)}, 1.2F, 46);
  // Where there is room the card stands below the table, else below the map; in one column the
  // table comes first.
  const bool wide = all > 76;
  const auto card = [&] {
    space(app.ui, 0.5F);
    card_.draw(app, wanted_);
  };
  if (row.stacked()) {
    list(app);
    card();
  } else {
    map(app);
    if (!wide) card();
  }
  row.next();
  if (row.stacked()) {
    map(app);
  } else {
    list(app, wide ? app.ui.em(19) : 0);
    if (wide) card();
  }
}

void PortfolioPage::draw(App& app) {
  Ui& ui = app.ui;
  page_title(ui, ui.t("page.portfolio"));
  if (app.session.group().entities.empty()) {
    first_unit(app);
    return;
  }
  const Results* results = app.session.results();
  if (results == nullptr || results->evaluation->whole_group) {
    quiet(ui, ui.t("status.working"));
    return;
  }
  if (!wanted_.empty()) {
    const auto& units = results->evaluation->entities;
    const auto found = std::find_if(units.begin(), units.end(),
                                    [&](const Entity& unit) { return unit.id == wanted_; });
    if (found != units.end()) {
      app.unit = static_cast<std::size_t>(found - units.begin());
      wanted_.clear();
    }
  }
  table_.update(app);
  glance(app);
  space(ui, 0.5F);
  tabs(ui, "tab", {ui.t("portfolio.tab_units"), ui.t("portfolio.tab_mix")}, tab_);
  if (tab_ == 0)
    units(app);
  else
    mix_.draw(app);
}

std::unique_ptr<Page> make_portfolio_page() { return std::make_unique<PortfolioPage>(); }

}  // namespace tripoint::gui
