#include "core/chart/svg.h"

#include <algorithm>
#include <set>

#include "core/support/number.h"
#include "core/support/text.h"

namespace tripoint {
namespace {

// With two decimals at most, none that are zero.
std::string px(double value) {
  std::string text = fixed(value, 2);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + std::string(value) + "\"";
}

std::string_view dashes(Dash dash) {
  return dash == Dash::dashed ? "5 3" : dash == Dash::dotted ? "1 3" : "";
}

class SvgWriter {
 public:
  SvgWriter(const Palette& palette, std::string_view prefix) : palette_(palette), prefix_(prefix) {}

  std::string written(const Scene& scene) {
    const std::string title = prefix_ + "-title", description = prefix_ + "-desc";
    const std::string size =
        attribute("width", px(scene.width)) + attribute("height", px(scene.height));
    out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\"" + size +
           attribute("viewBox", "0 0 " + px(scene.width) + " " + px(scene.height)) +
           " role=\"img\"" + attribute("aria-labelledby", title + " " + description) +
           " font-family=\"Arial, 'Helvetica Neue', Helvetica, 'Liberation Sans', 'DejaVu Sans', "
           "sans-serif\">\n";
    out_ += "<title" + attribute("id", title) + ">" + xml_escaped(scene.title) + "</title>\n";
    out_ +=
        "<desc" + attribute("id", description) + ">" + xml_escaped(scene.description) + "</desc>\n";
    patterns(scene);
    out_ += "<rect" + size + attribute("fill", color(Role::background)) + "/>\n";
    for (const Shape& shape : scene.shapes) {
      name_ = shape.name;
      std::visit([this](const auto& form) { write(form); }, shape.form);
    }
    return out_ + "</svg>\n";
  }

 private:
  std::string color(Role role) const {
    return role == Role::none ? "none" : hexadecimal(palette_.of(role));
  }

  std::string pattern_id(Role role, Pattern pattern) const {
    return prefix_ + "-" + std::string(role_names[static_cast<std::size_t>(role)]) + "-" +
           std::string(pattern_names[static_cast<std::size_t>(pattern)]);
  }

  std::string fill(const Paint& paint) const {
    if (paint.fill == Role::none || paint.pattern == Pattern::solid) return color(paint.fill);
    return "url(#" + pattern_id(paint.fill, paint.pattern) + ")";
  }

  // Definitions of the patterns that the scene uses, in a fixed order.
  void patterns(const Scene& scene) {
    std::set<std::pair<Role, Pattern>> used;
    for (const Shape& shape : scene.shapes) {
      std::visit(
          [&](const auto& form) {
            if constexpr (requires { form.paint; }) {
              const Paint& paint = form.paint;
              if (paint.fill != Role::none && paint.pattern != Pattern::solid) {
                used.emplace(paint.fill, paint.pattern);
              }
            }
          },
          shape.form);
    }
    if (used.empty()) return;
    out_ += "<defs>\n";
    for (const auto& [role, pattern] : used) {
      const std::string tile = px(pattern_tile);
      const std::string size = attribute("width", tile) + attribute("height", tile);
      out_ += "<pattern" + attribute("id", pattern_id(role, pattern)) + size +
              " patternUnits=\"userSpaceOnUse\"><rect" + size + attribute("fill", color(role)) +
              "/>" + marks(pattern) + "</pattern>\n";
    }
    out_ += "</defs>\n";
  }

  // Made for tiles of 8 px; what crosses their border goes on in the next tile.
  std::string marks(Pattern pattern) const {
    static_assert(pattern_tile == 8);
    const std::string paper = color(Role::background);
    if (pattern == Pattern::dotted) {
      std::string dots;
      for (const std::string_view at : {"2 2", "6 6"}) {
        dots += "<circle" + attribute("cx", at.substr(0, 1)) + attribute("cy", at.substr(2)) +
                " r=\"0.9\"" + attribute("fill", paper) + "/>";
      }
      return dots;
    }
    std::string path = "M-1 1L1 -1M0 8L8 0M7 9L9 7";
    if (pattern == Pattern::crossed) path += "M-1 7L1 9M0 0L8 8M7 -1L9 1";
    return "<path" + attribute("d", path) + attribute("stroke", paper) +
           attribute("stroke-width", "1") + "/>";
  }

  std::string stroke(Role role, double width, Dash dash) const {
    if (role == Role::none) return {};
    std::string text = attribute("stroke", color(role)) + attribute("stroke-width", px(width));
    if (dash != Dash::solid) text += attribute("stroke-dasharray", dashes(dash));
    return text;
  }

  std::string painted(const Paint& paint) const {
    return attribute("fill", fill(paint)) + stroke(paint.stroke, paint.width, paint.dash);
  }

  static std::string listed(const std::vector<Point>& points) {
    std::string text;
    for (const Point& point : points) {
      if (!text.empty()) text += ' ';
      text += px(point.x) + "," + px(point.y);
    }
    return attribute("points", text);
  }

  void element(std::string_view tag, const std::string& attributes,
               const std::string& content = "") {
    out_ += "<" + std::string(tag) + attributes;
    const std::string name = name_.empty() ? "" : "<title>" + xml_escaped(name_) + "</title>";
    if (name.empty() && content.empty()) {
      out_ += "/>\n";
    } else {
      out_ += ">" + name + content + "</" + std::string(tag) + ">\n";
    }
  }

  void write(const Polyline& line) {
    element("polyline", listed(line.points) + " fill=\"none\"" +
                            stroke(line.stroke.role, line.stroke.width, line.stroke.dash));
  }

  void write(const Polygon& polygon) {
    element("polygon", listed(polygon.points) + painted(polygon.paint));
  }

  void write(const Rect& rect) {
    std::string text = attribute("x", px(rect.corner.x)) + attribute("y", px(rect.corner.y)) +
                       attribute("width", px(rect.width)) + attribute("height", px(rect.height));
    if (rect.radius > 0) text += attribute("rx", px(rect.radius));
    element("rect", text + painted(rect.paint));
  }

  void write(const Circle& circle) {
    element("circle", attribute("cx", px(circle.center.x)) + attribute("cy", px(circle.center.y)) +
                          attribute("r", px(circle.radius)) + painted(circle.paint));
  }

  void write(const Label& label) {
    std::string text = attribute("x", px(label.at.x)) + attribute("y", px(label.at.y)) +
                       attribute("font-size", px(label.style.size)) +
                       attribute("fill", color(label.style.role));
    if (label.style.anchor != Anchor::start) {
      text += attribute("text-anchor", label.style.anchor == Anchor::middle ? "middle" : "end");
    }
    if (label.style.bold) text += attribute("font-weight", "bold");
    element("text", text, xml_escaped(label.text));
  }

  const Palette& palette_;
  std::string prefix_;
  std::string name_;  // of the shape that is written
  std::string out_;
};

}  // namespace

std::string xml_escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t formed = first_ill_formed(text);
    for (std::size_t at = 0; at < formed; ++at) {
      const char c = text[at];
      const std::string_view three = text.substr(at, 3);
      if (c == '&') {
        out += "&amp;";
      } else if (c == '<') {
        out += "&lt;";
      } else if (c == '>') {
        out += "&gt;";
      } else if (c == '"') {
        out += "&quot;";
      } else if (c == '\t' || c == '\n' || c == '\r') {
        out += ' ';
      } else if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {  // U+FFFE and U+FFFF
        at += 2;
      } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
        out += c;
      }
    }
    text.remove_prefix(formed);
    if (text.empty()) break;
    out += "\uFFFD";
    text.remove_prefix(1);
  }
  return out;
}

std::string to_svg(const Scene& scene, const Palette& palette, std::string_view prefix) {
  return SvgWriter(palette, prefix).written(scene);
}

}  // namespace tripoint
