#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tripoint {

enum class Severity { warning, error };

// One thing that is wrong or doubtful in what a user gave, said so that it can be mended without
// reading code: where it stands, what was found there, what would be allowed, what was probably
// meant. Fields that do not apply are empty.
struct Issue {
  Severity severity = Severity::error;
  std::string code;        // stable name of the rule, kebab-case: "unknown-option"
  std::string file;        // as the user named it; "-" is standard input
  std::size_t line = 0;    // from 1; 0: not known (yet)
  std::size_t column = 0;  // from 1, in characters (code points), not bytes
  std::string pointer;     // RFC 6901 JSON pointer; "" is the whole document
  bool at_key = false;     // the key, not the value, is at fault: the position is that of the key
  std::size_t occurrence = 0;  // which of several equal pointers (duplicate keys), from 0
  std::string message;         // what is wrong, a clause without a full stop
  std::string found;           // as it stands in the input, shortened
  std::string allowed;         // what would be accepted
  std::string nearest;         // the allowed value that looks most like what was found
};

// "file:line:column: error: /pointer: message; found …; allowed: …; did you mean …?"
std::string to_text(const Issue& issue);

bool has_errors(const std::vector<Issue>& issues);

// "2 errors, 1 warning"; "no faults" when there are none.
std::string summary(const std::vector<Issue>& issues);

}  // namespace tripoint
