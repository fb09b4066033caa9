#include "core/organization/arrangements.h"

namespace tripoint {

const std::string& display_name(const Person& person) {
  return person.name.empty() ? person.id : person.name;
}

}  // namespace tripoint
