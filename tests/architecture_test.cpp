// One way through the house: what may include what, what the core may not do, and what no file of
// the project may contain.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"

namespace tripoint::test {
namespace {

namespace fs = std::filesystem;

// Rooms from the foundation up; a file may include its own room and those before it.
const std::vector<std::string> rooms = {
    "core/support", "core/framework", "core/organization", "core/decision",
    "core/rollout", "core/chart",     "core/report",       "core"};
const std::set<std::string> fronts = {"cli", "gui"};
constexpr std::size_t most_lines = 400;

struct SourceFile {
  std::string path;  // from the root of the project
  std::vector<std::string> lines;
};

std::vector<std::string> lines_of(const fs::path& path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<SourceFile> source_files(const std::vector<std::string>& folders) {
  std::vector<SourceFile> files;
  const fs::path root(source_path(""));
  for (const std::string& folder : folders) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cpp") continue;
      files.push_back({fs::relative(entry.path(), root).string(), lines_of(entry.path())});
    }
  }
  REQUIRE(files.size() > 40);
  return files;
}

// The room of a path; the size of `rooms` for the fronts, one more for what is in neither.
std::size_t room_of(const std::string& path) {
  for (std::size_t room = 0; room < rooms.size(); ++room) {
    if (fs::path(path).parent_path() == rooms[room]) return room;
  }
  return fronts.contains(path.substr(0, path.find('/'))) ? rooms.size() : rooms.size() + 1;
}

}  // namespace

TEST_CASE("includes only point down the house, and the command line and the window never meet") {
  const std::regex include("^#include \"([^\"]+)\"");
  std::size_t checked = 0;
  for (const SourceFile& file : source_files({"core", "cli", "gui"})) {
    for (const std::string& line : file.lines) {
      std::smatch match;
      if (!std::regex_search(line, match, include)) continue;
      const std::string target = match[1];
      CAPTURE(file.path);
      CAPTURE(target);
      if (target == "core/version.h") continue;  // made by the build, includes nothing
      CHECK(fs::exists(source_path(target)));
      CHECK(room_of(target) <= room_of(file.path));
      const std::string from = file.path.substr(0, file.path.find('/'));
      const std::string to = target.substr(0, target.find('/'));
      if (fronts.contains(from) && fronts.contains(to)) CHECK(from == to);
      ++checked;
    }
  }
  CHECK(checked > 100);
}

TEST_CASE("the core never prints, aborts, or reads clock, locale or environment") {
  const std::regex forbidden(
      R"(std::(cout|cerr|clog|cin|abort|exit|terminate|getenv|locale|setlocale)\b)"
      R"(|_clock\b|#include <(iostream|ctime|clocale|locale|random)>|\bprintf\(|\bputs\()");
  for (const SourceFile& file : source_files({"core"})) {
    for (const std::string& line : file.lines) {
      CAPTURE(file.path);
      CAPTURE(line);
      CHECK_FALSE(std::regex_search(line, forbidden));
    }
  }
}

TEST_CASE("no source file is longer than about 400 lines or wider than 100 columns") {
  for (const SourceFile& file : source_files({"core", "cli", "gui", "tests"})) {
    CAPTURE(file.path);
    CHECK(file.lines.size() <= most_lines);
    if (file.path == "core/framework/lint.cpp") continue;  // a table, one row per line
    for (const std::string& line : file.lines) {
      const auto columns = std::count_if(line.begin(), line.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
      });
      CHECK(columns <= 100);
    }
  }
}

TEST_CASE("nothing of the domain stands in C++") {
  const std::regex domain(R"(\b(centralized|distributed|integrated|marketing|headquarters)\b)",
                          std::regex::icase);
  const std::regex comment(R"(^\s*//)");
  for (const SourceFile& file : source_files({"core"})) {
    for (const std::string& line : file.lines) {
      if (std::regex_search(line, comment)) continue;
      CAPTURE(file.path);
      CAPTURE(line);
      CHECK_FALSE(std::regex_search(line, domain));
    }
  }
}

TEST_CASE("heavy JSON headers are included in sources only") {
  for (const SourceFile& file : source_files({"core", "cli"})) {
    if (!file.path.ends_with(".h") || file.path == "core/support/json_reader.h") continue;
    for (const std::string& line : file.lines) {
      CAPTURE(file.path);
      CHECK(line.find("#include <nlohmann") == std::string::npos);
      CHECK(line.find("#include <simdjson") == std::string::npos);
    }
  }
}

}  // namespace tripoint::test
