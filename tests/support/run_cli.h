#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace tripoint::test {

// What a run of the program left behind.
struct Finished {
  int code = 0;
  std::string out;
  std::string err;
};

// Where a command believes to be running.
struct Console {
  std::string in;
  std::size_t width = 80;
  bool color = false;
  std::function<bool()> wait = {};  // as Streams::wait
};

// Runs a command in this process.
Finished run_cli(const std::vector<std::string>& arguments, const Console& console = {});

// Runs a line of bash in which `tripoint` is the built program; a run that takes over a minute ends
// with 124.
Finished run_shell(const std::string& line);

// Paths of the sample groups that ship with the program.
std::vector<std::string> sample_groups();
std::string sample_group(std::string_view name);
std::string shipped_framework_path();

std::vector<std::string> lines_of(std::string_view text);

// Runs `evaluate FILE --format json` with more arguments, checks that it exits with 0 and no
// message, and parses the result.
nlohmann::json evaluated(const std::string& file, const std::vector<std::string>& more = {});

// The shipped framework as a document to change; members keep their order.
nlohmann::ordered_json framework_document();

// The item with this id in a framework document.
nlohmann::ordered_json& item_in(nlohmann::ordered_json& framework, std::string_view id);

}  // namespace tripoint::test
