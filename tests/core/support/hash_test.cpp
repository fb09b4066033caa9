#include "core/support/hash.h"

#include <cmath>
#include <set>
#include <string>

#include <doctest/doctest.h>

namespace tripoint::test {

TEST_CASE("hashes are those that XXH3 publishes") {
  CHECK(content_hash("") == "99aa06d3014798d86001c324468d497f");
  CHECK(content_hash("abc") == "06b05ab6733a618578af5f94892f3950");
  CHECK(hash64("") == 0x2D06800538D394C2U);
  CHECK(hash64("abc") == 0x78AF5F94892F3950U);
}

TEST_CASE("a content hash is 32 hexadecimal digits that each byte decides on") {
  std::set<std::string> seen;
  std::string bytes(300, '\0');
  seen.insert(content_hash(bytes));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = 1;
    const std::string hash = content_hash(bytes);
    CHECK(hash.size() == 32);
    CHECK(hash.find_first_not_of("0123456789abcdef") == std::string::npos);
    seen.insert(hash);
    bytes[i] = '\0';
  }
  CHECK(seen.size() == 301);
  CHECK(content_hash(bytes) != content_hash(bytes + '\0'));
}

TEST_CASE("draws are uniform from 0 to below 1") {
  constexpr int draws = 100000;
  double sum = 0, squares = 0;
  for (std::uint64_t i = 0; i < draws; ++i) {
    const double draw = uniform_draw(7, i);
    REQUIRE(draw >= 0);
    REQUIRE(draw < 1);
    sum += draw;
    squares += draw * draw;
  }
  // Within five standard deviations of mean 1/2 and mean square 1/3.
  CHECK(std::fabs(sum / draws - 0.5) < 5 * std::sqrt(1.0 / 12 / draws));
  CHECK(std::fabs(squares / draws - 1.0 / 3) < 5 * std::sqrt(4.0 / 45 / draws));
}

TEST_CASE("a draw depends on its stream and number alone") {
  const double late = uniform_draw(hash64("item"), 4000);
  for (std::uint64_t i = 0; i < 100; ++i) uniform_draw(hash64("item"), i);
  CHECK(uniform_draw(hash64("item"), 4000) == late);
  std::set<double> distinct;
  for (std::uint64_t stream = 0; stream < 30; ++stream) {
    for (std::uint64_t i = 0; i < 30; ++i) distinct.insert(uniform_draw(stream, i));
  }
  CHECK(distinct.size() == 900);
}

TEST_CASE("neighboring streams are not correlated") {
  constexpr int draws = 20000;
  for (std::uint64_t stream = 0; stream < 5; ++stream) {
    double sum = 0;
    for (std::uint64_t i = 0; i < draws; ++i) {
      sum += (uniform_draw(stream, i) - 0.5) * (uniform_draw(stream + 1, i) - 0.5);
    }
    CHECK(std::fabs(sum / draws) < 5.0 / 12 / std::sqrt(draws));
  }
}

}  // namespace tripoint::test
