// Reports: the brief's ten sections, figures that the result has, drawings without faults, and
// nothing that was typed is lost.
#include "core/report/reports.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "core/chart/svg.h"
#include "core/decision/explanation.h"
#include "core/organization/read.h"
#include "core/organization/write.h"
#include "core/report/html.h"
#include "core/report/markdown.h"
#include "core/report/result_json.h"
#include "tests/support/figures.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_group.h"
#include "tests/support/run_cli.h"
#include "tests/support/scenes.h"
#include "tests/support/strings.h"
#include "tests/support/xml.h"

namespace tripoint::test {
namespace {

using json = nlohmann::json;
using Make = Document (*)(const ReportMaterial&, const std::string&);

struct Told {
  Group group;
  GroupEvaluation evaluation;
  Rollout rollout;

  explicit Told(Group said)
      : group(std::move(said)),
        evaluation(evaluate_group(shipped(), group)),
        rollout(plan_rollout(shipped(), group, evaluation)) {}

  Document made(Make make, LanguageIndex language = 0) const {
    return make({shipped(), group, evaluation, rollout, language}, write_group(shipped(), group));
  }
};

Group sample(const std::string& name) {
  const std::string path = sample_group(name);
  return *read_group(shipped(), read_text(path), path);
}

std::vector<Told> groups(std::size_t random) {
  std::vector<Told> list;
  for (const std::string& path : sample_groups()) {
    list.emplace_back(*read_group(shipped(), read_text(path), path));
  }
  for (std::uint64_t seed = 1; seed <= random; ++seed) {
    Dice dice(seed);
    list.emplace_back(random_group(dice, shipped()));
  }
  return list;
}

template <class Block>
std::vector<Block> blocks(const Document& document) {
  std::vector<Block> found;
  for (const DocumentBlock& block : document.blocks) {
    if (const auto* one = std::get_if<Block>(&block)) found.push_back(*one);
  }
  return found;
}

std::size_t word_count(const std::string& text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    words += !inside && c != ' ' ? 1U : 0U;
    inside = c != ' ';
  }
  return words;
}

// What people see: without the group that the report carries.
std::string without_group(const std::string& html) {
  const std::size_t from = html.find("<template"), to = html.find("</template>");
  REQUIRE(from != std::string::npos);
  return html.substr(0, from) + html.substr(to);
}

}  // namespace

TEST_CASE("a brief has exactly ten sections: a strip, eight headings, and a foot to sign") {
  for (const Told& told : groups(10)) {
    for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
      const Document brief = told.made(brief_report, language);
      const auto headings = blocks<DocumentHeading>(brief);
      CHECK(headings.size() == 8);
      CHECK(std::all_of(headings.begin(), headings.end(),
                        [](const DocumentHeading& one) { return one.level == 2; }));
      CHECK(brief.facts.size() >= 6);
      CHECK(!brief.foot.empty());
      CHECK(brief.sign_off.size() == 3);
    }
  }
}

TEST_CASE("a brief asks for the decision in at most 35 words, and gives reasons of at most 18") {
  for (const char* name : {"benelux-retail", "alpine-inns", "baltic-foods", "iberian-insurance"}) {
    for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
      const Document brief = Told(sample(name)).made(brief_report, language);
      const std::string asked = blocks<DocumentParagraph>(brief).front().text;
      CAPTURE(asked);
      CHECK(word_count(asked) <= 35);
      const auto reasons = blocks<DocumentBullets>(brief).front().entries;
      CHECK(reasons.size() <= 3);
      for (const std::string& reason : reasons) {
        CAPTURE(reason);
        CHECK(word_count(reason) <= 18);
      }
    }
  }
}

TEST_CASE("a brief is marked provisional where most of its results are") {
  Group group = sample("benelux-retail");
  CHECK(Told(group).made(brief_report).watermark.empty());
  for (Entity& entity : group.entities) entity.answers.resize(1);
  group.defaults.clear();
  CHECK(Told(group).made(brief_report).watermark == "Provisional");
}

namespace {

// All numbers of a result, and those in its texts.
void collect(const json& value, std::set<double>& numbers, std::string& texts) {
  if (value.is_number()) numbers.insert(value.get<double>());
  if (value.is_string()) texts += value.get<std::string>() + '\n';
  if (!value.is_structured()) return;
  for (const auto& member : value) collect(member, numbers, texts);
}

}  // namespace

TEST_CASE("every number of a brief's sentences and tables is one of its result") {
  for (const Told& told : groups(4)) {
    const json result =
        json::parse(result_json(shipped(), told.group, told.evaluation, {}, &told.rollout));
    std::set<double> numbers = {0, 90, 100};
    std::string texts;
    collect(result, numbers, texts);
    // Counts of what stands there.
    std::size_t open = 0, changing = 0;
    for (const Evaluation& one : told.evaluation.evaluations) {
      open += one.open_items.size();
      for (const OpenItem& item : one.open_items) changing += item.changes_winner ? 1U : 0U;
    }
    numbers.insert({static_cast<double>(open), static_cast<double>(changing),
                    static_cast<double>(told.rollout.skills.totals.needed)});
    for (std::size_t i = 0; i < told.evaluation.entities.size(); ++i) {
      for (const CounterfactualSearch& search :
           explain(shipped(), told.group, told.evaluation.entities[i], {},
                   told.evaluation.evaluations[i])
               .flips) {
        numbers.insert({static_cast<double>(search.found), static_cast<double>(search.searched)});
      }
    }
    for (std::size_t i = 0; i <= told.evaluation.entities.size(); ++i) {
      numbers.insert(static_cast<double>(i));  // so many of the units
    }
    const Document brief = told.made(brief_report);
    std::vector<std::string> sentences;
    for (const auto& one : blocks<DocumentParagraph>(brief)) sentences.push_back(one.text);
    for (const auto& one : blocks<DocumentTable>(brief)) {
      for (const auto& row : one.rows) sentences.insert(sentences.end(), row.begin(), row.end());
    }
    const auto lists = blocks<DocumentBullets>(brief);
    for (const auto& one : lists) {
      sentences.insert(sentences.end(), one.entries.begin(), one.entries.end());
    }
    const auto add = [&](const Text& text) {
      if (!text.absent()) texts += text[0] + '\n';
    };
    for (const Item& item : shipped().items) {
      for (const AnswerRow& row : item.rows) add(row.label);
      add(item.name);
    }
    for (const Tradeoff& one : shipped().guide.tradeoffs) add(one.mitigation);
    for (const Action& one : shipped().journey.actions) add(one.done);
    std::set<std::string> written;
    for (const Figure& figure : figures_in(texts, ".")) written.insert(figure.text);
    std::size_t checked = 0;
    for (const std::string& sentence : sentences) {
      for (const Figure& figure : figures_in(sentence, ".")) {
        const double unit = figure.percent ? 0.01 : 1;
        const double half = 0.5 * unit * std::pow(10, -figure.decimals) + 1e-9;
        const double value = figure.value * unit;
        const bool known = std::any_of(numbers.begin(), numbers.end(), [&](double number) {
          return std::fabs(std::fabs(number) - std::fabs(value)) <= half;
        });
        CAPTURE(sentence);
        CAPTURE(figure.text);
        CHECK((known || figure.before != 0 || written.count(figure.text) > 0));
        ++checked;
      }
    }
    CHECK(checked > 5);
  }
}

TEST_CASE("drawings of reports have no faults, are XML, and have their figures in a table") {
  std::size_t drawn = 0;
  std::string all = "<all>";
  for (const Told& told : groups(6)) {
    for (const Make make : {brief_report, full_report, portfolio_report}) {
      for (const DocumentFigure& figure : blocks<DocumentFigure>(told.made(make, 1))) {
        CAPTURE(figure.scene.title);
        CHECK(scene_faults(figure.scene) == "");
        CHECK(!figure.scene.title.empty());
        CHECK(!figure.scene.description.empty());
        for (const auto& row : figure.table.rows) {
          CHECK(row.size() == figure.table.columns.size());
        }
        ++drawn;
        if (drawn % 5 == 0) {
          all += to_svg(figure.scene, palette(PaletteName::print), std::to_string(drawn));
        }
      }
    }
  }
  CHECK(drawn > 200);
  CHECK(xml_faults(all + "</all>") == "");
}

namespace {

// Exchanges every text that people type for a token of its own.
void put_tokens(json& value, const std::string& key, std::vector<std::string>& tokens) {
  static const std::set<std::string> typed = {
      "note",       "text",           "handled",   "measure",    "action",
      "time_limit", "escalation",     "number",    "quality",    "metric",
      "stage",      "definition",     "context",   "supersedes", "dissent",
      "evidence",   "not_applicable", "sales",     "marketing",  "shared",
      "goals",      "lead",           "attendees", "notes",      "parking_lot"};
  if (value.is_object()) {
    for (auto& [name, member] : value.items()) put_tokens(member, name, tokens);
  } else if (value.is_array()) {
    for (json& member : value) put_tokens(member, key, tokens);
  } else if (value.is_string() && typed.count(key) > 0) {
    tokens.push_back("Token" + std::to_string(tokens.size() + 1000) + "x");
    value = tokens.back();
  }
}

}  // namespace

TEST_CASE("a token in every note, action, role, lesson and objective is in all documents") {
  json document = json::parse(read_text(source_path("tests/data/everything-typed.json")));
  std::vector<std::string> tokens;
  put_tokens(document, "", tokens);
  for (json& person : document["governance"]["people"]) {
    tokens.push_back("Token" + std::to_string(tokens.size() + 1000) + "x");
    person["name"] = tokens.back();
  }
  for (json& respondent : document["respondents"]) {
    tokens.push_back("Token" + std::to_string(tokens.size() + 1000) + "x");
    respondent["role"] = tokens.back();
  }
  document["decision"]["owner"] = tokens.emplace_back("Token9998x");
  CHECK(tokens.size() > 40);
  const auto group = read_group(shipped(), document.dump(), "typed.json");
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  const Told told(*group);
  const Document report = told.made(full_report);
  const std::map<std::string, std::string> written = {
      {"JSON", result_json(shipped(), told.group, told.evaluation, {}, &told.rollout)},
      {"HTML", without_group(to_html(report))},
      {"Markdown", to_markdown(report)}};
  for (const auto& entry : written) {
    const std::string &format = entry.first, &text = entry.second;
    std::string lost;
    for (const std::string& token : tokens) {
      if (!contains(text, token)) lost += token + " ";
    }
    CAPTURE(document.dump(1));
    CAPTURE(format);
    CHECK(lost == "");
  }
}

TEST_CASE("a record alone says what the one in the full report says") {
  for (const Told& told : groups(4)) {
    const Document record = told.made(record_report), full = told.made(full_report);
    const auto parts = blocks<DocumentHeading>(record), all = blocks<DocumentHeading>(full);
    REQUIRE(!parts.empty());
    CHECK(parts.front().level == 2);
    const auto from = std::find_if(all.begin(), all.end(), [&](const DocumentHeading& one) {
      return one.text == parts.front().text;
    });
    REQUIRE(std::distance(from, all.end()) >= static_cast<std::ptrdiff_t>(parts.size()));
    for (std::size_t i = 0; i < parts.size(); ++i) {
      CHECK((from + static_cast<std::ptrdiff_t>(i))->text == parts[i].text);
    }
    CHECK(record.facts == full.facts);
    CHECK(record.foot == full.foot);
    CHECK(record.group == full.group);
  }
}

TEST_CASE("a page has one h1, headings in order, ids once, and fetches nothing") {
  for (const Make make : {brief_report, full_report, portfolio_report, record_report}) {
    const std::string html = to_html(Told(sample("benelux-retail")).made(make));
    CHECK(count_of(html, "<h1>") == 1);
    CHECK(count_of(html, "<figure>") == count_of(html, "<details>"));
    CHECK(count_of(html, "<table>") == count_of(html, "<caption"));
    for (const char* outside : {"src=", "@import", "url(http", "href=\"http", "<script", "<link"}) {
      CAPTURE(outside);
      CHECK(!contains(html, outside));
    }
    std::set<std::string> ids;
    std::size_t level = 1;
    for (std::size_t at = 0; (at = html.find_first_of("<i", at)) != std::string::npos; ++at) {
      if (html.compare(at, 2, "<h") == 0 && std::isdigit(html[at + 2]) != 0) {
        const auto now = static_cast<std::size_t>(html[at + 2] - '0');
        CHECK(now <= level + 1);
        level = now;
      }
      if (html.compare(at, 4, "id=\"") == 0 && html[at - 1] == ' ') {
        const std::string id = html.substr(at + 4, html.find('"', at + 4) - at - 4);
        CAPTURE(id);
        CHECK(ids.insert(id).second);
      }
    }
  }
}

TEST_CASE("the group in a report comes back to the byte, whatever its texts") {
  for (const std::string group :
       {"{}", "{\"a\": \"</template><b>&amp;&lt;\"}", "\xEF\xBB\xBF{\r\n}\r\n", "\n\n{ }"}) {
    Document document;
    document.title = "<title>";
    document.group = group;
    CHECK(group_in_html(to_html(document)) == group);
  }
  CHECK(!group_in_html("{}"));
  CHECK(!group_in_html("<!DOCTYPE html><p>no group</p>"));
  CHECK(!group_in_html("<!DOCTYPE html><template id=\"tripoint-group\">"));
}

TEST_CASE("Markdown keeps marks as text and tables in their columns") {
  Document document;
  document.title = "a*b_c";
  document.blocks.emplace_back(DocumentParagraph{"1 < 2 | `x`\n# no heading"});
  document.blocks.emplace_back(DocumentTable{"", {"A|B", "Count"}, {{"x|y\nz", "12"}}});
  const std::string text = to_markdown(document);
  CHECK(contains(text, "# a\\*b\\_c\n"));
  CHECK(contains(text, "1 \\< 2 \\| \\`x\\` \\# no heading\n"));
  CHECK(contains(text, "| A\\|B | Count |\n| --- | ---: |\n| x\\|y z | 12 |\n"));
}

}  // namespace tripoint::test
