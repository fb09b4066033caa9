#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

// Entities of the Benelux sample over and over, one on each line, with some lines spoiled.
std::string records(std::size_t count, const std::vector<std::size_t>& spoiled) {
  const auto units = read_json("datasets/groups/benelux-retail.json")["entities"];
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    auto unit = units[i % units.size()];
    unit["id"] = "unit-" + std::to_string(i);
    std::string line = unit.dump();
    for (const std::size_t bad : spoiled) {
      if (bad == i) line.resize(line.size() / 2);
    }
    text += line + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("of 500 records 3 fail, in place, and the exit code says so, for any number of threads") {
  const Scratch scratch;
  const std::string file = scratch.file("units.ndjson", records(500, {17, 100, 333}));
  const Finished one = run_cli({"batch", file, "--jobs", "1"});
  CHECK(one.code == 5);
  CHECK(one.err == "tripoint: 500 records: 497 evaluated, 3 failed\n");
  const auto lines = lines_of(one.out);
  REQUIRE(lines.size() == 500);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto result = nlohmann::json::parse(lines[i]);
    CHECK(result["line"] == i + 1);
    const bool failed = i == 17 || i == 100 || i == 333;
    CHECK(result["status"] == (failed ? "error" : "ok"));
    if (!failed) CHECK(result["id"] == "unit-" + std::to_string(i));
    if (failed) CHECK(result["issues"][0]["line"] == i + 1);
  }
  for (const char* jobs : {"1", "2", "7"}) {
    CHECK(run_cli({"batch", file, "--jobs", jobs}).out == one.out);
  }
  CHECK(run_cli({"batch", "-"}, {records(500, {17, 100, 333})}).out == one.out);
}

TEST_CASE("the sample batch holds the units of its group, and gives what evaluate gives") {
  const auto group = read_json("datasets/groups/benelux-retail.json");
  const std::string file = source_path("datasets/batches/benelux-units.ndjson");
  const auto units = lines_of(read_text(file));
  const Finished run = run_cli({"batch", file, "--group", sample_group("benelux-retail")});
  CHECK(run.code == 0);
  const auto expected = evaluated(sample_group("benelux-retail"));
  const auto lines = lines_of(run.out);
  REQUIRE(lines.size() == 12);
  REQUIRE(units.size() == 12);
  for (std::size_t i = 0; i < 12; ++i) {
    CHECK(nlohmann::json::parse(units[i]) == group["entities"][i]);
    auto result = nlohmann::json::parse(lines[i]);
    result.erase("line");
    result.erase("issues");
    CHECK(result == expected["entities"][i]);
  }
}

TEST_CASE("arrays, documents and folders are batches as well") {
  const Scratch scratch;
  const Finished array =
      run_cli({"batch", scratch.file("a.json", "[{\"id\":\"x\"},\n{\"id\":\"y\"}]")});
  CHECK(array.code == 0);
  CHECK(lines_of(array.out).size() == 2);
  CHECK(nlohmann::json::parse(lines_of(array.out)[1])["line"] == 2);
  scratch.file("b.json", "{\n \"id\": \"z\"\n}\n");
  scratch.file("c.ndjson", "{\"id\":\"p\"}\n{}\n");
  scratch.file("d.txt", "not read");
  const Finished folder = run_cli({"batch", scratch.path()});
  CHECK(folder.code == 5);
  std::string told;
  for (const std::string& line : lines_of(folder.out)) {
    const auto result = nlohmann::json::parse(line);
    told += result["file"].get<std::string>() + ":" + result["line"].dump() + ":" +
            result.value("id", "-") + " ";
  }
  CHECK(told == "a.json:1:x a.json:2:y b.json:1:z c.ndjson:1:p c.ndjson:2:- ");
}

TEST_CASE("a batch of nothing is done, and a file that is not there is told") {
  const Finished nothing = run_cli({"batch", "-"}, {""});
  CHECK(nothing.code == 0);
  CHECK(nothing.out.empty());
  CHECK(nothing.err == "tripoint: 0 records: 0 evaluated, 0 failed\n");
  const Finished missing = run_cli({"batch", "/no/such/file"});
  CHECK(missing.code == 4);
  CHECK(contains(missing.err, "/no/such/file: error: there is no such file"));
  const Scratch scratch;
  CHECK(contains(run_cli({"batch", scratch.path()}).err, "holds no .json, .ndjson or .jsonl"));
}

TEST_CASE("a batch into a file appears as a whole, and never over its input") {
  const Scratch scratch;
  const std::string in = scratch.file("in.ndjson", records(20, {}));
  const std::string out = scratch.at("out.ndjson");
  CHECK(run_cli({"batch", in, "-o", out}).code == 0);
  CHECK(read_text(out) == run_cli({"batch", in}).out);
  CHECK(run_cli({"batch", in, "-o", in}).code == 2);
  CHECK(run_cli({"batch", in, "-o", "/no/such/folder/x"}).code == 4);
  CHECK(run_cli({"batch", in, "-o", "/dev/full"}).code == 4);
}

TEST_CASE("the program is a filter that answers line by line, survives a closed pipe and Ctrl-C") {
  const Scratch scratch;
  const std::string in = scratch.file("in.ndjson", records(3000, {}));
  CHECK(run_shell("tripoint batch " + in + " --jobs 3 | head -n 1 | wc -l").out == "1\n");
  // One line in, one line out, while the input stays open.
  CHECK(run_shell("(head -n 1 " + in +
                  "; sleep 4) | tripoint batch - 2>/dev/null | "
                  "{ read -r -t 3 line && echo answered; }")
            .out == "answered\n");
  const Finished stopped =
      run_shell("(head -n 2 " + in + "; sleep 8) | '" TRIPOINT_PROGRAM "' batch - -o " +
                scratch.at("kept") + " & sleep 1; kill -INT $!; wait $!; echo $?");
  CHECK(contains(stopped.out, "130"));
  CHECK(lines_of(read_text(scratch.at("kept"))).size() == 2);
}

}  // namespace tripoint::test
