#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gui/app.h"
#include "gui/state/latest.h"
#include "gui/ui/document_view.h"

namespace tripoint::gui {

// What is recommended for one unit, why, how sure that is and what would change it.
class ResultPage : public Page {
 public:
  ResultPage();
  void draw(App& app) override;
  void reset() override;
  void settle() override;

 private:
  // What a person sees is made once for each of these.
  struct Key {
    std::uint64_t version = 0;
    std::size_t unit = 0;
    LanguageIndex language = 0;
    double wide = 0;
    double narrow = 0;
    bool operator==(const Key&) const = default;
  };
  // Of which unit of which results an explanation is.
  struct Of {
    std::shared_ptr<const GroupEvaluation> evaluation;
    std::size_t unit = 0;
    bool operator==(const Of&) const = default;
  };
  struct Request {
    std::shared_ptr<const Framework> framework;
    std::shared_ptr<const Group> group;
    Of of;
    std::function<void()> wake;
  };
  struct Explained {
    Of of;
    Explanation explanation;
  };
  // What stands behind a statement.
  struct Ground {
    enum class Of : std::uint8_t { item, interaction, gate };
    Of of = Of::item;
    std::size_t index = 0;
    bool operator==(const Ground&) const = default;
  };

  static constexpr std::size_t most_lines = 10;  // of a kind

  const Evaluation& evaluation() const { return of_.evaluation->evaluations[of_.unit]; }
  bool is_explained() const { return explained_.of == of_; }
  void tell(App& app, const Key& key);
  void explain_it(App& app);
  void tell_explained(App& app);

  void headline(App& app);
  void constraints(App& app);
  void tab(App& app);
  void pictures(App& app);
  void reasons(App& app);
  void reason_list(App& app, std::string_view name, const std::string& title,
                   const std::vector<ReasonText>& list, const std::vector<Ground>& grounds,
                   const std::string& more);
  void how_sure(App& app);
  void questions(App& app);
  void effects(App& app);
  void respondents(App& app);
  void evidence(App& app);
  void lines(App& app, std::string_view name, const std::string& title,
             const std::vector<std::string>& list);
  // A link that opens what stands behind a statement.
  void why(App& app, std::string_view name, Ground ground, std::string_view label = {});
  // A link that leads to the question.
  void change(App& app, std::string_view name, std::size_t item, std::string_view label);

  void side_panel(App& app);
  void ground(App& app);
  void ground_of_item(App& app, std::size_t item);
  void ground_of_rule(App& app);
  void sources(App& app, const std::vector<std::size_t>& list);

  Key key_;
  Of of_;
  EntityStory story_;
  std::vector<Ground> for_, against_;  // behind the reasons
  std::vector<std::size_t> gates_;     // behind the first of the constraints
  std::optional<DocumentFigure> fit_, plane_, margin_, shares_;
  std::size_t tab_ = 0;
  std::optional<Ground> ground_;  // that is shown
  std::optional<Ground> wanted_;  // that is to be shown in the next frame
  bool just_opened_ = false;

  Of asked_;
  Explained explained_;
  Key told_;  // that the following is of
  std::optional<Ground> told_ground_;
  ExplanationStory because_;
  std::vector<std::pair<ModelIndex, WayStory>> ways_;
  std::optional<DocumentFigure> effects_;
  ItemStory item_;

  std::mutex mutex_;  // guards arrived_
  std::optional<Explained> arrived_;
  Latest<Request> worker_;  // last: it ends before the rest goes
};

}  // namespace tripoint::gui
