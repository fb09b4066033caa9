#include "core/report/full_report.h"

#include <algorithm>

#include "core/report/narrative.h"
#include "core/report/plan_story.h"
#include "core/report/report_figures.h"
#include "core/report/rollout_story.h"
#include "core/version.h"

namespace tripoint {
namespace {

constexpr std::size_t most_reasons = 8;

class ReportBuilder {
 public:
  ReportBuilder(const Framework& framework, const Group& group, const GroupEvaluation& evaluation,
                const Rollout& rollout, LanguageIndex language)
      : framework_(framework),
        group_(group),
        evaluation_(evaluation),
        rollout_(rollout),
        language_(language),
        teller_(framework, language, evaluation.whole_group) {}

  Document build(const std::string& group_file) {
    document_.language = framework_.languages[language_].id;
    const std::string name = printable(group_.name);
    document_.title = name.empty() ? text(TextId::report_title_unnamed)
                                   : text(TextId::report_title, {{"name", name}});
    document_.contents = text(TextId::report_contents);
    document_.figures = text(TextId::report_figures);
    document_.group = group_file;
    facts();
    recommendation();
    plan();
    rollout();
    for (std::size_t i = 0; i < evaluation_.entities.size(); ++i) unit(i);
    answers();
    sources();
    document_.foot =
        text(TextId::report_foot, {{"framework", framework_.id + " " + framework_.version},
                                   {"engine", std::string(engine_version)},
                                   {"input", group_.hash}});
    return std::move(document_);
  }

 private:
  using Words = std::vector<std::string>;

  std::string text(TextId id, const Replacements& values = {}) const {
    return teller_.text(id, values);
  }
  std::string name(std::size_t entity) const {
    return printable(display_name(evaluation_.entities[entity]));
  }

  void heading(int level, const std::string& words) {
    DocumentHeading one{level, words, {}};
    if (level == 2) one.anchor = "part-" + std::to_string(++parts_);
    document_.blocks.emplace_back(std::move(one));
  }
  void paragraph(const std::string& words, bool leading = false, bool small = false) {
    if (!words.empty()) document_.blocks.emplace_back(DocumentParagraph{words, leading, small});
  }
  void bullets(const std::string& title, const Words& entries) {
    if (entries.empty()) return;
    if (!title.empty()) heading(3, title);
    document_.blocks.emplace_back(DocumentBullets{entries});
  }
  void table(const Words& columns, std::vector<Words> rows, const std::string& caption = "") {
    if (rows.empty()) return;
    document_.blocks.emplace_back(DocumentTable{caption, columns, std::move(rows)});
  }
  void figure(std::optional<DocumentFigure> one) {
    if (one) document_.blocks.emplace_back(std::move(*one));
  }

  void facts() {
    auto& facts = document_.facts;
    facts.emplace_back(text(TextId::column_units), std::to_string(evaluation_.entities.size()));
    facts.emplace_back(text(TextId::fact_assessed), std::to_string(evaluation_.assessed));
    if (!group_.start.empty()) facts.emplace_back(text(TextId::fact_start), group_.start);
    facts.emplace_back(text(TextId::fact_framework), framework_.name[language_]);
  }

  void recommendation() {
    heading(2, text(TextId::section_recommendation));
    const Words sentences = tell_group(framework_, evaluation_, language_);
    for (std::size_t i = 0; i < sentences.size(); ++i) paragraph(sentences[i], i == 0);
    paragraph(printable(group_.note));
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

  void plan() {
    if (rollout_.plan.units.empty()) return;
    const PlanStory story = tell_plan(framework_, evaluation_, group_, rollout_.plan, language_);
    heading(2, text(TextId::section_mix));
    for (std::size_t i = 0; i < story.summary.size(); ++i) paragraph(story.summary[i], i == 0);
    bullets(text(TextId::section_conflict), story.conflict);
    std::vector<Words> rows;
    for (const ComparisonText& one : story.comparison) {
      rows.push_back({one.plan, one.loss, one.central_fte, one.cost, one.within});
    }
    heading(3, text(TextId::section_compared));
    table({text(TextId::column_plan), text(TextId::column_loss), text(TextId::column_fte),
           text(TextId::column_cost), text(TextId::column_within)},
          std::move(rows));
    bullets(text(TextId::section_moved), story.moved);
    capacities(story);
    for (const WaveText& wave : story.waves) {
      heading(3, wave.heading);
      paragraph(wave.remark);
      std::vector<Words> units;
      for (const WaveUnitText& unit : wave.units) {
        units.push_back(
            {unit.name, unit.model, unit.urgency, unit.training_days, unit.central_fte});
      }
      table({text(TextId::column_unit), text(TextId::column_model), text(TextId::column_urgency),
             text(TextId::column_days), text(TextId::column_fte)},
            std::move(units));
    }
    bullets(text(TextId::section_grounds), story.remarks);
  }

  void capacities(const PlanStory& story) {
    if (story.capacities.empty()) return;
    heading(3, text(TextId::section_capacities));
    std::vector<Words> rows;
    for (const CapacityText& one : story.capacities) {
      rows.push_back({one.name, one.limit, one.used, one.more, one.less});
    }
    table({text(TextId::column_capacity), text(TextId::column_limit), text(TextId::column_used),
           text(TextId::column_more), text(TextId::column_less)},
          std::move(rows));
    paragraph(text(TextId::legend_prices), false, true);
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

  void unit(std::size_t index) {
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
      reasons(text(TextId::section_reasons), story.reasons, story.more_reasons);
      reasons(text(TextId::section_given_up), story.given_up, story.more_given_up);
      figure(effects_figure(framework_, evaluation_, index, language_));
    }
    bullets(text(TextId::section_constraints), story.constraints);
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
    table({text(TextId::column_margin), text(TextId::column_answer), text(TextId::label_why),
           text(TextId::section_for)},
          std::move(rows));
    paragraph(more, false, true);
  }

  // Every answer as it was given, with its note, evidence, respondent and date.
  void answers() {
    heading(2, text(TextId::section_answers_given));
    const Words columns = {text(TextId::column_question), text(TextId::column_answer),
                           text(TextId::column_note), text(TextId::column_evidence),
                           text(TextId::column_by_whom)};
    const auto rows_of = [&](const std::vector<Answer>& given) {
      std::vector<Words> rows;
      for (const Answer& answer : given) rows.push_back(answer_row(answer));
      return rows;
    };
    if (!group_.defaults.empty()) {
      heading(3, text(TextId::whole_group));
      table(columns, rows_of(group_.defaults));
    }
    for (const Entity& entity : group_.entities) {
      if (entity.answers.empty()) continue;
      heading(3, printable(display_name(entity)));
      table(columns, rows_of(entity.answers));
    }
  }

  Words answer_row(const Answer& answer) const {
    const Item& item = framework_.items[answer.item];
    std::string said;
    if (answer.kind == AnswerKind::values) {
      for (std::size_t i = 0; i < answer.count; ++i) {
        said += (i > 0 ? ", " : "") + teller_.value_label(item, answer.values[i]);
      }
    } else {
      said = answer.kind == AnswerKind::unknown ? text(TextId::gov_state_unknown)
                                                : text(TextId::item_not_applicable);
    }
    Words row = {teller_.in(item.name), said, "", "", ""};
    if (!answer.detail) return row;
    const AnswerDetail& detail = *answer.detail;
    row[2] = printable(detail.note);
    for (const std::string& one : detail.evidence) {
      row[3] += (row[3].empty() ? "" : "; ") + printable(one);
    }
    for (const std::string* one : {&detail.respondent, &detail.role, &detail.date}) {
      if (!one->empty()) row[4] += (row[4].empty() ? "" : ", ") + printable(*one);
    }
    return row;
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

  const Framework& framework_;
  const Group& group_;
  const GroupEvaluation& evaluation_;
  const Rollout& rollout_;
  LanguageIndex language_;
  Teller teller_;
  Document document_;
  std::size_t parts_ = 0;
};

}  // namespace

Document full_report(const Framework& framework, const Group& group,
                     const GroupEvaluation& evaluation, const Rollout& rollout,
                     LanguageIndex language, const std::string& group_file) {
  return ReportBuilder(framework, group, evaluation, rollout, language).build(group_file);
}

}  // namespace tripoint
