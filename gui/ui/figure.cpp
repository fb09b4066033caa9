#include "gui/ui/figure.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui_internal.h>

#include "core/chart/drawing.h"
#include "core/chart/text_width.h"

namespace tripoint::gui {
namespace {

// The sizes of ImGui's fonts are those of a line, the sizes of scenes those of an em. With this the
// type of charts has just the sizes of the window's fonts, which keeps it sharp.
constexpr float type_factor = 1.14F;

class Painter {
 public:
  Painter(const Ui& ui, ImVec2 at, float scale, const ImVec2* mouse)
      : ui_(ui), at_(at), scale_(scale), mouse_(mouse), list_(*ImGui::GetWindowDrawList()) {}

  void operator()(const Polyline& line) {
    std::vector<ImVec2> points;
    for (const Point& point : line.points) points.push_back(place(point));
    strokes(points, line.stroke.role, line.stroke.width, line.stroke.dash, false);
    if (mouse_ == nullptr) return;
    for (std::size_t i = 1; i < points.size(); ++i) {
      const ImVec2 near = ImLineClosestPoint(points[i - 1], points[i], *mouse_);
      if (std::hypot(near.x - mouse_->x, near.y - mouse_->y) < ui_.em(0.4F)) hit_ = true;
    }
  }
  void operator()(const Polygon& polygon) {
    std::vector<ImVec2> points;
    for (const Point& point : polygon.points) points.push_back(place(point));
    closed(points, polygon.paint);
  }
  void operator()(const Rect& rect) {
    const ImVec2 least = place(rect.corner);
    const ImVec2 most = {least.x + px(rect.width), least.y + px(rect.height)};
    if (rect.radius <= 0 || rect.paint.pattern != Pattern::solid) {
      closed({least, {most.x, least.y}, most, {least.x, most.y}}, rect.paint);
      return;
    }
    const float radius = px(rect.radius);
    list_.AddRectFilled(least, most, ui_.theme.of(rect.paint.fill), radius);
    if (rect.paint.stroke != Role::none) {
      list_.AddRect(least, most, ui_.theme.of(rect.paint.stroke), radius, 0, px(rect.paint.width));
    }
    inside(mouse_ != nullptr && ImRect(least, most).Contains(*mouse_));
  }
  void operator()(const Circle& circle) {
    const ImVec2 center = place(circle.center);
    const float radius = px(circle.radius);
    std::vector<ImVec2> points;
    const int count = std::clamp(static_cast<int>(radius * 2), 12, 64);
    for (int i = 0; i < count; ++i) {
      const float angle = 2 * IM_PI * static_cast<float>(i) / static_cast<float>(count);
      points.push_back({center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)});
    }
    closed(points, circle.paint);
  }
  void operator()(const Label& label) {
    if (label.text.empty()) return;
    const float size = px(label.style.size) * type_factor;
    // The face whose letters were made for a size nearest to this one.
    const Face face = label.style.bold ? (size > ui_.em(1.1F) ? Face::heading : Face::strong)
                                       : (size < ui_.em(0.95F) ? Face::small : Face::body);
    const ImFont* font = ui_.theme.font(face);
    const char* begin = label.text.data();
    const char* end = begin + label.text.size();
    float width = font->CalcTextSizeA(size, FLT_MAX, 0, begin, end).x;
    // The chart reckoned with widths of a usual font: never take more.
    const float room = px(text_width(label.text, label.style.size, label.style.bold));
    const float drawn = width > room * 1.06F && room > 0 ? size * room / width : size;
    width = std::min(width, room > 0 ? room : width);
    ImVec2 at = place(label.at);
    if (label.style.anchor == Anchor::middle) at.x -= width / 2;
    if (label.style.anchor == Anchor::end) at.x -= width;
    // ImGui places the top of a line; its ascent is that of the font.
    at.y -= font->Ascent * drawn / font->FontSize;
    list_.AddText(font, drawn, {std::round(at.x), std::round(at.y)}, ui_.theme.of(label.style.role),
                  begin, end);
    if (ImGui::GetCurrentContext()->LogEnabled) ImGui::LogRenderedText(&at, begin, end);
    inside(mouse_ != nullptr && ImRect(at, {at.x + width, at.y + drawn}).Contains(*mouse_));
  }

  bool hit() const { return hit_; }

 private:
  ImVec2 place(Point point) const { return {at_.x + px(point.x), at_.y + px(point.y)}; }
  float px(double value) const { return static_cast<float>(value) * scale_; }
  void inside(bool is) { hit_ = hit_ || is; }

  void strokes(const std::vector<ImVec2>& points, Role role, double width, Dash dash,
               bool is_closed) {
    if (role == Role::none) return;
    const ImU32 color = ui_.theme.of(role);
    const float thick = std::max(1.0F, px(width));
    if (dash == Dash::solid) {
      list_.AddPolyline(points.data(), static_cast<int>(points.size()), color,
                        is_closed ? ImDrawFlags_Closed : 0, thick);
      return;
    }
    const float on = dash == Dash::dashed ? px(5) : px(1.5),
                off = dash == Dash::dashed ? px(4) : px(3);
    const std::size_t segments = is_closed ? points.size() : points.size() - 1;
    for (std::size_t i = 0; i < segments; ++i) {
      const ImVec2 a = points[i], b = points[(i + 1) % points.size()];
      const float length = std::hypot(b.x - a.x, b.y - a.y);
      if (length <= 0) continue;
      for (float from = 0; from < length; from += on + off) {
        const float s = from / length, e = std::min(1.0F, (from + on) / length);
        list_.AddLine({a.x + (b.x - a.x) * s, a.y + (b.y - a.y) * s},
                      {a.x + (b.x - a.x) * e, a.y + (b.y - a.y) * e}, color, thick);
      }
    }
  }

  void closed(const std::vector<ImVec2>& points, const Paint& paint) {
    if (paint.fill != Role::none) {
      list_.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()),
                                ui_.theme.of(paint.fill));
      if (paint.pattern != Pattern::solid) pattern(points, paint.pattern);
    }
    strokes(points, paint.stroke, paint.width, paint.dash, true);
    if (mouse_ == nullptr) return;
    bool within = true;
    float sign = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const ImVec2 a = points[i], b = points[(i + 1) % points.size()];
      const float side = (b.x - a.x) * (mouse_->y - a.y) - (b.y - a.y) * (mouse_->x - a.x);
      if (side * sign < 0) within = false;
      if (side != 0) sign = side;
    }
    inside(within);
  }

  // Lines, or dots, in the colour of the paper over a convex area.
  void pattern(const std::vector<ImVec2>& points, Pattern kind) {
    const float tile = std::max(4.0F, px(pattern_tile));
    const ImU32 color = ui_.theme.of(Skin::card, 0.85F);
    const float thick = std::max(1.0F, px(1.2));
    if (kind == Pattern::dotted) {
      ImVec2 least = points[0], most = points[0];
      for (const ImVec2& p : points) {
        least = {std::min(least.x, p.x), std::min(least.y, p.y)};
        most = {std::max(most.x, p.x), std::max(most.y, p.y)};
      }
      const auto first = [&](float edge, float origin) {
        return origin + std::floor((edge - origin) / tile) * tile + tile / 2;
      };
      list_.PushClipRect(least, most, true);
      for (float y = first(least.y, at_.y); y < most.y; y += tile) {
        for (float x = first(least.x, at_.x); x < most.x; x += tile) {
          if (contains(points, {x, y})) list_.AddCircleFilled({x, y}, px(1.3), color, 8);
        }
      }
      list_.PopClipRect();
      return;
    }
    hatch(points, {1, 1}, tile, color, thick);
    if (kind == Pattern::crossed) hatch(points, {1, -1}, tile, color, thick);
  }

  static bool contains(const std::vector<ImVec2>& points, ImVec2 at) {
    float sign = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const ImVec2 a = points[i], b = points[(i + 1) % points.size()];
      const float side = (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
      if (side * sign < 0) return false;
      if (side != 0) sign = side;
    }
    return true;
  }

  // Parallel lines normal·p = c, cut at the border of the area.
  void hatch(const std::vector<ImVec2>& points, ImVec2 normal, float step, ImU32 color,
             float thick) {
    float least = FLT_MAX, most = -FLT_MAX;
    const auto level = [&](ImVec2 p) {
      return normal.x * (p.x - at_.x) + normal.y * (p.y - at_.y);
    };
    for (const ImVec2& p : points) {
      least = std::min(least, level(p));
      most = std::max(most, level(p));
    }
    for (float c = std::ceil(least / step) * step; c < most; c += step) {
      std::array<ImVec2, 2> ends;
      std::size_t found = 0;
      for (std::size_t i = 0; i < points.size() && found < 2; ++i) {
        const ImVec2 a = points[i], b = points[(i + 1) % points.size()];
        const float la = level(a), lb = level(b);
        if ((la < c) == (lb < c)) continue;
        const float part = (c - la) / (lb - la);
        ends[found++] = {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
      }
      if (found == 2) list_.AddLine(ends[0], ends[1], color, thick);
    }
  }

  const Ui& ui_;
  ImVec2 at_;
  float scale_;
  const ImVec2* mouse_;
  ImDrawList& list_;
  bool hit_ = false;
};

}  // namespace

std::string paint_scene(Ui& ui, const Scene& scene, ImVec2 at, float scale, const ImVec2* mouse) {
  std::string name;
  for (const Shape& shape : scene.shapes) {
    Painter painter(ui, at, scale, shape.name.empty() ? nullptr : mouse);
    std::visit(painter, shape.form);
    if (painter.hit()) name = shape.name;
  }
  return name;
}

float scene_scale(const Ui& ui) {
  return ui.theme.em / (type_factor * static_cast<float>(body_size));
}

double scene_width(const Ui& ui) {
  return std::max(narrowest_chart, std::floor(static_cast<double>(ui.width() / scene_scale(ui))));
}

std::string as_text(const DocumentTable& table) {
  std::string words = table.caption.empty() ? "" : table.caption + "\n";
  const auto add = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) words += (i > 0 ? "\t" : "") + cells[i];
    words += '\n';
  };
  add(table.columns);
  for (const auto& row : table.rows) add(row);
  return words;
}

FigureEvent figure(Ui& ui, std::string_view name, const DocumentFigure& drawing) {
  FigureEvent event;
  // A chart that is wider than its column is made smaller.
  const float wanted = scene_scale(ui);
  const float width = static_cast<float>(drawing.scene.width);
  const float scale = width > 0 ? std::min(wanted, ui.width() / width) : wanted;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size = {width * scale, static_cast<float>(drawing.scene.height) * scale};
  const std::string id(name);
  const bool pressed =
      ImGui::InvisibleButton(id.c_str(), {std::max(1.0F, size.x), std::max(1.0F, size.y)});
  ui.focus_outline();
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 mouse = ImGui::GetMousePos();
  // What is out of sight is not painted, but the keyboard can go there.
  if (ImGui::IsItemVisible() || ImGui::GetCurrentContext()->LogEnabled) {
    event.hovered = paint_scene(ui, drawing.scene, at, scale, hovered ? &mouse : nullptr);
  }
  ui.note(name, drawing.scene.title);
  if (pressed) event.pressed = event.hovered;
  if (hovered && !event.hovered.empty()) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.em(0.7F), ui.em(0.5F)});
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(ui.em(26));
    ImGui::TextUnformatted(event.hovered.c_str());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
  }
  const bool by_key = (hovered || ui.focused_visibly()) && ImGui::GetIO().KeyCtrl &&
                      ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_C), false);
  if ((hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) || by_key) {
    ui.copy(drawing.scene.title + "\n" + as_text(drawing.table));
  }
  return event;
}

}  // namespace tripoint::gui
