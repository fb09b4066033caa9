#include <algorithm>
#include <cmath>

#include "core/chart/gantt.h"
#include "core/report/figure_words.h"
#include "core/report/report_figures.h"

// Drawings of the journey.
namespace tripoint {
namespace {

double month(double week) { return week / weeks_per_month; }

class RoadmapDrawing {
 public:
  RoadmapDrawing(const Framework& framework, const Group& group, const Roadmap& map,
                 LanguageIndex language)
      : framework_(framework),
        group_(group),
        map_(map),
        language_(language),
        teller_(framework, language, false) {
    chart_.caption =
        caption_of(teller_.text(TextId::figure_roadmap, {{"months", number(map.months, 1)}}),
                   teller_.text(TextId::figure_roadmap_note));
    chart_.end = map.months;
    for (const double at : round_values(0, map.months, 8)) {
      chart_.ticks.push_back({at, plain_number(framework, at, language)});
    }
    figure_.table.columns = {teller_.text(TextId::column_phase), teller_.text(TextId::column_from),
                             teller_.text(TextId::column_to)};
  }

  // A row for each phase, below a heading for each step.
  DocumentFigure phases(FigureSize size) {
    std::optional<std::size_t> step;
    for (const RoadmapPhase& one : map_.phases) {
      const Phase& phase = framework_.phases[one.phase];
      if (step != phase.step) {
        step = phase.step;
        chart_.rows.push_back(row_of(framework_.steps[phase.step]));
        chart_.rows.back().heading = true;
      }
      Gantt::Row row = row_of(phase);
      add(one, row);
      tell(one, row.name.name);
      chart_.rows.push_back(std::move(row));
    }
    return finished(size);
  }

  // A row for each step.
  DocumentFigure steps(FigureSize size) {
    for (std::size_t step = 0; step < framework_.steps.size(); ++step) {
      Gantt::Row row = row_of(framework_.steps[step]);
      for (const RoadmapPhase& one : map_.phases) {
        if (framework_.phases[one.phase].step != step) continue;
        add(one, row);
        for (Gantt::Gate& gate : row.gates) gate.text.clear();  // they would lie on later bars
        tell(one, row.name.name + ": " + teller_.in(framework_.phases[one.phase].name));
      }
      if (!row.bars.empty()) chart_.rows.push_back(std::move(row));
    }
    return finished(size);
  }

 private:
  std::string number(double value, double per_unit) const {
    return plain_number(framework_, std::round(value * per_unit) / per_unit, language_);
  }
  std::string told(double week) const {
    const std::string day = days_after(group_.start, 7 * week);
    return day.empty() ? teller_.text(TextId::week_offset, {{"week", number(week, 10)}}) : day;
  }
  Gantt::Row row_of(const Topic& topic) const {
    Gantt::Row row;
    row.name.name = teller_.in(topic.name);
    return row;
  }
  bool is_open(const RoadmapPhase& one) const {
    return framework_.phases[one.phase].span == PhaseSpan::open;
  }

  void add(const RoadmapPhase& one, Gantt::Row& row) const {
    const bool beside = framework_.phases[one.phase].span == PhaseSpan::after_waves;
    for (const Stretch& part : one.parts) {
      // Parts of a phase that touch, and phases that overlap, are one bar.
      const bool first = &part == &one.parts.front();
      if (!row.bars.empty() && (month(part.from) < row.bars.back().end ||
                                (!first && month(part.from) <= row.bars.back().end))) {
        row.bars.back().end = std::max(row.bars.back().end, month(part.to));
        continue;
      }
      Gantt::Bar bar;
      bar.begin = month(part.from);
      bar.end = month(part.to);
      bar.kind = beside ? Gantt::Kind::support : Gantt::Kind::phase;
      bar.goes_on = is_open(one);
      row.bars.push_back(bar);
    }
    for (const WaveGate& gate : map_.gates) {
      if (gate.phase == one.phase) row.gates.push_back({month(gate.week), told(gate.week)});
    }
  }

  void tell(const RoadmapPhase& one, const std::string& name) {
    figure_.table.rows.push_back({name, told(one.time.from),
                                  is_open(one) ? teller_.text(TextId::no_end) : told(one.time.to)});
  }

  DocumentFigure finished(FigureSize size) {
    figure_.scene = drawn(chart_, size);
    return std::move(figure_);
  }

  const Framework& framework_;
  const Group& group_;
  const Roadmap& map_;
  LanguageIndex language_;
  Teller teller_;
  Gantt chart_;
  DocumentFigure figure_;
};

}  // namespace

std::optional<DocumentFigure> roadmap_figure(const Framework& framework, const Group& group,
                                             const Rollout& rollout, LanguageIndex language,
                                             FigureSize size) {
  if (rollout.roadmap.empty()) return std::nullopt;
  return RoadmapDrawing(framework, group, rollout.roadmap, language).phases(size);
}

std::optional<DocumentFigure> step_figure(const Framework& framework, const Group& group,
                                          const Rollout& rollout, LanguageIndex language,
                                          FigureSize size) {
  if (rollout.roadmap.empty()) return std::nullopt;
  return RoadmapDrawing(framework, group, rollout.roadmap, language).steps(size);
}

}  // namespace tripoint
