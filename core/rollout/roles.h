#pragma once

#include <optional>
#include <vector>

#include "core/framework/framework.h"
#include "core/organization/group.h"

namespace tripoint {

// Who has the roles of one category, and which of its duties nobody has.
struct RoleCover {
  std::size_t category = 0;
  std::vector<std::size_t> people;
  std::vector<std::size_t> open_duties;
};

// A reporting line that is not as it should be.
enum class ReportingFault : std::uint8_t {
  to_nobody,  // although the category reports to another
  to_self,
  in_circle,  // is, in the end, his own superior
  to_other    // of another category than the one that it reports to
};
inline constexpr auto reporting_fault_names =
    std::to_array<std::string_view>({"to_nobody", "to_self", "in_circle", "to_other"});

struct ReportingFinding {
  std::size_t person = 0;
  ReportingFault fault = ReportingFault::to_nobody;
};

struct SponsorCheck {
  std::size_t units = 0;
  bool large = false;
  bool stated = false;               // by the group, whatever the number of units
  std::vector<std::size_t> missing;  // sponsors that are nobody

  bool warns() const { return large && !missing.empty(); }
};

struct RolesPlan {
  std::vector<RoleCover> categories;  // as in the framework
  std::size_t duties = 0;             // of all categories
  std::size_t covered = 0;            // that somebody has
  std::vector<ReportingFinding> reporting;
  SponsorCheck sponsors;
};

// A person has the duties that are told, or all of the category. People of the top category report
// to nobody or among themselves; all others to somebody of the category that theirs reports to.
RolesPlan check_roles(const Framework& framework, const Group& group);

}  // namespace tripoint
