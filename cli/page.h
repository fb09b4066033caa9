#pragma once

#include <string>
#include <vector>

namespace tripoint::cli {

// How text is set for a terminal.
struct TextStyle {
  std::size_t width = 80;  // columns
  bool color = false;
  bool plain = false;  // nothing but letters: no rules, no drawing characters
};

// A column of a table. Cells that are too wide for their column are clipped; the flexible column
// gives way first.
struct Column {
  std::string heading;
  bool right = false;  // numbers
  bool flexible = false;
};

// Sets paragraphs, lists and tables one below the other.
class Page {
 public:
  explicit Page(const TextStyle& style) : style_(style) {}

  std::string take() { return std::move(out_); }
  bool empty() const { return out_.empty(); }
  // Of running text: longer lines are hard to read.
  std::size_t text_width() const;
  std::string bold(const std::string& content) const;

  void line(const std::string& content);
  void rule(std::size_t width);
  void title(const std::string& content);
  // A title with a blank line before it.
  void section(const std::string& heading);
  // Wrapped; its lines begin at column `indent`, the first one with `lead` before it.
  void paragraph(const std::string& content, std::size_t indent, const std::string& lead = "");
  // One entry after the other, each with a dash.
  void bullets(const std::vector<std::string>& entries);
  void table(const std::vector<Column>& columns, const std::vector<std::vector<std::string>>& rows,
             std::size_t indent = 2);
  // Cells of words: those that are too wide for their column go on below. Widths are shared out so
  // that rows are not tall; columns of numbers end at their right.
  void wrapped_table(const std::vector<std::string>& headings,
                     const std::vector<std::vector<std::string>>& rows, std::size_t indent = 2);

 private:
  TextStyle style_;
  std::string out_;
};

}  // namespace tripoint::cli
