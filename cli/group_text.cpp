#include "cli/group_text.h"

#include <algorithm>
#include <cmath>

#include "core/support/text.h"

namespace tripoint::cli {
namespace {

constexpr std::size_t bar_width = 10;
constexpr std::size_t share_width = 4;
constexpr std::size_t widest_text = 100;  // longer lines are hard to read
constexpr std::size_t most_reasons = 5;
constexpr std::array<const char*, model_count> model_colors = {"36", "33", "35"};

class GroupPrinter {
 public:
  GroupPrinter(const Framework& framework, LanguageIndex language, const TextStyle& style)
      : framework_(framework), language_(language), style_(style) {}

  std::string take() { return std::move(out_); }

  void heading(const Group& group, const GroupEvaluation& evaluation) {
    line(bold(group.name.empty() ? in(framework_.name) : group.name));
    if (!group.note.empty()) paragraph(group.note, 0);
    line("");
    for (const std::string& sentence : tell_group(framework_, evaluation, language_)) {
      paragraph(sentence, 0);
    }
    line("");
  }

  void table(const GroupEvaluation& evaluation, const std::vector<EntityStory>& stories) {
    measure(evaluation, stories);
    table_head();
    for (std::size_t i = 0; i < stories.size(); ++i) row(evaluation.evaluations[i], stories[i]);
    line("");
    paragraph(text(TextId::legend_shares), 0);
    const bool closed = std::any_of(
        evaluation.evaluations.begin(), evaluation.evaluations.end(), [](const Evaluation& one) {
          return one.verdict > Verdict::no_option && one.outcome.among.size() < model_count;
        });
    if (closed) paragraph(text(TextId::legend_closed), 0);
    if (evaluation.provisional > 0) paragraph(text(TextId::legend_provisional), 0);
    paragraph(text(TextId::more_detail), 0);
  }

  void details(const Entity& entity, const Evaluation& evaluation, const EntityStory& story) {
    const std::string id = entity.id == story.name ? "" : " (" + entity.id + ")";
    line(bold(story.name + id));
    rule(text_width());
    paragraph(story.headline, 0);
    if (!story.fit.empty()) paragraph(story.fit, 0);
    if (!story.shares.empty()) paragraph(story.shares, 0);
    if (!story.reasons.empty()) {
      section(text(TextId::section_reasons,
                   {{"model", in(framework_.models[evaluation.outcome.first].name)},
                    {"runner_up", story.rival}}));
      reasons(story.reasons, false);
    }
    if (evaluation.verdict > Verdict::only_option || evaluation.outcome.among.size() > 1) {
      section(text(TextId::section_given_up));
      if (story.given_up.empty()) paragraph(text(TextId::gives_up_nothing), 2);
      reasons(story.given_up, true);
    }
    list_section(TextId::section_constraints, story.constraints);
    list_section(TextId::section_open, story.open_questions, text(TextId::nothing_open));
    list_section(TextId::section_remarks, story.remarks);
    line("");
  }

 private:
  const std::string& in(const Text& text) const { return text[language_]; }
  std::string text(TextId id, const Replacements& values = {}) const {
    return filled(framework_.texts[id][language_], values);
  }
  void line(const std::string& content) {
    std::string trimmed = content;
    trimmed.erase(trimmed.find_last_not_of(' ') + 1);
    out_ += trimmed + "\n";
  }
  std::string bold(const std::string& content) const {
    return style_.color ? "\x1b[1m" + content + "\x1b[0m" : content;
  }
  std::size_t text_width() const { return std::min(style_.width, widest_text); }
  void rule(std::size_t width) {
    if (!style_.plain) line(std::string(width, '-'));
  }
  void paragraph(const std::string& content, std::size_t indent, const std::string& lead = "") {
    const std::size_t width = std::max<std::size_t>(text_width(), indent + 20) - indent;
    bool first = true;
    for (const std::string& part : wrap(content, width)) {
      line((first ? lead + std::string(indent - display_width(lead), ' ')
                  : std::string(indent, ' ')) +
           part);
      first = false;
    }
  }
  void section(const std::string& title) {
    line("");
    line(bold(title));
  }
  void list_section(TextId title, const std::vector<std::string>& list,
                    const std::string& when_empty = {}) {
    if (list.empty() && when_empty.empty()) return;
    section(text(title));
    if (list.empty()) paragraph(when_empty, 2);
    for (const std::string& entry : list) paragraph(entry, 4, "  -");
  }
  void reasons(const std::vector<ReasonText>& list, bool with_model) {
    constexpr std::size_t indent = 10;
    for (std::size_t i = 0; i < list.size() && i < most_reasons; ++i) {
      const ReasonText& reason = list[i];
      std::string head = reason.answer;
      if (with_model) {
        head += " (" + text(TextId::speaks_for, {{"model", reason.favors}}) + ")";
      }
      paragraph(head, indent, "  " + reason.amount);
      paragraph(reason.because + " [" + reason.sources + "]", indent);
    }
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
      std::string cell = "-";
      if (evaluation.verdict > Verdict::no_option && evaluation.outcome.among.contains(m)) {
        cell = share_number(evaluation.outcome.shares.value[m]);
      } else if (evaluation.verdict > Verdict::no_option) {
        cell = "x";
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
    const std::size_t others =
        model_width_ + verdict_width_ + model_count * share_width + bar_width + 8;
    const std::size_t room = style_.width > others + 12 ? style_.width - others : 12;
    unit_width_ = std::min(unit_width_, room);
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
    line(bold(head));
    rule(display_width(head) + 2 + bar_width);
  }

  void row(const Evaluation& evaluation, const EntityStory& story) {
    std::string first = pad(story.name, unit_width_) + "  " + pad(story.model, model_width_) +
                        "  " + pad(verdict_cell(evaluation, story), verdict_width_) + "  " +
                        shares(evaluation) + "  " + bar(evaluation);
    std::string second = story.deciding;
    const std::string open =
        story.open.empty() ? "" : text(TextId::column_open) + ": " + story.open;
    line(first);
    const std::size_t room = style_.width - 4;
    if (!second.empty() && !open.empty() &&
        display_width(second) + display_width(open) + 3 <= room) {
      line("    " + second + " | " + open);
      return;
    }
    if (!second.empty()) line("    " + clip(second, room));
    if (!open.empty()) line("    " + clip(open, room));
  }

  const Framework& framework_;
  LanguageIndex language_;
  TextStyle style_;
  std::string out_;
  std::size_t unit_width_ = 0;
  std::size_t model_width_ = 0;
  std::size_t verdict_width_ = 0;
};

}  // namespace

std::string group_text(const Framework& framework, const Group& group,
                       const GroupEvaluation& evaluation, const std::vector<std::size_t>& detailed,
                       bool only_details, LanguageIndex language, const TextStyle& style) {
  GroupPrinter printer(framework, language, style);
  std::vector<EntityStory> stories;
  for (std::size_t i = 0; i < evaluation.entities.size(); ++i) {
    stories.push_back(tell_entity(framework, evaluation, i, language));
  }
  if (!only_details) {
    printer.heading(group, evaluation);
    printer.table(evaluation, stories);
  }
  std::string text = printer.take();
  for (const std::size_t i : detailed) {
    GroupPrinter one(framework, language, style);
    one.details(evaluation.entities[i], evaluation.evaluations[i], stories[i]);
    text += (text.empty() ? "" : "\n") + one.take();
  }
  return text;
}

}  // namespace tripoint::cli
