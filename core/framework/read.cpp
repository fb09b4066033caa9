#include "core/framework/read.h"

#include <array>

#include "core/framework/file_format.h"
#include "core/framework/read_parts.h"
#include "core/framework/read_version.h"
#include "core/support/hash.h"
#include "core/support/json_locate.h"

namespace tripoint {
namespace {

using namespace framework_file;

void read_document(FrameworkReader& reader, const JsonNode& root) {
  JsonReader& json = reader.json;
  std::array<std::optional<JsonNode>, top_key_count> at;
  const std::uint64_t seen =
      json.members(root, top_keys, [&](std::size_t key, const JsonNode& node) { at[key] = node; });
  json.require(root.path, top_keys, seen,
               {schema_version_key, id_key, version_key, name_key, languages_key, models_key,
                criteria_key, elicitation_key, verdict_key, texts_key, sources_key});
  if (at[schema_version_key]) read_schema_version(json, *at[schema_version_key]);
  Framework& framework = reader.framework;
  if (at[id_key]) framework.id = reader.words(*at[id_key]);
  if (at[version_key]) framework.version = reader.words(*at[version_key]);

  // What others refer to comes first, whatever the order in the file.
  if (!at[languages_key] || !at[models_key] || !at[sources_key]) return;
  reader.languages(*at[languages_key]);
  if (framework.languages.empty()) return;
  if (at[name_key]) framework.name = reader.text(*at[name_key]);
  if (at[text_key]) framework.text = reader.text(*at[text_key]);
  reader.source_table(*at[sources_key]);
  reader.model_list(*at[models_key]);
  if (at[criteria_key]) reader.criteria(*at[criteria_key]);
  index_framework(framework);
  if (at[aliases_key]) reader.aliases(*at[aliases_key]);
  if (at[characteristics_key]) reader.characteristics(*at[characteristics_key]);
  if (at[gates_key]) reader.gates(*at[gates_key]);
  if (at[interactions_key]) reader.interactions(*at[interactions_key]);
  if (at[horizon_pairs_key]) reader.horizon_pairs(*at[horizon_pairs_key]);
  if (at[elicitation_key]) reader.elicitation(*at[elicitation_key]);
  if (at[verdict_key]) reader.verdict(*at[verdict_key]);
  if (at[neutrality_key]) reader.neutrality(*at[neutrality_key]);
  if (at[effort_key]) reader.effort(*at[effort_key]);
  if (at[guide_key]) reader.guide(*at[guide_key]);
  if (at[needs_key]) reader.needs(*at[needs_key]);
  if (at[transitions_key]) reader.transitions(*at[transitions_key]);
  if (at[skills_key]) reader.skills(*at[skills_key]);
  if (at[governance_key]) reader.governance(*at[governance_key]);
  if (at[steps_key]) reader.steps(*at[steps_key]);
  if (at[phases_key]) reader.phases(*at[phases_key]);
  if (at[journey_key]) reader.journey(*at[journey_key]);
  if (at[texts_key]) reader.texts(*at[texts_key]);
  index_framework(framework);  // again: seed and predicates are known now
}

}  // namespace

Result<Framework> read_framework(std::string_view json, const std::string& file) {
  Result<Framework> result;
  simdjson::dom::parser parser;
  simdjson::dom::element document;
  auto failed = parser.allocate(json.size(), max_json_depth + 1);
  if (failed == simdjson::SUCCESS) failed = parser.parse(json.data(), json.size()).get(document);
  if (failed != simdjson::SUCCESS) {
    result.issues.push_back(syntax_issue(json, simdjson::error_message(failed)));
  } else {
    Framework framework;
    framework.hash = content_hash(json);
    JsonReader reader(result.issues, true);
    FrameworkReader parts{reader, framework};
    read_document(parts, JsonNode{document, {}});
    locate(result.issues, json);
    if (!has_errors(result.issues)) result.value = std::move(framework);
  }
  for (Issue& issue : result.issues) issue.file = file;
  return result;
}

}  // namespace tripoint
