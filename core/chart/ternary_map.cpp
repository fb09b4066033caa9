#include "core/chart/ternary_map.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/chart/text_width.h"
#include "core/chart/triangle.h"

namespace tripoint {
namespace {

constexpr double widest = 520, smallest_mark = 4, largest_mark = 12, cell = 9;  // px
constexpr std::size_t listed_names = 5;

// Entities painted as one.
struct Mark {
  std::vector<const TernaryMap::Entry*> entries;
  Point at;
  double size = 0;
  double radius = 0;
  bool marked = false;
};

// Sums to 1; the middle where nothing is known.
ModelValues proportions(const ModelValues& shares) {
  ModelValues parts{};
  double sum = 0;
  for (ModelIndex model = 0; model < model_count; ++model) {
    parts[model] = clamped(finite(shares[model]), 0, 1);
    sum += parts[model];
  }
  for (double& part : parts) part = sum > 1e-12 ? part / sum : 1.0 / model_count;
  return parts;
}

// Whether a line goes through a box, found by halving: to a pixel or so.
bool crosses(const Box& box, Point from, Point to) {
  const Box around{std::min(from.x, to.x) - 0.5, std::min(from.y, to.y) - 0.5,
                   std::max(from.x, to.x) + 0.5, std::max(from.y, to.y) + 0.5};
  if (!overlap(box, around)) return false;
  if (around.right - around.left + around.bottom - around.top < 4) return true;
  const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
  return crosses(box, from, middle) || crosses(box, middle, to);
}

class MapPainter {
 public:
  MapPainter(const TernaryMap& chart, double width)
      : chart_(chart), drawing_(chart.caption, width) {
    const double side = std::min(widest, drawing_.inner() - 2 * largest_mark);
    triangle_ = triangle_in(drawing_.left() + (drawing_.inner() - side) / 2,
                            drawing_.top() + largest_mark, side);
    collect();
  }

  Scene painted() {
    paint_regions(drawing_, triangle_, chart_.models, std::nullopt);
    limits();
    paint_names(drawing_, triangle_, chart_.models, std::nullopt, largest_mark);
    for (const Mark& mark : marks_) scenario(mark);
    for (const Mark& mark : marks_) paint(mark);
    names();
    return drawing_.finished(triangle_.bottom() + largest_mark + names_height);
  }

 private:
  Point at(const ModelValues& shares) const {
    const ModelValues parts = proportions(shares);
    Point point;
    for (ModelIndex model = 0; model < model_count; ++model) {
      const Point corner = triangle_.corner(model);
      point = {point.x + parts[model] * corner.x, point.y + parts[model] * corner.y};
    }
    return point;
  }

  void collect() {
    std::map<std::tuple<long, long, ModelIndex>, std::size_t> places;
    for (const TernaryMap::Entry& entry : chart_.entries) {
      const Point point = at(entry.shares);
      const auto place = std::make_tuple(std::lround(point.x / cell), std::lround(point.y / cell),
                                         entry.model.value_or(model_count));
      const auto [known, is_new] = places.emplace(place, marks_.size());
      if (is_new) marks_.push_back({{}, point, 0, 0, false});
      Mark& mark = marks_[known->second];
      mark.entries.push_back(&entry);
      mark.size += clamped(finite(entry.size), 0, 1e9);
      mark.marked = mark.marked || entry.marked;
    }
    double largest = 0;
    for (const Mark& mark : marks_) largest = std::max(largest, mark.size);
    for (Mark& mark : marks_) {
      const double part = largest > 0 ? mark.size / largest : 1;
      mark.radius = std::max(smallest_mark, std::sqrt(part) * largest_mark);
    }
    // Small ones on top.
    std::stable_sort(marks_.begin(), marks_.end(),
                     [](const Mark& a, const Mark& b) { return a.radius > b.radius; });
  }

  void limits() {
    for (const double limit : chart_.limits) {
      if (!(limit > 0 && limit < 1)) continue;
      for (ModelIndex model = 0; model < model_count; ++model) {
        ModelValues one{}, other{};
        one[model] = other[model] = limit;
        one[(model + 1) % model_count] = 1 - limit;
        other[(model + 2) % model_count] = 1 - limit;
        drawing_.line(at(one), at(other), {Role::grid, 1, Dash::dashed});
      }
    }
  }

  void scenario(const Mark& mark) {
    for (const TernaryMap::Entry* entry : mark.entries) {
      if (!entry->then) continue;
      const Point to = at(*entry->then);
      const Point way{to.x - mark.at.x, to.y - mark.at.y};
      const double size = std::sqrt(way.x * way.x + way.y * way.y);
      if (size < 1) continue;
      drawing_.line(mark.at, to, {Role::muted, 1.2}, entry->name);
      const double head = std::min(7.0, size);
      const Point along{head / size * way.x, head / size * way.y};
      const Point back{to.x - along.x, to.y - along.y};
      drawing_.polygon({to,
                        {back.x - 0.45 * along.y, back.y + 0.45 * along.x},
                        {back.x + 0.45 * along.y, back.y - 0.45 * along.x}},
                       {Role::muted}, entry->name);
    }
  }

  static std::string told(const Mark& mark) {
    std::string text;
    for (std::size_t i = 0; i < mark.entries.size() && i < listed_names; ++i) {
      text += (i > 0 ? ", " : "") + mark.entries[i]->name;
    }
    if (mark.entries.size() > listed_names) {
      text += " +" + std::to_string(mark.entries.size() - listed_names);
    }
    return text;
  }

  void paint(const Mark& mark) {
    const auto& model = mark.entries.front()->model;
    if (model) {
      drawing_.marker(*model, mark.at, mark.radius / 1.25,
                      {role_of(*model), Pattern::solid, Role::background, 1.2}, told(mark));
    } else {
      drawing_.circle(mark.at, mark.radius / 1.25, unknown_dot(), told(mark));
    }
  }

  static Box around(const Mark& mark) {
    return {mark.at.x - mark.radius, mark.at.y - mark.radius, mark.at.x + mark.radius,
            mark.at.y + mark.radius};
  }

  // A name, with the number of others in its place; of several without a marked one their number.
  static std::string label_of(const Mark& mark) {
    const auto named = std::find_if(mark.entries.begin(), mark.entries.end(),
                                    [](const auto* entry) { return entry->marked; });
    const std::size_t count = mark.entries.size();
    if (named == mark.entries.end() && count > 1) return std::to_string(count);
    const TernaryMap::Entry* entry = named == mark.entries.end() ? mark.entries.front() : *named;
    return ellipsis(entry->name, small_size, mark.marked, 160) +
           (count > 1 ? " +" + std::to_string(count - 1) : "");
  }

  // Of marked ones first, then numbers, then names of large ones.
  void names() {
    std::vector<const Mark*> order;
    for (const Mark& mark : marks_) order.push_back(&mark);
    std::stable_sort(order.begin(), order.end(), [](const Mark* a, const Mark* b) {
      const bool many_a = a->entries.size() > 1, many_b = b->entries.size() > 1;
      return std::tuple(b->marked, many_b) < std::tuple(a->marked, many_a);
    });
    const bool few = chart_.entries.size() <= chart_.most_names;
    for (const Mark* mark : order) {
      const bool many = mark->entries.size() > 1;
      if (!few && !many && !mark->marked) continue;
      const std::string text = label_of(*mark);
      if (text.find_first_not_of(' ') == std::string::npos) continue;
      place(*mark, text, mark->marked || many);
    }
  }

  // To the right, to the left, above or below, where neither texts nor marks are in the way; lines
  // only where there is no other place.
  void place(const Mark& mark, const std::string& text, bool bold) {
    const double off = mark.radius + 4;
    const double low = mark.at.y + 3.7;
    const std::array<std::pair<Point, Anchor>, 4> places = {
        {{{mark.at.x + off, low}, Anchor::start},
         {{mark.at.x - off, low}, Anchor::end},
         {{mark.at.x, mark.at.y - off}, Anchor::middle},
         {{mark.at.x, mark.at.y + off + small_size - 2}, Anchor::middle}}};
    for (const bool over_lines : {false, true}) {
      for (const auto& [point, anchor] : places) {
        TextStyle style = small_text(Role::ink, anchor);
        style.bold = bold;
        const Label label{point, text, style};
        if (!is_free(label, mark) || (!over_lines && on_line(bounds(label)))) continue;
        drawing_.text(point, text, style);
        return;
      }
    }
  }

  bool is_free(const Label& label, const Mark& own) const {
    const Box box = bounds(label);
    const bool on_mark = std::any_of(marks_.begin(), marks_.end(), [&](const Mark& other) {
      return &other != &own && overlap(box, around(other));
    });
    return !on_mark && box.bottom <= triangle_.bottom() + largest_mark && drawing_.is_free(label);
  }

  bool on_line(const Box& box) const {
    for (ModelIndex model = 0; model < model_count; ++model) {
      const ModelIndex next = (model + 1) % model_count;
      if (crosses(box, triangle_.corner(model), triangle_.corner(next)) ||
          crosses(box, triangle_.center, triangle_.opposite(model))) {
        return true;
      }
    }
    return std::any_of(marks_.begin(), marks_.end(), [&](const Mark& mark) {
      return std::any_of(mark.entries.begin(), mark.entries.end(), [&](const auto* entry) {
        return entry->then && crosses(box, mark.at, at(*entry->then));
      });
    });
  }

  const TernaryMap& chart_;
  Drawing drawing_;
  Triangle triangle_;
  std::vector<Mark> marks_;
};

}  // namespace

Scene to_scene(const TernaryMap& chart, double width) { return MapPainter(chart, width).painted(); }

}  // namespace tripoint
