#pragma once

#include <string>

namespace tripoint::test {

// What a parser that is not ours (xmllint, else that of Python) says of an XML document; empty when
// it is well-formed. Fails the test when the machine has neither.
std::string xml_faults(const std::string& document);

}  // namespace tripoint::test
