#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/framework/model.h"
#include "core/framework/predicate.h"
#include "core/framework/texts.h"

namespace tripoint {

// An advantage or drawback that some models have.
struct Tradeoff {
  std::string id;
  ModelSet models;
  bool drawback = false;
  Text name;
  Text text;
  std::vector<Text> details;
  Text mitigation;  // drawbacks only: what to do about it
  // Answers that make it matter: single conditions on items.
  std::vector<Predicate> relevant_when;
  std::vector<std::size_t> sources;
};

enum class TaskKind : std::uint8_t { process, communication, governance, platform };

// What a model asks for in running it.
struct Task {
  std::string id;
  TaskKind kind = TaskKind::process;
  ModelSet models;
  Text name;
  Text text;
  std::vector<std::size_t> sources;
};

// What a team at the center offers the units of some models, as a service.
struct Service {
  std::string id;
  ModelSet models;
  Text name;
  Text text;
  Text turnaround;  // absent: agreed case by case
  std::vector<std::size_t> sources;
};

// One line of the form on which units brief such a team.
struct BriefingField {
  std::string id;
  bool required = false;
  Text name;
  Text help;
};

// What is known of running each model.
struct Guide {
  std::vector<Tradeoff> tradeoffs;
  std::vector<Task> tasks;
  std::vector<Service> services;
  std::vector<BriefingField> briefing;
};

}  // namespace tripoint
