#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/framework/framework.h"
#include "core/organization/file_format.h"
#include "core/organization/priorities.h"
#include "core/support/json_reader.h"

namespace tripoint {

// Reads statements on priorities; that they leave room for weights is checked once none of them is
// at fault by itself. Include it in sources only.
class PrioritiesReader {
 public:
  PrioritiesReader(const Framework& framework, JsonReader& json, Priorities& priorities)
      : framework_(framework), json_(json), priorities_(priorities) {}

  void read(const JsonNode& node);

 private:
  std::optional<std::size_t> criterion(std::string_view id, const JsonPath& path, bool at_key);
  std::optional<std::size_t> criterion(const JsonNode& node);
  const std::string& id(std::size_t criterion) const { return framework_.criteria[criterion].id; }
  // A fault of what stands there; nothing is checked together any more.
  Issue& fault(const JsonPath& path, std::string code, std::string message);
  bool are_different(std::size_t of, std::size_t over, const JsonPath& path, const char* code);

  void read_ranking(const JsonNode& node);
  void read_floors(const JsonNode& node);
  void read_bounds(const JsonNode& node);
  void read_bound(const JsonNode& node);
  // read_elicitation.cpp
  void read_swing(const JsonNode& node);
  bool read_points(const JsonNode& node, Priorities::Swing& swing);
  void read_comparisons(const JsonNode& node);
  void read_comparison(const JsonNode& node);
  void check_comparisons(const JsonPath& path);
  void refuse_inconsistent(const JsonPath& path, const Elicited& found);
  void read_weights(const JsonNode& node);
  void check_exact_weights(const JsonPath& path);
  // read_contradiction.cpp
  void check_room(const JsonPath& path);
  std::string told(const Statement& statement) const;

  const Framework& framework_;
  JsonReader& json_;
  Priorities& priorities_;
  // When the kinds were read, in the order of the file; 0: not there.
  std::array<std::size_t, group_file::priorities_key_count> order_{};
  bool good_ = true;
};

}  // namespace tripoint
