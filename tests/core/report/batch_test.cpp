#include "core/report/batch.h"

#include <algorithm>
#include <atomic>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/organization/read.h"
#include "core/organization/write.h"
#include "core/report/result_json.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_group.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

using nlohmann::json;

struct Batch {
  std::string out;
  BatchCounts counts;

  std::vector<json> lines() const {
    std::vector<json> list;
    std::istringstream stream(out);
    for (std::string line; std::getline(stream, line);) list.push_back(json::parse(line));
    return list;
  }
};

Batch batch(const std::string& bytes, BatchOptions options = {}, const Group& group = {},
            std::size_t piece = std::size_t{1} << 18U) {
  std::size_t at = 0;
  RecordStream stream(
      [&](char* to, std::size_t size) {
        const std::size_t count = std::min({size, piece, bytes.size() - at});
        std::copy_n(bytes.data() + at, count, to);
        at += count;
        return count;
      },
      RecordStream::Kind::lines_or_array);
  Batch result;
  result.counts = run_batch(
      shipped(), group, [&](RecordChunk& chunk) { return stream.next(chunk); },
      [&](std::string_view written) {
        result.out += written;
        return true;
      },
      options);
  return result;
}

// Entities of random groups, one on each line.
std::string random_records(std::size_t count) {
  std::string bytes;
  for (std::uint64_t seed = 0; count > 0; ++seed) {
    Dice dice(seed);
    const json group = json::parse(write_group(shipped(), random_group(dice, shipped())));
    if (!group.contains("entities")) continue;
    for (const json& entity : group["entities"]) {
      if (count == 0) break;
      bytes += entity.dump() + "\n";
      --count;
    }
  }
  return bytes;
}

}  // namespace

TEST_CASE("a record has the result that it has in a group, with the warnings of its line") {
  const std::string records = random_records(60);
  std::istringstream stream(records);
  std::size_t line = 0, warned = 0;
  const auto results = batch(records).lines();
  for (std::string record; std::getline(stream, record); ++line) {
    CAPTURE(line);
    const auto group =
        read_group(shipped(), "{\"schemaVersion\":\"1.0\",\"entities\":[" + record + "]}", "f");
    REQUIRE(line < results.size());
    json result = results[line];
    CHECK(result["line"] == line + 1);
    warned += result["issues"].empty() ? 0U : 1U;
    if (!group.value.has_value()) {
      CHECK(result["status"] == "error");
      continue;
    }
    CHECK(result["issues"].size() == group.issues.size());
    json expected = json::parse(
        result_json(shipped(), *group, evaluate_group(shipped(), *group), {}))["entities"][0];
    result.erase("line");
    result.erase("issues");
    CHECK(result == expected);
  }
  CHECK(line == 60);
  CHECK(warned > 1);
}

TEST_CASE("the bytes do not depend on the number of threads or on how the input comes") {
  const std::string records = random_records(150) + "{\n{}\n[1]\n{\"id\":\"x\"}";
  const Batch one = batch(records);
  CHECK(one.counts.records == 154);
  CHECK(one.counts.failed == 3);
  for (const std::size_t jobs : {2U, 3U, 7U}) {
    for (const std::size_t piece : {1000U, 100000U}) {
      BatchOptions options;
      options.jobs = jobs;
      const Batch many = batch(records, options, {}, piece);
      CHECK(many.out == one.out);
      CHECK(many.counts.records == 154);
      CHECK(many.counts.failed == 3);
    }
  }
}

TEST_CASE("a record at fault says what and where, and leaves the others alone") {
  const auto lines = batch(
                         "{\"id\":\"a\",\"answers\":{\"main_goal\":\"local_sped\"}}\n"
                         "\n"
                         "{\"id\":\"b\"}\n"
                         "{\"id\":\"c\",\"zz\":1}\n")
                         .lines();
  REQUIRE(lines.size() == 3);
  CHECK(lines[0]["status"] == "error");
  CHECK(lines[0]["issues"][0]["line"] == 1);
  CHECK(lines[0]["issues"][0]["column"] == 34);
  CHECK(lines[0]["issues"][0]["pointer"] == "/answers/main_goal");
  CHECK(lines[0]["issues"][0]["nearest"] == "local_speed");
  CHECK(lines[1]["line"] == 3);
  CHECK(lines[1]["id"] == "b");
  CHECK(lines[1]["status"] == "ok");
  CHECK(lines[2]["status"] == "ok");
  CHECK(lines[2]["issues"][0]["severity"] == "warning");
  CHECK(lines[2]["issues"][0]["line"] == 4);
}

TEST_CASE("faults in elements of an array have the line and column of the file") {
  const auto lines = batch("[{\"id\":\"a\"}, {\"id\":\n\"\"}\n").lines();
  REQUIRE(lines.size() == 3);
  CHECK(lines[0]["status"] == "ok");
  CHECK(lines[1]["line"] == 1);
  CHECK(lines[1]["issues"][0]["line"] == 2);
  CHECK(lines[1]["issues"][0]["column"] == 1);
  CHECK(lines[2]["issues"][0]["code"] == "batch");
  CHECK(lines[2]["issues"][0]["line"] == 3);
  const auto second = batch("[{\"id\":\"a\"}, {\"id\":\"\"}]").lines();
  CHECK(second[1]["issues"][0]["column"] == 20);
}

TEST_CASE("defaults and priorities of a group hold for every record, its entities for none") {
  const auto group =
      read_group(shipped(),
                 R"({"schemaVersion":"1.0","defaults":{"answers":{"main_goal":"local_speed"}},)"
                 R"("priorities":{"ranking":["q6_goals"]},"entities":[{"id":"other"}]})",
                 "f");
  REQUIRE(group.value.has_value());
  const auto lines = batch("{\"id\":\"a\"}\n", {}, *group).lines();
  REQUIRE(lines.size() == 1);
  CHECK(lines[0]["answers"]["main_goal"]["state"] == "definite");
  CHECK(lines[0].contains("any_weights"));
}

TEST_CASE("strict batches refuse unknown keys") {
  BatchOptions options;
  options.strict = true;
  CHECK(batch("{\"id\":\"a\",\"zz\":1}\n", options).counts.failed == 1);
}

TEST_CASE("when results cannot be taken the batch stops") {
  const std::string records = random_records(400);
  for (const std::size_t jobs : {1U, 3U}) {
    std::size_t at = 0;
    RecordStream stream(
        [&](char* to, std::size_t size) {
          const std::size_t count = std::min({size, std::size_t{4000}, records.size() - at});
          std::copy_n(records.data() + at, count, to);
          at += count;
          return count;
        },
        RecordStream::Kind::lines_or_array);
    BatchOptions options;
    options.jobs = jobs;
    int written = 0;
    const BatchCounts counts = run_batch(
        shipped(), {}, [&](RecordChunk& chunk) { return stream.next(chunk); },
        [&](std::string_view) { return ++written < 3; }, options);
    CHECK(counts.stopped);
    CHECK(written == 3);
    CHECK(counts.records < 400);
  }
}

TEST_CASE("progress hears of the last counts") {
  BatchCounts last;
  std::size_t at = 0;
  const std::string records = random_records(30);
  RecordStream stream(
      [&](char* to, std::size_t size) {
        const std::size_t count = std::min(size, records.size() - at);
        std::copy_n(records.data() + at, count, to);
        at += count;
        return count;
      },
      RecordStream::Kind::lines_or_array);
  BatchOptions options;
  options.jobs = 2;
  run_batch(
      shipped(), {}, [&](RecordChunk& chunk) { return stream.next(chunk); },
      [](std::string_view) { return true; }, options,
      [&](const BatchCounts& counts) { last = counts; });
  CHECK(last.records == 30);
}

}  // namespace tripoint::test
