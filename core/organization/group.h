#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/framework/framework.h"
#include "core/organization/arrangements.h"
#include "core/organization/decision_record.h"
#include "core/organization/journey.h"
#include "core/organization/lessons.h"
#include "core/organization/priorities.h"
#include "core/organization/team.h"
#include "core/organization/workshop.h"

namespace tripoint {

enum class AnswerKind : std::uint8_t {
  values,         // one value, or several: a range of possible ones
  unknown,        // "don't know": every option is possible
  not_applicable  // the item leaves, with a reason
};

// What may accompany an answer.
struct AnswerDetail {
  std::string note;
  std::vector<std::string> evidence;
  std::string respondent;  // id of a respondent
  std::string role;
  std::string date;        // YYYY-MM-DD
  std::string confidence;  // kept and shown; changes no number
  std::string comment;     // "$comment" as minified JSON: annotation for editors of the file

  bool operator==(const AnswerDetail&) const = default;
};

// What one respondent says of one item.
struct Answer {
  static constexpr std::size_t max_values = 16;

  std::size_t item = 0;
  AnswerKind kind = AnswerKind::values;
  std::uint8_t count = 0;
  // Of a choice: row indices. Of a number: one value; two: the ends of an interval; more: a set.
  // Those behind `count` are 0.
  std::array<double, max_values> values{};
  std::string reason;  // why the item is not applicable
  std::optional<AnswerDetail> detail;

  bool operator==(const Answer&) const = default;
};

// What a unit takes under one model; what is not said follows from the framework, but for costs:
// those count only where they are given.
struct Needs {
  std::optional<double> central_fte;    // of the central team, at least 0
  std::optional<double> training_days;  // at least 0
  std::optional<double> cost;           // in the currency of the budget, at least 0

  bool operator==(const Needs&) const = default;
};

// What there is of everything; what is not said is not limited.
struct Capacities {
  std::optional<double> central_fte;             // for all units together, at least 0
  std::optional<double> training_days_per_wave;  // at least 0
  std::optional<double> budget;                  // at least 0
  std::optional<std::size_t> wave_size;          // units in a wave, at least 1
  std::optional<std::size_t> models;             // different ones in use, 1 to 3

  bool operator==(const Capacities&) const = default;
};

// One subsidiary, branch or other unit that gets a model.
struct Entity {
  std::string id;
  std::string name;  // empty: the id serves
  std::string region;
  double importance = 1;          // above 0; weight in sums over the group
  double urgency = 0;             // 0 to 5
  std::vector<Answer> answers;    // in file order; several of one item are several respondents
  std::vector<HeldSkill> skills;  // each at most once
  std::array<Needs, model_count> needs;
  std::optional<Users> users;
  std::vector<Lesson> lessons;  // its own, beside those of the group
  std::vector<Objective> objectives;
  // Members of the record that this version keeps but does not use: key and minified JSON.
  std::vector<std::pair<std::string, std::string>> kept;
  std::string extensions;  // foreign data, minified JSON; empty: none
  std::string comment;     // "$comment", minified JSON

  bool operator==(const Entity&) const = default;
};

// Back to an entity without anything; keeps its memory.
void clear(Entity& entity);

struct Respondent {
  std::string id;
  std::string role;
  double weight = 1;  // above 0

  bool operator==(const Respondent&) const = default;
};

// What a group of companies tells us. Item and row indices are those of the framework it was read
// against.
struct Group {
  std::string schema;  // "$schema", for editors; never fetched
  std::string name;
  std::string note;
  std::string framework_id;  // that the file was written for; empty: not said
  std::string framework_version;
  Priorities priorities;
  std::vector<Lesson> lessons;
  std::vector<Objective> objectives;
  std::vector<Answer> defaults;  // hold for each entity that does not give its own
  std::vector<Respondent> respondents;
  Teams teams;
  std::vector<SkillDecision> skill_decisions;  // at most one of a skill at a place
  SkillParameters skill_parameters;
  std::vector<Entity> entities;
  Arrangements arrangements;  // "governance"
  JourneyChoices journey;
  DecisionRecord decision;
  Workshop workshop;
  Capacities capacities;
  std::string start;                // YYYY-MM-DD, of the first wave; empty: not said
  std::vector<std::size_t> pilots;  // entities that make up the first wave, each once
  std::vector<std::pair<std::string, std::string>> kept;  // see Entity::kept
  std::string extensions;
  std::string comment;
  std::string hash;  // of the bytes it was read from; empty: made, not read

  bool operator==(const Group&) const = default;
};

// The region of an entity: an entity without one is a region of its own.
const std::string& region_of(const Entity& entity);
// All of them, each once, in the order of the entities.
std::vector<std::string> region_names(const Group& group);
std::vector<std::string> entity_ids(const Group& group);

// The name to show: the name, or the id where there is none.
const std::string& display_name(const Entity& entity);

}  // namespace tripoint
