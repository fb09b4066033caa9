#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace tripoint::gui {

// Work on a thread of its own where only the newest request matters: one that comes in replaces the
// one that waits, and asks the one that runs to stop.
template <class Request>
class Latest {
 public:
  using Work = std::function<void(const Request&, const std::stop_token&)>;

  explicit Latest(Work work)
      : work_(std::move(work)), thread_([this](const std::stop_token& end) { run(end); }) {}

  void request(Request request) {
    {
      const std::lock_guard lock(mutex_);
      waiting_ = std::move(request);
      now_.request_stop();
    }
    wake_.notify_one();
  }

  // Asks the work that runs to stop, and forgets the one that waits.
  void cancel() {
    const std::lock_guard lock(mutex_);
    waiting_.reset();
    now_.request_stop();
  }

  bool busy() const {
    const std::lock_guard lock(mutex_);
    return running_ || waiting_.has_value();
  }

 private:
  void run(const std::stop_token& end) {
    while (true) {
      std::optional<Request> next;
      std::stop_token token;
      {
        std::unique_lock lock(mutex_);
        running_ = false;
        wake_.wait(lock, end, [this] { return waiting_.has_value(); });
        if (end.stop_requested()) return;
        next = std::exchange(waiting_, std::nullopt);
        now_ = std::stop_source();
        token = now_.get_token();
        running_ = true;
      }
      work_(*next, token);
    }
  }

  Work work_;
  mutable std::mutex mutex_;
  std::condition_variable_any wake_;
  std::optional<Request> waiting_;
  std::stop_source now_;
  bool running_ = false;
  std::jthread thread_;  // last: it ends before the rest goes
};

}  // namespace tripoint::gui
