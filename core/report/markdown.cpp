#include "core/report/markdown.h"

#include <algorithm>

namespace tripoint {
namespace {

// Words as words: nothing in them is a mark, no line ends early.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      out += ' ';
      continue;
    }
    if (std::string_view("\\`*_[]<>#|~").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const Document& document) : document_(document) {}

  std::string write() {
    out_ += "# " + escaped(document_.title) + "\n\n";
    for (const auto& [name, value] : document_.facts) {
      out_ += "- " + escaped(name) + ": " + escaped(value) + "\n";
    }
    if (!document_.facts.empty()) out_ += "\n";
    for (const DocumentBlock& block : document_.blocks) {
      std::visit([&](const auto& one) { write(one); }, block);
    }
    out_ += "---\n\n" + escaped(document_.foot) + "\n";
    for (const std::string& line : document_.sign_off) {
      out_ += "\n" + escaped(line) + ": ______________________________\n";
    }
    return std::move(out_);
  }

 private:
  void write(const DocumentHeading& heading) {
    out_ += std::string(static_cast<std::size_t>(heading.level), '#') + " " +
            escaped(heading.text) + "\n\n";
  }
  void write(const DocumentParagraph& paragraph) {
    if (paragraph.text.empty()) return;
    const char* mark = paragraph.leading ? "**" : "";
    out_ += mark + escaped(paragraph.text) + mark + "\n\n";
  }
  void write(const DocumentBullets& bullets) {
    for (const std::string& entry : bullets.entries) out_ += "- " + escaped(entry) + "\n";
    if (!bullets.entries.empty()) out_ += "\n";
  }
  void write(const DocumentTable& table) {
    if (table.rows.empty()) return;
    if (!table.caption.empty()) out_ += escaped(table.caption) + "\n\n";
    row(table.columns);
    out_ += "|";
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      out_ += is_numeric(table, c) ? " ---: |" : " --- |";
    }
    out_ += "\n";
    for (const auto& cells : table.rows) row(cells);
    out_ += "\n";
  }
  void write(const DocumentFigure& figure) {
    if (!figure.scene.title.empty()) out_ += "**" + escaped(figure.scene.title) + "**\n\n";
    write(figure.table);
  }
  void row(const std::vector<std::string>& cells) {
    out_ += "|";
    for (const std::string& cell : cells) out_ += " " + escaped(cell) + " |";
    out_ += "\n";
  }

  const Document& document_;
  std::string out_;
};

}  // namespace

std::string to_markdown(const Document& document) { return MarkdownWriter(document).write(); }

}  // namespace tripoint
