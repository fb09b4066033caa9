#include "core/report/teller.h"

// Lessons of earlier rollouts and objectives of the next one.
namespace tripoint {
namespace {

// What a user wrote, ready to stand before another sentence.
std::string as_sentence(const std::string& words) {
  std::string sentence = printable(words);
  sentence.erase(sentence.find_last_not_of(' ') + 1);
  const bool ended =
      !sentence.empty() && std::string_view(".!?").find(sentence.back()) != std::string_view::npos;
  return ended ? sentence : sentence + ".";
}

}  // namespace

std::string Teller::phases(const std::vector<std::size_t>& list) const {
  std::vector<std::string> names;
  for (const std::size_t phase : list) names.push_back(in(framework_.phases[phase].name));
  return joined(framework_, names, TextId::word_and, language_);
}

std::vector<std::string> Teller::lessons(const std::vector<Lesson>& lessons) const {
  std::vector<std::string> list;
  for (const Lesson& lesson : lessons) {
    std::string line = text(lesson.worked ? TextId::lesson_worked : TextId::lesson_failed,
                            {{"text", as_sentence(lesson.text)}});
    if (!lesson.handled.empty()) {
      line += " " + text(TextId::lesson_handled, {{"text", as_sentence(lesson.handled)}});
    }
    if (lesson.phase) {
      line += " " + text(TextId::lesson_phase, {{"phase", phases({*lesson.phase})}});
    } else if (!lesson.worked) {
      line += " " + text(TextId::lesson_unaddressed);
    }
    list.push_back(std::move(line));
  }
  return list;
}

std::vector<std::string> Teller::objectives(const std::vector<Objective>& objectives,
                                            const std::vector<std::size_t>& phases_without) const {
  std::vector<std::string> list;
  for (const Objective& objective : objectives) {
    std::string line = as_sentence(objective.text);
    if (!objective.due.empty()) {
      line += " " + text(TextId::objective_due, {{"date", objective.due}});
    }
    if (!objective.measure.empty()) {
      line += " " + text(TextId::objective_measure, {{"text", as_sentence(objective.measure)}});
    }
    line += " " + (objective.phases.empty()
                       ? text(TextId::objective_without_phase)
                       : text(TextId::objective_phases, {{"phases", phases(objective.phases)}}));
    list.push_back(std::move(line));
  }
  if (!list.empty() && !phases_without.empty()) {
    list.push_back(text(TextId::phases_without_objective, {{"phases", phases(phases_without)}}));
  }
  return list;
}

}  // namespace tripoint
