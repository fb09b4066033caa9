#include "tests/support/scratch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <stdlib.h>

namespace tripoint::test {

Scratch::Scratch() {
  path_ = (std::filesystem::temp_directory_path() / "tripoint-test-XXXXXX").string();
  REQUIRE(::mkdtemp(path_.data()) != nullptr);
}

Scratch::~Scratch() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string Scratch::file(std::string_view name, std::string_view content) const {
  std::string path = at(name);
  std::ofstream out(path, std::ios::binary);
  out << content;
  out.close();
  REQUIRE(out);
  return path;
}

std::vector<std::string> Scratch::names() const {
  std::vector<std::string> list;
  for (const auto& entry : std::filesystem::directory_iterator(path_)) {
    list.push_back(entry.path().filename().string());
  }
  std::sort(list.begin(), list.end());
  return list;
}

}  // namespace tripoint::test
