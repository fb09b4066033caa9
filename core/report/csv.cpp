#include <cmath>

#include "core/report/workbook.h"
#include "core/support/number.h"

namespace tripoint {
namespace {

std::string field(std::string text) {
  // Spreadsheets calculate what begins like a formula.
  constexpr std::string_view risky = "=+-@\t\r";
  if (!text.empty() && risky.find(text.front()) != std::string_view::npos) text.insert(0, 1, '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

}  // namespace

std::string to_csv(const Worksheet& sheet) {
  std::string out;
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    out += (i > 0 ? "," : "") + field(sheet.columns[i]);
  }
  out += "\r\n";
  for (const auto& row : sheet.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      const auto* text = std::get_if<std::string>(&row[i]);
      out += text != nullptr ? field(*text)
                             : shortest(std::round(std::get<double>(row[i]) * 1e6) / 1e6);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace tripoint
