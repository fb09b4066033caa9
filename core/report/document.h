#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/chart/scene.h"

// A report, built once and written by several writers (HTML, Markdown).
namespace tripoint {

struct DocumentHeading {
  int level = 2;  // 2 or 3; the title of the document is the only one of level 1
  std::string text;
  std::string anchor;  // letters, digits and hyphens; differs between headings of level 2
  bool wide = false;   // of a page: its section takes the whole width
};

struct DocumentParagraph {
  std::string text;
  bool leading = false;  // what the eye should meet first
  bool small = false;    // legends, sources
};

struct DocumentBullets {
  std::vector<std::string> entries;
};

// Rows have as many cells as there are columns. A column of which every cell is a number, or
// empty, is set to the right.
struct DocumentTable {
  std::string caption;  // empty: the heading above says what it is
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

// A drawing with its figures as a table, for whoever cannot see it.
struct DocumentFigure {
  Scene scene;
  DocumentTable table;
};

enum class DocumentLayout : std::uint8_t {
  flow,  // one block below the other, on as many pages as they take
  page   // one printed page; sections side by side
};

using DocumentBlock = std::variant<DocumentHeading, DocumentParagraph, DocumentBullets,
                                   DocumentTable, DocumentFigure>;

struct Document {
  std::string language;  // "en"
  DocumentLayout layout = DocumentLayout::flow;
  std::string title;
  std::vector<std::pair<std::string, std::string>> facts;  // what it is of: name and value
  std::string contents;  // heading of the table of contents; empty: none is wanted
  std::string figures;   // what opens the table of a figure
  std::vector<DocumentBlock> blocks;
  std::string foot;
  std::vector<std::string> sign_off;  // what is to be filled in by hand
  std::string watermark;              // behind a page; empty: none
  std::string group;  // the bytes of the group file, kept in the report; empty: none
};

// Whether every cell of a column is a number or empty, and some are not empty.
bool is_numeric(const DocumentTable& table, std::size_t column);

}  // namespace tripoint
