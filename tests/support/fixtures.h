#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/framework/framework.h"
#include "core/organization/group.h"
#include "core/support/issue.h"

namespace tripoint::test {

// The shipped framework, read once.
const Framework& shipped();

// A path below the source tree: "tests/data/golden/sheets.json".
std::string source_path(std::string_view below);
std::string read_text(const std::string& path);
nlohmann::json read_json(std::string_view below);

// A group with one entity that gives these answers, read through the product's reader; fails the
// test when the reader refuses it.
Group group_of(const Framework& framework, const nlohmann::json& answers);

// All issues, one per line, for messages of failed checks.
std::string listed(const std::vector<Issue>& issues);

}  // namespace tripoint::test
