#include "gui/state/session.h"

#include <chrono>
#include <utility>

namespace tripoint::gui {
namespace {

// Units in all kept states together, beyond which the oldest are forgotten; and states at most.
constexpr std::size_t most_kept_units = 60'000, most_steps = 400, least_steps = 20;

}  // namespace

Session::Session(std::shared_ptr<const Framework> framework, std::function<void()> wake)
    : framework_(std::move(framework)),
      wake_(std::move(wake)),
      group_(std::make_shared<const Group>()),
      saved_(group_),
      worker_([this](const Request& request, const std::stop_token& stop) {
        work(request, stop);
      }) {
  steps_.push_back({"", group_});
}

void Session::put(std::shared_ptr<const Group> group) {
  group_ = std::move(group);
  ++version_;
  worker_.request({version_, group_});
}

void Session::start(Group group, const std::string& path, bool unsaved) {
  put(std::make_shared<const Group>(std::move(group)));
  saved_ = unsaved ? nullptr : group_;
  path_ = path;
  open_ = true;
  steps_.assign(1, {"", group_});
  at_ = 0;
  kind_.clear();
  shown_.reset();
}

std::vector<Issue> Session::open(const std::string& path) {
  Result<Group> read = load_group(*framework_, path);
  if (read) start(std::move(*read), path);
  return std::move(read.issues);
}

std::vector<Issue> Session::save(const std::string& path) {
  std::vector<Issue> issues = write_file(path, write_group(*framework_, *group_));
  if (issues.empty()) {
    path_ = path;
    saved_ = group_;
    end_step();
  }
  return issues;
}

void Session::edit(const std::string& label, const std::function<void(Group&)>& change,
                   std::string_view kind) {
  auto next = std::make_shared<Group>(*group_);
  change(*next);
  if (*next == *group_) return;
  next->hash.clear();  // it is no longer what was read
  open_ = true;
  steps_.resize(at_ + 1);
  const bool joins = !kind.empty() && kind == kind_ && at_ > 0;
  kind_ = kind;
  put(std::move(next));
  if (joins) {
    steps_[at_].group = group_;
  } else {
    steps_.push_back({label, group_});
    ++at_;
  }
  trim();
}

void Session::trim() {
  const std::size_t units = std::max<std::size_t>(1, group_->entities.size());
  const std::size_t most =
      std::clamp(most_kept_units / units, least_steps, most_steps);
  if (steps_.size() <= most) return;
  const std::size_t gone = steps_.size() - most;
  steps_.erase(steps_.begin(), steps_.begin() + static_cast<std::ptrdiff_t>(gone));
  at_ -= gone;
}

void Session::go_to(std::size_t step) {
  at_ = step;
  kind_.clear();
  put(steps_[at_].group);
}

void Session::undo() {
  if (can_undo()) go_to(at_ - 1);
}

void Session::redo() {
  if (can_redo()) go_to(at_ + 1);
}

void Session::work(const Request& request, const std::stop_token& stop) {
  Results results;
  results.of = request.of;
  results.group = request.group;
  const auto evaluation = std::make_shared<const GroupEvaluation>(
      evaluation_ ? evaluate_group(*framework_, *request.group, {}, *evaluated_.group, *evaluation_)
                  : evaluate_group(*framework_, *request.group));
  results.evaluation = evaluation;
  // Most edits concern one unit; the others keep what is known of them.
  evaluated_ = request;
  evaluation_ = evaluation;
  if (stop.stop_requested()) return;
  publish(results);
  const auto rollout =
      std::make_shared<const Rollout>(plan_rollout(*framework_, *request.group, *evaluation));
  results.rollout = rollout;
  // What is late is worth nothing once the document has changed.
  if (!stop.stop_requested()) publish(results);
}

void Session::publish(Results results) {
  {
    const std::lock_guard lock(mutex_);
    results.version = ++count_;
    arrived_ = std::make_shared<const Results>(std::move(results));
  }
  if (wake_) wake_();
}

bool Session::busy() const { return worker_.busy(); }

bool Session::poll() {
  std::shared_ptr<const Results> next;
  {
    const std::lock_guard lock(mutex_);
    next = std::exchange(arrived_, nullptr);
  }
  if (!next) return false;
  if (!next->rollout && shown_ && shown_->rollout && next->of == shown_->of) return false;
  shown_ = std::move(next);
  return true;
}

void Session::settle() {
  while (busy()) {
    poll();
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  poll();
}

}  // namespace tripoint::gui
