#pragma once

#include <vector>

#include "core/organization/group.h"
#include "core/support/json_reader.h"

namespace tripoint {

// Reads answers and entities; one for all documents and batch lines. Include it in sources only.
class EntityReader {
 public:
  // `group` supplies the defaults and respondents that answers are checked against; it must
  // outlive the reader.
  EntityReader(const Framework& framework, const Group& group, JsonReader& json)
      : framework_(framework),
        group_(group),
        json_(json),
        model_ids_(model_ids(framework)),
        seen_(framework.items.size(), 0) {}

  void read_entity(const JsonNode& node, Entity& entity);
  // An object of answers keyed by item id.
  void read_answers(const JsonNode& node, std::vector<Answer>& answers);

 private:
  void read_item(const JsonNode& node, std::size_t item, std::vector<Answer>& answers);
  void read_respondents(const JsonNode& node, std::size_t item, std::vector<Answer>& answers);
  bool read_long(const JsonNode& node, Answer& answer);
  void read_detail(const JsonNode& node, std::size_t key, Answer& answer);
  bool read_value(const JsonNode& node, Answer& answer);
  bool read_range(const JsonNode& node, Answer& answer);
  bool add_to_range(const JsonNode& node, double value, Answer& answer);
  bool read_word(const JsonNode& node, Answer& answer);
  bool read_number(const JsonNode& node, Answer& answer);
  void check_skill_mean(const JsonNode& node, const Entity& entity);
  void read_needs(const JsonNode& node, Entity& entity);
  void check_group_level(const JsonNode& answers, const Entity& entity);

  const Framework& framework_;
  const Group& group_;
  JsonReader& json_;
  std::vector<std::string> model_ids_;
  std::vector<char> seen_;  // items, in the object being read
};

}  // namespace tripoint
