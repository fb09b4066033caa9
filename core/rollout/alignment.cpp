#include "core/rollout/alignment.h"

#include <algorithm>

namespace tripoint {
namespace {

std::string plain(std::string_view words) {
  const auto from = words.find_first_not_of(' ');
  if (from == std::string_view::npos) return {};
  std::string text(words.substr(from, words.find_last_not_of(' ') - from + 1));
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

bool contains(const Lines& lines, std::string_view words) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return plain(line) == plain(words); });
}

// One entry for each of a list, told or not.
template <class T>
std::vector<Attainment> complete(const std::vector<T>& topics, const std::vector<Attainment>& told,
                                 Tally& tally) {
  std::vector<Attainment> all(topics.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i].of = i;
  for (const Attainment& one : told) all[one.of] = one;
  tally.all = all.size();
  for (const Attainment& one : all) {
    ++tally.of[static_cast<std::size_t>(one.state)];
    tally.owned += one.owner ? 1U : 0U;
  }
  return all;
}

class AlignmentChecker {
 public:
  AlignmentChecker(const Framework& framework, const Group& group)
      : known_(framework.governance), told_(group.arrangements) {}

  AlignmentPlan check() {
    check_items();
    check_service_levels();
    check_terms();
    check_goals();
    for (std::size_t part = 0; part < known_.plan_parts.size(); ++part) {
      const bool given = std::any_of(told_.plan.begin(), told_.plan.end(), [&](const auto& one) {
        return one.first == part && !one.second.empty();
      });
      if (!given) plan_.plan_parts_missing.push_back(part);
    }
    check_funnel();
    for (const Attainment& one : complete(known_.measures, told_.measures, plan_.measures)) {
      const bool met = one.state == Attained::yes && one.owner;
      (met ? plan_.measures_met : plan_.measures_open).push_back(one);
    }
    return std::move(plan_);
  }

 private:
  void check_items() {
    bool mindset_met = true, begun = false;
    for (const Attainment& one : complete(known_.alignment, told_.alignment, plan_.items)) {
      const bool mindset = known_.alignment[one.of].mindset;
      if (mindset) mindset_met = mindset_met && one.state == Attained::yes;
      if (!mindset) begun = begun || one.state == Attained::yes || one.state == Attained::partly;
      (one.state == Attained::yes ? plan_.met : plan_.open).push_back(one);
    }
    plan_.tactics_first = begun && !mindset_met;
    std::stable_partition(plan_.open.begin(), plan_.open.end(),
                          [&](const Attainment& one) { return known_.alignment[one.of].mindset; });
    const bool owned = std::all_of(plan_.open.begin(), plan_.open.end(),
                                   [](const Attainment& one) { return one.owner.has_value(); });
    for (std::size_t i = 0; i < known_.mindset.size(); ++i) {
      const bool shown = known_.mindset[i].shown_by == ShownBy::owners ? owned : mindset_met;
      if (!shown) plan_.mindset.push_back(i);
    }
  }

  static void add_gap(std::vector<Gap>& gaps, std::size_t of, std::vector<Part> missing) {
    if (!missing.empty()) gaps.push_back({of, std::move(missing)});
  }

  void check_service_levels() {
    const auto& levels = told_.service_levels;
    for (std::size_t i = 0; i < levels.size(); ++i) {
      std::vector<Part> missing;
      if (levels[i].time_limit.empty()) missing.push_back(Part::time_limit);
      if (levels[i].escalation.empty()) missing.push_back(Part::escalation);
      add_gap(plan_.service_gaps, i, std::move(missing));
    }
    for (std::size_t side = 0; side < known_.sides.size(); ++side) {
      bool promises = false, number = false, quality = false;
      for (const ServiceLevel& level : levels) {
        if (level.side != side) continue;
        promises = true;
        number = number || !level.number.empty();
        quality = quality || !level.quality.empty();
      }
      if (!promises) {
        plan_.silent_sides.push_back(side);
        continue;
      }
      if (!known_.sides[side].promises_leads) continue;
      std::vector<Part> missing;
      if (!number) missing.push_back(Part::number);
      if (!quality) missing.push_back(Part::quality);
      add_gap(plan_.lead_gaps, side, std::move(missing));
    }
  }

  bool defined(std::string_view term) const {
    return std::any_of(told_.terms.begin(), told_.terms.end(),
                       [&](const auto& one) { return plain(one.first) == plain(term); });
  }
  // The term of the glossary in its own words, in any language.
  static bool is_called(const Topic& topic, std::string_view term) {
    return plain(topic.id) == plain(term) || contains(topic.name.in, term);
  }

  void check_terms() {
    for (const ServiceLevel& level : told_.service_levels) {
      for (const std::string& term : level.terms) {
        const bool proposed =
            std::any_of(known_.glossary.begin(), known_.glossary.end(),
                        [&](const Topic& topic) { return is_called(topic, term); });
        if (defined(term) || proposed || contains(plan_.undefined_terms, term)) continue;
        plan_.undefined_terms.push_back(term);
      }
    }
    for (std::size_t i = 0; i < known_.glossary.size(); ++i) {
      const Topic& topic = known_.glossary[i];
      const bool adopted =
          std::any_of(told_.terms.begin(), told_.terms.end(),
                      [&](const auto& one) { return is_called(topic, one.first); });
      if (!adopted) plan_.terms_to_adopt.push_back(i);
    }
  }

  void check_goals() {
    plan_.common_goals = told_.shared_goals;
    plan_.goals_told = !told_.shared_goals.empty();
    for (const auto& [side, goals] : told_.goals) {
      plan_.goals_told = plan_.goals_told || !goals.empty();
    }
    if (told_.goals.size() < known_.sides.size() || told_.goals.empty()) return;
    const auto& first =
        *std::min_element(told_.goals.begin(), told_.goals.end(),
                          [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const std::string& goal : first.second) {
      const bool everywhere =
          std::all_of(told_.goals.begin(), told_.goals.end(),
                      [&](const auto& one) { return contains(one.second, goal); });
      if (everywhere && !contains(plan_.common_goals, goal)) plan_.common_goals.push_back(goal);
    }
  }

  void check_funnel() {
    const auto& stages = told_.funnel;
    for (std::size_t i = 0; i < stages.size(); ++i) {
      std::vector<Part> missing;
      if (stages[i].definition.empty()) missing.push_back(Part::definition);
      if (stages[i].metric.empty()) missing.push_back(Part::metric);
      if (!stages[i].owner) missing.push_back(Part::owner);
      add_gap(plan_.funnel_gaps, i, std::move(missing));
    }
    for (std::size_t term = 0; !stages.empty() && term < known_.glossary.size(); ++term) {
      const bool has_stage = std::any_of(stages.begin(), stages.end(), [&](const auto& stage) {
        return is_called(known_.glossary[term], stage.stage);
      });
      if (!has_stage) plan_.terms_without_stage.push_back(term);
    }
  }

  const Governance& known_;
  const Arrangements& told_;
  AlignmentPlan plan_;
};

}  // namespace

AlignmentPlan check_alignment(const Framework& framework, const Group& group) {
  return AlignmentChecker(framework, group).check();
}

}  // namespace tripoint
