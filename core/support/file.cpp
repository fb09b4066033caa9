#include "core/support/file.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

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

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

Result<InputFile> InputFile::open(const std::string& path) {
  InputFile input;
  input.path_ = path;
  input.file_ = Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!input.file_.is_open()) {
    const int error = errno;
    return failure<InputFile>(file_issue(
        path, error == ENOENT ? "there is no such file" : "cannot be opened: " + reason(error)));
  }
  struct stat status = {};
  if (::fstat(input.file_.get(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) {
      return failure<InputFile>(file_issue(path, "is a folder, not a file"));
    }
    if (S_ISREG(status.st_mode)) input.size_hint_ = static_cast<std::uint64_t>(status.st_size);
  }
  Result<InputFile> result;
  result.value = std::move(input);
  return result;
}

std::optional<std::size_t> InputFile::read(char* bytes, std::size_t size) {
  for (;;) {
    const auto count = ::read(file_.get(), bytes, size);
    if (count >= 0) return static_cast<std::size_t>(count);
    const int error = errno;
    if (error == EINTR) continue;
    error_ = file_issue(path_, "cannot be read: " + reason(error));
    return std::nullopt;
  }
}

OutputFile::~OutputFile() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Issue OutputFile::failed(int error) {
  return file_issue(path_, "cannot be written: " + reason(error));
}

std::optional<Issue> OutputFile::open() {
  std::error_code error;
  const fs::file_status status = fs::status(path_, error);
  if (!fs::status_known(status)) return failed(error.value());
  if (fs::is_directory(status)) return file_issue(path_, "is a folder, not a file");
  // Something that is no regular file (a device, a pipe) cannot be replaced, only written to.
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    file_ = Descriptor(::open(path_.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file_.is_open()) return failed(errno);
    return std::nullopt;
  }
  target_ = followed(path_);
  std::string name;
  file_ = Descriptor(create_beside(target_, name));
  if (!file_.is_open()) return failed(errno);
  temporary_ = std::move(name);
  struct stat former = {};
  if (::stat(target_.c_str(), &former) == 0 &&
      ::fchmod(file_.get(), former.st_mode & 07777U) != 0) {
    return failed(errno);
  }
  return std::nullopt;
}

std::optional<Issue> OutputFile::write(std::string_view bytes) {
  const int error = write_all(file_.get(), bytes);
  if (error != 0) return failed(error);
  return std::nullopt;
}

std::optional<Issue> OutputFile::commit() {
  if (temporary_.empty()) return std::nullopt;
  if (::fsync(file_.get()) != 0) return failed(errno);
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) return failed(errno);
  temporary_.clear();
  return std::nullopt;
}

Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes) {
  Result<InputFile> file = InputFile::open(path);
  if (!file) return {std::nullopt, file.issues};
  std::string bytes;
  if (file->size_hint() <= max_bytes) {
    bytes.reserve(file->size_hint() + 64);  // room for a parser's padding
  }
  constexpr std::size_t block = std::size_t{1} << 16U;
  for (;;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + block);
    const auto count = file->read(bytes.data() + before, block);
    bytes.resize(before + count.value_or(0));
    if (!count) return failure<std::string>(*file->error());
    if (*count == 0) break;
    if (bytes.size() > max_bytes) {
      return failure<std::string>(file_issue(
          path, "is larger than the " + std::to_string(max_bytes >> 20U) + " MiB that are read"));
    }
  }
  Result<std::string> result;
  result.value = std::move(bytes);
  return result;
}

std::vector<Issue> write_file(const std::string& path, std::string_view bytes) {
  OutputFile file(path);
  std::optional<Issue> failed = file.open();
  if (!failed) failed = file.write(bytes);
  if (!failed) failed = file.commit();
  if (failed) return {*std::move(failed)};
  return {};
}

}  // namespace tripoint
