// How the result of a group is set for a terminal.
#include "cli/group_text.h"

#include <algorithm>
#include <functional>

#include <doctest/doctest.h>

#include "core/support/text.h"
#include "tests/support/fixtures.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

constexpr std::size_t bar_width = 10;

// A sample group evaluated, in one language.
struct Sample {
  std::string path;
  Group group;
  GroupEvaluation evaluation;
  LanguageIndex language;
  std::vector<EntityStory> stories;

  std::string text(std::size_t width, bool color = false, bool plain = false) const {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < stories.size(); ++i) all.push_back(i);
    return cli::group_text(shipped(), group, evaluation, all, false, language,
                           {width, color, plain});
  }
  std::string label(TextId id) const { return shipped().texts[id][language]; }
};

Sample sample(Group group, LanguageIndex language) {
  Sample one;
  one.group = std::move(group);
  one.evaluation = evaluate_group(shipped(), one.group);
  one.language = language;
  for (std::size_t i = 0; i < one.evaluation.entities.size(); ++i) {
    one.stories.push_back(tell_entity(shipped(), one.evaluation, i, language));
  }
  return one;
}

void for_samples(const std::function<void(const Sample&)>& check) {
  for (const std::string& path : sample_groups()) {
    for (LanguageIndex language = 0; language < 2; ++language) {
      CAPTURE(path);
      CAPTURE(language);
      const auto group = load_group(shipped(), path);
      REQUIRE(group);
      check(sample(*group, language));
    }
  }
}

// The columns [from, from + count) of a line, by what they show.
std::string columns(const std::string& line, std::size_t from, std::size_t count) {
  std::string cut;
  std::size_t column = 0;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at + 1;
    while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) ++end;
    if (column >= from && column < from + count) cut += line.substr(at, end - at);
    column += display_width(line.substr(at, end - at));
    at = end;
  }
  return cut;
}

std::string right(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

// What stands in the share column of a model, by the contract of the table.
std::string share_cell(const Evaluation& evaluation, ModelIndex m) {
  if (evaluation.verdict == Verdict::not_assessed) return "-";
  if (!evaluation.outcome.among.contains(m)) return "x";
  return share_number(evaluation.outcome.shares.value[m]);
}

// Checks head and rows of the table; returns how many rows it found.
std::size_t check_table(const Sample& one, std::size_t width) {
  const auto lines = lines_of(one.text(width));
  const auto head = std::find_if(lines.begin(), lines.end(),
                                 [](const std::string& line) { return line.ends_with("  I%"); });
  REQUIRE(head != lines.end());
  const std::size_t model =
      display_width(head->substr(0, head->find("  " + one.label(TextId::column_model) + " ") + 2));
  const std::size_t verdict = display_width(
      head->substr(0, head->find("  " + one.label(TextId::column_verdict) + " ") + 2));
  const std::size_t share = display_width(*head) - 4 * model_count;
  std::size_t rows = 0;
  for (auto line = head + 1; line != lines.end() && !line->empty(); ++line) {
    if (line->starts_with("---") || line->starts_with("    ")) continue;
    CAPTURE(*line);
    REQUIRE(rows < one.stories.size());
    const EntityStory& story = one.stories[rows];
    const Evaluation& evaluation = one.evaluation.evaluations[rows];
    ++rows;
    CHECK(columns(*line, 0, model - 2) == pad(story.name, model - 2));
    CHECK(columns(*line, model, verdict - model) == pad(story.model, verdict - model));
    const std::string state = story.verdict + (evaluation.provisional ? " *" : "");
    CHECK(columns(*line, verdict, share - verdict) == pad(state, share - verdict));
    for (ModelIndex m = 0; m < model_count; ++m) {
      CHECK(columns(*line, share + 4 * m, 4) == right(share_cell(evaluation, m), 4));
    }
    const std::string bar = columns(*line, share + 4 * model_count, 100);
    if (evaluation.verdict <= Verdict::no_option) {
      CHECK(bar == "");
    } else {
      CHECK(bar.size() == bar_width + 2);
      CHECK(bar.substr(2).find_first_not_of("CDI") == std::string::npos);
    }
  }
  return rows;
}

std::string without_colors(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\x1b') {
      at = text.find('m', at);
      REQUIRE(at != std::string::npos);
    } else {
      plain += text[at];
    }
  }
  return plain;
}

Group named(const std::vector<std::string>& names) {
  Group group = group_of(shipped(), {{"main_goal", "local_speed"}});
  const Entity first = group.entities[0];
  group.entities.clear();
  for (const std::string& name : names) {
    Entity entity = first;
    entity.id = "u" + std::to_string(group.entities.size());
    entity.name = name;
    group.entities.push_back(entity);
  }
  return group;
}

}  // namespace

TEST_CASE("no line is wider than a terminal of 80, 100 or 120 columns") {
  for_samples([](const Sample& one) {
    for (const std::size_t width : {80U, 100U, 120U}) {
      for (const std::string& line : lines_of(one.text(width))) {
        CAPTURE(line);
        CHECK(display_width(line) <= width);
      }
    }
  });
}

TEST_CASE("reasons keep to a terminal of 60 columns") {
  for_samples([](const Sample& one) {
    for (std::size_t i = 0; i < one.stories.size(); ++i) {
      const std::string text = cli::group_text(shipped(), one.group, one.evaluation, {i}, true,
                                               one.language, {60, false, false});
      for (const std::string& line : lines_of(text)) {
        CAPTURE(line);
        CHECK(display_width(line) <= 60);
      }
    }
  });
}

TEST_CASE("no line ends with a blank") {
  for_samples([](const Sample& one) {
    for (const std::size_t width : {60U, 80U, 100U, 120U}) {
      for (const bool plain : {false, true}) {
        for (const std::string& line : lines_of(one.text(width, false, plain))) {
          CHECK_FALSE(line.ends_with(' '));
        }
      }
    }
  });
}

TEST_CASE("the columns of the table are aligned, and their cells are those of the evaluation") {
  for_samples([](const Sample& one) {
    for (const std::size_t width : {80U, 100U, 120U}) {
      CAPTURE(width);
      CHECK(check_table(one, width) == one.stories.size());
    }
  });
}

TEST_CASE("columns stay aligned under names of wide, combining and no characters") {
  const Group group = named({"東京支店", "Zu\u0308rich", "🏬 Handel", "", "ﬁliale",
                             "A name that is a good deal longer than any column could ever be"});
  for (const std::size_t width : {80U, 120U}) {
    const Sample one = sample(group, 0);
    CHECK(check_table(one, width) == one.stories.size());
    for (const std::string& line : lines_of(one.text(width))) {
      if (!line.starts_with("A name")) CHECK(display_width(line) <= width);
    }
  }
}

TEST_CASE("the letters of a bar are as many as the shares call for, ten in all") {
  for_samples([](const Sample& one) {
    const std::string text = one.text(120);
    for (const Evaluation& evaluation : one.evaluation.evaluations) {
      if (evaluation.verdict <= Verdict::no_option) continue;
      bool found = false;
      for (const std::string& line : lines_of(text)) {
        if (line.size() < bar_width) continue;
        const std::string bar = line.substr(line.size() - bar_width);
        bool fits = std::is_sorted(bar.begin(), bar.end());
        for (ModelIndex m = 0; m < model_count; ++m) {
          const auto letters = static_cast<double>(std::count(bar.begin(), bar.end(), "CDI"[m]));
          fits = fits && std::abs(letters - 10 * evaluation.outcome.shares.value[m]) < 1;
        }
        found = found || fits;
      }
      CHECK(found);
    }
  });
}

TEST_CASE("colors add nothing but escape codes, so every state is told by letters") {
  for_samples([](const Sample& one) {
    const std::string colored = one.text(80, true), plain = one.text(80);
    CHECK(contains(colored, "\x1b["));
    CHECK_FALSE(contains(plain, "\x1b"));
    CHECK(without_colors(colored) == plain);
    std::size_t on = 0, off = 0;
    for (std::size_t at = colored.find('\x1b'); at != std::string::npos;
         at = colored.find('\x1b', at + 1)) {
      (colored.compare(at, 4, "\x1b[0m") == 0 ? off : on) += 1;
    }
    CHECK(on == off);
  });
}

TEST_CASE("colors appear only on a terminal that shows them, not in files nor with --plain") {
  const std::string file = sample_group("benelux-retail");
  CHECK(contains(run_cli({"evaluate", file}, {"", 80, true}).out, "\x1b["));
  CHECK_FALSE(contains(run_cli({"evaluate", file}, {"", 80, false}).out, "\x1b"));
  CHECK_FALSE(contains(run_cli({"evaluate", file, "--plain"}, {"", 80, true}).out, "\x1b"));
  const Scratch scratch;
  CHECK(run_cli({"evaluate", file, "-o", scratch.at("result")}, {"", 80, true}).code == 0);
  CHECK_FALSE(contains(read_text(scratch.at("result")), "\x1b"));
  CHECK_FALSE(
      contains(run_cli({"evaluate", file, "--format", "json"}, {"", 80, true}).out, "\x1b"));
}

TEST_CASE("the signs of closed models and of provisional results are explained where they stand") {
  for_samples([](const Sample& one) {
    const std::string text = one.text(120);
    bool closed = false, provisional = false;
    for (const Evaluation& evaluation : one.evaluation.evaluations) {
      provisional = provisional || evaluation.provisional;
      closed = closed || (evaluation.verdict > Verdict::no_option &&
                          evaluation.outcome.among.size() < model_count);
    }
    CHECK(contains(text, "\n" + one.label(TextId::legend_closed)) == closed);
    CHECK(contains(text, "\n" + one.label(TextId::legend_provisional)) == provisional);
  });
}

TEST_CASE("the heading of the reasons is not repeated when the name is the id") {
  const Sample one = sample(named({"", "Named"}), 0);
  const std::string text = one.text(80);
  CHECK(contains(text, "\nu0\n---"));
  CHECK(contains(text, "\nNamed (u1)\n---"));
}

TEST_CASE("at most five reasons are shown, the largest first") {
  for_samples([](const Sample& one) {
    for (std::size_t i = 0; i < one.stories.size(); ++i) {
      const std::string text = cli::group_text(shipped(), one.group, one.evaluation, {i}, true,
                                               one.language, {100, false, false});
      std::vector<std::string> amounts;
      for (const std::string& line : lines_of(text)) {
        if (line.starts_with("  +")) amounts.push_back(line.substr(2, 6));
      }
      const EntityStory& story = one.stories[i];
      const std::size_t reasons = std::min<std::size_t>(story.reasons.size(), 5);
      REQUIRE(amounts.size() == reasons + std::min<std::size_t>(story.given_up.size(), 5));
      for (std::size_t r = 0; r < reasons; ++r) CHECK(amounts[r] == story.reasons[r].amount);
      const auto middle = amounts.begin() + static_cast<std::ptrdiff_t>(reasons);
      CHECK(std::is_sorted(amounts.begin(), middle, std::greater<>()));
      CHECK(std::is_sorted(middle, amounts.end(), std::greater<>()));
    }
  });
}

}  // namespace tripoint::test
