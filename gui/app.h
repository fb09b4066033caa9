#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gui/file_dialog.h"
#include "gui/state/recovery.h"
#include "gui/state/session.h"
#include "gui/state/settings.h"
#include "gui/ui/ui.h"

namespace tripoint::gui {

enum class PageId : std::uint8_t {
  start,
  assess,
  result,
  people,
  portfolio,
  roadmap,
  report,
  settings,
  help
};
inline constexpr auto page_names = std::to_array<std::string_view>(
    {"start", "assess", "result", "people", "portfolio", "roadmap", "report", "settings", "help"});

class App;

// One page of the window; keeps what is its own while the window is open.
class Page {
 public:
  Page() = default;
  virtual ~Page() = default;
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;
  Page(Page&&) = delete;
  Page& operator=(Page&&) = delete;
  virtual void draw(App& app) = 0;
  // The document was replaced by another one.
  virtual void reset() {}
  // Waits for what the page works out by itself; for tests and pictures.
  virtual void settle() {}
};

// The whole of what is drawn, without a window around it.
class App {
 public:
  // `wake` is called, on another thread, when there is something new to draw.
  // Copies of unsaved work are kept in `state_folder`; empty: none are.
  App(std::shared_ptr<const Framework> framework, Settings settings,
      std::function<void()> wake = {}, const std::string& state_folder = {});
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;
  App(App&&) = delete;
  App& operator=(App&&) = delete;

  // Draws everything into the current frame of ImGui. `now` in seconds, of any origin.
  void frame(double now);
  // Whether fonts or theme must be made anew before the next frame.
  bool needs_theme() const { return needs_theme_; }
  // Makes them, for a screen that shows `scale` px where others show one.
  void make_theme(float scale);

  Ui ui;
  Session session;
  Settings settings;

  const Framework& framework() const { return session.framework(); }
  LanguageIndex language() const { return language_; }
  // Words of the framework in the language chosen.
  const std::string& in(const Text& text) const { return text[language_]; }
  std::string text(TextId id, const Replacements& values = {}) const {
    return filled(framework().texts[id][language_], values);
  }
  void set_language(const std::string& id);
  void set_theme(PaletteName name);
  void set_zoom(double zoom);

  PageId page = PageId::start;
  void go(PageId to);

  // The unit that pages speak of: an index into the entities of the evaluation.
  std::size_t unit = 0;
  // An item that the page of questions is to show next.
  std::optional<std::size_t> wanted_item;
  // The page has the window for itself: no list of pages, no status.
  bool full_screen = false;
  // YYYY-MM-DD; empty: answers get no date.
  std::string today;
  // A line at the bottom of the window, for a few seconds.
  void tell(const std::string& words) {
    told_ = words;
    told_at_ = -1;
  }
  const std::string& told() const { return told_; }
  // Faults of a file that was to be read or written, until they are closed.
  std::vector<Issue> issues;

  // Asks first where changes would be lost, then does it.
  void leaving(std::function<void()> then);
  void open_file(const std::string& path);
  void new_document();
  void open_example(const std::string& name);
  // Saves where it was saved last; asks for a place the first time.
  void save();
  bool save_as(const std::string& path);
  void document_replaced();

  // Asks for a file to read or write; `then` gets its path.
  void ask_for_file(FileDialog::Mode mode, const std::string& title, const std::string& name,
                    std::function<void(const std::string&)> then);
  void ask_to_open();
  void ask_to_save_as();
  Recovery recovery;

  // Whether the window is to be closed.
  bool closing = false;
  double now() const { return now_; }
  // Waits until everything that is shown is worked out; for tests and pictures.
  void settle();
  // In how many seconds there is something to draw although nobody does anything; negative: never.
  double wait() const;

  template <class T>
  T& page_as(PageId id) {
    return static_cast<T&>(*pages_[static_cast<std::size_t>(id)]);
  }

 private:
  void shortcuts();
  void rail();
  void status_bar();
  void issue_panel();

  std::array<std::unique_ptr<Page>, page_names.size()> pages_;
  FileDialog dialog_;
  LanguageIndex language_ = 0;
  bool needs_theme_ = true;
  std::string told_;
  double told_at_ = -1;
  double now_ = 0;
  double recovery_wait_ = -1;
  std::function<void()> after_;  // what waits for an answer to "save first?"
  bool ask_ = false;             // the question is to be opened
  void ask_to_save();
};

// Widest text that is still read well, em.
inline constexpr float reading_width = 46;

}  // namespace tripoint::gui
