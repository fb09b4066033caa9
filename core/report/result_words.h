#pragma once

#include <array>
#include <string_view>

// Words of result documents, in the order of the enumerations they name.
namespace tripoint {

inline constexpr auto answer_state_names =
    std::to_array<std::string_view>({"absent", "not_applicable", "definite", "range", "open"});
inline constexpr auto gate_state_names =
    std::to_array<std::string_view>({"clear", "hit", "not_settled"});

}  // namespace tripoint
