#include "core/organization/anonymous.h"

#include <algorithm>
#include <map>

#include "core/organization/read.h"
#include "core/organization/write.h"
#include "core/support/json_writer.h"

namespace tripoint {
namespace {

// What stands instead of a name, longest names first.
using Replaced = std::vector<std::pair<std::string, std::string>>;

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) != 0 || c == '_';
}

std::string quoted_inside(const std::string& text) {
  std::string out;
  JsonWriter(out, 0).string(text);
  return out.substr(1, out.size() - 2);
}

// A JSON text in which names stand that are whole words of its strings, but for keys.
std::string without_names(const std::string& json, const Replaced& names) {
  std::string out;
  std::size_t at = 0;
  while (at < json.size()) {
    if (json[at] != '"') {
      out += json[at++];
      continue;
    }
    std::size_t end = at + 1;
    while (json[end] != '"') end += json[end] == '\\' ? 2U : 1U;
    std::string text = json.substr(at + 1, end - at - 1);
    at = end + 1;
    if (json[at] != ':') {
      for (const auto& [name, instead] : names) {
        for (std::size_t from = 0; (from = text.find(name, from)) != std::string::npos;) {
          const std::size_t to = from + name.size();
          const bool whole =
              (from == 0 || !is_word(text[from - 1])) && (to == text.size() || !is_word(text[to]));
          if (whole) text.replace(from, name.size(), instead);
          from += whole ? instead.size() : 1;
        }
      }
    }
    out += '"' + text + '"';
  }
  return out;
}

}  // namespace

Group anonymous(const Framework& framework, const Group& group) {
  Group masked = group;
  Replaced names;
  std::map<std::string, std::string> respondents;
  const auto add = [&](const std::string& name, const std::string& instead) {
    if (!name.empty()) names.emplace_back(quoted_inside(name), instead);
  };
  auto& people = masked.arrangements.people;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::string instead = "person-" + std::to_string(i + 1);
    add(people[i].name, instead);
    add(people[i].id, instead);
    if (masked.decision.owner == people[i].name || masked.decision.owner == people[i].id) {
      masked.decision.owner = instead;
    }
    people[i].id = instead;
    people[i].name.clear();
  }
  if (masked.decision.owner == group.decision.owner) {
    add(masked.decision.owner, "");
    masked.decision.owner.clear();
  }
  Replaced attendees;
  for (const std::string& one : group.workshop.attendees) {
    const std::string instead = "attendee-" + std::to_string(attendees.size() + 1);
    attendees.emplace_back(quoted_inside(one), instead);
  }
  std::erase_if(attendees, [](const auto& one) { return one.first.empty(); });
  masked.workshop.attendees.clear();
  masked.workshop.notes.clear();
  masked.workshop.parking_lot.clear();
  const auto respondent = [&](std::string& id) {
    if (id.empty()) return;
    id = respondents.try_emplace(id, "respondent-" + std::to_string(respondents.size() + 1))
             .first->second;
  };
  const auto answers = [&](std::vector<Answer>& list) {
    for (Answer& answer : list) {
      if (answer.detail) respondent(answer.detail->respondent);
    }
  };
  for (Respondent& one : masked.respondents) respondent(one.id);
  answers(masked.defaults);
  for (Entity& entity : masked.entities) answers(entity.answers);
  Replaced all = names;
  all.insert(all.end(), attendees.begin(), attendees.end());
  // A name may be that of something the file refers to; then typed texts stay as they are.
  for (Replaced* some : {&all, &names}) {
    std::stable_sort(some->begin(), some->end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    Result<Group> read =
        read_group(framework, without_names(write_group(framework, masked), *some), "");
    if (read) return *std::move(read.value);
  }
  return masked;
}

}  // namespace tripoint
