#pragma once

#include <mutex>
#include <optional>
#include <string>
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
  struct Request {
    std::shared_ptr<const Framework> framework;
    std::shared_ptr<const Group> group;
    std::shared_ptr<const GroupEvaluation> evaluation;
    Key key;
    std::function<void()> wake;
  };
  struct Explained {
    Key key;
    Explanation explanation;
  };

  void tell(App& app, const Key& key);
  void tell_explained(App& app);
  void headline(App& app);
  void reasons(App& app);
  void reason_list(App& app, std::string_view name, const std::vector<ReasonText>& list,
                   const std::vector<std::optional<std::size_t>>& items, const std::string& more);
  void how_sure(App& app);
  void what_if(App& app);
  void people(App& app);
  void evidence(App& app);
  void item_panel(App& app);
  void lines(App& app, const char* title, const std::vector<std::string>& list);
  // A link that opens what stands behind an item.
  void why(App& app, std::string_view name, std::size_t item);

  Key key_;
  EntityStory story_;
  std::vector<std::optional<std::size_t>> for_items_, against_items_;  // behind the reasons
  std::optional<DocumentFigure> fit_, plane_, margin_, shares_;
  std::size_t tab_ = 0;
  std::optional<std::size_t> item_;  // whose ground is shown

  Key asked_;      // for the explanation
  Key explained_;  // that explanation_ is of
  Explanation explanation_;
  ExplanationStory because_;
  std::vector<std::pair<std::string, WayStory>> ways_;
  std::optional<DocumentFigure> effects_;
  std::mutex mutex_;  // guards arrived_
  std::optional<Explained> arrived_;
  Latest<Request> worker_;
};

}  // namespace tripoint::gui
