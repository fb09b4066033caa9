#pragma once

#include <array>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gui/app.h"
#include "gui/pages/report_paper.h"
#include "gui/state/latest.h"

namespace tripoint::gui {

enum class ReportKind : std::uint8_t { brief, full, portfolio, record, result, units, workbook };
inline constexpr auto report_kind_names = std::to_array<std::string_view>(
    {"brief", "full", "portfolio", "record", "result", "units", "workbook"});

// Everything that leaves the window as a document: seen first, then written.
class ReportPage : public Page {
 public:
  ReportPage();
  void draw(App& app) override;
  void reset() override;
  void settle() override;

 private:
  // What a document is made of, and how.
  struct Key {
    std::uint64_t version = 0;  // of the results
    ReportKind kind = ReportKind::brief;
    LanguageIndex language = 0;
    bool anonymous = false;
    bool markdown = false;
    bool operator==(const Key&) const = default;
  };
  struct Request {
    std::shared_ptr<const Framework> framework;
    std::shared_ptr<const Group> group;
    std::shared_ptr<const GroupEvaluation> evaluation;
    std::shared_ptr<const Rollout> rollout;
    Key key;
    std::function<void()> wake;
  };
  struct Made {
    Key key;
    Document document;  // what is shown of it
    std::string bytes;  // of the file
    std::vector<Issue> issues;
  };

  static Made made(const Request& request);
  void make(App& app);
  bool is_document() const { return kind_ <= ReportKind::record; }
  std::string file_name(const App& app) const;
  void choices(App& app, bool compact);
  void export_it(App& app);
  void contents(App& app, float height);
  void preview(App& app, float height);
  void decision(App& app);
  void decision_dates(App& app);
  void dissent(App& app);

  ReportKind kind_ = ReportKind::brief;
  std::optional<LanguageIndex> report_language_;  // absent: that of the window
  bool anonymous_ = false;
  std::size_t format_ = 0;  // of a document: HTML, Markdown
  std::size_t tab_ = 0;

  Key wanted_;
  bool asked_ = false;  // for that
  std::optional<Key> made_key_;
  std::string bytes_;
  std::vector<Issue> issues_;
  Paper paper_;

  std::mutex mutex_;  // guards arrived_
  std::optional<Made> arrived_;
  Latest<Request> worker_;  // last: it ends before the rest goes
};

}  // namespace tripoint::gui
