#pragma once

#include <string>
#include <string_view>

#include "core/framework/framework.h"
#include "core/organization/group.h"
#include "core/organization/read.h"

namespace tripoint::test {

// A framework for tests of readers and writers:
//   0 color   choice: red, green, blue
//   1 count   whole number from 0 to 20
//   2 hours   number from 0.5 to 24
//   3 shared  choice: yes, no; level group
//   4 local   choice: yes, no; level entity
const Framework& tiny();

// What the reader says of a document named "f": "code: text" per issue, each on a line. Checks on
// the way what holds of every reading: a value exactly when there is no error, and issues with a
// place, in the order of the document.
std::string faults(std::string_view json, bool strict = false);
// The same of answers, which begin on line 2, column 1.
std::string answer_faults(const std::string& answers);

// The group of a document that must be without any issue.
Group understood(std::string_view json);
// The answers of one entity.
std::vector<Answer> understood_answers(const std::string& answers);

// A document with these answers in its only entity, on line 2.
std::string document_with(const std::string& answers);

}  // namespace tripoint::test
