#include "core/framework/governance.h"

namespace tripoint {

std::size_t response_to(const MistakeRules& rules, std::size_t severity, std::size_t audience) {
  return rules.table[severity * rules.audiences.size() + audience];
}

}  // namespace tripoint
