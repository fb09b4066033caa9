#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/dialogue.h"
#include "core/decision/group_evaluation.h"

namespace tripoint::cli {

// The whole group or one of its units.
using Subject = std::optional<std::size_t>;

// Asks one person about one subject after the other, and keeps the answers.
class Interviewer {
 public:
  // `file`: where to save after each answer; empty: asked for in the end.
  Interviewer(const Framework& framework, Group group, std::string file, std::string respondent,
              Dialogue& dialogue);

  // From nothing: asks for the name and the units; with subjects named already, for the name only.
  void ask_group(bool units_too);
  // Says what is to come.
  void greet();
  // Asks about these, or lets the person choose while there are units.
  void run(const std::vector<std::size_t>& entities);
  // Saves, and tells the result and where it is. Returns an exit code.
  int finish();

 private:
  enum class Step { done, back, stop };  // answered, kept or skipped; one before; no more

  bool choose(Subject& subject);
  Step interview(const Subject& subject);
  Step ask(std::size_t item);
  std::optional<Step> follow(std::size_t item, const std::string& line);
  Step not_applicable(std::size_t item);
  void put(Answer answer);
  void note(std::size_t item, const std::optional<std::string>& words);
  bool stop_here();
  std::optional<std::size_t> next(bool any) const;

  void show(std::size_t item);
  std::string screen(std::size_t item, std::size_t parts) const;
  std::string not_understood(const Item& item, const std::string& line) const;
  std::string present(std::size_t item) const;
  void show_help();

  // Whether the answer is one of the whole group, though a unit is asked about.
  bool is_common(std::size_t item) const {
    return subject_.has_value() && framework_.items[item].level == ItemLevel::group;
  }
  std::vector<Answer>& answers_of(std::size_t item);
  const std::vector<Answer>& answers_of(std::size_t item) const;
  const Answer* given(std::size_t item) const;
  std::string name_of(const Subject& subject) const;
  std::size_t count_of(const Subject& subject) const;
  void evaluate();
  void save();
  std::string ask_file();

  const Framework& framework_;
  Group group_;
  std::string file_;
  std::string respondent_;
  Dialogue& dialogue_;

  Subject subject_;
  GroupEvaluation evaluation_;       // of the subject alone
  std::vector<std::size_t> passed_;  // items not to ask again
  std::vector<std::size_t> asked_;   // in this order, of the subject
  std::string note_;                 // to the next answer
  std::vector<Subject> told_;        // subjects that were asked about
  bool changed_ = false;
};

}  // namespace tripoint::cli
