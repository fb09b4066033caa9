#pragma once

#include <string>
#include <vector>

namespace tripoint {

// A heading, sentences, and a table; rows have as many cells as there are columns.
struct StorySection {
  std::string title;
  std::vector<std::string> sentences;
  std::vector<std::string> columns;  // empty: no table
  std::vector<std::vector<std::string>> rows;
};

}  // namespace tripoint
