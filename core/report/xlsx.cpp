#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "core/report/workbook.h"
#include "core/support/file.h"
#include "core/support/text.h"

namespace tripoint {
namespace {

constexpr std::size_t most_text = 32'767;  // characters of a cell that spreadsheets take
constexpr std::size_t most_name = 31;      // of a sheet
constexpr double narrowest = 8, widest = 60;
// The library would put in the time of day otherwise: 2000-01-01.
constexpr time_t no_time = 946'684'800;

// At most so many characters, and not in the middle of one.
std::string cut(const std::string& text, std::size_t most) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] & '\xC0') != '\x80' && characters++ == most) return text.substr(0, i);
  }
  return text;
}

std::string sheet_name(const std::string& name) {
  std::string out = cut(name, most_name);
  for (char& c : out) {
    if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = '-';
  }
  return out;
}

struct Formats {
  lxw_format* header;
  lxw_format* text;
  lxw_format* number;
  lxw_format* count;
};

Formats formats_of(lxw_workbook* book) {
  Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book),
                  workbook_add_format(book)};
  format_set_bold(formats.header);
  format_set_bottom(formats.header, LXW_BORDER_THIN);
  format_set_text_wrap(formats.header);
  format_set_align(formats.header, LXW_ALIGN_VERTICAL_TOP);
  format_set_text_wrap(formats.text);
  for (lxw_format* one : {formats.text, formats.number, formats.count}) {
    format_set_align(one, LXW_ALIGN_VERTICAL_TOP);
  }
  format_set_num_format(formats.number, "0.000");
  format_set_num_format(formats.count, "0");
  return formats;
}

void add(lxw_workbook* book, const Formats& formats, const Worksheet& sheet) {
  lxw_worksheet* page = workbook_add_worksheet(book, sheet_name(sheet.name).c_str());
  if (page == nullptr || sheet.columns.empty()) return;
  for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
    const auto column = static_cast<lxw_col_t>(c);
    worksheet_write_string(page, 0, column, sheet.columns[c].c_str(), formats.header);
    bool whole = true;
    double width = std::max(narrowest, static_cast<double>(display_width(sheet.columns[c])) + 4);
    for (const auto& row : sheet.rows) {
      if (const auto* text = std::get_if<std::string>(&row[c])) {
        width = std::max(width, static_cast<double>(display_width(*text)) + 2);
      } else {
        const double value = std::get<double>(row[c]);
        whole = whole && value == static_cast<double>(static_cast<long long>(value));
      }
    }
    worksheet_set_column(page, column, column, std::min(width, widest), nullptr);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
      const auto line = static_cast<lxw_row_t>(r + 1);
      const Cell& cell = sheet.rows[r][c];
      if (const auto* text = std::get_if<std::string>(&cell)) {
        if (!text->empty()) {
          worksheet_write_string(page, line, column, cut(*text, most_text).c_str(), formats.text);
        }
      } else {
        worksheet_write_number(page, line, column, std::get<double>(cell),
                               whole ? formats.count : formats.number);
      }
    }
  }
  worksheet_freeze_panes(page, 1, 0);
  worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()),
                       static_cast<lxw_col_t>(sheet.columns.size() - 1));
  worksheet_set_landscape(page);
  worksheet_fit_to_pages(page, 1, 0);
  worksheet_repeat_rows(page, 0, 0);
}

Result<std::string> failed(const std::string& why) {
  Issue issue;
  issue.code = "file";
  issue.message = "the workbook cannot be made: " + why;
  return failure<std::string>(std::move(issue));
}

}  // namespace

Result<std::string> to_xlsx(const Workbook& workbook) {
  // The library writes files only: this one is in memory.
  const Descriptor memory(::memfd_create("tripoint", MFD_CLOEXEC));
  if (!memory.is_open()) return failed(std::generic_category().message(errno));
  const std::string path = "/proc/self/fd/" + std::to_string(memory.get());
  lxw_workbook* book = workbook_new(path.c_str());
  if (book == nullptr) return failed("there is not enough memory");
  std::string title = workbook.title, maker = "Tripoint";
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = maker.data();
  properties.created = no_time;
  workbook_set_properties(book, &properties);
  const Formats formats = formats_of(book);
  for (const Worksheet& sheet : workbook.sheets) add(book, formats, sheet);
  const lxw_error error = workbook_close(book);
  if (error != LXW_NO_ERROR) return failed(lxw_strerror(error));
  Result<std::string> result;
  std::string& bytes = result.value.emplace();
  std::array<char, 65'536> block{};
  for (off_t at = 0;;) {
    const ssize_t count = ::pread(memory.get(), block.data(), block.size(), at);
    if (count < 0) return failed(std::generic_category().message(errno));
    if (count == 0) break;
    bytes.append(block.data(), static_cast<std::size_t>(count));
    at += count;
  }
  return result;
}

}  // namespace tripoint
