#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/workbook.h"
#include "gui/app.h"
#include "gui/pages/told_key.h"

namespace tripoint::gui {

// All units of a group: where they stand, which model each gets, and what there is for them.
class PortfolioPage : public Page {
 public:
  void draw(App& app) override;
  void reset() override;

 private:
  void tell(App& app, const ToldKey& key);
  void glance(App& app);
  void map(App& app);
  void table(App& app);
  void table_rows(App& app);
  void arrange();
  void sort_by(std::size_t column, bool descending);
  void unit_card(App& app);
  void unit_fields(App& app, std::size_t unit);
  void needs(App& app, std::size_t unit);
  void capacities(App& app);
  void capacity(App& app, std::string_view name, std::optional<double> Capacities::*member,
                double most);
  void count_capacity(App& app, std::string_view name,
                      std::optional<std::size_t> Capacities::*member, double most);
  void plan(App& app);
  void add_unit(App& app, const Entity* like);

  ToldKey key_;
  std::shared_ptr<const Results> told_;  // what the table is of
  std::vector<std::string> sentences_;
  std::optional<DocumentFigure> map_, matrix_;
  PlanStory plan_;
  Worksheet sheet_;
  std::vector<std::vector<std::string>> cells_;  // as they are shown
  std::vector<std::size_t> order_;               // rows that pass the filter, sorted
  std::string filter_;
  std::size_t sorted_by_ = 0;
  bool descending_ = false;
  bool arranged_ = false;
  std::size_t tab_ = 0;
  bool to_selected_ = false;  // the row of the unit is to be brought into view
};

}  // namespace tripoint::gui
