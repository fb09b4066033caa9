#include "core/support/file.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tripoint {
namespace {

namespace fs = std::filesystem;

Issue file_issue(const std::string& path, std::string message) {
  Issue issue;
  issue.code = "file";
  issue.file = path;
  issue.message = std::move(message);
  return issue;
}

std::string reason(int error) { return std::generic_category().message(error); }

struct Descriptor {
  int fd = -1;
  explicit Descriptor(int opened) : fd(opened) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (fd >= 0) ::close(fd);
  }
};

// A new file in the folder of `target`, named so that no other writer has it; its path goes to
// `name`.
int create_beside(const fs::path& target, std::string& name) {
  constexpr int most = 100;
  for (int attempt = 0; attempt < most; ++attempt) {
    const fs::path file = ".tripoint-" + std::to_string(attempt) + ".tmp";
    name = (target.parent_path() / file).string();
    const int fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd >= 0 || errno != EEXIST) return fd;
  }
  return -1;
}

// Where a chain of links leads, whether or not there is a file yet.
fs::path followed(fs::path path) {
  constexpr int most = 40;
  std::error_code error;
  for (int link = 0; link < most && fs::is_symlink(path, error); ++link) {
    const fs::path next = fs::read_symlink(path, error);
    if (error) break;
    path = next.is_absolute() ? next : path.parent_path() / next;
  }
  return path;
}

// All bytes, through interruptions and short writes; 0 or an errno.
int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.fd < 0) {
    const int error = errno;
    return failure<std::string>(file_issue(
        path, error == ENOENT ? "there is no such file" : "cannot be opened: " + reason(error)));
  }
  struct stat status = {};
  if (::fstat(file.fd, &status) == 0 && S_ISDIR(status.st_mode)) {
    return failure<std::string>(file_issue(path, "is a folder, not a file"));
  }
  Result<std::string> result;
  std::string bytes;
  if (S_ISREG(status.st_mode) && status.st_size > 0 &&
      static_cast<std::uint64_t>(status.st_size) <= max_bytes) {
    bytes.reserve(static_cast<std::size_t>(status.st_size) + 64);  // room for a parser's padding
  }
  constexpr std::size_t block = std::size_t{1} << 16U;
  for (;;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + block);
    const auto count = ::read(file.fd, bytes.data() + before, block);
    const int error = errno;
    bytes.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
    if (count == 0) break;
    if (count < 0) {
      if (error == EINTR) continue;
      return failure<std::string>(file_issue(path, "cannot be read: " + reason(error)));
    }
    if (bytes.size() > max_bytes) {
      return failure<std::string>(file_issue(
          path, "is larger than the " + std::to_string(max_bytes >> 20U) + " MiB that are read"));
    }
  }
  result.value = std::move(bytes);
  return result;
}

std::vector<Issue> write_file(const std::string& path, std::string_view bytes) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::status_known(status)) {
    return {file_issue(path, "cannot be written: " + error.message())};
  }
  if (fs::is_directory(status)) return {file_issue(path, "is a folder, not a file")};
  // Something that is no regular file (a device, a pipe) cannot be replaced, only written to.
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    const Descriptor special(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    const int failed = special.fd < 0 ? errno : write_all(special.fd, bytes);
    if (failed != 0) return {file_issue(path, "cannot be written: " + reason(failed))};
    return {};
  }
  const fs::path target = followed(path);

  std::string temporary;
  int failed = 0;
  {
    const Descriptor file(create_beside(target, temporary));
    if (file.fd < 0) return {file_issue(path, "cannot be written: " + reason(errno))};
    struct stat former = {};
    if (::stat(target.c_str(), &former) == 0 && ::fchmod(file.fd, former.st_mode & 07777U) != 0) {
      failed = errno;
    }
    if (failed == 0) failed = write_all(file.fd, bytes);
    if (failed == 0 && ::fsync(file.fd) != 0) failed = errno;
  }
  if (failed == 0 && ::rename(temporary.c_str(), target.c_str()) != 0) failed = errno;
  if (failed != 0) {
    ::unlink(temporary.c_str());
    return {file_issue(path, "cannot be written: " + reason(failed))};
  }
  return {};
}

}  // namespace tripoint
