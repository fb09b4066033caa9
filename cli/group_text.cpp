#include "cli/group_text.h"

#include <algorithm>
#include <cmath>

#include "core/support/text.h"

namespace tripoint::cli {
namespace {

constexpr std::size_t bar_width = 10;
constexpr std::size_t share_width = 4;
constexpr std::array<const char*, model_count> model_colors = {"36", "33", "35"};

class GroupPrinter {
 public:
  GroupPrinter(const Framework& framework, LanguageIndex language, const TextStyle& style)
      : framework_(framework), language_(language), style_(style), page_(style) {}

  std::string take() { return page_.take(); }

  void heading(const Group& group, const GroupEvaluation& evaluation) {
    if (!group.name.empty()) page_.title(printable(group.name));
    if (!group.note.empty()) page_.paragraph(printable(group.note), 0);
    const std::vector<std::string> sentences = tell_group(framework_, evaluation, language_);
    if (sentences.empty()) return;
    if (!page_.empty()) page_.line("");
    for (const std::string& sentence : sentences) page_.paragraph(sentence, 0);
  }

  void table(const GroupEvaluation& evaluation, const std::vector<EntityStory>& stories) {
    measure(evaluation, stories);
    if (!page_.empty()) page_.line("");
    table_head();
    for (std::size_t i = 0; i < stories.size(); ++i) row(evaluation.evaluations[i], stories[i]);
    page_.line("");
    page_.paragraph(share_legend(framework_, evaluation, language_), 0);
    const bool closed = std::any_of(
        evaluation.evaluations.begin(), evaluation.evaluations.end(), [](const Evaluation& one) {
          return one.verdict > Verdict::not_assessed && one.outcome.among.size() < model_count;
        });
    if (closed) page_.paragraph(text(TextId::legend_closed), 0);
    if (evaluation.provisional > 0) page_.paragraph(text(TextId::legend_provisional), 0);
    page_.paragraph(text(TextId::more_detail, {{"id", evaluation.entities.front().id}}), 0);
  }

  void details(const Entity& entity, const Evaluation& evaluation, const EntityStory& story) {
    const std::string id = printable(entity.id);
    page_.title(id == story.name ? id : story.name + " (" + id + ")");
    page_.rule(page_.text_width());
    for (const std::string* sentence :
         {&story.headline, &story.shares, &story.fit, &story.status_quo}) {
      page_.paragraph(*sentence, 0);
    }
    if (evaluation.verdict == Verdict::not_assessed) return;
    const bool chosen = evaluation.outcome.point.has_value();
    const Replacements names = {{"model", in(framework_.models[evaluation.outcome.first].name)},
                                {"runner_up", story.rival}};
    if (!story.reasons.empty()) {
      page_.section(text(chosen ? TextId::section_reasons : TextId::section_for, names));
      reasons(story.reasons, story.more_reasons, false);
    }
    if (evaluation.outcome.among.size() > 1) {
      page_.section(text(chosen ? TextId::section_given_up : TextId::section_against));
      if (story.given_up.empty()) page_.paragraph(text(TextId::gives_up_nothing), 2);
      reasons(story.given_up, story.more_given_up, true);
    }
    list_section(TextId::section_constraints, story.constraints);
    list_section(TextId::section_open, story.open_questions, text(TextId::nothing_open));
    list_section(TextId::section_remarks, story.remarks);
  }

 private:
  const std::string& in(const Text& text) const { return text[language_]; }
  std::string text(TextId id, const Replacements& values = {}) const {
    return filled(framework_.texts[id][language_], values);
  }
  void list_section(TextId heading, const std::vector<std::string>& list,
                    const std::string& when_empty = {}) {
    if (list.empty() && when_empty.empty()) return;
    page_.section(text(heading));
    if (list.empty()) page_.paragraph(when_empty, 2);
    page_.bullets(list);
  }
  void reasons(const std::vector<ReasonText>& list, const std::string& more, bool with_model) {
    constexpr std::size_t indent = 10;
    for (const ReasonText& reason : list) {
      std::string head = reason.answer;
      if (with_model) {
        head += " (" + text(TextId::speaks_for, {{"model", reason.favors}}) + ")";
      }
      page_.paragraph(head, indent, "  " + reason.amount);
      page_.paragraph(reason.because + " [" + reason.sources + "]", indent);
    }
    if (!more.empty()) page_.paragraph(more, indent);
  }

  std::string colored(ModelIndex model, const std::string& content) const {
    if (!style_.color) return content;
    return "\x1b[" + std::string(model_colors[model]) + "m" + content + "\x1b[0m";
  }

  // Letters of the models in proportion to their shares: largest remainders, so that they fill the
  // bar exactly.
  std::string bar(const Evaluation& evaluation) const {
    if (evaluation.verdict <= Verdict::no_option) return std::string(bar_width, ' ');
    const ModelValues& value = evaluation.outcome.shares.value;
    std::array<std::size_t, model_count> letters{};
    std::array<double, model_count> rest{};
    std::size_t used = 0;
    for (ModelIndex m = 0; m < model_count; ++m) {
      const double exact = value[m] * static_cast<double>(bar_width);
      letters[m] = static_cast<std::size_t>(exact);
      rest[m] = exact - std::floor(exact);
      used += letters[m];
    }
    for (; used < bar_width; ++used) {
      const auto largest = std::max_element(rest.begin(), rest.end());
      ++letters[static_cast<std::size_t>(largest - rest.begin())];
      *largest = -1;
    }
    std::string drawn;
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (letters[m] == 0) continue;
      std::string run;
      for (std::size_t i = 0; i < letters[m]; ++i) run += framework_.models[m].symbol;
      drawn += colored(m, run);
    }
    return drawn;
  }

  // "  83  14   3", without the sign that stands in the head.
  static std::string shares(const Evaluation& evaluation) {
    std::string cells;
    for (ModelIndex m = 0; m < model_count; ++m) {
      std::string cell = "x";
      if (evaluation.verdict == Verdict::not_assessed) {
        cell = "-";
      } else if (evaluation.outcome.among.contains(m)) {
        cell = share_number(evaluation.outcome.shares.value[m]);
      }
      cells += std::string(share_width - std::min(share_width, cell.size()), ' ') + cell;
    }
    return cells;
  }

  void measure(const GroupEvaluation& evaluation, const std::vector<EntityStory>& stories) {
    model_width_ = display_width(text(TextId::column_model));
    verdict_width_ = display_width(text(TextId::column_verdict));
    unit_width_ = display_width(text(TextId::column_unit));
    for (std::size_t i = 0; i < stories.size(); ++i) {
      model_width_ = std::max(model_width_, display_width(stories[i].model));
      verdict_width_ = std::max(verdict_width_,
                                display_width(verdict_cell(evaluation.evaluations[i], stories[i])));
      unit_width_ = std::max(unit_width_, display_width(stories[i].name));
    }
    const std::size_t others = model_width_ + verdict_width_ + model_count * share_width + 6;
    constexpr std::size_t narrowest = 14;  // of the names, before the bars go
    bars_ = style_.width >= others + 2 + bar_width + narrowest;
    const std::size_t taken = others + (bars_ ? 2 + bar_width : 0);
    unit_width_ = std::min(unit_width_, style_.width > taken + 6 ? style_.width - taken : 6);
  }

  static std::string verdict_cell(const Evaluation& evaluation, const EntityStory& story) {
    return story.verdict + (evaluation.provisional ? " *" : "");
  }

  void table_head() {
    std::string head = pad(text(TextId::column_unit), unit_width_) + "  " +
                       pad(text(TextId::column_model), model_width_) + "  " +
                       pad(text(TextId::column_verdict), verdict_width_) + "  ";
    for (ModelIndex m = 0; m < model_count; ++m) {
      head += std::string(share_width - 2, ' ') + framework_.models[m].symbol + "%";
    }
    const std::size_t width = display_width(head) + (bars_ ? 2 + bar_width : 0);
    page_.line(page_.bold(head));
    page_.line("    " + text(TextId::column_reason));
    page_.rule(width);
  }

  void row(const Evaluation& evaluation, const EntityStory& story) {
    std::string first = pad(story.name, unit_width_) + "  " + pad(story.model, model_width_) +
                        "  " + pad(verdict_cell(evaluation, story), verdict_width_) + "  " +
                        shares(evaluation);
    if (bars_) first += "  " + bar(evaluation);
    page_.line(first);
    const std::size_t room = page_.text_width() - 4;
    if (!story.deciding.empty()) page_.line("    " + clip(story.deciding, room));
    if (!story.open.empty()) {
      page_.line("    " + clip(text(TextId::column_open) + ": " + story.open, room));
    }
  }

  const Framework& framework_;
  LanguageIndex language_;
  TextStyle style_;
  Page page_;
  std::size_t unit_width_ = 0;
  std::size_t model_width_ = 0;
  std::size_t verdict_width_ = 0;
  bool bars_ = true;
};

}  // namespace

std::string group_text(const Framework& framework, const Group& group,
                       const GroupEvaluation& evaluation, const std::vector<std::size_t>& detailed,
                       bool only_details, LanguageIndex language, const TextStyle& style) {
  std::vector<EntityStory> stories;
  for (std::size_t i = 0; i < evaluation.entities.size(); ++i) {
    stories.push_back(tell_entity(framework, evaluation, i, language));
  }
  std::string text;
  const auto add = [&](GroupPrinter& printer) {
    const std::string part = printer.take();
    if (!text.empty() && !part.empty()) text += "\n";
    text += part;
  };
  if (!only_details) {
    GroupPrinter printer(framework, language, style);
    printer.heading(group, evaluation);
    if (stories.size() > 1) printer.table(evaluation, stories);
    add(printer);
  }
  for (const std::size_t i : detailed) {
    GroupPrinter printer(framework, language, style);
    printer.details(evaluation.entities[i], evaluation.evaluations[i], stories[i]);
    add(printer);
  }
  return text;
}

}  // namespace tripoint::cli
