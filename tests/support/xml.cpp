#include "tests/support/xml.h"

#include <array>
#include <cstdio>

#include <doctest/doctest.h>

#include "tests/support/scratch.h"

namespace tripoint::test {

std::string xml_faults(const std::string& document) {
  const Scratch scratch;
  const std::string file = scratch.file("document.xml", document);
  const std::string command =
      "if command -v xmllint >/dev/null; then xmllint --noout --nonet " + file +
      " 2>&1; elif command -v python3 >/dev/null; then python3 -c 'import sys, "
      "xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' " +
      file + " 2>&1; else echo 'no XML parser: install libxml2-utils'; fi";
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string said;
  std::array<char, 4096> buffer{};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    said.append(buffer.data(), count);
  }
  if (pclose(pipe) != 0 && said.empty()) said = "the parser failed";
  return said;
}

}  // namespace tripoint::test
