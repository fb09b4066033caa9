#include <algorithm>
#include <set>

#include "core/decision/explanation.h"
#include "core/report/document_builder.h"
#include "core/report/explanation_story.h"
#include "core/report/figure_words.h"
#include "core/report/plan_story.h"
#include "core/report/report_figures.h"
#include "core/report/reports.h"
#include "core/report/rollout_story.h"
#include "core/version.h"

namespace tripoint {
namespace {

// Half a printed page, px: drawings are made wider than they are printed, so that their type gets
// as small as that of the page.
constexpr FigureSize half_page = {530, true, false};
constexpr FigureSize titled_half_page = {530, true, true};
constexpr std::size_t most_listed = 4, most_exceptions = 3, most_drawbacks = 3, most_bars = 5,
                      most_few = 3;

class BriefReport : public DocumentBuilder {
 public:
  explicit BriefReport(const ReportMaterial& material)
      : DocumentBuilder(material), drivers_(group_drivers(framework_, evaluation_)) {}

  Document build(const std::string& group_file) {
    document_.layout = DocumentLayout::page;
    document_.group = group_file;
    record_facts();
    if (2 * evaluation_.provisional > evaluation_.entities.size()) {
      document_.watermark = text(TextId::fact_provisional);
    }
    decision();
    reasons();
    given_up();
    sure();
    differs();
    people();
    journey();
    first_days();
    foot();
    return std::move(document_);
  }

 private:
  bool single() const { return evaluation_.entities.size() == 1; }
  const Evaluation& one() const { return evaluation_.evaluations.front(); }
  const MixPlan& mix() const { return rollout_.plan.mix; }
  std::string amount(double value) const { return teller_.number(value, amount_decimals); }

  // At most `most` of them by name.
  std::string named(Words names, std::size_t most) const {
    if (names.size() <= most) return both(names);
    const std::size_t more = names.size() - most;
    names.resize(most);
    return text(TextId::brief_more, {{"names", list(names, most)}, {"count", count(more)}});
  }

  void decision() {
    heading(2, text(TextId::brief_decision), true);
    const bool close = single() && one().verdict <= Verdict::too_close_to_call;
    if (close) {
      const EntityStory story = tell_entity(framework_, evaluation_, 0, language_, 1);
      paragraph(story.headline, true);
      if (one().verdict == Verdict::too_close_to_call) paragraph(teller_.deciding_cell(one()));
    } else {
      paragraph(decision_asked(), true);
    }
    Words weak;
    for (std::size_t i = 0; i < evaluation_.entities.size(); ++i) {
      if (model_of(i) && is_weak(i)) weak.push_back(unit(i));
    }
    if (!single() && !weak.empty()) {
      paragraph(text(TextId::brief_not_firm, {{"units", named(weak, most_listed)}}));
    }
    if (single()) {
      if (one().verdict > Verdict::not_assessed) {
        figure(fit_figure(framework_, evaluation_, 0, language_, titled_half_page));
      }
    } else {
      figure(group_fit_figure(framework_, evaluation_, rollout_.plan, language_, titled_half_page));
    }
  }

  void reasons() {
    heading(2, text(TextId::brief_reasons));
    Words lines;
    for (const SharedReason& reason : drivers_.reasons) {
      const Item& item = framework_.items[reason.item];
      lines.push_back(text(single() ? TextId::reason_single : TextId::reason_shared,
                           {{"model", teller_.model(reason.model)},
                            {"units", count(reason.units)},
                            {"of", count(reason.of)},
                            {"item", teller_.in(item.name)},
                            {"answer", teller_.value_label(item, reason.value)},
                            {"amount", signed_number(teller_, reason.amount)}}));
    }
    bullets("", lines);
    figure(
        drivers_figure(framework_, evaluation_, drivers_, language_, titled_half_page, most_bars));
  }

  std::string runner_up_cost(std::optional<ModelIndex>& model) const {
    if (single()) {
      if (!one().outcome.point || !one().outcome.runner_up) return "";
      model = one().outcome.runner_up;
      return text(TextId::brief_single_loss, {{"margin", amount(one().outcome.margin)}});
    }
    model = mix().best_single;
    if (!model) return "";
    const SingleModel& all = mix().singles[*model];
    std::string cost = text(TextId::brief_loss, {{"loss", amount(all.mean_loss)}});
    if (all.closed_to > 0) {
      cost += "; " + text(TextId::brief_closed, {{"count", count(all.closed_to)},
                                                 {"all", count(rollout_.plan.units.size())}});
    }
    return cost;
  }

  void given_up() {
    heading(2, text(TextId::section_given_up));
    std::vector<Words> rows;
    for (const Drawback& drawback : main_drawbacks(rollout_.guides, most_drawbacks)) {
      const Tradeoff& tradeoff = framework_.guide.tradeoffs[drawback.tradeoff];
      rows.push_back({teller_.model(drawback.model) + ": " + teller_.in(tradeoff.name),
                      teller_.in(tradeoff.mitigation)});
    }
    std::optional<ModelIndex> other;
    const std::string cost = runner_up_cost(other);
    if (other) {
      const TextId title = single() ? TextId::brief_runner_up : TextId::plan_row_single;
      rows.push_back({text(title, {{"model", teller_.model(*other)}}), cost});
    }
    rows.push_back(
        {text(TextId::brief_today),
         drivers_.today_known == 0
             ? text(TextId::brief_today_unknown)
             : text(TextId::brief_today_loss, {{"loss", amount(drivers_.today_loss)},
                                               {"known", count(drivers_.today_known)},
                                               {"all", count(evaluation_.entities.size())}})});
    table({text(TextId::column_give_up), text(TextId::column_remedy)}, std::move(rows));
  }

  // The unit whose recommendation is least firm: the weakest verdict, then the smallest margin.
  std::optional<std::size_t> least_firm() const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < evaluation_.evaluations.size(); ++i) {
      const Evaluation& now = evaluation_.evaluations[i];
      if (now.verdict <= Verdict::no_option) continue;
      const auto rank = [&](const Evaluation& which) {
        return std::pair(strength(which.verdict), which.outcome.margin);
      };
      if (!found || rank(now) < rank(evaluation_.evaluations[*found])) found = i;
    }
    return found;
  }

  void sure() {
    heading(2, text(TextId::brief_sure));
    const auto weakest = least_firm();
    if (!weakest) {
      paragraph(teller_.verdict(one().verdict));
      return;
    }
    const Evaluation& least = evaluation_.evaluations[*weakest];
    const Explanation explained =
        explain(framework_, group_, evaluation_.entities[*weakest], {}, least);
    const ExplanationStory story =
        tell_explanation(framework_, evaluation_, *weakest, explained, language_, 1);
    Words lines;
    lines.push_back(single() ? story.headline : verdicts());
    std::set<std::size_t> disputed;
    std::size_t open = 0, changing = 0;
    for (const Evaluation& each : evaluation_.evaluations) {
      open += each.open_items.size();
      for (const OpenItem& item : each.open_items) changing += item.changes_winner ? 1U : 0U;
    }
    lines.push_back(text(TextId::brief_open,
                         {{"open", count(open)},
                          {"changing", count(changing)},
                          {"disputed", count(explained.respondents.disagreements.size())}}));
    const std::string flip = nearest_flip(explained, story, rival(least));
    lines.push_back(single()
                        ? flip
                        : text(TextId::brief_least_firm, {{"unit", unit(*weakest)},
                                                          {"margin", amount(least.outcome.margin)},
                                                          {"ways", flip}}));
    std::erase(lines, "");
    if (!explained.questions.empty()) {
      const Item& item = framework_.items[explained.questions.front().item];
      lines.push_back(text(TextId::deciding_item, {{"question", teller_.in(item.name)}}));
    }
    bullets("", lines);
    figure(effects_figure(framework_, evaluation_, *weakest, language_, half_page, most_few));
  }

  // The smallest change of answers that makes the rival win.
  std::string nearest_flip(const Explanation& explained, const ExplanationStory& story,
                           ModelIndex rival) const {
    for (std::size_t i = 0; i < explained.flips.size() && i < story.flips.size(); ++i) {
      if (explained.flips[i].target != rival) continue;
      const WaysText& told = story.flips[i];
      if (explained.flips[i].sets.empty()) {
        return text(TextId::flips_none, {{"model", teller_.model(rival)},
                                         {"searched", count(explained.flips[i].searched)}});
      }
      return told.summary + " " + told.ways.front();
    }
    return "";
  }

  std::string verdicts() const {
    Words told;
    for (std::size_t v = verdict_names.size(); v-- > 0;) {
      if (evaluation_.verdicts[v] == 0) continue;
      told.push_back(teller_.verdict(static_cast<Verdict>(v)) + " " +
                     count(evaluation_.verdicts[v]));
    }
    return text(TextId::group_verdicts, {{"verdicts", list(told, told.size())}});
  }

  void differs() {
    heading(2, text(TextId::brief_differs));
    if (single()) {
      paragraph(teller_.status_quo(one()));
    } else {
      figure(unit_strip(framework_, evaluation_, language_, half_page, 12));
    }
    Words lines;
    for (const PlannedEntity& planned : rollout_.plan.units) {
      if (!planned.moved()) continue;
      lines.push_back(text(TextId::brief_moved, {{"unit", unit(planned.entity)},
                                                 {"model", teller_.model(planned.model)},
                                                 {"best", teller_.model(planned.own_best)},
                                                 {"capacities", short_of(planned)}}));
    }
    for (std::size_t i = 0; i < evaluation_.entities.size() && !single(); ++i) {
      const Evaluation& now = evaluation_.evaluations[i];
      if (!is_weak(i) && !is_constrained(now)) continue;
      lines.push_back(
          text(TextId::brief_exception, {{"unit", unit(i)},
                                         {"model", teller_.model_cell(now.outcome, now.verdict)},
                                         {"verdict", teller_.verdict(now.verdict)},
                                         {"why", teller_.deciding_cell(now)}}));
    }
    const std::size_t more = lines.size() > most_exceptions ? lines.size() - most_exceptions : 0;
    if (more > 0) {
      lines.resize(most_exceptions);
      lines.push_back(text(TextId::brief_more_exceptions, {{"count", count(more)}}));
    }
    if (lines.empty() && !single()) lines.push_back(text(TextId::brief_no_exceptions));
    bullets("", lines);
  }

  std::string short_of(const PlannedEntity& planned) const {
    static constexpr auto names = std::to_array<TextId>(
        {TextId::capacity_central_fte, TextId::capacity_budget, TextId::capacity_models,
         TextId::capacity_training_days, TextId::capacity_wave_size});
    Words told;
    for (const CapacityKind kind : planned.short_of) {
      told.push_back(text(names[static_cast<std::size_t>(kind)]));
    }
    return told.empty() ? text(TextId::section_capacities) : both(told);
  }

  void people() {
    heading(2, text(TextId::brief_people));
    const SkillTotals& totals = rollout_.skills.totals;
    const auto closed = [&](GapDecision decision) {
      return count(totals.by_decision[static_cast<std::size_t>(decision)]);
    };
    Words lines;
    lines.push_back(
        tells_skills(group_)
            ? text(TextId::brief_gaps,
                   {{"gaps", count(totals.gaps)},
                    {"needed", count(totals.needed)},
                    {"critical",
                     count(totals.by_severity[static_cast<std::size_t>(GapSeverity::critical)])},
                    {"unknown", count(totals.unknown)},
                    {"train", closed(GapDecision::train)},
                    {"hire", closed(GapDecision::hire)},
                    {"partner", closed(GapDecision::partner)},
                    {"share", closed(GapDecision::share)}})
            : text(TextId::gaps_untold, {{"needed", count(totals.needed)}}));
    const RolesPlan& roles = rollout_.governance.roles;
    if (roles.duties > 0) {
      std::string told = text(TextId::gov_duties,
                              {{"covered", count(roles.covered)}, {"count", count(roles.duties)}});
      Words empty;
      for (const RoleCover& cover : roles.categories) {
        if (!cover.people.empty()) continue;
        empty.push_back(teller_.in(framework_.governance.role_categories[cover.category].name));
      }
      if (!empty.empty()) told += " " + text(TextId::brief_roles_open, {{"roles", both(empty)}});
      lines.push_back(told);
    }
    bullets("", lines);
    figure(skills_figure(framework_, evaluation_, rollout_.skills, language_, half_page, most_few));
  }

  void journey() {
    heading(2, text(TextId::brief_journey));
    if (rollout_.plan.units.empty()) {
      paragraph(text(TextId::plan_nothing));
      return;
    }
    Words lines;
    lines.push_back(
        text(group_.start.empty() ? TextId::plan_waves : TextId::plan_waves_from,
             {{"waves", count(rollout_.plan.waves.waves.size())}, {"start", group_.start}}));
    bullets("", lines);
    figure(step_figure(framework_, group_, rollout_, language_, half_page));
  }

  void first_days() {
    heading(2, text(TextId::section_first_days), true);
    const auto sections = tell_rollout(framework_, group_, evaluation_, rollout_, language_, false);
    const auto found =
        std::find_if(sections.begin(), sections.end(), [&](const StorySection& section) {
          return section.title == text(TextId::section_first_days);
        });
    if (found != sections.end()) {
      // One page has no room for notes, nor for actions that are not among the first.
      std::vector<Words> rows = found->rows;
      rows.resize(std::min(rows.size(), rollout_.actions.first.size()));
      Words columns = found->columns;
      constexpr std::size_t most_columns = 5;
      columns.resize(std::min(columns.size(), most_columns));
      for (Words& row : rows) row.resize(columns.size());
      table(columns, std::move(rows));
    } else {
      paragraph(text(TextId::plan_nothing));
    }
  }

  void foot() {
    std::size_t asked = 0, answered = 0, six = 0;
    std::set<std::string> people;
    for (const Evaluation& each : evaluation_.evaluations) {
      for (std::size_t i = 0; i < framework_.items.size(); ++i) {
        const Item& item = framework_.items[i];
        if (!item.headline) continue;
        ++asked;
        if (!each.sheet.items[i].asked) continue;
        ++answered;
        six += framework_.criteria[item.criterion].question ? 1U : 0U;
      }
    }
    const auto heard = [&](const std::vector<Answer>& answers) {
      for (const Answer& answer : answers) {
        if (answer.detail && !answer.detail->respondent.empty()) {
          people.insert(answer.detail->respondent);
        }
      }
    };
    heard(group_.defaults);
    for (const Entity& entity : group_.entities) heard(entity.answers);
    document_.foot =
        text(TextId::brief_basis, {{"answered", count(answered)},
                                   {"asked", count(asked)},
                                   {"units", count(evaluation_.entities.size())},
                                   {"six", count(six)},
                                   {"people", count(people.size())},
                                   {"framework", framework_.id + " " + framework_.version},
                                   {"engine", std::string(engine_version)},
                                   {"input", group_.hash}});
    document_.sign_off = {text(TextId::sign_name), text(TextId::fact_date),
                          text(TextId::sign_signature)};
  }

  GroupDrivers drivers_;
};

}  // namespace

Document brief_report(const ReportMaterial& material, const std::string& group_file) {
  return BriefReport(material).build(group_file);
}

}  // namespace tripoint
