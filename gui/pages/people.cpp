#include "gui/pages/pages.h"
#include "gui/pages/people_page.h"

namespace tripoint::gui {
namespace {

class PeoplePage : public Page {
 public:
  void draw(App& app) override {
    Ui& ui = app.ui;
    page_title(ui, ui.t("people.title"), ui.t("people.lead"));
    const Results* results = whole_.draw(app, ui.t("people.nothing_text"));
    if (results == nullptr) return;
    tabs(ui, "tab", {ui.t("people.tab_skills"), ui.t("people.tab_roles"),
                     ui.t("people.tab_agreements")},
         tab_);
    if (tab_ == 0) {
      skills_.draw(app, *results);
      return;
    }
    state_.update(app, *results);
    if (tab_ == 1) roles_.draw(app, state_);
    else agreements_.draw(app, state_);
  }

  void reset() override {
    whole_.reset();
    state_ = {};
    skills_ = {};
    roles_ = {};
    agreements_ = {};
  }

 private:
  WholeResults whole_;
  PeopleState state_;
  std::size_t tab_ = 0;
  SkillsTab skills_;
  RolesTab roles_;
  AgreementsTab agreements_;
};

}  // namespace

void PeopleState::update(const App& app, const Results& results) {
  // Versions of the document and of results are counted apart.
  const double both = static_cast<double>(results.version);
  if (!made.old(app.session.version(), app.language(), both)) return;
  const Framework& framework = app.framework();
  const Group& group = app.session.group();
  plan = results.rollout->governance;
  plan.roles = check_roles(framework, group);
  plan.raci = plan_raci(framework, group);
  plan.alignment = check_alignment(framework, group);
  told = tell_governance(framework, group, plan, app.language());
}

const StorySection* PeopleState::section(const App& app, TextId title) const {
  return section_called(told, app.text(title));
}

std::unique_ptr<Page> make_people_page() { return std::make_unique<PeoplePage>(); }

}  // namespace tripoint::gui
