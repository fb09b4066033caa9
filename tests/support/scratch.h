#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tripoint::test {

// A folder of its own for one test, gone with everything in it at the end.
class Scratch {
 public:
  Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch();

  const std::string& path() const { return path_; }
  std::string at(std::string_view name) const { return path_ + "/" + std::string(name); }
  // Writes a file and returns its path.
  std::string file(std::string_view name, std::string_view content) const;
  // Names of everything in it, sorted.
  std::vector<std::string> names() const;

 private:
  std::string path_;
};

}  // namespace tripoint::test
