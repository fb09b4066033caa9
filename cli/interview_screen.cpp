#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>

#include "cli/command.h"
#include "cli/interviewer.h"
#include "core/support/number.h"

// What an interview shows, and how it ends.
namespace tripoint::cli {
namespace {

// Parts of a screen, from the one that is missed most.
enum Part : std::size_t { only_question, with_why, with_worth, with_help, all_parts };

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// As it is typed in a shell.
std::string shell_word(const std::string& path) {
  const bool plain = std::all_of(path.begin(), path.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '/' || c == '.' || c == '-' ||
           c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0;
  });
  if (plain) return path;
  std::string word = "'";
  for (const char c : path) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

bool exists(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

std::string free_file() {
  std::string path = "group.json";
  for (std::size_t i = 2; exists(path); ++i) path = "group-" + std::to_string(i) + ".json";
  return path;
}

}  // namespace

void Interviewer::show(std::size_t item) {
  std::string shown;
  for (std::size_t parts = all_parts; parts-- > 0;) {
    shown = screen(item, parts);
    // One line is for the answer.
    if (lines_in(shown) + 1 <= dialogue_.height()) break;
  }
  Page page(dialogue_.style());
  for (std::size_t from = 0; from < shown.size();) {
    const std::size_t to = shown.find('\n', from);
    page.line(shown.substr(from, to - from));
    from = to + 1;
  }
  dialogue_.tell(page);
}

std::string Interviewer::screen(std::size_t item, std::size_t parts) const {
  const Item& asked = framework_.items[item];
  const Criterion& criterion = framework_.criteria[asked.criterion];
  const bool of_unit = subject_.has_value() && !is_common(item);
  Page page(dialogue_.style());
  page.line("");
  const std::string name = dialogue_.in(criterion.name) + " - " + dialogue_.in(asked.name);
  const std::size_t number = asked.headline ? asked.criterion + 1 : passed_.size() + 1;
  page.paragraph(
      dialogue_.text(asked.headline ? TextId::interview_headline : TextId::interview_further,
                     {{"number", std::to_string(number)},
                      {"count", std::to_string(framework_.criteria.size())},
                      {"item", name}}),
      0);
  const Text& question =
      of_unit && !asked.question_entity.absent() ? asked.question_entity : asked.question;
  for (const std::string& line : wrap(dialogue_.in(question), page.text_width())) {
    page.line(page.bold(line));
  }
  if (is_common(item)) page.paragraph(dialogue_.text(TextId::interview_for_all), 0);
  if (parts >= with_help) page.paragraph(dialogue_.in(asked.help), 0);
  page.line("");
  if (asked.kind == ItemKind::number) {
    const auto number_text = [&](double value) {
      return plain_number(framework_, value, dialogue_.language());
    };
    const double middle = asked.least + (asked.most - asked.least) / 4;
    page.paragraph(
        dialogue_.text(TextId::interview_number, {{"least", number_text(asked.least)},
                                                  {"most", number_text(asked.most)},
                                                  {"unit", dialogue_.in(asked.unit)},
                                                  {"first", number_text(std::floor(asked.least))},
                                                  {"second", number_text(std::floor(middle))}}),
        2);
  } else {
    for (std::size_t row = 0; row < asked.rows.size(); ++row) {
      const AnswerRow& option = asked.rows[row];
      const Text& text = of_unit && !option.text_entity.absent() ? option.text_entity : option.text;
      page.paragraph(dialogue_.in(text), 5, "  " + std::to_string(row + 1));
    }
  }
  page.line("");
  if (parts >= with_why) {
    const std::string why =
        parts >= with_worth ? tell_why_asked(framework_, evaluation_, 0, item, dialogue_.language())
                            : dialogue_.in(asked.why);
    page.paragraph(dialogue_.text(TextId::interview_why, {{"why", why}}), 0);
  }
  if (given(item) != nullptr) {
    page.paragraph(dialogue_.text(TextId::interview_present, {{"answer", present(item)}}), 0);
  }
  page.paragraph(
      dialogue_.text(
          TextId::interview_hint,
          {{"unknown", dialogue_.shortest_word(TextId::interview_word_unknown)},
           {"not_applicable", dialogue_.shortest_word(TextId::interview_word_not_applicable)},
           {"back", dialogue_.shortest_word(TextId::interview_word_back)},
           {"skip", dialogue_.shortest_word(TextId::interview_word_skip)},
           {"stop", dialogue_.shortest_word(TextId::interview_word_stop)},
           {"help", dialogue_.shortest_word(TextId::interview_word_help)}}),
      0);
  return page.take();
}

std::string Interviewer::present(std::size_t item) const {
  const Answer& answer = *given(item);
  const Item& asked = framework_.items[item];
  if (answer.kind == AnswerKind::unknown) {
    return words_of(dialogue_.text(TextId::interview_word_unknown)).back();
  }
  if (answer.kind == AnswerKind::not_applicable) {
    return dialogue_.text(TextId::item_not_applicable) + " (" + printable(answer.reason) + ")";
  }
  std::vector<std::string> values;
  for (std::size_t i = 0; i < answer.count; ++i) {
    const double value = answer.values[i];
    values.push_back(asked.kind == ItemKind::choice
                         ? dialogue_.in(asked.rows[static_cast<std::size_t>(value)].label)
                         : plain_number(framework_, value, dialogue_.language()));
  }
  if (asked.kind == ItemKind::number && values.size() == 2) {
    return dialogue_.text(TextId::interval, {{"least", values[0]}, {"most", values[1]}});
  }
  return joined(framework_, values, TextId::word_or, dialogue_.language());
}

std::string Interviewer::not_understood(const Item& item, const std::string& line) const {
  const TextId id = item.kind == ItemKind::choice ? TextId::interview_no_option
                    : item.whole                  ? TextId::interview_no_whole
                                                  : TextId::interview_no_number;
  return dialogue_.text(id, {{"found", in_quotes(line)},
                             {"count", std::to_string(item.rows.size())},
                             {"least", plain_number(framework_, item.least, dialogue_.language())},
                             {"most", plain_number(framework_, item.most, dialogue_.language())},
                             {"help", dialogue_.shortest_word(TextId::interview_word_help)}});
}

void Interviewer::show_help() {
  Page page(dialogue_.style());
  std::vector<std::string> lines = {dialogue_.text(TextId::interview_help_digits)};
  const auto add = [&](TextId help, TextId words) {
    lines.push_back(dialogue_.text(help, {{"words", dialogue_.text(words)}}));
  };
  add(TextId::interview_help_unknown, TextId::interview_word_unknown);
  add(TextId::interview_help_not_applicable, TextId::interview_word_not_applicable);
  add(TextId::interview_help_back, TextId::interview_word_back);
  add(TextId::interview_help_skip, TextId::interview_word_skip);
  add(TextId::interview_help_note, TextId::interview_word_note);
  add(TextId::interview_help_stop, TextId::interview_word_stop);
  add(TextId::interview_help_help, TextId::interview_word_help);
  page.bullets(lines);
  dialogue_.tell(page);
}

void Interviewer::save() {
  if (file_.empty()) return;
  const std::vector<Issue> issues = write_file(file_, write_group(framework_, group_));
  if (issues.empty()) return;
  for (const Issue& issue : issues) dialogue_.fail(to_text(issue));
  // Asked for another one in the end.
  file_.clear();
}

std::string Interviewer::ask_file() {
  std::string usual = free_file();
  while (!dialogue_.ended() && !dialogue_.interrupted()) {
    const auto line = dialogue_.ask(dialogue_.text(TextId::interview_ask_file, {{"file", usual}}));
    if (!line || line->empty()) break;
    if (!exists(*line)) return *line;
    dialogue_.say(dialogue_.text(TextId::interview_exists, {{"file", *line}}));
  }
  return usual;
}

int Interviewer::finish() {
  dialogue_.say("");
  while (changed_ && file_.empty()) {
    const bool last = dialogue_.ended() || dialogue_.interrupted();
    file_ = ask_file();
    save();
    if (file_.empty() && last) return exit_file;
  }
  if (dialogue_.interrupted()) {
    if (!file_.empty()) {
      dialogue_.say(dialogue_.text(TextId::interview_interrupted, {{"file", file_}}));
    }
    return exit_interrupted;
  }
  Page page(dialogue_.style());
  page.title(dialogue_.text(TextId::interview_result));
  for (const Subject& subject : told_) {
    subject_ = subject;
    evaluate();
    const EntityStory story = tell_entity(framework_, evaluation_, 0, dialogue_.language());
    const std::string name = group_.entities.empty() ? std::string() : name_of(subject) + ": ";
    page.paragraph(name + story.headline, 0);
  }
  if (changed_) {
    page.paragraph(dialogue_.text(TextId::interview_saved, {{"file", file_}}), 0);
    const std::string word = shell_word(file_);
    page.line(dialogue_.text(TextId::interview_go_on, {{"command", "tripoint interview " + word}}));
    page.line(dialogue_.text(TextId::interview_see,
                             {{"command", "tripoint report " + word + " --brief -o brief.html"}}));
  }
  dialogue_.tell(page);
  return exit_done;
}

}  // namespace tripoint::cli
