#include "cli/interviewer.h"

#include <algorithm>
#include <filesystem>

#include "cli/command.h"
#include "cli/interview_input.h"
#include "core/decision/least_margin.h"
#include "core/decision/open_items.h"

// How the questions follow each other.
namespace tripoint::cli {
namespace {

bool holds(const std::vector<std::size_t>& list, std::size_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// Letters and digits of a name, as an id that no other unit has.
std::string id_for(const std::string& name, const std::vector<Entity>& entities) {
  std::string id;
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      id += capital ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  if (id.empty()) id = "unit";
  const auto taken = [&](const std::string& wanted) {
    return std::any_of(entities.begin(), entities.end(),
                       [&](const Entity& entity) { return entity.id == wanted; });
  };
  std::string free = id;
  for (std::size_t i = 2; taken(free); ++i) free = id + "-" + std::to_string(i);
  return free;
}

}  // namespace

Interviewer::Interviewer(const Framework& framework, Group group, std::string file,
                         std::string respondent, Dialogue& dialogue)
    : framework_(framework),
      group_(std::move(group)),
      file_(std::move(file)),
      respondent_(std::move(respondent)),
      dialogue_(dialogue) {
  const auto& known = group_.respondents;
  const bool is_new = !respondent_.empty() &&
                      std::none_of(known.begin(), known.end(),
                                   [&](const Respondent& one) { return one.id == respondent_; });
  if (!is_new) return;
  // The first one says nothing of others.
  if (!known.empty()) {
    dialogue_.say(dialogue_.text(TextId::interview_new_respondent, {{"respondent", respondent_}}));
  }
  group_.respondents.push_back({respondent_, "", 1});
}

void Interviewer::ask_group(bool units_too) {
  const auto name = dialogue_.ask(dialogue_.text(TextId::interview_ask_name));
  if (!name) return;
  group_.name = *name;
  if (units_too) {
    const auto units = dialogue_.ask(dialogue_.text(TextId::interview_ask_units));
    if (!units) return;
    for (const std::string& unit : words_of(*units)) {
      const auto& known = group_.entities;
      if (unit.empty() || std::any_of(known.begin(), known.end(),
                                      [&](const Entity& entity) { return entity.name == unit; })) {
        continue;
      }
      Entity entity;
      entity.id = id_for(unit, group_.entities);
      entity.name = unit;
      group_.entities.push_back(std::move(entity));
    }
  }
  changed_ = true;
  save();
}

void Interviewer::greet() {
  Page page(dialogue_.style());
  if (!group_.name.empty()) {
    page.paragraph(dialogue_.text(TextId::interview_title, {{"name", printable(group_.name)}}), 0);
  }
  page.paragraph(dialogue_.text(TextId::interview_intro,
                                {{"count", std::to_string(framework_.criteria.size())}}),
                 0);
  page.paragraph(file_.empty() ? dialogue_.text(TextId::interview_saves_later)
                               : dialogue_.text(TextId::interview_saves_in, {{"file", file_}}),
                 0);
  if (!respondent_.empty()) {
    page.paragraph(
        dialogue_.text(TextId::interview_respondent, {{"respondent", printable(respondent_)}}), 0);
  }
  dialogue_.tell(page);
}

void Interviewer::run(const std::vector<std::size_t>& entities) {
  if (dialogue_.ended() || dialogue_.interrupted()) return;
  if (!entities.empty() || group_.entities.empty()) {
    if (entities.empty()) interview(std::nullopt);
    for (const std::size_t entity : entities) {
      if (interview(entity) == Step::stop) return;
    }
    return;
  }
  for (Subject subject; choose(subject);) {
    if (interview(subject) == Step::stop) return;
  }
}

bool Interviewer::choose(Subject& subject) {
  constexpr std::size_t most_listed = 15;  // of a screen
  Page page(dialogue_.style());
  page.line("");
  page.paragraph(dialogue_.text(TextId::interview_ask_which), 0);
  const std::size_t count = group_.entities.size();
  for (std::size_t i = 0; i <= count; ++i) {
    if (i > most_listed) {
      page.paragraph(dialogue_.text(TextId::interview_more_units,
                                    {{"count", std::to_string(count - most_listed)}}),
                     5);
      break;
    }
    const Subject one = i > 0 ? Subject(i - 1) : std::nullopt;
    const std::string number = std::to_string(i);
    page.paragraph(
        dialogue_.text(TextId::interview_unit_state,
                       {{"name", name_of(one)}, {"count", std::to_string(count_of(one))}}),
        5, std::string(3 - std::min<std::size_t>(3, number.size()), ' ') + number);
  }
  dialogue_.tell(page);
  while (true) {
    const auto line = dialogue_.ask(dialogue_.text(TextId::column_answer));
    if (!line || line->empty() || dialogue_.is(TextId::interview_word_stop, *line)) return false;
    for (std::size_t i = 0; i <= count; ++i) {
      subject = i > 0 ? Subject(i - 1) : std::nullopt;
      const bool named =
          i > 0 && (*line == group_.entities[i - 1].id || *line == group_.entities[i - 1].name);
      if (named || *line == std::to_string(i)) return true;
    }
    dialogue_.say(dialogue_.text(TextId::interview_no_unit, {{"found", in_quotes(*line)}}));
  }
}

std::optional<std::size_t> Interviewer::next(bool any) const {
  const Evaluation& evaluation = evaluation_.evaluations.front();
  if (!respondent_.empty()) {
    // Another respondent may have answered it: this one is asked all the same.
    for (const Criterion& criterion : framework_.criteria) {
      if (!holds(passed_, criterion.first_item)) return criterion.first_item;
    }
  }
  if (const auto item = next_question(framework_, evaluation, passed_)) return item;
  if (!any) return std::nullopt;
  for (const OpenItem& open : next_questions(framework_, evaluation)) {
    if (!holds(passed_, open.item)) return open.item;
  }
  return std::nullopt;
}

Interviewer::Step Interviewer::interview(const Subject& subject) {
  subject_ = subject;
  passed_.clear();
  asked_.clear();
  for (std::size_t item = 0; item < framework_.items.size(); ++item) {
    if (given(item) != nullptr) passed_.push_back(item);
  }
  if (std::find(told_.begin(), told_.end(), subject) == told_.end()) told_.push_back(subject);
  evaluate();
  dialogue_.say("");
  if (!group_.entities.empty()) {
    dialogue_.say(dialogue_.text(TextId::interview_about, {{"name", name_of(subject)}}));
  }
  if (!passed_.empty()) {
    dialogue_.say(
        dialogue_.text(TextId::interview_resumes, {{"count", std::to_string(passed_.size())}}));
  }
  bool any = false, headlines_told = false;
  while (true) {
    const auto item = next(any);
    if (!item) {
      if (any || !next(true)) {
        dialogue_.say(dialogue_.text(TextId::interview_all_asked));
        return Step::done;
      }
      if (stop_here())
        return dialogue_.ended() || dialogue_.interrupted() ? Step::stop : Step::done;
      any = true;
      continue;
    }
    if (!framework_.items[*item].headline && !headlines_told) {
      headlines_told = true;
      const EntityStory story = tell_entity(framework_, evaluation_, 0, dialogue_.language());
      dialogue_.say("");
      dialogue_.say(dialogue_.text(TextId::interview_so_far, {{"headline", story.headline}}));
    }
    Step step = ask(*item);
    if (step == Step::done) asked_.push_back(*item);
    while (step == Step::back) {
      if (asked_.empty()) {
        dialogue_.say(dialogue_.text(TextId::interview_first));
        break;
      }
      const std::size_t before = asked_.back();
      asked_.pop_back();
      step = ask(before);
      if (step == Step::done) asked_.push_back(before);
    }
    if (step == Step::stop) return step;
  }
}

bool Interviewer::stop_here() {
  const bool nothing = nothing_left_matters(framework_, evaluation_.evaluations.front());
  dialogue_.say("");
  dialogue_.say(
      dialogue_.text(nothing ? TextId::interview_nothing_left : TextId::interview_none_alone));
  const EntityStory story = tell_entity(framework_, evaluation_, 0, dialogue_.language());
  dialogue_.say(dialogue_.text(TextId::interview_so_far, {{"headline", story.headline}}));
  while (true) {
    const auto line = dialogue_.ask(
        dialogue_.text(TextId::interview_stop_here,
                       {{"yes", words_of(dialogue_.text(TextId::interview_word_yes)).back()},
                        {"no", words_of(dialogue_.text(TextId::interview_word_no)).back()}}));
    if (!line || dialogue_.is(TextId::interview_word_yes, *line) ||
        dialogue_.is(TextId::interview_word_stop, *line)) {
      return true;
    }
    if (dialogue_.is(TextId::interview_word_no, *line)) return false;
  }
}

Interviewer::Step Interviewer::ask(std::size_t item) {
  note_.clear();
  show(item);
  while (true) {
    const auto line = dialogue_.ask(dialogue_.text(TextId::column_answer));
    if (!line) return Step::stop;
    if (const auto step = follow(item, *line)) return *step;
  }
}

// What the line asks for; nothing: the question stays.
std::optional<Interviewer::Step> Interviewer::follow(std::size_t item, const std::string& line) {
  const auto pass = [&] {
    if (!holds(passed_, item)) passed_.push_back(item);
    return Step::done;
  };
  if (dialogue_.is(TextId::interview_word_help, line)) {
    show_help();
    return std::nullopt;
  }
  if (dialogue_.is(TextId::interview_word_back, line)) return Step::back;
  if (dialogue_.is(TextId::interview_word_stop, line)) return Step::stop;
  if (dialogue_.is(TextId::interview_word_skip, line)) return pass();
  if (line.empty() && given(item) != nullptr) return pass();
  if (const auto words = dialogue_.after(TextId::interview_word_note, line)) {
    note(item, words);
    return std::nullopt;
  }
  if (dialogue_.is(TextId::interview_word_note, line)) {
    note(item, dialogue_.ask(dialogue_.text(TextId::column_note)));
    return std::nullopt;
  }
  if (dialogue_.is(TextId::interview_word_not_applicable, line)) {
    const Step step = not_applicable(item);
    if (step != Step::done || given(item) == nullptr) {
      return step == Step::stop ? std::optional(step) : std::nullopt;
    }
    return pass();
  }
  std::optional<Answer> answer;
  if (dialogue_.is(TextId::interview_word_unknown, line)) {
    answer.emplace();
    answer->item = item;
    answer->kind = AnswerKind::unknown;
  } else {
    answer = typed_answer(framework_, item, line, dialogue_.language());
  }
  if (!answer) {
    dialogue_.say(not_understood(framework_.items[item], line));
    return std::nullopt;
  }
  put(*std::move(answer));
  return pass();
}

Interviewer::Step Interviewer::not_applicable(std::size_t item) {
  const auto reason = dialogue_.ask(dialogue_.text(TextId::interview_ask_reason));
  if (!reason) return Step::stop;
  if (reason->empty()) {
    dialogue_.say(dialogue_.text(TextId::interview_reason_needed));
    return Step::back;
  }
  Answer answer;
  answer.item = item;
  answer.kind = AnswerKind::not_applicable;
  answer.reason = *reason;
  put(std::move(answer));
  return Step::done;
}

void Interviewer::put(Answer answer) {
  std::vector<Answer>& list = answers_of(answer.item);
  // What stood beside the former answer stays, but for the annotation of a place to fill in.
  if (const Answer* old = find_answer(list, answer.item, respondent_)) {
    if (!is_blank(*old)) answer.detail = old->detail;
  }
  if (!respondent_.empty() || !note_.empty()) {
    if (!answer.detail) answer.detail.emplace();
    answer.detail->respondent = respondent_;
    if (!note_.empty()) answer.detail->note = note_;
  }
  put_answer(list, std::move(answer));
  changed_ = true;
  save();
  evaluate();
}

void Interviewer::note(std::size_t item, const std::optional<std::string>& words) {
  if (!words || words->empty()) return;
  note_ = *words;
  if (const Answer* old = given(item)) put(Answer(*old));
  dialogue_.say(dialogue_.text(TextId::interview_noted));
}

std::vector<Answer>& Interviewer::answers_of(std::size_t item) {
  return !subject_ || is_common(item) ? group_.defaults : group_.entities[*subject_].answers;
}

const std::vector<Answer>& Interviewer::answers_of(std::size_t item) const {
  return !subject_ || is_common(item) ? group_.defaults : group_.entities[*subject_].answers;
}

// The answer of this respondent; null where it is only a place to fill in.
const Answer* Interviewer::given(std::size_t item) const {
  const Answer* answer = find_answer(answers_of(item), item, respondent_);
  return answer == nullptr || is_blank(*answer) ? nullptr : answer;
}

std::string Interviewer::name_of(const Subject& subject) const {
  return subject ? printable(display_name(group_.entities[*subject]))
                 : dialogue_.text(TextId::whole_group);
}

std::size_t Interviewer::count_of(const Subject& subject) const {
  const auto& answers = subject ? group_.entities[*subject].answers : group_.defaults;
  return static_cast<std::size_t>(std::count_if(answers.begin(), answers.end(),
                                                [](const Answer& one) { return !is_blank(one); }));
}

void Interviewer::evaluate() {
  Group one = group_;
  one.entities.clear();
  one.pilots.clear();
  if (subject_) one.entities.push_back(group_.entities[*subject_]);
  evaluation_ = evaluate_group(framework_, one);
}

}  // namespace tripoint::cli
