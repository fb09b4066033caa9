#include "tests/support/json_place.h"

#include <algorithm>

namespace tripoint::test {

Place place_of(const nlohmann::json& document, const std::string& pointer, bool at_key) {
  static const std::string mark = "the mark";
  const nlohmann::json::json_pointer at(pointer);
  if (!document.contains(at)) return {};
  nlohmann::json marked = document;
  marked[at] = mark;
  const std::string text = marked.dump(1);
  std::size_t offset = text.find('"' + mark + '"');
  if (at_key) offset -= nlohmann::json(at.back()).dump().size() + 2;  // the key, colon and blank
  const std::string before = text.substr(0, offset);
  const std::string line = before.substr(before.rfind('\n') + 1);  // npos + 1 is 0
  const auto characters =
      std::count_if(line.begin(), line.end(), [](char c) { return (c & '\xC0') != '\x80'; });
  return {static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
          static_cast<std::size_t>(characters) + 1};
}

Place place_of(const Issue& issue) { return {issue.line, issue.column}; }

}  // namespace tripoint::test
