#include "core/support/date.h"

#include <doctest/doctest.h>

namespace tripoint::test {

TEST_CASE("a date is a day of the calendar") {
  for (const char* right : {"2026-11-23", "2024-02-29", "2000-02-29", "0001-12-31"}) {
    CAPTURE(right);
    CHECK(is_date(right));
  }
  for (const char* wrong :
       {"", "2026-11-31", "2023-02-29", "1900-02-29", "2026-00-10", "2026-13-01", "2026-1-1",
        "26-11-2023", "2026/11/23", "2026-11-2x", "2026-11-233"}) {
    CAPTURE(wrong);
    CHECK_FALSE(is_date(wrong));
  }
}

}  // namespace tripoint::test
