#pragma once

#include <optional>

#include "core/decision/group_drivers.h"
#include "core/report/document.h"
#include "core/report/plan_story.h"
#include "core/report/teller.h"
#include "core/rollout/rollout.h"

// The drawings of reports, from what was concluded; each with its figures as a table.
namespace tripoint {

// How a drawing is to be set.
struct FigureSize {
  double width = 704;  // px; that of a whole page
  bool dense = false;  // on a crowded page
  bool titled = true;  // false where the text before it says what it is
};

// Of one unit.

// How well each model fits, with the margin.
DocumentFigure fit_figure(const Framework& framework, const GroupEvaluation& group,
                          std::size_t index, LanguageIndex language, FigureSize size = {});
// What each criterion adds to the margin of the first model over its rival; absent where no model
// is first.
std::optional<DocumentFigure> margin_figure(const Framework& framework,
                                            const GroupEvaluation& group, std::size_t index,
                                            LanguageIndex language, FigureSize size = {});
// What one other answer would do to the margin, the `most` widest; absent where no model is first.
std::optional<DocumentFigure> effects_figure(const Framework& framework,
                                             const GroupEvaluation& group, std::size_t index,
                                             LanguageIndex language, FigureSize size = {},
                                             std::size_t most = 10);

// Of a group.

// Which model suits which unit; by name while they are at most `most_names`.
DocumentFigure unit_strip(const Framework& framework, const GroupEvaluation& group,
                          LanguageIndex language, FigureSize size = {},
                          std::size_t most_names = 40);
// Where the units stand between the models, by their shares.
DocumentFigure map_figure(const Framework& framework, const GroupEvaluation& group,
                          LanguageIndex language, FigureSize size = {});
// Fits of every unit with what is planned for it, and the capacities; at most `most_matrix_rows`
// units. Absent where no unit is planned, or no mix keeps to the capacities.
inline constexpr std::size_t most_matrix_rows = 60;
std::optional<DocumentFigure> matrix_figure(const Framework& framework,
                                            const GroupEvaluation& group, const GroupPlan& plan,
                                            const PlanStory& story, LanguageIndex language,
                                            FigureSize size = {});
// One model for all against each unit's own best; absent where no unit is planned.
std::optional<DocumentFigure> group_fit_figure(const Framework& framework,
                                               const GroupEvaluation& group, const GroupPlan& plan,
                                               LanguageIndex language, FigureSize size = {});
// What puts the recommended models ahead: the `most` strongest criteria, for or against. Absent
// where no unit has one leader.
std::optional<DocumentFigure> drivers_figure(const Framework& framework,
                                             const GroupEvaluation& group,
                                             const GroupDrivers& drivers, LanguageIndex language,
                                             FigureSize size = {}, std::size_t most = 5);
// The `most` gravest gaps of skills; absent where none is known.
std::optional<DocumentFigure> skills_figure(const Framework& framework,
                                            const GroupEvaluation& group, const SkillPlan& skills,
                                            LanguageIndex language, FigureSize size = {},
                                            std::size_t most = 5);
// Phases, waves and gates; absent where there is no roadmap.
std::optional<DocumentFigure> roadmap_figure(const Framework& framework, const Group& group,
                                             const Rollout& rollout, LanguageIndex language,
                                             FigureSize size = {});
// The same in short: one row for each step of the journey.
std::optional<DocumentFigure> step_figure(const Framework& framework, const Group& group,
                                          const Rollout& rollout, LanguageIndex language,
                                          FigureSize size = {});

}  // namespace tripoint
