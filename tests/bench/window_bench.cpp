// How long the window takes where it must not be felt: figures for the README. What is measured is
// told as milliseconds and as ratios to something anybody can measure, in interleaved rounds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/organization/write.h"
#include "gui/screenshot.h"

namespace {

using namespace tripoint;
using namespace tripoint::gui;

constexpr std::size_t unit_count = 1000;
constexpr int rounds = 15;

// Draws that are the same everywhere.
class Draws {
 public:
  std::size_t below(std::size_t count) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return (state_ >> 33U) % count;
  }

 private:
  std::uint64_t state_ = 2026;
};

Answer definite(const Framework& framework, std::size_t item, Draws& draws) {
  Answer answer;
  answer.item = item;
  answer.count = 1;
  const auto& rows = framework.items[item].rows;
  answer.values[0] = rows[draws.below(rows.size())].value;
  return answer;
}

// Every question answered by every unit.
Group answered_group(const Framework& framework) {
  Draws draws;
  Group group;
  group.name = "Bench";
  for (std::size_t i = 0; i < framework.items.size(); ++i) {
    if (framework.items[i].level == ItemLevel::group) {
      group.defaults.push_back(definite(framework, i, draws));
    }
  }
  for (std::size_t u = 0; u < unit_count; ++u) {
    Entity unit;
    unit.id = "u" + std::to_string(u);
    unit.name = "Unit " + std::to_string(u);
    unit.region = "Region " + std::to_string(u % 12);
    unit.importance = static_cast<double>(1 + draws.below(5));
    unit.urgency = static_cast<double>(draws.below(6));
    for (std::size_t i = 0; i < framework.items.size(); ++i) {
      if (framework.items[i].level == ItemLevel::group) continue;
      unit.answers.push_back(definite(framework, i, draws));
    }
    group.entities.push_back(std::move(unit));
  }
  return group;
}

struct Measured {
  std::string name;
  std::function<void()> work;
  int repeats = 1;            // of the work in one round
  std::vector<double> times;  // ms each
};

void measure(Measured& one) {
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < one.repeats; ++i) one.work();
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  one.times.push_back(took.count() / one.repeats);
}

void print(std::vector<Measured>& list) {
  for (Measured& one : list) std::sort(one.times.begin(), one.times.end());
  const auto median = [](const Measured& one) { return one.times[one.times.size() / 2]; };
  std::printf("%-58s %9s %9s %11s\n", "", "least ms", "median ms", "to baseline");
  double baseline = 1;
  for (const Measured& one : list) {
    if (one.name.starts_with("Baseline")) baseline = median(one);
    std::printf("%-58s %9.3f %9.3f %11.2f\n", one.name.c_str(), one.times.front(), median(one),
                median(one) / baseline);
  }
}

void run() {
  auto framework = std::make_shared<const Framework>(*load_framework());
  const Group group = answered_group(*framework);
  const std::string file = write_group(*framework, group);
  const GroupEvaluation before = evaluate_group(*framework, group);
  Group changed = group;
  changed.entities[unit_count / 2].answers[0].kind = AnswerKind::unknown;

  Offscreen offscreen(1280, 800);
  App app(framework, Settings());
  offscreen.frame(app, 5);
  app.session.start(group);
  app.document_replaced();
  app.session.settle();
  const auto page = [&](PageId id) {
    app.go(id);
    offscreen.frame(app, 1);
  };
  std::vector<Measured> list;
  list.push_back({"Baseline: a frame of the page Start", [&] { page(PageId::start); }, 50, {}});
  list.push_back(
      {"A frame of the page Portfolio, 1,000 units", [&] { page(PageId::portfolio); }, 50, {}});
  list.push_back({"Baseline: parsing the file of the group (nlohmann/json)",
                  [&] { const auto parsed = nlohmann::json::parse(file); },
                  1,
                  {}});
  list.push_back({"Evaluating the group, 1,000 units, all questions answered",
                  [&] { evaluate_group(*framework, group); },
                  1,
                  {}});
  list.push_back({"The same after one answer of one unit was changed",
                  [&] { evaluate_group(*framework, changed, {}, group, before); },
                  1,
                  {}});
  for (int round = 0; round < rounds; ++round) {
    for (Measured& one : list) measure(one);
  }
  std::printf("%zu units, %zu questions, file of %.1f MB, %d rounds\n", unit_count,
              framework->items.size(), static_cast<double>(file.size()) / 1e6, rounds);
  print(list);
}

}  // namespace

int main() {
  try {
    run();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "tripoint_window_bench: %s\n", error.what());
    return 1;
  }
  return 0;
}
