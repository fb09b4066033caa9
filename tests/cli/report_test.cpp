// tripoint report, and the documents of tripoint evaluate.
#include <doctest/doctest.h>

#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {

TEST_CASE("a report of any kind opens again: same result, same bytes") {
  const Scratch scratch;
  for (const std::string& group : sample_groups()) {
    const std::string result = run_cli({"evaluate", group, "--format", "json"}).out;
    for (const char* kind : {"--brief", "--full", "--portfolio", "--record"}) {
      CAPTURE(kind);
      const std::string report = scratch.at("report.html");
      CHECK(run_cli({"report", group, kind, "-o", report}).code == 0);
      CHECK(run_cli({"evaluate", report, "--format", "json"}).out == result);
      const std::string again = scratch.at("again.html");
      CHECK(run_cli({"report", report, kind, "-o", again}).code == 0);
      CHECK(read_text(again) == read_text(report));
    }
  }
}

TEST_CASE("a report is of one kind") {
  const Finished both = run_cli({"report", sample_group("alpine-inns"), "--brief", "--full"});
  CHECK(both.code == 2);
  CHECK(contains(both.err, "--brief"));
  const Finished usual = run_cli({"report", sample_group("alpine-inns"), "--format", "md"});
  CHECK(usual.out ==
        run_cli({"report", sample_group("alpine-inns"), "--full", "--format", "md"}).out);
}

TEST_CASE("reports speak the language that was asked for") {
  const std::string file = sample_group("benelux-retail");
  const std::string dutch = run_cli({"report", file, "--brief", "--lang", "nl"}).out;
  CHECK(contains(dutch, "<html lang=\"nl\">"));
  CHECK(contains(dutch, "Gevraagde beslissing"));
  CHECK(!contains(dutch, "Decision asked"));
}

TEST_CASE("evaluate writes tables and documents") {
  const Scratch scratch;
  const std::string file = sample_group("benelux-retail");
  const std::string csv = run_cli({"evaluate", file, "--format", "csv"}).out;
  CHECK(count_of(csv, "\r\n") == 13);
  CHECK(contains(csv, "be-fashion,Vlindr Fashion,Belgium,3,2,Centralized,certain,no,0.945538,"));
  CHECK(contains(run_cli({"evaluate", file, "--format", "html"}).out, "<!DOCTYPE html>"));
  CHECK(contains(run_cli({"evaluate", file, "--format", "md"}).out, "## Decision record"));
  CHECK(run_cli({"evaluate", file, "--format", "xlsx", "-o", scratch.at("x.xlsx")}).code == 0);
  CHECK(read_text(scratch.at("x.xlsx")).substr(0, 2) == "PK");
  const Finished nowhere = run_cli({"evaluate", file, "--format", "xlsx"});
  CHECK(nowhere.code == 2);
  CHECK(contains(nowhere.err, "needs a file"));
}

TEST_CASE("an anonymous report has no names of people, not even in the group it carries") {
  const std::string file = source_path("tests/data/everything-typed.json");
  const std::string open = run_cli({"report", file}).out;
  const std::string masked = run_cli({"report", file, "--anonymous"}).out;
  for (const char* name : {"Ines Vandamme", "Bram Okafor", "Lotte de Wit"}) {
    CAPTURE(name);
    CHECK(contains(open, name));
    CHECK(!contains(masked, name));
  }
  CHECK(!contains(run_cli({"evaluate", file, "--anonymous", "--format", "json"}).out, "Okafor"));
}

TEST_CASE("what is no report and no group is told as such") {
  const Scratch scratch;
  const std::string page = scratch.file("page.html", "<!DOCTYPE html><p>nothing</p>");
  const Finished read = run_cli({"evaluate", page});
  CHECK(read.code == 3);
  CHECK(contains(read.err, "page.html:1:1"));
}

}  // namespace tripoint::test
