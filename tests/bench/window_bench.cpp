// What the window costs, measured in one run, contestants taking turns: frames with a thousand
// units, and working them out anew after a change. Prints a table for people.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "gui/screenshot.h"

using namespace tripoint;
using namespace tripoint::gui;

namespace {

// Units with a definite answer to every choice, so that nothing is left open.
Group many_units(const Framework& framework, std::size_t count) {
  std::mt19937 dice(20260101);
  Group group;
  group.name = "Bench";
  for (std::size_t i = 0; i < count; ++i) {
    Entity& entity = group.entities.emplace_back();
    entity.id = "unit-" + std::to_string(i);
    entity.name = "Unit " + std::to_string(i);
    entity.region = "Region " + std::to_string(i % 25);
    for (std::size_t item = 0; item < framework.items.size(); ++item) {
      const Item& one = framework.items[item];
      if (!one.headline || one.level == ItemLevel::group) continue;
      Answer answer;
      answer.item = item;
      answer.count = 1;
      answer.values[0] = one.kind == ItemKind::choice
                             ? static_cast<double>(dice() % one.rows.size())
                             : one.rows[dice() % one.rows.size()].value;
      entity.answers.push_back(answer);
    }
  }
  return group;
}

struct Contestant {
  std::string name;
  std::function<void()> run;
  std::vector<double> milliseconds = {};
};

double cpu_milliseconds(const std::function<void()>& work) {
  timespec before{}, after{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
  work();
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
  return 1e3 * static_cast<double>(after.tv_sec - before.tv_sec) +
         1e-6 * static_cast<double>(after.tv_nsec - before.tv_nsec);
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main() {
  Result<Framework> read = load_framework();
  if (!read) return 1;
  const auto framework = std::make_shared<const Framework>(std::move(*read));
  const Group group = many_units(*framework, 1000);
  const std::string json = write_group(*framework, group);

  Offscreen screen(1280, 800);
  App app(framework, Settings{});
  screen.frame(app, 5);
  app.session.start(group);
  app.document_replaced();
  app.settle();
  const auto frame_of = [&](PageId page) {
    return [&screen, &app, page] {
      app.go(page);
      screen.frame(app, 1);
    };
  };
  GroupEvaluation sink;
  std::vector<Contestant> contestants;
  contestants.push_back({"parse the same group with nlohmann/json (baseline)", [&] {
                           const auto document = nlohmann::json::parse(json);
                           if (document.empty()) std::abort();
                         }});
  contestants.push_back({"read the group", [&] {
                           if (!read_group(*framework, json, "bench")) std::abort();
                         }});
  contestants.push_back(
      {"evaluate 1,000 units", [&] { sink = evaluate_group(*framework, group); }});
  contestants.push_back({"frame, start page", frame_of(PageId::start)});
  contestants.push_back({"frame, portfolio of 1,000 units", frame_of(PageId::portfolio)});
  contestants.push_back({"frame, result", frame_of(PageId::result)});
  // Everything that is made once has been made before it is measured.
  for (Contestant& one : contestants) {
    for (int i = 0; i < 4; ++i) one.run();
    app.settle();
  }
  for (int round = 0; round < 15; ++round) {
    for (Contestant& one : contestants) {
      one.run();  // the first frame of a page that was away is not the rule
      one.milliseconds.push_back(cpu_milliseconds(one.run));
    }
  }
  const double baseline = median(contestants[0].milliseconds);
  std::printf("| what | least, ms of CPU | median, ms | of the baseline |\n|---|---|---|---|\n");
  for (const Contestant& one : contestants) {
    std::printf("| %s | %.2f | %.2f | %.2f |\n", one.name.c_str(),
                *std::min_element(one.milliseconds.begin(), one.milliseconds.end()),
                median(one.milliseconds), median(one.milliseconds) / baseline);
  }
  return 0;
}
