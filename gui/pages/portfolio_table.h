#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gui/app.h"

namespace tripoint::gui {

// All units of a group as a table: sorted, filtered, with only the rows drawn that are seen.
class UnitTable {
 public:
  enum class Column : std::uint8_t {
    name,
    region,
    model,
    planned,
    verdict,
    shares,
    margin,
    importance,
    urgency,
    wave,
    deciding,
    open
  };
  static constexpr std::size_t column_count = 12;

  // Takes over results that are new.
  void update(App& app);
  // The filter, what can be done with the list, and the table, `height` px high. `wanted` becomes
  // the id of a unit that is to be chosen once there is a result for it.
  void draw(App& app, float height, std::string& wanted);
  void reset();

  std::size_t shown() const { return order_.size(); }

 private:
  struct Row {
    std::string id;
    UnitCells cells;
    std::optional<ModelIndex> planned;  // where it was moved
    std::string planned_text;
    std::optional<std::size_t> wave;
    std::string wave_text;
    std::optional<std::string> deciding;  // told when it is first looked at
    std::optional<std::string> open;
    std::string sorted_name;
    std::string searched;
  };

  void build_rows(App& app);
  void add_plan(App& app);
  void arrange(App& app);
  const std::string& cell(App& app, std::size_t row, Column column);
  void head(App& app);
  void body_rows(App& app);
  void one_row(App& app, std::size_t row, float height);
  std::string as_text(App& app);

  std::shared_ptr<const GroupEvaluation> evaluation_;
  std::shared_ptr<const Rollout> rollout_;
  LanguageIndex language_ = 0;
  std::vector<Row> rows_;
  std::vector<std::size_t> order_;  // rows that the filter leaves, sorted
  bool any_moved_ = false;
  std::string filter_;
  Column sort_ = Column::name;
  bool descending_ = false;
  bool file_order_ = true;             // until a column was pressed
  std::optional<std::size_t> cursor_;  // row that has the keyboard
  std::size_t in_view_ = 0;            // unit that was last brought into view
};

}  // namespace tripoint::gui
