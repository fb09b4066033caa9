#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gui/state/latest.h"
#include "gui/state/session.h"

namespace tripoint::gui {

// A copy of unsaved work that an earlier session left behind.
struct Rescued {
  std::string copy;  // file of the copy
  std::string path;  // of the document; empty: it was never saved
  std::string name;  // of the group
  std::string when;  // as the file system tells it, "2026-11-23 21:05"
};

// Keeps a copy of unsaved work beside, never over, the user's file: one file for each running
// program, written as a whole, at most `delay` seconds after the first change not in it.
class Recovery {
 public:
  static constexpr double delay = 1.0;

  explicit Recovery(std::string folder = {});
  ~Recovery();
  Recovery(const Recovery&) = delete;
  Recovery& operator=(const Recovery&) = delete;
  Recovery(Recovery&&) = delete;
  Recovery& operator=(Recovery&&) = delete;

  // Call once a frame. `now` in seconds. Returns in how many seconds it wants to be called again
  // at the latest; negative: no need.
  double tick(const Session& session, double now);
  // Waits until everything is written.
  void settle();
  // The program ends, and what was not saved is not wanted: the copy goes.
  void close();

  // What programs that no longer run have left.
  std::vector<Rescued> found() const;
  // Forgets a copy.
  static void discard(const Rescued& rescued);

  const std::string& folder() const { return folder_; }

 private:
  struct Copy {
    std::shared_ptr<const Framework> framework;
    std::shared_ptr<const Group> group;
    std::string path;  // of the document
  };

  void write(const Copy& copy) const;
  void remove_own() const;

  std::string folder_;
  std::string file_;  // of this program
  std::uint64_t written_ = 0;
  double changed_at_ = -1;
  bool kept_ = false;  // there is a copy
  std::unique_ptr<Latest<Copy>> writer_;
};

}  // namespace tripoint::gui
