#include "core/framework/file_format.h"
#include "core/framework/read_parts.h"

namespace tripoint {
namespace {

using namespace framework_file;

}  // namespace

void FrameworkReader::tradeoff(const JsonNode& node) {
  Tradeoff tradeoff;
  const auto seen = json.members(node, tradeoff_keys, [&](std::size_t key, const JsonNode& at) {
    switch (key) {
      case 0:
        tradeoff.id = id(at);
        check_new(at, framework.guide.tradeoffs, tradeoff.id);
        break;
      case 1:
        tradeoff.drawback = json.one_of(at, tradeoff_kinds).value_or(0) == 1;
        break;
      case 2:
        tradeoff.models = models(at);
        break;
      case 3:
        tradeoff.name = text(at);
        break;
      case 4:
        tradeoff.text = text(at);
        break;
      case 5:
        json.elements(at, [&](const JsonNode& one) { tradeoff.details.push_back(text(one)); });
        break;
      case 6:
        tradeoff.mitigation = text(at);
        break;
      case 7:
        json.elements(at, [&](const JsonNode& one) {
          // At the deepest level there is no room for combinations.
          tradeoff.relevant_when.push_back(predicate(one, most_nesting));
        });
        break;
      default:
        tradeoff.sources = sources(at);
        break;
    }
  });
  json.require(node.path, tradeoff_keys, seen, {0, 1, 2, 3, 4, 8});
  if (tradeoff.drawback == tradeoff.mitigation.absent()) {
    json.error(node.path, tradeoff.drawback ? "missing-mitigation" : "mitigation",
               tradeoff.drawback ? "lacks \"mitigation\", which every drawback needs"
                                 : "has a mitigation although it is an advantage");
  }
  framework.guide.tradeoffs.push_back(std::move(tradeoff));
}

void FrameworkReader::task(const JsonNode& node) {
  Task task;
  const auto seen = json.members(node, task_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) {
      task.id = id(at);
      check_new(at, framework.guide.tasks, task.id);
    } else if (key == 1) {
      task.kind = static_cast<TaskKind>(json.one_of(at, task_kinds).value_or(0));
    } else if (key == 2) {
      task.models = models(at);
    } else if (key == 5) {
      task.sources = sources(at);
    } else {
      (key == 3 ? task.name : task.text) = text(at);
    }
  });
  json.require(node.path, task_keys, seen, {0, 1, 2, 3, 4, 5});
  framework.guide.tasks.push_back(std::move(task));
}

void FrameworkReader::service(const JsonNode& node) {
  Service service;
  const auto seen = json.members(node, service_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) {
      service.id = id(at);
      check_new(at, framework.guide.services, service.id);
    } else if (key == 1) {
      service.models = models(at);
    } else if (key == 5) {
      service.sources = sources(at);
    } else {
      (key == 2 ? service.name : key == 3 ? service.text : service.turnaround) = text(at);
    }
  });
  json.require(node.path, service_keys, seen, {0, 1, 2, 3, 5});
  framework.guide.services.push_back(std::move(service));
}

void FrameworkReader::briefing_field(const JsonNode& node) {
  BriefingField field;
  const auto seen = json.members(node, briefing_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0) {
      field.id = id(at);
      check_new(at, framework.guide.briefing, field.id);
    } else if (key == 1) {
      field.required = json.boolean(at).value_or(false);
    } else {
      (key == 2 ? field.name : field.help) = text(at);
    }
  });
  json.require(node.path, briefing_keys, seen, {0, 2, 3});
  framework.guide.briefing.push_back(std::move(field));
}

void FrameworkReader::guide(const JsonNode& node) {
  json.members(node, guide_keys, [&](std::size_t key, const JsonNode& list) {
    json.elements(list, [&](const JsonNode& at) {
      if (key == 0) tradeoff(at);
      if (key == 1) task(at);
      if (key == 2) service(at);
      if (key == 3) briefing_field(at);
    });
  });
}

}  // namespace tripoint
