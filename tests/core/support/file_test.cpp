#include "core/support/file.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/fixtures.h"

namespace tripoint::test {
namespace {

namespace fs = std::filesystem;

// A folder of its own, removed at the end.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "tripoint-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::size_t entries() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  fs::path path_;
};

// Files no larger than this for the lifetime of the object: writes fail half-way, as on a full
// disk.
class SizeLimit {
 public:
  explicit SizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
    const rlimit now = {bytes, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &now) == 0);
  }
  SizeLimit(const SizeLimit&) = delete;
  SizeLimit& operator=(const SizeLimit&) = delete;
  ~SizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_ = {};
  void (*handler_)(int);
};

void put(const std::string& path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  REQUIRE(out.good());
}

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in.good());
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

mode_t mode(const std::string& path) {
  struct stat status = {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

// The one issue of a file that could not be read or written.
std::string file_fault(const std::vector<Issue>& issues, const std::string& path) {
  REQUIRE(issues.size() == 1);
  CHECK(issues[0].code == "file");
  CHECK(issues[0].file == path);
  CHECK(issues[0].severity == Severity::error);
  CHECK(issues[0].line == 0);
  return issues[0].message;
}

std::string read_fault(const std::string& path, std::uint64_t most = max_document_bytes) {
  const Result<std::string> result = read_file(path, most);
  CHECK_FALSE(result.value.has_value());
  return file_fault(result.issues, path);
}

bool starts_with(const std::string& text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

}  // namespace

TEST_CASE("a file is read byte for byte, whatever its size and content") {
  const Folder folder;
  const std::string path = folder / "file";
  for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 200000U}) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 7 + i / 256);
    put(path, bytes);
    const auto result = read_file(path);
    REQUIRE(result.value.has_value());
    CHECK(result.issues.empty());
    CHECK(*result == bytes);
  }
}

TEST_CASE("a file that does not tell its size is read to its end") {
  const auto result = read_file("/proc/self/status");
  REQUIRE(result.value.has_value());
  CHECK(starts_with(*result, "Name:"));
}

TEST_CASE("a file may be as large as allowed and not a byte larger") {
  const Folder folder;
  const std::string path = folder / "file";
  constexpr std::uint64_t most = std::uint64_t{2} << 20U;
  put(path, std::string(most, 'x'));
  CHECK(read_file(path, most).value.has_value());
  put(path, std::string(most + 1, 'x'));
  CHECK(read_fault(path, most) == "is larger than the 2 MiB that are read");
  CHECK(read_fault("/dev/zero", most) == "is larger than the 2 MiB that are read");
}

TEST_CASE("what cannot be read is told apart") {
  const Folder folder;
  put(folder / "file", "x");
  CHECK(read_fault(folder / "missing") == "there is no such file");
  CHECK(read_fault(folder / "missing/file") == "there is no such file");
  CHECK(read_fault("") == "there is no such file");
  CHECK(read_fault(folder / "") == "is a folder, not a file");
  CHECK(starts_with(read_fault(folder / "file/below"), "cannot be opened: "));
  fs::create_symlink("loop", folder / "loop");
  CHECK(starts_with(read_fault(folder / "loop"), "cannot be opened: "));
}

TEST_CASE("reading follows links") {
  const Folder folder;
  put(folder / "file", "content");
  fs::create_symlink("file", folder / "link");
  fs::create_symlink("nowhere", folder / "broken");
  CHECK(read_file(folder / "link").value == "content");
  CHECK(read_fault(folder / "broken") == "there is no such file");
}

TEST_CASE("a file is replaced as a whole, and nothing else stays") {
  const Folder folder;
  const std::string path = folder / "file";
  put(path, "a longer text than the one after it");
  for (const std::string& bytes :
       {std::string(), std::string("x\0y\r\n", 5), std::string(300000, 'z')}) {
    CHECK(write_file(path, bytes).empty());
    CHECK(content(path) == bytes);
    CHECK(folder.entries() == 1);
  }
}

TEST_CASE("a new file is made with the permissions that new files get") {
  const Folder folder;
  for (const mode_t mask : {022U, 077U, 0U}) {
    const std::string path = folder / ("file" + std::to_string(mask));
    const mode_t before = ::umask(mask);
    const auto issues = write_file(path, "new");
    ::umask(before);
    CHECK(issues.empty());
    CHECK(content(path) == "new");
    CHECK(mode(path) == (0666U & ~mask));
  }
  CHECK(folder.entries() == 3);
}

TEST_CASE("a new file appears whole or not at all") {
  const Folder folder;
  const std::string path = folder / "file";
  const SizeLimit limit(100000);
  CHECK(starts_with(file_fault(write_file(path, std::string(200000, 'x')), path),
                    "cannot be written: "));
  CHECK(folder.entries() == 0);
}

TEST_CASE("who has the old file open keeps reading the old file") {
  const Folder folder;
  const std::string path = folder / "file";
  put(path, "old");
  std::ifstream before(path);
  CHECK(write_file(path, "new content").empty());
  std::ostringstream seen;
  seen << before.rdbuf();
  CHECK(seen.str() == "old");
  CHECK(content(path) == "new content");
}

TEST_CASE("a file that is replaced keeps its permissions") {
  const Folder folder;
  const std::string path = folder / "file";
  put(path, "old");
  for (const mode_t permissions : {0600U, 0640U, 0666U, 0755U}) {
    REQUIRE(::chmod(path.c_str(), permissions) == 0);
    CHECK(write_file(path, "new").empty());
    CHECK(mode(path) == permissions);
  }
}

TEST_CASE("writing follows links and leaves them links") {
  const Folder folder;
  fs::create_directory(folder / "deep");
  put(folder / "deep/file", "old");
  fs::create_symlink("deep/file", folder / "link");
  fs::create_symlink(folder / "link", folder / "link to link");
  CHECK(write_file(folder / "link to link", "new").empty());
  CHECK(content(folder / "deep/file") == "new");
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(fs::is_symlink(folder / "link to link"));
  CHECK_FALSE(fs::is_symlink(folder / "deep/file"));
  CHECK(folder.entries() == 3);
  CHECK(std::distance(fs::directory_iterator(folder / "deep"), fs::directory_iterator()) == 1);
}

TEST_CASE("a folder is not written over, and neither is one behind a link") {
  const Folder folder;
  fs::create_directory(folder / "deep");
  fs::create_symlink("deep", folder / "link");
  CHECK(file_fault(write_file(folder / "deep", "x"), folder / "deep") == "is a folder, not a file");
  CHECK(file_fault(write_file(folder / "link", "x"), folder / "link") == "is a folder, not a file");
  CHECK(folder.entries() == 2);
  CHECK(fs::is_empty(folder / "deep"));
}

TEST_CASE("where nothing can be created, writing fails and says so") {
  const Folder folder;
  put(folder / "file", "kept");
  fs::create_symlink("loop", folder / "loop");
  for (const std::string& path :
       {folder / "file/below", folder / "no folder/file", std::string("/proc/version"),
        std::string("/proc/tripoint/file"), folder / "loop", std::string()}) {
    CAPTURE(path);
    CHECK(starts_with(file_fault(write_file(path, "x"), path), "cannot be written: "));
  }
  CHECK(content(folder / "file") == "kept");
  CHECK(folder.entries() == 2);
}

TEST_CASE("a write that fails half-way leaves the old file and nothing else") {
  const Folder folder;
  const std::string path = folder / "file";
  put(path, "old");
  {
    const SizeLimit limit(100000);
    CHECK(starts_with(file_fault(write_file(path, std::string(200000, 'x')), path),
                      "cannot be written: "));
    CHECK(content(path) == "old");
    CHECK(folder.entries() == 1);
    CHECK(write_file(path, std::string(100000, 'x')).empty());
  }
  CHECK(content(path) == std::string(100000, 'x'));
}

TEST_CASE("devices are written to, not replaced") {
  CHECK(write_file("/dev/null", "x").empty());
  CHECK(fs::is_character_file("/dev/null"));
  CHECK(starts_with(file_fault(write_file("/dev/full", "x"), "/dev/full"), "cannot be written: "));
  CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("temporary files of others are not touched") {
  const Folder folder;
  const std::string path = folder / "file";
  put(path, "old");
  const auto temporary = [&](int i) {
    return folder / (".tripoint-" + std::to_string(i) + ".tmp");
  };
  put(temporary(0), "someone else's");
  CHECK(write_file(path, "new").empty());
  CHECK(content(path) == "new");
  CHECK(content(temporary(0)) == "someone else's");
  CHECK(folder.entries() == 2);
  // When every name is taken, the file stays as it was.
  for (int i = 1; i < 100; ++i) put(temporary(i), "x");
  CHECK(starts_with(file_fault(write_file(path, "newer"), path), "cannot be written: "));
  CHECK(content(path) == "new");
  CHECK(folder.entries() == 101);
}

TEST_CASE("of several writers at once one wins as a whole, and readers never see a part") {
  const Folder folder;
  const std::string path = folder / "file";
  constexpr std::size_t size = 150000;
  put(path, std::string(size, 'a'));
  std::atomic<bool> writing = true, whole = true;
  std::atomic<int> failures = 0;
  std::thread reader([&] {
    while (writing) {
      const auto now = read_file(path);
      if (!now || now->size() != size || now->find_first_not_of((*now)[0]) != std::string::npos) {
        whole = false;
      }
    }
  });
  std::vector<std::thread> writers;
  for (const char letter : {'b', 'c', 'd'}) {
    writers.emplace_back([&, letter] {
      for (int i = 0; i < 10; ++i) {
        if (!write_file(path, std::string(size, letter)).empty()) ++failures;
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  writing = false;
  reader.join();
  CHECK(failures == 0);
  CHECK(whole);
  CHECK(folder.entries() == 1);
}

TEST_CASE("a name of any length that a file can have is written") {
  const Folder folder;
  const std::string path = folder / std::string(255, 'a');
  CHECK(write_file(path, "x").empty());
  CHECK(fs::file_size(path) == 1);
}

}  // namespace tripoint::test
