#include "core/support/issue.h"

#include <doctest/doctest.h>

namespace tripoint::test {
namespace {

Issue told(Severity severity) {
  Issue issue;
  issue.severity = severity;
  issue.message = "is wrong";
  return issue;
}

}  // namespace

TEST_CASE("an issue reads as place, severity, pointer, message, found, allowed and meant") {
  Issue issue = told(Severity::error);
  issue.code = "not-shown";
  issue.file = "a b.json";
  issue.line = 12;
  issue.column = 3;
  issue.pointer = "/a/0/b~1c";
  issue.found = "5";
  issue.allowed = "from 0 to 4";
  issue.nearest = "4";
  CHECK(to_text(issue) ==
        "a b.json:12:3: error: /a/0/b~1c: is wrong; found 5; allowed: from 0 to 4; did you mean "
        "\"4\"?");
}

TEST_CASE("fields of an issue that do not apply leave no trace") {
  Issue issue = told(Severity::warning);
  CHECK(to_text(issue) == "warning: is wrong");
  issue.file = "-";
  CHECK(to_text(issue) == "-: warning: is wrong");
  issue.column = 4;  // without a line there is no place
  CHECK(to_text(issue) == "-: warning: is wrong");
  issue.nearest = "right";
  CHECK(to_text(issue) == "-: warning: is wrong; did you mean \"right\"?");
  issue = told(Severity::error);
  issue.allowed = "x";
  CHECK(to_text(issue) == "error: is wrong; allowed: x");
  issue.allowed.clear();
  issue.found = "y";
  issue.pointer = "/z";
  CHECK(to_text(issue) == "error: /z: is wrong; found y");
}

TEST_CASE("only errors are errors") {
  const Issue error = told(Severity::error), warning = told(Severity::warning);
  CHECK_FALSE(has_errors({}));
  CHECK_FALSE(has_errors({warning, warning}));
  CHECK(has_errors({warning, error, warning}));
  CHECK(has_errors({Issue{}}));  // the default is the safe one
}

TEST_CASE("a summary counts errors and warnings, in singular and plural") {
  const Issue error = told(Severity::error), warning = told(Severity::warning);
  CHECK(summary({}) == "no faults");
  CHECK(summary({error}) == "1 error");
  CHECK(summary({error, error}) == "2 errors");
  CHECK(summary({warning}) == "1 warning");
  CHECK(summary({warning, warning}) == "2 warnings");
  CHECK(summary({warning, error, warning}) == "1 error, 2 warnings");
  CHECK(summary({error, warning, error}) == "2 errors, 1 warning");
}

}  // namespace tripoint::test
