#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tripoint.h"
#include "gui/state/latest.h"

// The document that is open, how it came to be, and what is concluded from it.
namespace tripoint::gui {

// What was concluded from one state of the document. Nothing in it changes once it is published.
struct Results {
  std::uint64_t version = 0;  // of these results; differs between any two
  std::uint64_t of = 0;       // Session::version() that they belong to
  std::shared_ptr<const Group> group;
  std::shared_ptr<const GroupEvaluation> evaluation;
  std::shared_ptr<const Rollout> rollout;  // null: still being worked out
};

class Session {
 public:
  // `wake` is called, on another thread, when new results are there.
  explicit Session(std::shared_ptr<const Framework> framework, std::function<void()> wake = {});

  const Framework& framework() const { return *framework_; }
  const std::shared_ptr<const Framework>& shared_framework() const { return framework_; }
  const Group& group() const { return *group_; }
  const std::shared_ptr<const Group>& shared_group() const { return group_; }
  bool is_open() const { return open_; }
  const std::string& path() const { return path_; }  // empty: never saved
  bool changed() const { return group_ != saved_; }
  // Differs between any two states of the document.
  std::uint64_t version() const { return version_; }

  // A new document, or an existing one. Nothing of the former is left.
  void start(Group group, const std::string& path = {}, bool unsaved = false);
  // Reads a file; when it is at fault, the document stays as it is.
  std::vector<Issue> open(const std::string& path);
  // Writes the document as a whole or not at all.
  std::vector<Issue> save(const std::string& path);

  // Changes the document: one step that can be undone, told by `label`. Steps of the same `kind`
  // that follow each other are one step (letters that are typed); "" never joins. A change that
  // changes nothing is no step.
  void edit(const std::string& label, const std::function<void(Group&)>& change,
            std::string_view kind = {});
  // The next edit is a step of its own.
  void end_step() { kind_.clear(); }
  bool can_undo() const { return at_ > 0; }
  bool can_redo() const { return at_ + 1 < steps_.size(); }
  std::string undo_label() const { return can_undo() ? steps_[at_].label : ""; }
  std::string redo_label() const { return can_redo() ? steps_[at_ + 1].label : ""; }
  void undo();
  void redo();

  // The newest results; null before the first. They may be of an older state: `fresh` tells.
  const Results* results() const { return shown_.get(); }
  bool fresh() const { return shown_ && shown_->of == version_; }
  bool busy() const;
  // Takes what was worked out since; call once a frame. Returns whether there was something.
  bool poll();
  // Waits until everything is worked out; for tests and pictures.
  void settle();
  // Gives up on what is being worked out.
  void cancel() { worker_.cancel(); }

 private:
  struct Step {
    std::string label;
    std::shared_ptr<const Group> group;
  };
  struct Request {
    std::uint64_t of = 0;
    std::shared_ptr<const Group> group;
  };

  void go_to(std::size_t step);
  void put(std::shared_ptr<const Group> group);
  void trim();
  void work(const Request& request, const std::stop_token& stop);
  void publish(Results results);

  std::shared_ptr<const Framework> framework_;
  std::function<void()> wake_;
  std::shared_ptr<const Group> group_;
  std::shared_ptr<const Group> saved_;
  std::string path_;
  bool open_ = false;
  std::uint64_t version_ = 0;
  std::vector<Step> steps_;  // what the document was after each; the first one is how it came
  std::size_t at_ = 0;
  std::string kind_;
  std::shared_ptr<const Results> shown_;
  Request evaluated_;  // on the worker's thread: what `evaluation_` is of
  std::shared_ptr<const GroupEvaluation> evaluation_;
  mutable std::mutex mutex_;  // guards what follows
  std::shared_ptr<const Results> arrived_;
  std::uint64_t count_ = 0;
  Latest<Request> worker_;  // last: it ends before the rest goes
};

}  // namespace tripoint::gui
