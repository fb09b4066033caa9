#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gui/pages/assess_target.h"
#include "gui/pages/live_result.h"

namespace tripoint::gui {

// One question at a time; the result as it is now beside it.
class AssessPage : public Page {
 public:
  void draw(App& app) override;
  void reset() override;

  std::size_t item() const { return item_; }
  void show(std::size_t item) { item_ = item; }

 private:
  void prepare(App& app);
  void whose(App& app);
  void add_respondent(App& app);
  void progress(App& app);
  void question(App& app);
  void choices(App& app, const Item& item, const Answer* answer);
  void number(App& app, const Item& item, const Answer* answer);
  void other_answers(App& app, const Answer* answer);
  void notes(App& app, const Answer* answer);
  void refinements(App& app);
  void onward(App& app);
  void keys(App& app, const Item& item, const Answer* answer);
  void choose(App& app, const Answer* answer, std::size_t row);
  void workshop(App& app);
  void workshop_notes(App& app);

  const Answer* answer_of(const App& app, std::size_t item) const;
  bool is_answered(const App& app, std::size_t item) const;
  void go_on(App& app);
  void go_back(App& app);
  // The headline questions that are asked, in order.
  std::vector<std::size_t> headlines(const App& app, bool questions_only) const;
  // The entity of the evaluation that answers are given for.
  std::size_t evaluated(const App& app) const { return target_.whole_group ? app.unit : target_.unit; }

  AnswerTarget target_;
  std::size_t item_ = 0;
  bool several_ = false;  // more than one answer may be true
  bool naming_ = false;   // a respondent is being added
  std::string new_respondent_;
  std::string new_note_, new_parked_, new_attendee_;
  LiveResult live_;
};

}  // namespace tripoint::gui
