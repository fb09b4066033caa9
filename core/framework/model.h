#pragma once

#include <array>
#include <cstddef>

namespace tripoint {

// The decision has exactly three alternatives: that is what makes exact shares possible
// (core/decision/shares.h).
inline constexpr std::size_t model_count = 3;

// Index of a model, 0 to 2, in the order of the framework.
using ModelIndex = std::size_t;
// One number per model: affinities, fits, shares.
using ModelValues = std::array<double, model_count>;

// A set of models as bits.
class ModelSet {
 public:
  constexpr ModelSet() = default;
  static constexpr ModelSet all() { return ModelSet((1U << model_count) - 1U); }
  constexpr bool contains(ModelIndex model) const { return (bits_ >> model & 1U) != 0; }
  constexpr void insert(ModelIndex model) { bits_ |= 1U << model; }
  constexpr void erase(ModelIndex model) { bits_ &= ~(1U << model); }
  constexpr void erase(ModelSet others) { bits_ &= ~others.bits_; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr std::size_t size() const {
    return (bits_ & 1U) + (bits_ >> 1U & 1U) + (bits_ >> 2U & 1U);
  }
  // The first model of the set; model_count when it is empty.
  constexpr ModelIndex first() const {
    for (ModelIndex model = 0; model < model_count; ++model) {
      if (contains(model)) return model;
    }
    return model_count;
  }
  constexpr bool operator==(const ModelSet&) const = default;

 private:
  explicit constexpr ModelSet(unsigned bits) : bits_(bits) {}
  unsigned bits_ = 0;
};

}  // namespace tripoint
