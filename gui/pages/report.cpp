#include "gui/pages/report.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include <imgui_internal.h>

#include "gui/pages/pages.h"
#include "gui/ui/fields.h"
#include "gui/ui/keys.h"

namespace tripoint::gui {
namespace {

constexpr std::size_t most_rows = 60, most_bytes = 24'000;  // of what is shown of data

// A sheet of numbers as it is shown.
void add_sheet(const Framework& framework, LanguageIndex language, const Worksheet& sheet,
               std::vector<DocumentBlock>& blocks) {
  DocumentTable table;
  table.columns = sheet.columns;
  for (const auto& row : sheet.rows) {
    if (table.rows.size() == most_rows) break;
    std::vector<std::string>& cells = table.rows.emplace_back();
    for (const Cell& cell : row) {
      const double* number = std::get_if<double>(&cell);
      cells.push_back(number != nullptr ? plain_number(framework, *number, language)
                                        : std::get<std::string>(cell));
    }
  }
  blocks.emplace_back(DocumentHeading{2, sheet.name, "", false});
  blocks.emplace_back(std::move(table));
  if (sheet.rows.size() > most_rows) {
    blocks.emplace_back(DocumentParagraph{
        "\u2026 " + std::to_string(most_rows) + " / " + std::to_string(sheet.rows.size()), false,
        true});
  }
}

}  // namespace

ReportPage::ReportPage()
    : worker_([this](const Request& request, const std::stop_token& stop) {
        Made done = made(request);
        if (stop.stop_requested()) return;
        {
          const std::lock_guard lock(mutex_);
          arrived_ = std::move(done);
        }
        if (request.wake) request.wake();
      }) {}

// The same calls that the program makes, so that the same bytes are written.
ReportPage::Made ReportPage::made(const Request& request) {
  const Framework& framework = *request.framework;
  const Key& key = request.key;
  const Group& open = *request.group;
  const std::string file =
      write_group(framework, key.anonymous ? anonymous(framework, open) : open);
  // What is carried is what was read: the foot tells its hash.
  const Group group = read_group(framework, file, "").value.value_or(open);
  const GroupEvaluation evaluation =
      key.anonymous ? evaluate_group(framework, group) : *request.evaluation;
  const Rollout rollout =
      key.anonymous ? plan_rollout(framework, group, evaluation) : *request.rollout;
  const ReportMaterial material{framework, group, evaluation, rollout, key.language};
  Made done;
  done.key = key;
  Document& shown = done.document;
  if (key.kind <= ReportKind::record) {
    static constexpr auto makers =
        std::to_array({brief_report, full_report, portfolio_report, record_report});
    shown = makers[static_cast<std::size_t>(key.kind)](material, file);
    done.bytes = key.markdown ? to_markdown(shown) : to_html(shown);
    return done;
  }
  shown.language = framework.languages[key.language].id;
  shown.title = printable(group.name);
  if (key.kind == ReportKind::units) {
    const Worksheet sheet = unit_sheet(material);
    done.bytes = to_csv(sheet);
    add_sheet(framework, key.language, sheet, shown.blocks);
  } else if (key.kind == ReportKind::workbook) {
    const Workbook workbook = workbook_of(material);
    shown.title = workbook.title;
    for (const Worksheet& sheet : workbook.sheets) {
      add_sheet(framework, key.language, sheet, shown.blocks);
    }
    Result<std::string> bytes = to_xlsx(workbook);
    done.issues = std::move(bytes.issues);
    if (bytes.value) done.bytes = *std::move(bytes.value);
  } else {
    done.bytes = result_json(framework, group, evaluation, {}, &rollout);
    std::string words = done.bytes.substr(0, std::min(done.bytes.size(), most_bytes));
    if (done.bytes.size() > most_bytes) words = words.substr(0, words.rfind('\n')) + "\n\u2026";
    shown.blocks.emplace_back(DocumentParagraph{std::move(words), false, true});
  }
  return done;
}

void ReportPage::reset() {
  worker_.cancel();
  made_key_.reset();
  asked_ = false;
  bytes_.clear();
  kind_ = ReportKind::brief;
  tab_ = 0;
}

void ReportPage::settle() {
  while (worker_.busy()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void ReportPage::make(App& app) {
  {
    const std::lock_guard lock(mutex_);
    if (arrived_) {
      made_key_ = arrived_->key;
      bytes_ = std::move(arrived_->bytes);
      issues_ = std::move(arrived_->issues);
      paper_.set(std::move(arrived_->document));
    }
    arrived_.reset();
  }
  const Results* results = app.session.results();
  if (results == nullptr || !results->rollout) return;
  const Key key{results->version, kind_, report_language_.value_or(app.language()), anonymous_,
                is_document() && format_ == 1};
  if (key == made_key_ || (asked_ && key == wanted_)) return;
  wanted_ = key;
  asked_ = true;
  worker_.request({app.session.shared_framework(), results->group, results->evaluation,
                   results->rollout, key, app.session.wake()});
}

void ReportPage::draw(App& app) {
  Ui& ui = app.ui;
  for (std::size_t i = 0; i < report_kind_names.size(); ++i) {
    const bool modal = ImGui::GetTopMostPopupModal() != nullptr;
    if (!modal && typed(static_cast<char>('1' + i))) kind_ = static_cast<ReportKind>(i);
  }
  make(app);
  const ImGuiWindow& page = *ImGui::GetCurrentWindow();
  Row row(ui, {1, 2.8F}, 1.6F, 42);
  // What is left of the window below the cursor.
  const auto room = [&](float least) {
    const float top = ImGui::GetCursorScreenPos().y + page.Scroll.y;
    return std::max(ui.em(least), page.Pos.y + page.Size.y - ui.em(3.4F) - top);
  };
  text(ui, Face::title, ui.t("page.report"));
  space(ui, 0.3F);
  choices(app, row.stacked());
  space(ui, 0.4F);
  export_it(app);
  space(ui, 0.4F);
  if (tab_ == 0 && !row.stacked()) contents(app, room(6));
  row.next();
  (void)tabs(ui, "tab", {ui.t("report.preview"), ui.t("report.decision")}, tab_);
  if (tab_ == 0)
    preview(app, row.stacked() ? ui.em(36) : room(16));
  else
    decision(app);
}

void ReportPage::choices(App& app, bool compact) {
  Ui& ui = app.ui;
  std::vector<std::string> words;
  for (const std::string_view name : report_kind_names) {
    words.push_back(ui.t("report." + std::string(name)));
  }
  std::size_t kind = static_cast<std::size_t>(kind_);
  if (compact) {
    (void)segments(ui, "kind", words, kind);
  } else {
    const Scope scope(ui, "kind");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, ui.em(0.1F)});
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string key = std::to_string(i + 1);
      if (choice(ui, std::to_string(i), key, words[i], {}, i == kind)) kind = i;
    }
    ImGui::PopStyleVar();
  }
  kind_ = static_cast<ReportKind>(kind);
  quiet(ui, ui.t("report." + std::string(report_kind_names[static_cast<std::size_t>(kind_)]) +
                 "_text"));
  if (is_document()) (void)segments(ui, "format", {"HTML", "Markdown"}, format_);
  if (kind_ != ReportKind::result) {
    std::vector<std::string> names;
    for (const Language& one : app.framework().languages) names.push_back(one.name);
    std::optional<std::size_t> language = report_language_.value_or(app.language());
    if (picker(ui, "language", ui.t("report.language"), names, language) && language) {
      report_language_ = language;
    }
  }
  (void)check(ui, "anonymous", ui.t("report.anonymous"), anonymous_);
}

std::string ReportPage::file_name(const App& app) const {
  static constexpr auto endings = std::to_array<std::string_view>(
      {".html", ".html", ".html", ".html", ".json", ".csv", ".xlsx"});
  std::string name = printable(app.session.group().name);
  if (name.empty() || anonymous_) name = app.ui.t("files.new_name");
  std::replace(name.begin(), name.end(), '/', '-');
  const std::size_t kind = static_cast<std::size_t>(kind_);
  name += "-" + app.ui.t("report." + std::string(report_kind_names[kind]) + "_file");
  return name + (is_document() && format_ == 1 ? ".md" : std::string(endings[kind]));
}

void ReportPage::export_it(App& app) {
  Ui& ui = app.ui;
  const bool ready = asked_ && made_key_ == wanted_ && app.session.fresh();
  if (!button(ui, "export", ui.t("report.export"), ButtonKind::primary, ready)) return;
  if (!issues_.empty()) {
    app.issues = issues_;
    return;
  }
  // What was seen is what is written, whatever happens meanwhile.
  app.ask_for_file(FileDialog::Mode::save, ui.t("report.export_title"), file_name(app),
                   [&app, bytes = bytes_](const std::string& path) {
                     std::vector<Issue> faults = write_file(path, bytes);
                     if (faults.empty())
                       app.tell(app.ui.t("report.written", {{"file", path}}));
                     else
                       app.issues = std::move(faults);
                   });
}

void ReportPage::contents(App& app, float height) {
  Ui& ui = app.ui;
  const std::vector<std::string> parts = paper_.contents();
  if (parts.size() < 3 || !made_key_) return;
  const Pane pane(ui, "contents", ui.width(), height);
  text(ui, Face::small, app.text(TextId::report_contents), Skin::quiet_text);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i].empty() && link(ui, std::to_string(i), parts[i])) paper_.jump(i);
  }
}

void ReportPage::preview(App& app, float height) {
  Ui& ui = app.ui;
  const Pane pane(ui, "preview", ui.width(), height);
  if (!made_key_) {
    quiet(ui, ui.t("status.working"));
    return;
  }
  paper_.draw(ui);
}

std::unique_ptr<Page> make_report_page() { return std::make_unique<ReportPage>(); }

}  // namespace tripoint::gui
