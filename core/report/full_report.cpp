#include <algorithm>

#include "core/report/explanation_story.h"
#include "core/report/narrative.h"
#include "core/report/report_figures.h"
#include "core/report/report_parts.h"
#include "core/report/reports.h"
#include "core/report/rollout_story.h"
#include "core/version.h"

namespace tripoint {
namespace {

constexpr std::size_t most_reasons = 8;

class FullReport : public DocumentBuilder {
 public:
  using DocumentBuilder::DocumentBuilder;

  Document build(const std::string& group_file) {
    document_.contents = text(TextId::report_contents);
    document_.group = group_file;
    record_facts();
    recommendation();
    add_record(*this);
    add_plan(*this);
    rollout();
    for (std::size_t i = 0; i < evaluation_.entities.size(); ++i) unit_part(i);
    add_told(*this);
    sources();
    document_.foot =
        text(TextId::report_foot, {{"framework", framework_.id + " " + framework_.version},
                                   {"engine", std::string(engine_version)},
                                   {"input", group_.hash}});
    return std::move(document_);
  }

 private:
  void recommendation() {
    heading(2, text(TextId::section_recommendation));
    const Words sentences = tell_group(framework_, evaluation_, language_);
    for (std::size_t i = 0; i < sentences.size(); ++i) paragraph(sentences[i], i == 0);
    document_.blocks.emplace_back(unit_strip(framework_, evaluation_, language_));
    std::vector<Words> rows;
    for (std::size_t i = 0; i < evaluation_.entities.size(); ++i) {
      const EntityStory story = tell_entity(framework_, evaluation_, i, language_, 1);
      rows.push_back({story.name, story.model, story.verdict, story.deciding, story.open});
    }
    table({text(TextId::column_unit), text(TextId::column_model), text(TextId::column_verdict),
           text(TextId::column_reason), text(TextId::column_open)},
          std::move(rows));
    paragraph(share_legend(framework_, evaluation_, language_), false, true);
    bullets(text(TextId::section_objectives), tell_objectives(framework_, evaluation_, language_));
    bullets(text(TextId::section_lessons), tell_lessons(framework_, evaluation_, language_));
  }

  void rollout() {
    const auto sections = tell_rollout(framework_, group_, evaluation_, rollout_, language_, true);
    if (sections.empty()) return;
    heading(2, text(TextId::section_follows));
    figure(roadmap_figure(framework_, group_, rollout_, language_));
    for (const StorySection& section : sections) {
      heading(3, section.title);
      for (const std::string& sentence : section.sentences) paragraph(sentence);
      table(section.columns, section.rows);
    }
  }

  void unit_part(std::size_t index) {
    const EntityStory story = tell_entity(framework_, evaluation_, index, language_, most_reasons);
    heading(2, story.name);
    paragraph(story.headline, true);
    for (const std::string* sentence : {&story.shares, &story.fit, &story.status_quo}) {
      paragraph(*sentence);
    }
    const Evaluation& one = evaluation_.evaluations[index];
    if (one.verdict != Verdict::not_assessed) {
      document_.blocks.emplace_back(fit_figure(framework_, evaluation_, index, language_));
      figure(margin_figure(framework_, evaluation_, index, language_));
      reasons(text(TextId::section_reasons, {{"model", story.model}, {"runner_up", story.rival}}),
              story.reasons, story.more_reasons);
      reasons(text(TextId::section_given_up), story.given_up, story.more_given_up);
      figure(effects_figure(framework_, evaluation_, index, language_));
    }
    bullets(text(TextId::section_constraints), story.constraints);
    if (one.verdict > Verdict::no_option) explanation(index);
    bullets(text(TextId::section_open), story.open_questions);
    bullets(text(TextId::section_objectives), story.objectives);
    bullets(text(TextId::section_lessons), story.lessons);
    bullets(text(TextId::section_remarks), story.remarks);
  }

  void reasons(const std::string& title, const std::vector<ReasonText>& list,
               const std::string& more) {
    if (list.empty()) return;
    heading(3, title);
    std::vector<Words> rows;
    for (const ReasonText& one : list) {
      rows.push_back({one.amount, one.answer, one.because + " [" + one.sources + "]", one.favors});
    }
    table({text(TextId::column_margin), text(TextId::column_answer), text(TextId::brief_reasons),
           text(TextId::column_model)},
          std::move(rows));
    paragraph(more, false, true);
  }

  // What it rests on, and what would change it.
  void explanation(std::size_t index) {
    const Explanation explained = explain(framework_, group_, evaluation_.entities[index], {},
                                          evaluation_.evaluations[index]);
    const ExplanationStory story =
        tell_explanation(framework_, evaluation_, index, explained, language_);
    bullets(text(TextId::section_rests_on), story.rests_on);
    std::vector<Words> weights;
    for (const WeightText& one : story.weights) {
      weights.push_back({one.criterion, one.weight, one.stays, one.beyond});
    }
    if (!weights.empty()) heading(3, text(TextId::section_weights));
    table({text(TextId::column_criterion), text(TextId::column_weight), text(TextId::column_stays),
           text(TextId::column_beyond)},
          std::move(weights));
    if (!story.flips.empty()) heading(3, text(TextId::section_flips));
    for (const WaysText& one : story.flips) {
      paragraph(one.summary);
      bullets("", one.ways);
    }
    bullets(text(TextId::section_questions), story.questions);
    bullets(text(TextId::section_respondents), story.respondents);
    bullets(text(TextId::section_disagreements), story.disagreements);
    bullets(text(TextId::section_horizons), story.horizons);
  }

  void sources() {
    heading(2, text(TextId::section_sources));
    std::vector<Words> rows;
    for (const Source& source : framework_.sources) {
      const std::string year = source.year ? std::to_string(*source.year) : std::string();
      rows.push_back({source.cite, source.author, source.title, year});
    }
    table({text(TextId::label_source), text(TextId::column_author), text(TextId::column_title),
           text(TextId::column_year)},
          std::move(rows));
  }
};

}  // namespace

Document full_report(const ReportMaterial& material, const std::string& group_file) {
  return FullReport(material).build(group_file);
}

}  // namespace tripoint
