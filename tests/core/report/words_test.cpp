#include "core/report/words.h"

#include <doctest/doctest.h>

#include "tests/support/fixtures.h"

namespace tripoint::test {

TEST_CASE("a share is shown in whole percent, and never as 100 or 0 unless it is that exactly") {
  CHECK(share_number(0) == "0");
  CHECK(share_number(1) == "100");
  CHECK(share_number(1e-9) == "<1");
  CHECK(share_number(0.0099) == "<1");
  CHECK(share_number(0.01) == "1");
  CHECK(share_number(0.0149) == "1");
  CHECK(share_number(0.125) == "13");
  CHECK(share_number(0.5) == "50");
  CHECK(share_number(0.734) == "73");
  CHECK(share_number(0.99) == "99");
  CHECK(share_number(0.9901) == ">99");
  CHECK(share_number(1 - 1e-9) == ">99");
}

TEST_CASE("rounding noise about 0 and 1 is no share of its own") {
  CHECK(share_number(1e-13) == "0");
  CHECK(share_number(-1e-17) == "0");
  CHECK(share_number(1 - 1e-13) == "100");
  CHECK(share_number(1 + 1e-15) == "100");
}

TEST_CASE("shares that sum to 1 are shown as numbers that differ from 100 by at most 2") {
  for (int first = 0; first <= 200; ++first) {
    for (int second = 0; second + first <= 200; ++second) {
      int sum = 0;
      for (const int part : {first, second, 200 - first - second}) {
        const std::string shown = share_number(part / 200.0);
        sum += shown == "<1" ? 1 : shown == ">99" ? 99 : std::stoi(shown);
      }
      CHECK(sum >= 98);
      CHECK(sum <= 102);
    }
  }
}

TEST_CASE("numbers have the decimal sign of the language") {
  const LanguageIndex nl = find_language(shipped(), "nl").value();
  CHECK(decimal_text(shipped(), 0.1234, 3, 0) == "0.123");
  CHECK(decimal_text(shipped(), 0.1234, 3, nl) == "0,123");
  CHECK(decimal_text(shipped(), -1.5, 1, nl) == "-1,5");
  CHECK(decimal_text(shipped(), 7, 0, nl) == "7");
}

TEST_CASE("words are joined with commas and the conjunction of the language before the last") {
  const LanguageIndex nl = find_language(shipped(), "nl").value();
  CHECK(joined(shipped(), {}, TextId::word_and, 0) == "");
  CHECK(joined(shipped(), {"a"}, TextId::word_and, 0) == "a");
  CHECK(joined(shipped(), {"a", "b"}, TextId::word_or, 0) == "a or b");
  CHECK(joined(shipped(), {"a", "b", "c"}, TextId::word_and, 0) == "a, b and c");
  CHECK(joined(shipped(), {"a", "b", "c"}, TextId::word_or, nl) == "a, b of c");
}

TEST_CASE("sources are cited in their short form, our own judgement in the reader's language") {
  Framework framework = shipped();
  framework.sources.resize(4);
  for (std::size_t i = 0; i < 4; ++i) {
    framework.sources[i].cite = "Source " + std::to_string(i);
    framework.sources[i].grade = i == 2 ? 'J' : 'A';
  }
  const std::string own = framework.texts[TextId::our_judgement][0];
  CHECK(cited(framework, {}, 0) == "");
  CHECK(cited(framework, {3, 2}, 0) == "Source 3; " + own);
  CHECK(cited(framework, {2}, 1) == framework.texts[TextId::our_judgement][1]);
  CHECK(cited(framework, {0, 1, 2, 3}, 0, 3) == "Source 0; Source 1; " + own + " +1");
  CHECK(cited(framework, {0, 1, 2}, 0, 3) == "Source 0; Source 1; " + own);
}

}  // namespace tripoint::test
