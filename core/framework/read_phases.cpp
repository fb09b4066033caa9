#include "core/framework/file_format.h"
#include "core/framework/read_parts.h"

// The journey: its steps, and the phases of a plan.
namespace tripoint {

using namespace framework_file;

void FrameworkReader::steps(const JsonNode& list) {
  json.elements(list, [&](const JsonNode& node) {
    Step step;
    const auto seen = json.members(node, step_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 0) {
        step.id = id(at);
        check_new(at, framework.steps, step.id);
      } else if (key == 3) {
        step.sources = sources(at);
      } else {
        (key == 1 ? step.name : step.text) = text(at);
      }
    });
    json.require(node.path, step_keys, seen, {0, 1, 2, 3});
    framework.steps.push_back(std::move(step));
  });
}

void FrameworkReader::phases(const JsonNode& list) {
  std::vector<std::string> steps;
  for (const Step& step : framework.steps) steps.push_back(step.id);
  json.elements(list, [&](const JsonNode& node) {
    Phase phase;
    const auto seen = json.members(node, phase_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 0) {
        phase.id = id(at);
        check_new(at, framework.phases, phase.id);
      } else if (key == 1) {
        phase.step = index_of(at, steps, "step").value_or(0);
      } else if (key == 4) {
        phase.sources = sources(at);
      } else {
        (key == 2 ? phase.name : phase.text) = text(at);
      }
    });
    json.require(node.path, phase_keys, seen, {0, 1, 2, 3, 4});
    framework.phases.push_back(std::move(phase));
  });
}

}  // namespace tripoint
