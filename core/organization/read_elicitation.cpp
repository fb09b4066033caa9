#include <algorithm>
#include <cmath>

#include "core/organization/read_priorities.h"
#include "core/support/number.h"
#include "core/support/text.h"

// Weights elicited by swings, by pairwise comparisons or as numbers.
namespace tripoint {

using namespace group_file;

namespace {

// As a reader is told of it.
std::string rounded(double value) { return shortest(std::round(value * 1e4) / 1e4); }

bool on_scale(double value) { return value >= least_comparison && value <= most_comparison; }

}  // namespace

void PrioritiesReader::read_swing(const JsonNode& node) {
  auto& swing = priorities_.swing;
  bool good = json_.entries(node, [&](std::string_view name, const JsonNode& at) {
    Priorities::Swing one;
    const auto asked = criterion(name, at.path, true);
    const bool given = read_points(at, one);
    good_ = good_ && given;
    one.criterion = asked.value_or(0);
    if (asked && given) swing.push_back(one);
  });
  good_ = good_ && good;
  if (!good_) return;
  if (swing.size() < 2) {
    fault(node.path, "swing", "compares fewer than two criteria").found =
        std::to_string(swing.size());
  } else if (!swing_reference(swing)) {
    fault(node.path, "swing", "has no reference").allowed =
        "100 points, without plus_minus, for the criterion whose swing counts most";
  }
}

bool PrioritiesReader::read_points(const JsonNode& node, Priorities::Swing& swing) {
  swing.plus_minus = framework_.elicitation.swing_spread;
  if (!node.value.is_object()) {
    const auto points = json_.positive(node, most_points);
    swing.points = points.value_or(0);
    return points.has_value();
  }
  std::optional<double> points, off;
  bool good = true;
  const auto seen = json_.members(node, swing_keys, [&](std::size_t key, const JsonNode& at) {
    const auto number = json_.positive(at, most_points);
    good = good && number;
    (key == 0 ? points : off) = number;
  });
  json_.require(node.path, swing_keys, seen, {0});
  swing.points = points.value_or(0);
  swing.plus_minus = off.value_or(swing.plus_minus);
  swing.stated = off.has_value();
  return good && points.has_value();
}

void PrioritiesReader::read_comparisons(const JsonNode& node) {
  const bool before = good_;
  good_ = true;
  good_ = json_.elements(node, [&](const JsonNode& at) { read_comparison(at); }) && good_;
  if (good_ && !priorities_.comparisons.empty()) check_comparisons(node.path);
  good_ = good_ && before;
}

void PrioritiesReader::read_comparison(const JsonNode& node) {
  Priorities::Comparison one;
  std::optional<std::size_t> of, over;
  std::optional<double> value;
  const auto seen = json_.members(node, comparison_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) of = criterion(at);
    if (key == 1) over = criterion(at);
    if (key == 2) value = json_.number(at, least_comparison, most_comparison);
    if (key == 3) one.comment = json_.raw(at);
  });
  json_.require(node.path, comparison_keys, seen, {0, 1, 2});
  if (!of || !over || !value) {
    good_ = false;
    return;
  }
  if (!are_different(*of, *over, node.path, "comparison")) return;
  const auto& list = priorities_.comparisons;
  const auto same = std::find_if(list.begin(), list.end(), [&](const auto& other) {
    return (other.of == *of && other.over == *over) || (other.of == *over && other.over == *of);
  });
  if (same != list.end()) {
    Issue& issue = fault(
        node.path, "comparison",
        same->of == *of ? "stands there already" : "stands there already, the other way round");
    issue.found = in_quotes(id(*of)) + " over " + in_quotes(id(*over));
    return;
  }
  one.of = *of;
  one.over = *over;
  one.value = *value;
  priorities_.comparisons.push_back(std::move(one));
}

// Every pair is compared, and well enough in line with the others.
void PrioritiesReader::check_comparisons(const JsonPath& path) {
  const auto& list = priorities_.comparisons;
  std::vector<std::size_t> named;
  for (const auto& one : list) named.insert(named.end(), {one.of, one.over});
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < named.size(); ++i) {
    for (std::size_t j = i + 1; j < named.size(); ++j) {
      const bool there = std::any_of(list.begin(), list.end(), [&](const auto& one) {
        return (one.of == named[i] && one.over == named[j]) ||
               (one.of == named[j] && one.over == named[i]);
      });
      if (!there) missing.push_back(id(named[i]) + " over " + id(named[j]));
    }
  }
  if (!missing.empty()) {
    Issue& issue = fault(path, "missing-comparisons",
                         "does not compare every pair of the criteria that it names");
    issue.found = std::to_string(list.size()) + " of " +
                  std::to_string(list.size() + missing.size()) + " pairs";
    issue.allowed = "these as well: " + tripoint::list(missing);
    return;
  }
  const Elicited found = *elicited(priorities_);
  if (found.found.consistency_ratio > framework_.elicitation.most_inconsistency) {
    refuse_inconsistent(path, found);
  }
}

// At the comparison of the worst triad whose change helps most, with the value that would make the
// three agree.
void PrioritiesReader::refuse_inconsistent(const JsonPath& path, const Elicited& found) {
  const Triad& worst = *found.found.worst;
  const std::array<std::size_t, 3> three = {found.criteria[worst.i], found.criteria[worst.j],
                                            found.criteria[worst.k]};
  const auto place = [&](std::size_t a, std::size_t b) {
    const auto& list = priorities_.comparisons;
    return static_cast<std::size_t>(std::find_if(list.begin(), list.end(),
                                                 [&](const auto& one) {
                                                   return (one.of == a && one.over == b) ||
                                                          (one.of == b && one.over == a);
                                                 }) -
                                    list.begin());
  };
  struct Change {
    std::size_t place;
    double value;  // in the direction of the triad
    std::size_t of;
  };
  const std::array<Change, 3> changes = {
      {{place(three[0], three[1]), worst.direct / worst.second, three[0]},
       {place(three[1], three[2]), worst.direct / worst.first, three[1]},
       {place(three[0], three[2]), worst.first * worst.second, three[0]}}};
  std::optional<double> best;
  std::size_t at = changes[2].place;
  std::string allowed = "comparisons of the three of which the first two multiply to the third";
  std::string told;
  for (const Change& change : changes) {
    const Priorities::Comparison& one = priorities_.comparisons[change.place];
    const std::string name = id(one.of) + " over " + id(one.over) + " = ";
    told += (told.empty() ? "" : ", ") + name + rounded(one.value);
    const double value = one.of == change.of ? change.value : 1 / change.value;
    if (!on_scale(value)) continue;
    Priorities changed = priorities_;
    changed.comparisons[change.place].value = value;
    const double ratio = elicited(changed)->found.consistency_ratio;
    if (best && ratio > *best - 1e-9) continue;  // the first among equals
    best = ratio;
    at = change.place;
    allowed = name + rounded(value) + ", with which the three agree";
  }
  const JsonPath element{&path, {}, at, true};
  Issue& issue = fault(element, "inconsistent",
                       "stands in comparisons that contradict each other too much: least of all "
                       "these three agree");
  issue.found = told + "; consistency ratio " + fixed(found.found.consistency_ratio, 3);
  issue.allowed = "a consistency ratio of at most " +
                  shortest(framework_.elicitation.most_inconsistency) + "; for example " + allowed;
}

void PrioritiesReader::read_weights(const JsonNode& node) {
  good_ = json_.entries(node, [&](std::string_view name, const JsonNode& at) {
    const auto weighed = criterion(name, at.path, true);
    const auto weight = json_.positive(at, most_stated_weight);
    good_ = good_ && weight;
    if (weighed && weight) priorities_.weights.push_back({*weighed, *weight});
  }) && good_;
}

// They name every criterion and stand alone: nothing is left for other statements.
void PrioritiesReader::check_exact_weights(const JsonPath& path) {
  std::vector<std::string> missing = criterion_ids(framework_);
  for (const Priorities::Weight& one : priorities_.weights) std::erase(missing, id(one.criterion));
  const JsonPath exact{&path, priorities_keys[exact_weights_key], 0, false};
  if (!missing.empty()) {
    fault(exact, "exact-weights", "needs the weights of all criteria").allowed =
        "weights of " + list(missing) + " as well";
  }
  Priorities others = priorities_;
  others.weights.clear();
  if (!others.empty()) {
    fault(exact, "exact-weights", "leaves nothing for other statements to say").allowed =
        "exact weights alone";
  }
}

}  // namespace tripoint
