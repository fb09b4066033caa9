#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/report/reports.h"
#include "core/support/result.h"

// A result as tables for spreadsheets.
namespace tripoint {

using Cell = std::variant<std::string, double>;

struct Worksheet {
  std::string name;
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;  // as many cells as there are columns
};

struct Workbook {
  std::string title;
  std::vector<Worksheet> sheets;  // names differ
};

// Summary, units, contributions, skills, mix, waves, actions and answers.
Workbook workbook_of(const ReportMaterial& material);
// The units alone: model, verdict, fits, shares, margin, wave.
Worksheet unit_sheet(const ReportMaterial& material);

// RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe before it;
// numbers have at most six decimals.
std::string to_csv(const Worksheet& sheet);

// The bytes of an XLSX file: header rows frozen and with filters, numbers as numbers. The same
// workbook gives the same bytes. Errors have the code "file": no room for temporary files.
Result<std::string> to_xlsx(const Workbook& workbook);

}  // namespace tripoint
