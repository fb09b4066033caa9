#include "gui/state/recovery.h"

#include <cerrno>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <thread>

#include <nlohmann/json.hpp>
#include <signal.h>
#include <unistd.h>

namespace tripoint::gui {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "unsaved-", ending = ".json";

// The process that wrote a copy; 0: it is not one.
pid_t writer_of(const std::string& name) {
  if (name.size() <= prefix.size() + ending.size() || name.compare(0, prefix.size(), prefix) != 0 ||
      !name.ends_with(ending)) {
    return 0;
  }
  const std::string number =
      name.substr(prefix.size(), name.size() - prefix.size() - ending.size());
  if (number.find_first_not_of("0123456789") != std::string::npos || number.size() > 9) return 0;
  return std::stoi(number);
}

bool runs(pid_t process) { return kill(process, 0) == 0 || errno == EPERM; }

std::string time_of(const fs::path& file) {
  std::error_code error;
  const auto written = fs::last_write_time(file, error);
  if (error) return {};
  const auto seconds =
      std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::file_clock::to_sys(written));
  const std::time_t when = std::chrono::system_clock::to_time_t(seconds);
  std::tm local{};
  localtime_r(&when, &local);
  char words[32];
  return std::string(words, std::strftime(words, sizeof words, "%Y-%m-%d %H:%M", &local));
}

}  // namespace

// A copy is the document itself, and beside it a small file that says where it belongs.
Recovery::Recovery(std::string folder) : folder_(std::move(folder)) {
  if (folder_.empty()) return;
  file_ = folder_ + "/" + std::string(prefix) + std::to_string(getpid()) + std::string(ending);
  writer_ = std::make_unique<Latest<Copy>>(
      [this](const Copy& copy, const std::stop_token&) { write(copy); });
}

Recovery::~Recovery() = default;

void Recovery::write(const Copy& copy) const {
  if (!copy.group) {
    remove_own();
    return;
  }
  std::error_code error;
  fs::create_directories(folder_, error);
  fs::permissions(folder_, fs::perms::owner_all, error);
  nlohmann::json about;
  about["path"] = copy.path;
  about["name"] = copy.group->name;
  (void)write_file(file_ + ".of",
                   about.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  (void)write_file(file_, write_group(*copy.framework, *copy.group, 0));
}

void Recovery::remove_own() const {
  std::error_code error;
  fs::remove(file_, error);
  fs::remove(file_ + ".of", error);
}

double Recovery::tick(const Session& session, double now) {
  if (!writer_) return -1;
  if (!session.is_open() || !session.changed()) {
    changed_at_ = -1;
    if (kept_) writer_->request({});
    kept_ = false;
    written_ = session.version();
    return -1;
  }
  if (session.version() == written_) return -1;
  if (changed_at_ < 0) changed_at_ = now;
  const double left = changed_at_ + delay - now;
  if (left > 0) return left;
  changed_at_ = -1;
  written_ = session.version();
  kept_ = true;
  writer_->request({session.shared_framework(), session.shared_group(), session.path()});
  return -1;
}

void Recovery::settle() {
  while (writer_ && writer_->busy()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void Recovery::close() {
  if (!writer_) return;
  writer_->request({});
  settle();
}

std::vector<Rescued> Recovery::found() const {
  std::vector<Rescued> list;
  if (folder_.empty()) return list;
  std::error_code error;
  for (fs::directory_iterator at(folder_, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    const pid_t process = writer_of(name);
    if (process == 0 || runs(process)) continue;
    Rescued rescued;
    rescued.copy = at->path().string();
    rescued.when = time_of(at->path());
    if (const Result<std::string> about = read_file(rescued.copy + ".of", 1U << 20U)) {
      const auto json = nlohmann::json::parse(*about, nullptr, false);
      if (json.is_object()) {
        rescued.path = json.value("path", "");
        rescued.name = json.value("name", "");
      }
    }
    list.push_back(std::move(rescued));
  }
  return list;
}

void Recovery::discard(const Rescued& rescued) {
  std::error_code error;
  fs::remove(rescued.copy, error);
  fs::remove(rescued.copy + ".of", error);
}

}  // namespace tripoint::gui
