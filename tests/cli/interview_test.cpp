#include <algorithm>

#include <doctest/doctest.h>

#include "core/organization/answers.h"
#include "core/organization/read.h"
#include "core/support/text.h"
#include "tests/support/fixtures.h"
#include "tests/support/random_case.h"
#include "tests/support/run_cli.h"
#include "tests/support/scratch.h"
#include "tests/support/strings.h"

namespace tripoint::test {
namespace {

Finished interview(const std::vector<std::string>& arguments, const std::string& lines,
                   const Console& more = {}) {
  std::vector<std::string> all = {"interview"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  Console console = more;
  console.in = lines;
  return run_cli(all, console);
}

Group group_in(const std::string& path) {
  const auto group = read_group(shipped(), read_text(path), path, {true});
  REQUIRE_MESSAGE(group.value.has_value(), listed(group.issues));
  return *group;
}

std::string words(TextId id, LanguageIndex language = 0) { return shipped().texts[id][language]; }

// The beginning of a text, up to what is filled in.
std::string begin_of(TextId id, LanguageIndex language = 0) {
  const std::string text = words(id, language);
  return text.substr(0, text.find('{'));
}

std::size_t headline(std::size_t criterion) { return shipped().criteria[criterion].first_item; }

// A line that answers each headline question, whatever its kind.
std::string first_answers(std::size_t count) {
  std::string lines;
  for (std::size_t g = 0; g < count; ++g) {
    const Item& item = shipped().items[headline(g)];
    lines += item.kind == ItemKind::choice ? "1\n" : std::to_string(int(item.least) + 1) + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE(
    "from nothing to a group: headlines first, a file after each answer, the result in the end") {
  const Scratch scratch;
  const std::string file = scratch.at("g.json");
  const Finished run = interview({"-o", file}, "Harbor\n\n" + first_answers(9) + "q\n");
  CHECK(run.code == 0);
  CHECK(run.err == "");
  const Group group = group_in(file);
  CHECK(group.name == "Harbor");
  CHECK(group.entities.empty());
  CHECK(group.defaults.size() == 9);
  for (std::size_t g = 0; g < 9; ++g) CHECK(find_answer(group.defaults, headline(g)) != nullptr);
  CHECK(contains(run.out, words(TextId::interview_result)));
  CHECK(contains(run.out, file));
  CHECK(contains(run.out, begin_of(TextId::interview_why)));
  const Finished brief = run_cli({"report", file, "--brief", "-o", scratch.at("brief.html")});
  CHECK(brief.code == 0);
}

TEST_CASE("an interview stops anywhere and goes on where it was") {
  const Scratch scratch;
  const std::string file = scratch.at("g.json");
  interview({file}, "H\n\n" + first_answers(3) + "q\n");
  CHECK(group_in(file).defaults.size() == 3);
  // The end of the input is a stop.
  const Finished second = interview({file}, "?\n");
  CHECK(second.code == 0);
  CHECK(contains(second.out, "Question 4 of 9"));
  CHECK_FALSE(contains(second.out, "Question 3 of 9"));
  CHECK(group_in(file).defaults.size() == 4);
  // What was answered with "don't know" is not asked again.
  CHECK(contains(interview({file}, "q\n").out, "Question 5 of 9"));
}

TEST_CASE("digits choose, several are a range, and words are commands in every language") {
  const Scratch scratch;
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    CAPTURE(language);
    const std::string id = shipped().languages[language].id;
    const std::string file = scratch.at(id + ".json");
    const auto last_word = [&](TextId text) {
      const std::string list = words(text, language);
      return list.substr(list.rfind(", ") + 2) + "\n";
    };
    const std::string lines =
        "H\n\n" + std::string("2\n1 3\n") + last_word(TextId::interview_word_unknown) +
        last_word(TextId::interview_word_not_applicable) + "There is none.\n" +
        last_word(TextId::interview_word_skip) + last_word(TextId::interview_word_help) +
        last_word(TextId::interview_word_stop);
    const Finished run = interview({"-o", file, "--lang", id}, lines);
    CHECK(run.code == 0);
    const Group group = group_in(file);
    REQUIRE(group.defaults.size() == 4);
    CHECK(find_answer(group.defaults, headline(0))->values[0] == 1);
    const Answer& range = *find_answer(group.defaults, headline(1));
    CHECK(range.count == 2);
    CHECK(range.values[1] == 2);
    CHECK(find_answer(group.defaults, headline(2))->kind == AnswerKind::unknown);
    CHECK(find_answer(group.defaults, headline(3))->reason == "There is none.");
    CHECK(contains(unwrapped(run.out), words(TextId::interview_help_digits, language)));
    CHECK(contains(run.out, begin_of(TextId::interview_why, language)));
  }
}

TEST_CASE("going back shows the answer, keeps it or takes another one, and notes stay with it") {
  const Scratch scratch;
  const std::string file = scratch.at("g.json");
  const Finished run =
      interview({file}, "H\n\nb\n1\nnote It was said twice.\n2\nb\n\nb\nb\n3\n3\nq\n");
  CHECK(run.code == 0);
  CHECK(contains(unwrapped(run.out), words(TextId::interview_first)));
  CHECK(contains(run.out, begin_of(TextId::interview_present)));
  const Group group = group_in(file);
  CHECK(find_answer(group.defaults, headline(0))->values[0] == 2);
  const Answer* second = find_answer(group.defaults, headline(1));
  REQUIRE(second != nullptr);
  REQUIRE(second->detail.has_value());
  CHECK(second->detail->note == "It was said twice.");
}

TEST_CASE("what is no answer is told, and the question stays") {
  const Scratch scratch;
  const std::string file = scratch.at("g.json");
  const Finished run =
      interview({file}, "H\n\n9\nperhaps\n\n0\n1-\nn\n\n\x1b[2J\n\xff\xfe\n4\nq\n");
  CHECK(run.code == 0);
  CHECK(count_of(run.out, begin_of(TextId::interview_no_option)) == 7);
  CHECK(contains(run.out, words(TextId::interview_reason_needed)));
  CHECK_FALSE(contains(run.out, "\x1b"));
  CHECK(group_in(file).defaults.size() == 1);
}

TEST_CASE("units are made from their names and chosen by number, id or name") {
  const Scratch scratch;
  const std::string file = scratch.at("g.json");
  const Finished run =
      interview({file}, "H\nNorth Sea, Île, North sea , North Sea\nnowhere\n2\n1\nq\n");
  CHECK(run.code == 0);
  CHECK(contains(run.out, "nowhere"));
  Group group = group_in(file);
  REQUIRE(group.entities.size() == 3);
  CHECK(group.entities[0].id == "north-sea");
  CHECK(group.entities[1].id == "le");
  CHECK(group.entities[2].id == "north-sea-2");
  CHECK((group.entities[1].answers.size() == 1 || group.defaults.size() == 1));
  CHECK(interview({file, "--entity", "North Sea"}, "1\n2\nq\n").code == 0);
  group = group_in(file);
  CHECK(group.entities[0].answers.size() + group.defaults.size() >= 2);
  const Finished unknown = interview({file, "--entity", "nort-sea"}, "");
  CHECK(unknown.code == 2);
  CHECK(contains(unknown.err, "north-sea"));
}

TEST_CASE("several respondents are asked the same headlines, each for himself") {
  const Scratch scratch;
  const std::string file = scratch.at("g.json");
  interview({file, "--respondent", "ines"}, "H\n\n1\n2\nq\n");
  const Finished second = interview({file, "--respondent", "bram"}, "3\nq\n");
  CHECK(contains(second.out, "Question 1 of 9"));
  CHECK(contains(second.out, "bram"));
  const Group group = group_in(file);
  REQUIRE(group.respondents.size() == 2);
  CHECK(find_answer(group.defaults, headline(0), "ines")->values[0] == 0);
  CHECK(find_answer(group.defaults, headline(0), "bram")->values[0] == 2);
  CHECK(find_answer(group.defaults, headline(1), "bram") == nullptr);
}

TEST_CASE("places to fill in of a new group are questions, and lose their annotation") {
  const Scratch scratch;
  const std::string file = scratch.at("g.json");
  run_cli({"new", "-o", file});
  const Finished run = interview({file}, "0\n1\n?\nq\n\n");
  CHECK(run.code == 0);
  CHECK(contains(run.out, "Question 1 of 9"));
  const Group group = group_in(file);
  CHECK_FALSE(find_answer(group.defaults, headline(0))->detail.has_value());
  CHECK_FALSE(is_blank(*find_answer(group.defaults, headline(1))));
  CHECK(is_blank(*find_answer(group.defaults, headline(2))));
}

TEST_CASE("Ctrl-C keeps every answer, ends with 130 and says where they are") {
  const Scratch scratch;
  const std::string file = scratch.at("g.json");
  int left = 4;  // lines until the interruption
  Console console;
  console.wait = [&] { return left-- > 0; };
  const Finished run = interview({"-o", file}, "H\n\n1\n2\n3\n4\n", console);
  CHECK(run.code == 130);
  CHECK(contains(run.out, file));
  CHECK(contains(run.out, begin_of(TextId::interview_interrupted)));
  CHECK(group_in(file).defaults.size() == 2);
}

TEST_CASE("a file that exists is not written over unless it is the group that goes on") {
  const Scratch scratch;
  const std::string file = scratch.file("g.json", "{}");
  const Finished taken = interview({"-o", file}, "H\n\n1\nq\n");
  CHECK(taken.code == 4);
  CHECK(read_text(file) == "{}");
  CHECK(interview({file}, "1\n").code == 3);
  CHECK(interview({"-"}, "1\n").code == 2);
  CHECK(interview({"--lang", "xx"}, "").code == 2);
  const Finished nowhere = interview({"-o", scratch.at("no/such/g.json")}, "");
  CHECK(nowhere.code == 0);
  const std::string report = scratch.at("r.html");
  run_cli({"report", sample_group("nordic-industry"), "-o", report});
  CHECK(interview({report}, "q\n").code == 2);
  CHECK(interview({report, "-o", scratch.at("new.json")}, "0\nq\n").code == 0);
}

TEST_CASE("without a file it asks for one in the end, and never loses what was said") {
  const Scratch scratch;
  const std::string there = "cd '" + scratch.path() + "' && ";
  const Finished named = run_shell(
      there + "printf 'H\\n\\n1\\nq\\nno/where.json\\nmine.json\\n' | tripoint interview");
  CHECK(named.code == 0);
  CHECK(contains(named.err, "no/where.json"));
  CHECK(group_in(scratch.at("mine.json")).defaults.size() == 1);
  // At the end of the input nobody can be asked.
  const Finished ended = run_shell(there + "printf 'H\\n\\n1\\n2' | tripoint interview");
  CHECK(ended.code == 0);
  CHECK(contains(ended.out, "group.json"));
  CHECK(group_in(scratch.at("group.json")).defaults.size() == 2);
  const Finished nothing = run_shell(there + "tripoint interview");
  CHECK(nothing.code == 0);
  CHECK(scratch.names() == std::vector<std::string>{"group.json", "mine.json"});
}

TEST_CASE("when nothing left can change the result, it says so and asks whether to stop") {
  const Scratch scratch;
  const std::string file = scratch.at("g.json");
  std::string lines = "H\n\n";
  // Enough for every question there is; the first option or the least number each.
  for (std::size_t i = 0; i < shipped().items.size(); ++i) lines += "1\n";
  const Finished run = interview({file}, lines + "yes\n");
  CHECK(run.code == 0);
  const bool told = contains(unwrapped(run.out), words(TextId::interview_nothing_left)) ||
                    contains(unwrapped(run.out), words(TextId::interview_none_alone)) ||
                    contains(run.out, words(TextId::interview_all_asked));
  CHECK(told);
  const std::size_t early = group_in(file).defaults.size();
  CHECK(early <= shipped().items.size());
  // "no" goes on to the last question.
  const std::string all = scratch.at("all.json");
  std::string on = "H\n\n" + repeated("1\nno\n", 3 * shipped().items.size());
  const Finished whole = interview({all}, on);
  CHECK(whole.code == 0);
  CHECK(contains(whole.out, words(TextId::interview_all_asked)));
  CHECK(group_in(all).defaults.size() > early);
}

TEST_CASE("every question with its options fits into 24 lines of 80 columns, in every language") {
  const Scratch scratch;
  std::size_t screens = 0;
  for (LanguageIndex language = 0; language < shipped().languages.size(); ++language) {
    for (const bool of_unit : {false, true}) {
      const std::string id = shipped().languages[language].id;
      const std::string no = words(TextId::interview_word_no, language).substr(0, 1);
      const std::string prompt = words(TextId::column_answer, language) + ": ";
      const std::string start = of_unit ? "H\nNorth\n1\n" : "H\n\n";
      const std::size_t most = shipped().items.size();
      // As far as it goes by itself, and then to the last question.
      const Finished part =
          interview({scratch.at("p" + id + no + std::to_string(of_unit)), "--lang", id},
                    start + repeated("?\n", most));
      const std::size_t asked = count_of(part.out, "\n" + prompt + "?");
      const Finished run = interview(
          {scratch.at("w" + id + std::to_string(of_unit)), "--lang", id},
          start + repeated("?\n", asked) + no + "\n" + repeated("?\n", most), {{}, 80, true, {}});
      CHECK(run.code == 0);
      const std::vector<std::string> lines = lines_of(run.out);
      std::size_t from = 0;
      for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool begins = lines[i].starts_with(begin_of(TextId::interview_headline, language)) &&
                            lines[i].find(" - ") != std::string::npos;
        if (begins) from = i;
        if (!lines[i].starts_with(prompt) || from == 0) continue;
        CAPTURE(lines[from]);
        for (std::size_t line = from; line <= i; ++line) {
          const bool bold = lines[line].starts_with("\x1b[1m");
          CHECK(display_width(lines[line]) <= (bold ? 88 : 80));
        }
        CHECK(i - from + 1 <= 24);
        from = 0;
        ++screens;
      }
    }
  }
  CHECK(screens > 3 * shipped().items.size());
}

TEST_CASE("plain output and piped output hold no escape sequence, and color only sets weight") {
  const Scratch scratch;
  Console console;
  console.color = true;
  const Finished plain = interview({scratch.at("a.json"), "--plain"}, "H\n\n1\nq\n", console);
  CHECK_FALSE(contains(plain.out, "\x1b"));
  const Finished colored = interview({scratch.at("b.json")}, "H\n\n1\nq\n", console);
  for (std::size_t at = 0; (at = colored.out.find('\x1b', at)) != std::string::npos; ++at) {
    const std::string_view rest = std::string_view(colored.out).substr(at);
    CHECK((rest.starts_with("\x1b[1m") || rest.starts_with("\x1b[0m")));
  }
}

TEST_CASE("whatever is typed, the file stays one that can be read") {
  const Scratch scratch;
  const std::vector<std::string> pieces = {"1",  "2", "3 1", "1-3",    "?",   "n",    "b",
                                           "s",  "h", "",    "note x", "5",   "2.5",  "100",
                                           "no", "-", "0",   "a, b",   "1;2", "\xC3", "note"};
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    std::string lines = dice.one_in(2) ? "N\nA, B\n" : "\n\n";
    for (int i = 0; i < 120; ++i) lines += pieces[dice.below(pieces.size())] + "\n";
    const std::string file = scratch.at(std::to_string(seed) + ".json");
    const std::vector<std::string> who = dice.one_in(2)
                                             ? std::vector<std::string>{file}
                                             : std::vector<std::string>{file, "--respondent", "r"};
    CHECK(interview(who, lines).code == 0);
    group_in(file);
    CHECK(interview(who, lines).code == 0);
    group_in(file);
  }
}

}  // namespace tripoint::test
