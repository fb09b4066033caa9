#pragma once

#include "core/organization/group.h"

namespace tripoint {

enum class SkeletonKind : std::uint8_t {
  minimal,  // the headline questions once for all, two units that may differ
  full      // every question, those about the group in the defaults, the others in two units
};

// A group to start from: every answer "unknown", beside each its question and possible answers as a
// "$comment" in the given language. It is valid, and evaluates as it stands.
Group make_skeleton(const Framework& framework, SkeletonKind kind, LanguageIndex language);

}  // namespace tripoint
