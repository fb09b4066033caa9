#include "core/organization/skeleton.h"

#include "core/support/json_writer.h"
#include "core/support/number.h"

namespace tripoint {
namespace {

// The question and its possible answers, as an array of lines.
std::string annotation(const Item& item, bool of_entity, LanguageIndex language) {
  std::string out;
  JsonWriter json(out, 0);
  const bool entity_wording = of_entity && !item.question_entity.absent();
  json.begin_array();
  json.string((entity_wording ? item.question_entity : item.question)[language]);
  for (const AnswerRow& row : item.rows) {
    if (item.kind == ItemKind::choice) {
      const Text& text = entity_wording && !row.text_entity.absent() ? row.text_entity : row.text;
      json.string(row.code + ": " + text[language]);
    }
  }
  if (item.kind == ItemKind::number) {
    json.string(shortest(item.least) + " - " + shortest(item.most) + " " + item.unit[language]);
  }
  json.string(item.help[language]);
  json.end_array();
  return out;
}

Answer unanswered(const Framework& framework, std::size_t item, bool of_entity,
                  LanguageIndex language) {
  Answer answer;
  answer.item = item;
  answer.kind = AnswerKind::unknown;
  answer.detail.emplace();
  answer.detail->comment = annotation(framework.items[item], of_entity, language);
  return answer;
}

}  // namespace

Group make_skeleton(const Framework& framework, SkeletonKind kind, LanguageIndex language) {
  Group group;
  group.name = "…";
  group.framework_id = framework.id;
  group.framework_version = framework.version;
  for (const char* id : {"unit-1", "unit-2"}) {
    Entity entity;
    entity.id = id;
    group.entities.push_back(entity);
  }
  for (std::size_t index = 0; index < framework.items.size(); ++index) {
    const Item& item = framework.items[index];
    if (kind == SkeletonKind::minimal) {
      if (item.headline) {
        group.defaults.push_back(unanswered(framework, index, false, language));
      }
    } else if (item.level == ItemLevel::group) {
      group.defaults.push_back(unanswered(framework, index, false, language));
    } else {
      for (Entity& entity : group.entities) {
        entity.answers.push_back(unanswered(framework, index, true, language));
      }
    }
  }
  return group;
}

}  // namespace tripoint
