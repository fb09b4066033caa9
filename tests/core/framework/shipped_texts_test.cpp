// What holds for every text of the shipped framework beyond the rules of the lint.
#include <set>

#include <doctest/doctest.h>

#include "core/framework/read.h"
#include "tests/support/fixtures.h"

namespace tripoint::test {
namespace {

using Json = nlohmann::json;

struct Words {
  std::string pointer;
  std::string text;
};

void gather(const Json& value, const std::string& pointer, std::vector<Words>& out) {
  if (value.is_string()) out.push_back({pointer, value.get<std::string>()});
  for (const auto& [key, member] : value.items()) {
    if (!value.is_structured()) break;
    if (value.is_object()) out.push_back({pointer, key});
    gather(member, pointer + "/" + key, out);
  }
}

// Every string of the file, keys included: ids, texts, sources.
const std::vector<Words>& all_words() {
  static const std::vector<Words> all = [] {
    std::vector<Words> list;
    gather(Json::parse(embedded_framework()), {}, list);
    return list;
  }();
  return all;
}

std::vector<Words> texts_in(std::string_view language) {
  std::vector<Words> list;
  for (const Words& words : all_words()) {
    const std::size_t slash = words.pointer.rfind('/');
    if (slash != std::string::npos && words.pointer.substr(slash + 1) == language) {
      list.push_back(words);
    }
  }
  return list;
}

bool is_digit(char c, char most = '9') { return c >= '0' && c <= most; }

// Labels of working papers, such as a capital letter with digits.
bool has_internal_label(const std::string& text) {
  for (const char* words : {"seed 0", ".md"}) {
    if (text.find(words) != std::string::npos) return true;
  }
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    if (text[at] == 'S' && is_digit(text[at + 1], '4') && text[at + 2] == ' ') return true;
    if (text[at] == 'F' && is_digit(text[at + 1]) && is_digit(text[at + 2])) return true;
  }
  return false;
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

}  // namespace

TEST_CASE("every shipped text stands in both languages") {
  CHECK(texts_in("en").size() > 900);
  CHECK(texts_in("en").size() == texts_in("nl").size());
}

TEST_CASE("no shipped text or source begins or ends with a blank or has two in a row") {
  for (const Words& words : all_words()) {
    CAPTURE(words.pointer);
    CAPTURE(words.text);
    REQUIRE(!words.text.empty());
    CHECK(words.text.front() != ' ');
    CHECK(words.text.back() != ' ');
    CHECK(words.text.find("  ") == std::string::npos);
    CHECK(words.text.find_first_of("\t\r\n\v\f") == std::string::npos);
    // A no-break space only ties a word to what fills a place.
    const std::size_t tied = words.text.find("\u00A0");
    CHECK((tied == std::string::npos || words.text.compare(tied, 3, "\u00A0{") == 0));
    CHECK(words.text.find("\u200B") == std::string::npos);  // zero width space
  }
}

TEST_CASE("no blank stands before the punctuation of a shipped text") {
  for (const Words& words : all_words()) {
    CAPTURE(words.pointer);
    CAPTURE(words.text);
    if (words.pointer.rfind("/sources/", 0) == 0) continue;  // titles are as published
    for (const char* mark : {" .", " ,", " ;", " :", " ?", " !", " )", "( ", "..", ",,"}) {
      CHECK(words.text.find(mark) == std::string::npos);
    }
  }
}

TEST_CASE("English texts are spelt the American way") {
  for (const Words& words : texts_in("en")) {
    CAPTURE(words.pointer);
    CAPTURE(words.text);
    const std::string text = lower(words.text);
    for (const char* british : {"centre", "programme", "organis", "behaviour", "favour"}) {
      CAPTURE(british);
      const std::size_t at = text.find(british);
      // "programmed" and "programmer" are spelt so on both sides.
      const bool allowed = at != std::string::npos && std::string(british) == "programme" &&
                           (text[at + 9] == 'd' || text[at + 9] == 'r');
      CHECK((at == std::string::npos || allowed));
    }
  }
}

TEST_CASE("no shipped text or source mentions an internal label") {
  for (const char* bad : {"seed 0", "see notes.md", "as S3 says", "F07"}) {
    REQUIRE(has_internal_label(bad));
  }
  REQUIRE(!has_internal_label("S5 S3, F1 F"));
  for (const Words& words : all_words()) {
    CAPTURE(words.pointer);
    CAPTURE(words.text);
    CHECK(!has_internal_label(words.text));
  }
}

TEST_CASE("all 36 characteristics are mapped to items, and no item twice to one of them") {
  const Framework& framework = shipped();
  REQUIRE(framework.characteristics.size() == 36);
  std::set<std::string> ids, names;
  for (const Characteristic& characteristic : framework.characteristics) {
    CAPTURE(characteristic.id);
    CHECK(!characteristic.items.empty());
    CHECK(std::set<std::size_t>(characteristic.items.begin(), characteristic.items.end()).size() ==
          characteristic.items.size());
    CHECK(ids.insert(characteristic.id).second);
    CHECK(names.insert(characteristic.name[0]).second);
  }
}

TEST_CASE("shipped questions and labels tell apart what they name") {
  const Framework& framework = shipped();
  for (LanguageIndex language = 0; language < framework.languages.size(); ++language) {
    CAPTURE(framework.languages[language].id);
    std::set<std::string> questions, names;
    for (const Item& item : framework.items) {
      CAPTURE(item.id);
      CHECK(questions.insert(item.question[language]).second);
      CHECK(names.insert(item.name[language]).second);
      std::set<std::string> labels, texts;
      for (const AnswerRow& row : item.rows) {
        CHECK(labels.insert(row.label[language]).second);
        if (!row.text.absent()) CHECK(texts.insert(row.text[language]).second);
      }
    }
  }
}

TEST_CASE("shipped sources have different short forms") {
  std::set<std::string> cites;
  for (const Source& source : shipped().sources) {
    CAPTURE(source.id);
    CHECK(cites.insert(source.cite).second);
  }
}

}  // namespace tripoint::test
