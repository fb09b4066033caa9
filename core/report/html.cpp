#include "core/report/html.h"

#include <utility>

#include "core/chart/svg.h"
#include "core/report/html_style.h"

namespace tripoint {
namespace {

// Where a report keeps its group.
constexpr std::string_view group_begin = "<template id=\"tripoint-group\">";
constexpr std::string_view group_end = "</template>";

// Reversible, unlike xml_escaped: every byte comes back.
std::string packed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '\r') {
      out += "&#13;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string unpacked(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto take = [&](std::string_view escaped, char c) {
      if (!text.starts_with(escaped)) return false;
      out += c;
      text.remove_prefix(escaped.size());
      return true;
    };
    if (take("&amp;", '&') || take("&lt;", '<') || take("&#13;", '\r')) continue;
    out += text.front();
    text.remove_prefix(1);
  }
  return out;
}

class HtmlWriter {
 public:
  explicit HtmlWriter(const Document& document) : document_(document) {}

  std::string write() {
    out_ += "<!DOCTYPE html>\n<html lang=\"" + xml_escaped(document_.language) + "\">\n<head>\n";
    out_ += "<meta charset=\"utf-8\">\n";
    out_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    element("title", document_.title);
    out_ += "<style>\n" + html_style(document_.layout) + "</style>\n</head>\n<body>\n";
    if (!document_.watermark.empty()) {
      out_ += "<div class=\"watermark\" aria-hidden=\"true\">" + xml_escaped(document_.watermark) +
              "</div>\n";
    }
    out_ += "<header>\n";
    element("h1", document_.title);
    facts();
    out_ += "</header>\n";
    contents();
    out_ += "<main>\n";
    for (const DocumentBlock& block : document_.blocks) {
      std::visit([&](const auto& one) { write(one); }, block);
    }
    if (in_section_) out_ += "</section>\n";
    out_ += "</main>\n<footer>\n";
    element("p", document_.foot);
    sign_off();
    out_ += "</footer>\n";
    if (!document_.group.empty()) {
      out_ +=
          std::string(group_begin) + "\n" + packed(document_.group) + std::string(group_end) + "\n";
    }
    out_ += "</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void element(const std::string& tag, const std::string& text, const std::string& classes = "") {
    out_ += "<" + tag + (classes.empty() ? "" : " class=\"" + classes + "\"") + ">" +
            xml_escaped(text) + "</" + tag.substr(0, tag.find(' ')) + ">\n";
  }

  void facts() {
    if (document_.facts.empty()) return;
    out_ += "<ul class=\"facts\">\n";
    for (const auto& [name, value] : document_.facts) {
      out_ += "<li><span>" + xml_escaped(name) + "</span> " + xml_escaped(value) + "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void sign_off() {
    if (document_.sign_off.empty()) return;
    out_ += "<ul class=\"sign\">\n";
    for (const std::string& line : document_.sign_off) element("li", line);
    out_ += "</ul>\n";
  }

  void contents() {
    if (document_.contents.empty()) return;
    out_ += "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">" +
            xml_escaped(document_.contents) + "</h2>\n<ol>\n";
    for (const DocumentBlock& block : document_.blocks) {
      const auto* heading = std::get_if<DocumentHeading>(&block);
      if (heading == nullptr || heading->level != 2) continue;
      out_ += "<li><a href=\"#" + xml_escaped(heading->anchor) + "\">" +
              xml_escaped(heading->text) + "</a></li>\n";
    }
    out_ += "</ol>\n</nav>\n";
  }

  void write(const DocumentHeading& heading) {
    if (heading.level == 2) {
      if (in_section_) out_ += "</section>\n";
      out_ += heading.wide ? "<section class=\"wide-part\">\n" : "<section>\n";
      in_section_ = true;
    }
    caption_ = heading.text;
    const std::string tag = heading.level == 2 ? "h2" : "h3";
    const std::string id =
        heading.anchor.empty() ? "" : " id=\"" + xml_escaped(heading.anchor) + "\"";
    out_ += "<" + tag + id + ">" + xml_escaped(heading.text) + "</" + tag + ">\n";
  }

  void write(const DocumentParagraph& paragraph) {
    if (paragraph.text.empty()) return;
    element("p", paragraph.text, paragraph.leading ? "lead" : paragraph.small ? "small" : "");
  }

  void write(const DocumentBullets& bullets) {
    if (bullets.entries.empty()) return;
    out_ += "<ul>\n";
    for (const std::string& entry : bullets.entries) element("li", entry);
    out_ += "</ul>\n";
  }

  void write(const DocumentTable& table) {
    if (table.rows.empty()) return;
    out_ += "<div class=\"wide\"><table>\n";
    // Every table has one, for those who go from table to table; seen only where it says more.
    const std::string& named = table.caption.empty() ? caption_ : table.caption;
    if (!named.empty()) element("caption", named, table.caption.empty() ? "unseen" : "");
    out_ += "<thead><tr>";
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      cell("th scope=\"col\"", table, c, table.columns[c]);
    out_ += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      out_ += "<tr>";
      for (std::size_t c = 0; c < row.size(); ++c) cell("td", table, c, row[c]);
      out_ += "</tr>\n";
    }
    out_ += "</tbody></table></div>\n";
  }

  void cell(const std::string& tag, const DocumentTable& table, std::size_t column,
            const std::string& text) {
    out_ += "<" + tag + (is_numeric(table, column) ? " class=\"number\"" : "") + ">" +
            xml_escaped(text) + "</" + tag.substr(0, tag.find(' ')) + ">";
  }

  void write(const DocumentFigure& figure) {
    const std::string prefix = "figure-" + std::to_string(++figures_) + "-";
    out_ += "<figure>\n" + to_svg(figure.scene, palette(PaletteName::light), prefix) + "\n";
    if (!figure.table.rows.empty()) {
      out_ += "<details><summary>" + xml_escaped(document_.figures) + "</summary>\n";
      const std::string heading = std::exchange(caption_, figure.scene.title);
      write(figure.table);
      caption_ = heading;
      out_ += "</details>\n";
    }
    out_ += "</figure>\n";
  }

  const Document& document_;
  std::string out_;
  std::string caption_;  // the heading above
  bool in_section_ = false;
  std::size_t figures_ = 0;
};

}  // namespace

std::string to_html(const Document& document) { return HtmlWriter(document).write(); }

std::optional<std::string> group_in_html(std::string_view html) {
  const std::size_t at = html.rfind(group_begin);
  if (!html.starts_with("<!DOCTYPE html>") || at == std::string_view::npos) return std::nullopt;
  const std::size_t from = at + group_begin.size() + 1;
  const std::size_t to = html.find(group_end, at);
  if (to == std::string_view::npos || from > to) return std::nullopt;
  return unpacked(html.substr(from, to - from));
}

}  // namespace tripoint
