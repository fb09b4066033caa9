#include "core/report/document.h"

#include <algorithm>

namespace tripoint {

bool is_numeric(const DocumentTable& table, std::size_t column) {
  bool some = false;
  for (const auto& row : table.rows) {
    const std::string& cell = row[column];
    some = some || !cell.empty();
    if (cell.find_first_not_of("+-0123456789.,% \u00A0\u2212") != std::string::npos) return false;
  }
  return some;
}

}  // namespace tripoint
