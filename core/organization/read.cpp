#include "core/organization/read.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "core/framework/read.h"
#include "core/framework/read_version.h"
#include "core/organization/file_format.h"
#include "core/organization/read_arrangements.h"
#include "core/organization/read_entity.h"
#include "core/organization/read_lessons.h"
#include "core/organization/read_plan.h"
#include "core/organization/read_priorities.h"
#include "core/organization/read_skills.h"
#include "core/support/hash.h"
#include "core/support/json_locate.h"

namespace tripoint {
namespace {

using namespace group_file;

class GroupReader {
 public:
  GroupReader(const Framework& framework, JsonReader& json, Group& group)
      : framework_(framework), json_(json), group_(group), entities_(framework, group, json) {}

  void read(const JsonNode& root) {
    std::array<std::optional<JsonNode>, first_kept_key> at;
    const auto seen = json_.members(root, group_keys, [&](std::size_t key, const JsonNode& node) {
      if (key < first_kept_key) {
        at[key] = node;
        return;
      }
      group_.kept.emplace_back(group_keys[key], json_.raw(node));
      json_.warning(node.path, "not-used", "is kept, but this version does not use it").at_key =
          true;
    });
    json_.require(root.path, group_keys, seen, {schema_version_key});
    if (at[schema_version_key]) read_schema_version(json_, *at[schema_version_key]);
    if (at[schema_key]) group_.schema = json_.string(*at[schema_key]).value_or("");
    if (at[name_key]) group_.name = json_.string(*at[name_key]).value_or("");
    if (at[note_key]) group_.note = json_.string(*at[note_key]).value_or("");
    if (at[framework_key]) read_framework_reference(*at[framework_key]);
    if (at[priorities_key]) {
      PrioritiesReader(framework_, json_, group_.priorities).read(*at[priorities_key]);
    }
    if (at[lessons_key]) read_lessons(framework_, json_, *at[lessons_key], group_.lessons);
    if (at[objectives_key]) {
      read_objectives(framework_, json_, *at[objectives_key], group_.objectives);
    }
    if (at[extensions_key]) group_.extensions = json_.raw(*at[extensions_key]);
    if (at[comment_key]) group_.comment = json_.raw(*at[comment_key]);
    // Answers refer to respondents, entities to defaults, whatever the order in the file.
    if (at[respondents_key]) read_respondents(*at[respondents_key]);
    if (at[defaults_key]) {
      json_.members(*at[defaults_key], defaults_keys, [&](std::size_t, const JsonNode& node) {
        entities_.read_answers(node, group_.defaults);
      });
    }
    if (at[entities_key]) read_entities(*at[entities_key]);
    SkillsReader skills(framework_, json_);
    if (at[team_key]) {
      skills.read_team(*at[team_key], group_.teams);
      skills.check_regions(*at[team_key], group_);
    }
    if (at[skill_decisions_key]) skills.read_decisions(*at[skill_decisions_key], group_);
    if (at[skill_parameters_key]) {
      skills.read_parameters(*at[skill_parameters_key], group_.skill_parameters);
    }
    if (at[governance_key]) read_arrangements(framework_, json_, *at[governance_key], group_);
    if (at[capacities_key]) read_capacities(json_, *at[capacities_key], group_.capacities);
    if (at[start_key]) read_start(json_, *at[start_key], group_.start);
    if (at[pilots_key]) read_pilots(json_, *at[pilots_key], group_);
    if (at[journey_key]) read_journey(framework_, json_, *at[journey_key], group_.journey);
    if (at[decision_key]) read_decision(*at[decision_key]);
    if (at[workshop_key]) read_workshop(json_, *at[workshop_key], group_.workshop);
  }

 private:
  void read_framework_reference(const JsonNode& node) {
    json_.members(node, framework_keys, [&](std::size_t key, const JsonNode& at) {
      const auto given = json_.string(at);
      if (!given) return;
      const std::string text(*given);
      (key == 0 ? group_.framework_id : group_.framework_version) = text;
      const std::string& own = key == 0 ? framework_.id : framework_.version;
      if (text == own) return;
      Issue& issue = json_.warning(at.path, "framework",
                                   key == 0 ? "names another framework than the one in use"
                                            : "names another version of the framework");
      issue.found = in_quotes(text);
      issue.allowed = own;
    });
  }

  void read_decision(const JsonNode& node) {
    DecisionRecord& decision = group_.decision;
    const auto text = [&](const JsonNode& at) {
      return std::string(json_.string(at).value_or(""));
    };
    json_.members(node, decision_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 0) {
        const auto status = json_.one_of(at, decision_statuses);
        if (status) decision.status = static_cast<DecisionStatus>(*status);
      }
      if (key == 1) decision.owner = text(at);
      if (key == 2) decision.date = json_.date(at).value_or("");
      if (key == 3) decision.decide_by = json_.date(at).value_or("");
      if (key == 4) decision.context = text(at);
      if (key == 5) {
        json_.elements(at, [&](const JsonNode& one) { decision.dissent.push_back(text(one)); });
      }
      if (key == 6) decision.supersedes = text(at);
      if (key == 7) decision.comment = json_.raw(at);
    });
  }

  void read_respondents(const JsonNode& node) {
    json_.elements(node, [&](const JsonNode& at) {
      Respondent respondent;
      const auto seen = json_.members(at, respondent_keys, [&](std::size_t key, const JsonNode& v) {
        if (key == 0) respondent.id = json_.string(v, false).value_or("");
        if (key == 1) respondent.role = json_.string(v).value_or("");
        if (key == 2) respondent.weight = json_.positive(v, most_weight).value_or(1);
      });
      json_.require(at.path, respondent_keys, seen, {0});
      const auto& known = group_.respondents;
      if (!respondent.id.empty() &&
          std::any_of(known.begin(), known.end(),
                      [&](const Respondent& other) { return other.id == respondent.id; })) {
        const JsonPath path{&at.path, "id", 0, false};
        json_.error(path, "duplicate-id", "is the id of an earlier respondent").found =
            in_quotes(respondent.id);
      }
      group_.respondents.push_back(std::move(respondent));
    });
  }

  void read_entities(const JsonNode& node) {
    std::unordered_set<std::string> ids;
    json_.elements(node, [&](const JsonNode& at) {
      Entity entity;
      entities_.read_entity(at, entity);
      if (!entity.id.empty() && !ids.insert(entity.id).second) {
        const JsonPath path{&at.path, "id", 0, false};
        json_.error(path, "duplicate-id", "is the id of an earlier entity").found =
            in_quotes(entity.id);
      }
      group_.entities.push_back(std::move(entity));
    });
  }

  const Framework& framework_;
  JsonReader& json_;
  Group& group_;
  EntityReader entities_;
};

}  // namespace

Result<Group> read_group(const Framework& framework, std::string_view json, const std::string& file,
                         const ReadOptions& options) {
  Result<Group> result;
  Group group;
  group.hash = content_hash(json);
  const bool marked = json.substr(0, byte_order_mark.size()) == byte_order_mark;
  if (marked) json.remove_prefix(byte_order_mark.size());
  simdjson::dom::parser parser;
  simdjson::dom::element document;
  auto failed = parser.allocate(json.size(), max_json_depth + 1);
  if (failed == simdjson::SUCCESS) failed = parser.parse(json.data(), json.size()).get(document);
  if (failed != simdjson::SUCCESS) {
    result.issues.push_back(syntax_issue(json, simdjson::error_message(failed)));
  } else {
    JsonReader reader(result.issues, options.strict);
    GroupReader(framework, reader, group).read(JsonNode{document, {}});
    locate(result.issues, json);
    if (!has_errors(result.issues)) result.value = std::move(group);
  }
  if (marked) {
    Issue issue;
    issue.severity = Severity::warning;
    issue.code = "byte-order-mark";
    issue.line = issue.column = 1;
    issue.message = "starts with a byte order mark, which JSON does not have; it is ignored";
    result.issues.insert(result.issues.begin(), std::move(issue));
  }
  for (Issue& issue : result.issues) issue.file = file;
  return result;
}

}  // namespace tripoint
