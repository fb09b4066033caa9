// Every fault of an answer: where it is pointed at, and in which words.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/reading.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

// A line of `answer_faults`: answers begin on line 2, column 1.
std::string line(const std::string& code, int column, const std::string& severity,
                 const std::string& below, const std::string& rest) {
  return code + ": f:2:" + std::to_string(column) + ": " + severity + ": /entities/0/answers/" +
         below + ": " + rest + "\n";
}
std::string error(const std::string& code, int column, const std::string& below,
                  const std::string& rest) {
  return line(code, column, "error", below, rest);
}
std::string warning(const std::string& code, int column, const std::string& below,
                    const std::string& rest) {
  return line(code, column, "warning", below, rest);
}

const std::string colors = "; allowed: red, green, blue, unknown";
const std::string counts = "; allowed: a whole number from 0 to 20, or \"unknown\"";
const std::string spans = "; allowed: a number from 0.5 to 24, or \"unknown\"";

// The only answer `value` to "color" is refused with these words.
std::string color_fault(const std::string& value) {
  return answer_faults("{\"color\":" + value + "}");
}
std::string no_color(const std::string& found) {
  return "is no possible answer to color; found " + found + colors;
}

}  // namespace

TEST_CASE("an item that the framework does not have is an error, at its key") {
  CHECK(answer_faults("{\"colr\":\"red\",\"nothing like it\":[{}]}") ==
        error("unknown-item", 2, "colr",
              "is no item of the framework; found \"colr\"; did you mean \"color\"?") +
            error("unknown-item", 15, "nothing like it",
                  "is no item of the framework; found \"nothing like it\""));
  CHECK(answer_faults("{\"Color\":1}") ==
        error("unknown-item", 2, "Color",
              "is no item of the framework; found \"Color\"; did you mean \"color\"?"));
}

TEST_CASE("an option that a choice does not have is an error, with the nearest one") {
  CHECK(color_fault("\"grene\"") ==
        error("unknown-option", 10, "color", no_color("\"grene\"") + "; did you mean \"green\"?"));
  CHECK(color_fault("\"RED\"") ==
        error("unknown-option", 10, "color", no_color("\"RED\"") + "; did you mean \"red\"?"));
  CHECK(color_fault("\"unknwon\"") ==
        error("unknown-option", 10, "color",
              no_color("\"unknwon\"") + "; did you mean \"unknown\"?"));
  CHECK(color_fault("\"purple\"") == error("unknown-option", 10, "color", no_color("\"purple\"")));
  CHECK(color_fault("\"\"") == error("unknown-option", 10, "color", no_color("\"\"")));
}

TEST_CASE("values of another type are no answer to a choice") {
  CHECK(color_fault("0") == error("unknown-option", 10, "color", no_color("0")));
  CHECK(color_fault("-1.5e3") == error("unknown-option", 10, "color", no_color("-1500")));
  CHECK(color_fault("true") == error("unknown-option", 10, "color", no_color("true")));
  CHECK(color_fault("null") == error("unknown-option", 10, "color", no_color("null")));
  CHECK(color_fault("[[\"red\"]]") == error("unknown-option", 11, "color/0", no_color("an array")));
  CHECK(color_fault("[\"red\",{}]") ==
        error("unknown-option", 17, "color/1", no_color("an object")));
  CHECK(color_fault("{\"value\":{}}") ==
        error("unknown-option", 19, "color/value", no_color("an object")));
}

TEST_CASE("a number outside of its bounds is an error, with the bounds") {
  for (const char* value : {"-1", "20.5", "21", "0.5", "1e+300", "-5e-324"}) {
    CAPTURE(value);
    CHECK(answer_faults("{\"count\":" + std::string(value) + "}") ==
          error("unknown-option", 10, "count",
                "is no possible answer to count; found " + std::string(value) + counts));
  }
  for (const char* value : {"0.49999999999999994", "24.000000000000004", "0", "-1"}) {
    CAPTURE(value);
    CHECK(answer_faults("{\"hours\":" + std::string(value) + "}") ==
          error("unknown-option", 10, "hours",
                "is no possible answer to hours; found " + std::string(value) + spans));
  }
}

TEST_CASE("values of another type are no answer to a number") {
  for (const char* value : {"true", "null", "\"many\"", "\"red\"", "\"\""}) {
    CAPTURE(value);
    CHECK(answer_faults("{\"count\":" + std::string(value) + "}") ==
          error("unknown-option", 10, "count",
                "is no possible answer to count; found " + std::string(value) + counts));
  }
}

TEST_CASE("who writes that an item is not applicable as a word is told the form") {
  for (const char* id : {"color", "count"}) {
    CHECK(answer_faults("{\"" + std::string(id) + "\":\"not_applicable\"}") ==
          error("unknown-option", 10, id,
                "is no possible answer to " + std::string(id) +
                    "; found \"not_applicable\"; allowed: {\"not_applicable\": \"the reason\"}"));
  }
}

TEST_CASE("an empty range is an error") {
  CHECK(color_fault("[]") == error("empty", 10, "color", "is an empty range" + colors));
  CHECK(answer_faults("{\"hours\":{\"value\":[]}}") ==
        error("empty", 19, "hours/value", "is an empty range" + spans));
}

TEST_CASE("each wrong value of a range is an error of its own") {
  CHECK(color_fault("[\"red\",\"rde\",7,\"blue\",\"yellow\"]") ==
        error("unknown-option", 17, "color/1", no_color("\"rde\"") + "; did you mean \"red\"?") +
            error("unknown-option", 23, "color/2", no_color("7")) +
            error("unknown-option", 32, "color/4", no_color("\"yellow\"")));
}

TEST_CASE("unknown cannot stand in a range") {
  CHECK(color_fault("[\"red\",\"unknown\"]") ==
        error("answer", 17, "color/1", "cannot stand in a range; found \"unknown\""));
  CHECK(color_fault("[\"unknown\"]") ==
        error("answer", 11, "color/0", "cannot stand in a range; found \"unknown\""));
}

TEST_CASE("a value that a range repeats is warned of") {
  const std::string words = "stands in its range already; found ";
  CHECK(color_fault("[\"red\",\"blue\",\"red\"]") ==
        warning("repeated-value", 24, "color/2", words + "\"red\""));
  CHECK(answer_faults("{\"count\":[0,-0.0,0]}") ==
        warning("repeated-value", 13, "count/1", words + "-0") +
            warning("repeated-value", 18, "count/2", words + "0"));
}

TEST_CASE("a range with more values than an answer holds is an error at the first too many") {
  std::string values = "0";
  for (int i = 1; i <= 20; ++i) values += "," + std::to_string(i);
  CHECK(answer_faults("{\"count\":[" + values + "]}") ==
        error("range-size", 49, "count/16", "is one value too many; allowed: at most 16 values"));
}

TEST_CASE("a long form has either a value or a reason why there is none") {
  const std::string words =
      "is no answer; allowed: an object with either \"value\" or \"not_applicable\" (a reason)";
  CHECK(color_fault("{}") == error("answer", 10, "color", words));
  CHECK(color_fault("{\"note\":\"x\"}") == error("answer", 10, "color", words));
  CHECK(color_fault("{\"value\":\"red\",\"not_applicable\":\"x\"}") ==
        error("answer", 10, "color", words));
  CHECK(color_fault("[{\"value\":\"red\"},{}]") == error("answer", 27, "color/1", words));
}

TEST_CASE("a reason is a text that says something") {
  CHECK(color_fault("{\"not_applicable\":\"\"}") ==
        error("empty", 28, "color/not_applicable", "is empty; allowed: a text"));
  CHECK(
      color_fault("{\"not_applicable\":true}") ==
      error("type", 28, "color/not_applicable", "has the wrong type; found true; allowed: a text"));
}

TEST_CASE("each detail of an answer must have its type") {
  for (const char* key : {"note", "respondent", "role", "date", "confidence"}) {
    CAPTURE(key);
    const std::string start = "{\"color\":{\"value\":\"red\",\"" + std::string(key) + "\":";
    CHECK(answer_faults(start + "5}}") == error("type", static_cast<int>(start.size()) + 1,
                                                "color/" + std::string(key),
                                                "has the wrong type; found 5; allowed: a text"));
  }
  CHECK(color_fault("{\"value\":\"red\",\"evidence\":\"x\"}") ==
        error("type", 36, "color/evidence", "has the wrong type; found \"x\"; allowed: an array"));
  CHECK(
      color_fault("{\"value\":\"red\",\"evidence\":[\"a\",2,null]}") ==
      error("type", 41, "color/evidence/1", "has the wrong type; found 2; allowed: a text") +
          error("type", 43, "color/evidence/2", "has the wrong type; found null; allowed: a text"));
}

TEST_CASE("a date is a day of the calendar") {
  const std::string start = "{\"color\":{\"value\":\"red\",\"date\":\"";
  const auto date_fault = [&](const std::string& date) {
    return answer_faults(start + date + "\"}}");
  };
  for (const char* date : {"2024-02-29", "2000-02-29", "2023-12-31", "0000-01-01", "9999-06-30"}) {
    CAPTURE(date);
    CHECK(date_fault(date).empty());
  }
  for (const char* date :
       {"", "2024", "2024-1-01", "2024-13-01", "2024-00-10", "2024-01-00", "2024-01-32",
        "2023-02-29", "1900-02-29", "2024-02-30", "2024-04-31", "2024/01/01", "24-01-2024",
        "2024-01-01 ", "2024-01-0x", "-024-01-01", "2024-01-01T00:00", "２０24"}) {
    CAPTURE(date);
    CHECK(date_fault(date) ==
          error("date", static_cast<int>(start.size()), "color/date",
                "is no date; found \"" + std::string(date) + "\"; allowed: YYYY-MM-DD"));
  }
}

TEST_CASE("a respondent who is not listed is warned of, with the nearest who is") {
  const std::string start =
      "{\"schemaVersion\":\"1.0\",\"respondents\":[{\"id\":\"anna\"},{\"id\":\"ben\"}],"
      "\"defaults\":{\"answers\":{\"color\":\n[{\"value\":\"red\",\"respondent\":\"";
  const std::string told =
      "unknown-respondent: f:2:30: warning: /defaults/answers/color/0/respondent: is not among the "
      "respondents and counts with weight 1; found ";
  CHECK(faults(start + "ana\"}]}}}") == told + "\"ana\"; did you mean \"anna\"?\n");
  CHECK(faults(start + "somebody\"}]}}}") == told + "\"somebody\"\n");
  CHECK(faults(start + "\"}]}}}") == told + "\"\"\n");
  CHECK(faults(start + "ben\"}]}}}").empty());
}

TEST_CASE("a respondent answers an item once") {
  const std::string words = "is a second answer of the same respondent; found ";
  const std::string rest = "; allowed: one answer per respondent, each with its own \"respondent\"";
  CHECK(color_fault("[{\"value\":\"red\",\"respondent\":\"a\"},\n"
                    "{\"value\":\"red\",\"respondent\":\"b\"},"
                    "{\"value\":\"blue\",\"respondent\":\"a\"}]") ==
        "respondent-twice: f:3:34: error: /entities/0/answers/color/2: " + words + "\"a\"" + rest +
            "\n");
  CHECK(color_fault("[{\"value\":\"red\"},{\"value\":\"red\"}]") ==
        error("respondent-twice", 27, "color/1", words + "\"\"" + rest));
}

TEST_CASE("a list of respondents holds long forms only") {
  CHECK(color_fault("[{\"value\":\"red\"},\"blue\",[],3]") ==
        error("type", 27, "color/1", "has the wrong type; found \"blue\"; allowed: an object") +
            error("type", 34, "color/2", "has the wrong type; found an array; allowed: an object") +
            error("type", 37, "color/3", "has the wrong type; found 3; allowed: an object"));
}

TEST_CASE("what was found is shortened and its control characters are escaped") {
  CHECK(color_fault("\"" + repeated("x", 1000) + "\"") ==
        error("unknown-option", 10, "color", no_color("\"" + repeated("x", 39) + "…\"")));
  CHECK(color_fault("\"a\\n\\u001b[2Jb\"") ==
        error("unknown-option", 10, "color", no_color("\"a\\u{a}\\u{1b}[2Jb\"")));
}

TEST_CASE("every wrong value of a range is told, unknown ones too") {
  CHECK(count_of(answer_faults("{\"color\":[\"rde\",\"unknown\",3]}"), "\n") == 3);
}

TEST_CASE("advice is something that is allowed") {
  CHECK(answer_faults("{\"count\":\"99\"}").find("did you mean") == std::string::npos);
  CHECK(contains(answer_faults("{\"count\":\"unknwon\"}"), "did you mean \"unknown\""));
  CHECK(contains(answer_faults("{\"count\":\"9\"}"), "allowed: the number without quotes"));
}

}  // namespace tripoint::test
