#include "cli/explanation_text.h"

#include "core/support/text.h"

namespace tripoint::cli {
namespace {

class ExplanationPrinter {
 public:
  ExplanationPrinter(const Framework& framework, LanguageIndex language, const TextStyle& style)
      : framework_(framework), language_(language), page_(style) {}

  std::string take() { return page_.take(); }

  void heading(const Entity& entity) {
    const std::string name = printable(display_name(entity)), id = printable(entity.id);
    page_.title(id == name ? id : name + " (" + id + ")");
    page_.rule(page_.text_width());
  }

  void explanation(const ExplanationStory& story) {
    page_.paragraph(story.headline, 0);
    bullets(TextId::section_rests_on, story.rests_on);
    weights(story);
    effects(story);
    if (!story.flips.empty()) page_.section(text(TextId::section_flips));
    for (const WaysText& one : story.flips) ways(one);
    bullets(TextId::section_questions, story.questions, story.more_questions);
    bullets(TextId::section_respondents, story.respondents);
    bullets(TextId::section_disagreements, story.disagreements);
    bullets(TextId::section_horizons, story.horizons);
  }

  void way(const WayStory& story, ModelIndex target) {
    page_.paragraph(story.headline, 0);
    page_.section(text(TextId::section_way, {{"model", in(framework_.models[target].name)}}));
    ways(story.changeable);
    if (story.any.summary.empty()) return;
    page_.section(text(TextId::section_way_any));
    ways(story.any);
  }

  void item(const ItemStory& story) {
    page_.title(story.title);
    page_.paragraph(story.question, 0);
    page_.paragraph(text(TextId::label_why) + ": " + story.why, 0);
    page_.line("");
    page_.paragraph(story.today, 0);
    page_.bullets(story.facts);
    page_.section(text(TextId::section_answers));
    for (const AnswerText& answer : story.answers) {
      constexpr std::size_t indent = 10;
      std::string head = answer.answer;
      if (!answer.model.empty()) head += ": " + answer.model;
      page_.paragraph(head, indent, "  " + answer.margin);
      page_.paragraph(answer.because, indent);
    }
  }

 private:
  const std::string& in(const Text& text) const { return text[language_]; }
  std::string text(TextId id, const Replacements& values = {}) const {
    return filled(framework_.texts[id][language_], values);
  }

  void bullets(TextId heading, const std::vector<std::string>& list, const std::string& more = {}) {
    if (list.empty()) return;
    page_.section(text(heading));
    page_.bullets(list);
    if (!more.empty()) page_.paragraph(more, 4);
  }

  void weights(const ExplanationStory& story) {
    if (story.weights.empty()) return;
    page_.section(text(TextId::section_weights));
    std::vector<std::vector<std::string>> rows;
    for (const WeightText& one : story.weights) {
      rows.push_back({one.criterion, one.weight, one.stays, one.beyond});
    }
    page_.table({{text(TextId::column_criterion), false, true},
                 {text(TextId::column_weight), true, false},
                 {text(TextId::column_stays), false, false},
                 {text(TextId::column_beyond), false, true}},
                rows);
  }

  void effects(const ExplanationStory& story) {
    if (story.effects.empty()) return;
    page_.section(text(TextId::section_effects));
    for (const EffectText& one : story.effects) {
      constexpr std::size_t indent = 20;
      page_.paragraph(one.answer, indent, "  " + one.least + " .. " + one.most);
      if (!one.tips.empty()) page_.paragraph(one.tips, indent);
    }
    if (!story.more_effects.empty()) page_.paragraph(story.more_effects, 2);
  }

  void ways(const WaysText& told) {
    page_.paragraph(told.summary, 2);
    for (const std::string& one : told.ways) page_.paragraph(one, 6, "    -");
  }

  const Framework& framework_;
  LanguageIndex language_;
  Page page_;
};

}  // namespace

std::string explanation_text(const Framework& framework, const Entity& entity,
                             const ExplanationStory& story, LanguageIndex language,
                             const TextStyle& style) {
  ExplanationPrinter printer(framework, language, style);
  printer.heading(entity);
  printer.explanation(story);
  return printer.take();
}

std::string way_text(const Framework& framework, const Entity& entity, const WayStory& story,
                     ModelIndex target, LanguageIndex language, const TextStyle& style) {
  ExplanationPrinter printer(framework, language, style);
  printer.heading(entity);
  printer.way(story, target);
  return printer.take();
}

std::string item_text(const Framework& framework, const Entity& entity, const ItemStory& story,
                      LanguageIndex language, const TextStyle& style) {
  ExplanationPrinter printer(framework, language, style);
  printer.heading(entity);
  printer.item(story);
  return printer.take();
}

}  // namespace tripoint::cli
