// What the README shows is what the program does.
#include <array>
#include <cstdio>
#include <filesystem>
#include <sstream>

#include <doctest/doctest.h>
#include <sys/wait.h>

#include "core/organization/read.h"
#include "tests/support/fixtures.h"
#include "tests/support/scratch.h"

namespace tripoint::test {
namespace {

// The contents of the fenced blocks that open with this line.
std::vector<std::string> blocks(const std::string& fence) {
  std::vector<std::string> found;
  std::istringstream lines(read_text(source_path("README.md")));
  bool inside = false, wanted = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      inside = !inside;
      wanted = inside && line == fence;
      if (wanted) found.emplace_back();
    } else if (wanted) {
      found.back() += line + "\n";
    }
  }
  return found;
}

struct Ran {
  int code = -1;
  std::string out;
};

// A command line of the README, in a folder that has the datasets, with the program on the PATH.
Ran run(const Scratch& folder, const std::string& line) {
  const std::string program = TRIPOINT_PROGRAM;
  std::error_code ignored;
  std::filesystem::create_directory_symlink(source_path("datasets"), folder.at("datasets"),
                                            ignored);
  const std::string command = "cd '" + folder.path() + "' && PATH='" +
                              program.substr(0, program.rfind('/')) + "':$PATH && " + line;
  Ran ran;
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> buffer{};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    ran.out.append(buffer.data(), count);
  }
  ran.code = WEXITSTATUS(pclose(pipe));
  return ran;
}

}  // namespace

TEST_CASE("every command of the README works and prints something") {
  const Scratch folder;
  std::size_t commands = 0;
  for (const std::string& block : blocks("```")) {
    std::istringstream lines(block);
    for (std::string line; std::getline(lines, line);) {
      if (!line.starts_with("tripoint ")) continue;
      CAPTURE(line);
      const Ran ran = run(folder, line);
      CHECK(ran.code == 0);
      const std::size_t output = line.find(" -o ");
      if (output == std::string::npos) {
        CHECK_FALSE(ran.out.empty());
      } else {
        const std::string file = line.substr(output + 4, line.find(' ', output + 4) - output - 4);
        CHECK(std::filesystem::file_size(folder.at(file)) > 0);
      }
      ++commands;
    }
  }
  CHECK(commands >= 8);
}

TEST_CASE("every line of output in the README is in the output of its command") {
  const Scratch folder;
  std::size_t checked = 0;
  for (const std::string& block : blocks("```")) {
    if (!block.starts_with("$ ")) continue;
    std::istringstream lines(block);
    std::string line;
    std::getline(lines, line);
    const std::string out = "\n" + run(folder, line.substr(2)).out;
    while (std::getline(lines, line)) {
      if (line.empty() || line == "…") continue;
      CAPTURE(line);
      CHECK(out.find("\n" + line + "\n") != std::string::npos);
      ++checked;
    }
  }
  CHECK(checked > 10);
}

TEST_CASE("the group files in the README are valid") {
  const auto documents = blocks("```json");
  REQUIRE(documents.size() == 5);
  for (const std::string& document : documents) {
    const Result<Group> group = read_group(shipped(), document, "README.md", {true});
    CHECK_MESSAGE(group.value.has_value(), listed(group.issues));
    CHECK_MESSAGE(group.issues.empty(), listed(group.issues));
  }
}

}  // namespace tripoint::test
