#include <algorithm>
#include <filesystem>

#include "core/report/workbook.h"
#include "gui/pages/pages.h"
#include "gui/ui/document_view.h"
#include "gui/ui/fields.h"

namespace tripoint::gui {
namespace {

enum class Kind : std::uint8_t { brief, full, portfolio };
enum class Format : std::uint8_t { html, markdown, xlsx, csv, json };

// A report as it will be, what goes into it, and where it goes.
class ReportPage : public Page {
 public:
  void draw(App& app) override;
  void reset() override { key_ = {}; }

 private:
  struct Key {
    std::uint64_t version = 0;
    std::size_t kind = 0;
    LanguageIndex language = 0;
    bool anonymous = false;
    bool operator==(const Key&) const = default;
  };
  // A group with all that follows from it.
  struct Material {
    std::shared_ptr<const Group> group;
    std::shared_ptr<const GroupEvaluation> evaluation;
    std::shared_ptr<const Rollout> rollout;
  };

  void make(App& app, const Key& key);
  void choices(App& app);
  void record(App& app);
  void preview(App& app);
  void export_to(App& app, Format format);
  Result<std::string> written(const App& app, Format format) const;
  ReportMaterial material(const App& app) const {
    return {app.framework(), *from_.group, *from_.evaluation, *from_.rollout, language_};
  }

  std::size_t kind_ = 0;
  LanguageIndex language_ = 0;
  bool language_chosen_ = false;
  bool anonymous_ = false;
  Key key_;
  Material from_;
  std::string bytes_;  // of the group, as the report carries it
  Document document_;
  std::string jump_;
};

Document made(Kind kind, const ReportMaterial& material, const std::string& bytes) {
  if (kind == Kind::brief) return brief_report(material, bytes);
  if (kind == Kind::portfolio) return portfolio_report(material, bytes);
  return full_report(material, bytes);
}

void ReportPage::make(App& app, const Key& key) {
  if (key == key_) return;
  key_ = key;
  const Framework& framework = app.framework();
  const Results& results = *app.session.results();
  from_ = {results.group, results.evaluation, results.rollout};
  if (anonymous_) {
    const auto group = std::make_shared<const Group>(anonymous(framework, *results.group));
    from_.group = group;
    const auto evaluation =
        std::make_shared<const GroupEvaluation>(evaluate_group(framework, *group));
    from_.evaluation = evaluation;
    from_.rollout = std::make_shared<const Rollout>(plan_rollout(framework, *group, *evaluation));
  }
  bytes_ = write_group(framework, *from_.group);
  document_ = made(static_cast<Kind>(kind_), material(app), bytes_);
}

void ReportPage::draw(App& app) {
  Ui& ui = app.ui;
  page_title(ui, ui.t("page.report"), ui.t("report.lead"));
  const Results* results = app.session.results();
  if (results == nullptr || !results->rollout) {
    quiet(ui, ui.t("status.working"));
    return;
  }
  if (!language_chosen_) language_ = app.language();
  make(app, {results->version, kind_, language_, anonymous_});
  Row row(ui, {1, 2.2F}, 1.6F, 56);
  choices(app);
  space(ui, 0.6F);
  record(app);
  row.next();
  preview(app);
}

void ReportPage::choices(App& app) {
  Ui& ui = app.ui;
  const Card card(ui, "what", ui.t("report.what"));
  (void)segments(ui, "kind", {ui.t("report.brief"), ui.t("report.full"), ui.t("report.portfolio")},
                 kind_);
  space(ui, 0.3F);
  field_label(ui, ui.t("settings.language"));
  std::vector<std::string> names;
  for (const Language& language : app.framework().languages) names.push_back(language.name);
  std::size_t language = language_;
  if (segments(ui, "language", names, language)) {
    language_ = language;
    language_chosen_ = true;
  }
  space(ui, 0.3F);
  (void)check(ui, "anonymous", ui.t("report.anonymous"), anonymous_);
  space(ui, 0.5F);
  if (button(ui, "html", ui.t("report.html"), ButtonKind::primary)) export_to(app, Format::html);
  quiet(ui, ui.t("report.html_text"));
  const auto one = [&](const char* name, Format format) {
    if (button(ui, name, ui.t(std::string("report.") + name))) export_to(app, format);
  };
  one("markdown", Format::markdown);
  flow(ui, button_width(ui, ui.t("report.xlsx")));
  one("xlsx", Format::xlsx);
  flow(ui, button_width(ui, ui.t("report.csv")));
  one("csv", Format::csv);
  flow(ui, button_width(ui, ui.t("report.json")));
  one("json", Format::json);
}

Result<std::string> ReportPage::written(const App& app, Format format) const {
  Result<std::string> result;
  switch (format) {
    case Format::html:
      result.value = to_html(document_);
      break;
    case Format::markdown:
      result.value = to_markdown(document_);
      break;
    case Format::xlsx:
      return to_xlsx(workbook_of(material(app)));
    case Format::csv:
      result.value = to_csv(unit_sheet(material(app)));
      break;
    case Format::json:
      result.value =
          result_json(app.framework(), *from_.group, *from_.evaluation, {}, from_.rollout.get());
      break;
  }
  return result;
}

void ReportPage::export_to(App& app, Format format) {
  static constexpr auto endings =
      std::to_array<const char*>({".html", ".md", ".xlsx", ".csv", ".json"});
  static constexpr auto kinds = std::to_array<const char*>({"brief", "full", "portfolio"});
  std::string name = app.session.path().empty()
                         ? std::string("group")
                         : std::filesystem::path(app.session.path()).stem().string();
  name += format <= Format::markdown ? std::string(".") + kinds[kind_] : ".result";
  name += endings[static_cast<std::size_t>(format)];
  // What is written is what is shown now, whatever happens to the group meanwhile.
  Result<std::string> bytes = written(app, format);
  if (!bytes) {
    app.issues = std::move(bytes.issues);
    return;
  }
  app.ask_for_file(FileDialog::Mode::save, app.ui.t("report.save_title"), name,
                   [&app, words = *std::move(bytes.value)](const std::string& path) {
                     std::vector<Issue> faults = write_file(path, words);
                     if (faults.empty())
                       app.tell(app.ui.t("report.did", {{"file", path}}));
                     else
                       app.issues = std::move(faults);
                   });
}

// What the paper says of the decision itself.
void ReportPage::record(App& app) {
  Ui& ui = app.ui;
  const Card card(ui, "record", ui.t("report.record"));
  const DecisionRecord& record = app.session.group().decision;
  const auto edit = [&](const char* name, const std::function<void(DecisionRecord&)>& change) {
    app.session.edit(
        ui.t("report.record"), [&](Group& group) { change(group.decision); },
        std::string("record/") + name);
  };
  std::vector<std::string> states;
  for (const std::string_view state : decision_status_names) {
    states.push_back(ui.t("report.status_" + std::string(state)));
  }
  std::optional<std::size_t> state;
  if (record.status) state = static_cast<std::size_t>(*record.status);
  if (picker(ui, "status", ui.t("report.status"), states, state, ui.t("report.not_said"))) {
    edit("status", [&](DecisionRecord& r) {
      r.status = state ? std::optional(static_cast<DecisionStatus>(*state)) : std::nullopt;
    });
  }
  const auto words = [&](const char* name, std::string DecisionRecord::*member) {
    std::string value = record.*member;
    if (text_field(ui, name, ui.t(std::string("report.") + name), value)) {
      edit(name, [&](DecisionRecord& r) { r.*member = value; });
    }
  };
  words("owner", &DecisionRecord::owner);
  const auto date = [&](const char* name, std::string DecisionRecord::*member) {
    date_field(
        app, name, ui.t(std::string("report.") + name), record.*member,
        [&](const std::string& day) { edit(name, [&](DecisionRecord& r) { r.*member = day; }); });
  };
  date("date", &DecisionRecord::date);
  date("decide_by", &DecisionRecord::decide_by);
  std::string context = record.context;
  if (text_area(ui, "context", ui.t("report.context"), context, 3)) {
    edit("context", [&](DecisionRecord& r) { r.context = context; });
  }
  words("supersedes", &DecisionRecord::supersedes);
}

void ReportPage::preview(App& app) {
  Ui& ui = app.ui;
  const Card sheet(ui, "sheet");
  if (static_cast<Kind>(kind_) == Kind::full && fold(ui, "contents", ui.t("report.contents"))) {
    for (const DocumentBlock& block : document_.blocks) {
      const auto* heading = std::get_if<DocumentHeading>(&block);
      if (heading == nullptr || heading->level != 2) continue;
      if (link(ui, heading->anchor, heading->text)) jump_ = heading->anchor;
    }
  }
  document_view(ui, "document", document_, &jump_);
}

}  // namespace

std::unique_ptr<Page> make_report_page() { return std::make_unique<ReportPage>(); }

}  // namespace tripoint::gui
