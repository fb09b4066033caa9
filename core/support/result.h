#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/support/issue.h"

namespace tripoint {

// What every call that can fail for reasons of its input returns: a value, or the errors that
// prevented it; warnings may stand beside a value. No exception leaves the core.
template <class T>
struct Result {
  std::optional<T> value;
  std::vector<Issue> issues;

  explicit operator bool() const { return value.has_value(); }
  T& operator*() { return *value; }
  const T& operator*() const { return *value; }
  T* operator->() { return &*value; }
  const T* operator->() const { return &*value; }
};

// A failure with a single cause.
template <class T>
Result<T> failure(Issue issue) {
  Result<T> result;
  result.issues.push_back(std::move(issue));
  return result;
}

}  // namespace tripoint
