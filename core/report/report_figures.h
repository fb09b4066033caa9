#pragma once

#include <optional>

#include "core/report/document.h"
#include "core/report/teller.h"
#include "core/rollout/rollout.h"

// The drawings of reports, from what was concluded; each with its figures as a table.
namespace tripoint {

// A whole page is so wide, px.
inline constexpr double figure_width = 704;

// Which model suits which unit.
DocumentFigure unit_strip(const Framework& framework, const GroupEvaluation& group,
                          LanguageIndex language);
// How well each model fits one unit, with the margin.
DocumentFigure fit_figure(const Framework& framework, const GroupEvaluation& group,
                          std::size_t index, LanguageIndex language);
// What each criterion adds to the margin of the first model over its rival; absent where no model
// is first.
std::optional<DocumentFigure> margin_figure(const Framework& framework,
                                            const GroupEvaluation& group, std::size_t index,
                                            LanguageIndex language);
// What one other answer would do to the margin; absent where no model is first.
std::optional<DocumentFigure> effects_figure(const Framework& framework,
                                             const GroupEvaluation& group, std::size_t index,
                                             LanguageIndex language);
// Phases, waves and gates; absent where there is no roadmap.
std::optional<DocumentFigure> roadmap_figure(const Framework& framework, const Group& group,
                                             const Rollout& rollout, LanguageIndex language);

}  // namespace tripoint
