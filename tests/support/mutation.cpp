#include "tests/support/mutation.h"

#include <string>

namespace tripoint::test {
namespace {

using json = nlohmann::json;

// A value in the document, and where it stands in the value that holds it.
struct Spot {
  json* value;
  json* holder;     // null: the document itself
  std::string key;  // in an object
  std::size_t index = 0;
};

void gather(json& value, std::vector<Spot>& spots) {
  if (!value.is_structured()) return;
  std::size_t index = 0;
  for (auto member = value.begin(); member != value.end(); ++member, ++index) {
    spots.push_back({&*member, &value, value.is_object() ? member.key() : std::string(), index});
    gather(*member, spots);
  }
}

template <class T>
const T& any_of(Dice& dice, const std::vector<T>& list) {
  return list[dice.below(list.size())];
}

std::string any_key(Dice& dice, const Material& material, const std::string& old) {
  if (dice.one_in(3)) return old + "x";
  return any_of(dice, material.keys);
}

json wrapped(Dice& dice, const json& value) {
  switch (dice.below(5)) {
    case 0:
      return json::array({value});
    case 1:
      return json{{"value", value}};
    case 2:
      return json::array({json{{"value", value}, {"respondent", "a"}},
                          json{{"value", value}, {"respondent", dice.one_in(3) ? "a" : "b"}}});
    case 3:
      return json{{"value", value}, {"not_applicable", "no reason"}};
    default:
      return json{{any_of(dice, std::vector<std::string>{"all", "any"}), json::array({value})}};
  }
}

json nearby(Dice& dice, const json& value) {
  const double number = value.get<double>();
  switch (dice.below(6)) {
    case 0:
      return number + 1;
    case 1:
      return number - 1;
    case 2:
      return number + 0.5;
    case 3:
      return -number;
    case 4:
      return number * 1000;
    default:
      return number;  // 3 becomes 3.0
  }
}

void repeat(Dice& dice, json& list) {
  const json copy = list.empty() ? json("unknown") : list[dice.below(list.size())];
  for (std::size_t i = dice.one_in(3) ? 1 + dice.below(18) : 1; i > 0; --i) {
    list.push_back(copy);
    if (copy.is_number() && dice.one_in(2))
      list.back() = copy.get<double>() + static_cast<double>(i);
  }
}

}  // namespace

void mutate(Dice& dice, const Material& material, json& document) {
  std::vector<Spot> spots;
  gather(document, spots);
  if (spots.empty() || dice.one_in(500)) {
    document = any_of(dice, material.values);
    return;
  }
  const Spot spot = any_of(dice, spots);
  json& value = *spot.value;
  const json other = dice.one_in(3) ? *any_of(dice, spots).value : any_of(dice, material.values);
  switch (dice.below(8)) {
    case 0:
      if (spot.holder->is_object()) {
        spot.holder->erase(spot.key);
      } else {
        spot.holder->erase(spot.index);
      }
      break;
    case 1:
      if (spot.holder->is_object()) {
        json moved = value;
        spot.holder->erase(spot.key);
        (*spot.holder)[any_key(dice, material, spot.key)] = std::move(moved);
      } else {
        value = other;
      }
      break;
    case 2:
      value = wrapped(dice, value);
      break;
    case 3:
      if (value.is_number()) {
        value = nearby(dice, value);
      } else if (value.is_array()) {
        repeat(dice, value);
      } else {
        value = other;
      }
      break;
    case 4:
      if (spot.holder->is_object()) {
        (*spot.holder)[any_key(dice, material, spot.key)] = other;
      } else {
        spot.holder->push_back(other);
      }
      break;
    case 5:
      if (value.is_object()) {
        value[any_of(dice, material.keys)] = other;
      } else if (value.is_array()) {
        value.push_back(other);
      } else {
        value = other;
      }
      break;
    default:
      value = other;
      break;
  }
}

}  // namespace tripoint::test
