#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/report/report_figures.h"
#include "gui/app.h"

namespace tripoint::gui {

// Which models there is room for: capacities, what they are worth, and the mix within them.
class MixView {
 public:
  void draw(App& app);
  void reset();

 private:
  void update(App& app);
  void capacities(App& app);
  void one_capacity(App& app, CapacityKind kind);
  void told(App& app);
  const CapacityText* price_of(CapacityKind kind) const;

  std::shared_ptr<const GroupEvaluation> evaluation_;
  std::shared_ptr<const Group> group_;
  std::shared_ptr<const Rollout> rollout_;  // that is told; may be the one before
  LanguageIndex language_ = 0;
  double width_ = 0;
  PlanStory story_;
  DocumentTable comparison_;
  DocumentTable prices_;
  std::optional<DocumentFigure> matrix_;
  std::array<double, capacity_names.size()> enough_{};
};

}  // namespace tripoint::gui
