#include "tests/support/run_cli.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <sstream>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/run.h"
#include "tests/support/fixtures.h"
#include "tests/support/scratch.h"

namespace tripoint::test {

Finished run_cli(const std::vector<std::string>& arguments, const Console& console) {
  std::istringstream in(console.in);
  std::ostringstream out, err;
  cli::Streams streams{in, out, err, console.color, console.width};
  streams.wait = console.wait;
  const int code = cli::run(arguments, streams);
  return {code, out.str(), err.str()};
}

Finished run_shell(const std::string& line) {
  const Scratch scratch;
  const std::string out = scratch.at("out"), err = scratch.at("err");
  const std::string script = "tripoint() { '" TRIPOINT_PROGRAM "' \"$@\"; }\n" + line;
  std::array<std::string, 5> words = {"timeout", "60", "bash", "-c", script};
  std::array<char*, 6> arguments{};
  for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();

  posix_spawn_file_actions_t actions;
  REQUIRE(posix_spawn_file_actions_init(&actions) == 0);
  constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC;
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), flags, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), flags, 0600);
  pid_t process = 0;
  const int spawned =
      posix_spawnp(&process, "timeout", &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  REQUIRE(spawned == 0);
  int status = 0;
  while (::waitpid(process, &status, 0) < 0) REQUIRE(errno == EINTR);
  REQUIRE(WIFEXITED(status));
  return {WEXITSTATUS(status), read_text(out), read_text(err)};
}

std::vector<std::string> sample_groups() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("datasets/groups"))) {
    const std::string path = entry.path().string();
    if (path.ends_with(".json") && !path.ends_with(".result.json")) paths.push_back(path);
  }
  std::sort(paths.begin(), paths.end());
  REQUIRE(paths.size() >= 4);
  return paths;
}

std::string sample_group(std::string_view name) {
  return source_path("datasets/groups/" + std::string(name) + ".json");
}

std::string shipped_framework_path() {
  return source_path("datasets/frameworks/demand-center.json");
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

nlohmann::json evaluated(const std::string& file, const std::vector<std::string>& more) {
  std::vector<std::string> arguments = {"evaluate", file, "--format", "json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const Finished run = run_cli(arguments);
  REQUIRE_MESSAGE(run.code == 0, run.err);
  CHECK(run.err == "");
  return nlohmann::json::parse(run.out);
}

nlohmann::ordered_json framework_document() {
  return nlohmann::ordered_json::parse(read_text(shipped_framework_path()));
}

nlohmann::ordered_json& item_in(nlohmann::ordered_json& framework, std::string_view id) {
  for (auto& criterion : framework["criteria"]) {
    for (auto& item : criterion["items"]) {
      if (item["id"] == id) return item;
    }
  }
  FAIL("no item " << id);
  return framework;
}

}  // namespace tripoint::test
