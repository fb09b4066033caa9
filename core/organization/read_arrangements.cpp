#include "core/organization/read_arrangements.h"

#include <algorithm>

#include "core/organization/arrangements_format.h"

namespace tripoint {
namespace {

using namespace group_file;

class ArrangementsReader {
 public:
  ArrangementsReader(const Framework& framework, JsonReader& json, Group& group)
      : known_(framework.governance),
        journey_(framework.journey),
        json_(json),
        group_(group),
        told_(group.arrangements) {}

  void read(const JsonNode& node) {
    std::array<std::optional<JsonNode>, 14> at;
    json_.members(node, governance_keys,
                  [&](std::size_t key, const JsonNode& member) { at[key] = member; });
    if (at[0]) read_people(*at[0]);
    if (at[1]) read_sponsors(*at[1]);
    if (at[2]) told_.large_project = json_.boolean(*at[2]);
    if (at[3]) read_raci(*at[3]);
    if (at[4]) read_attained(*at[4], known_.alignment, "alignment item", told_.alignment);
    if (at[5]) read_terms(*at[5]);
    if (at[6]) read_goals(*at[6]);
    if (at[7]) {
      by_id(*at[7], known_.plan_parts, "plan part", [&](std::size_t part, const JsonNode& list) {
        told_.plan.emplace_back(part, lines(list));
      });
    }
    if (at[8]) read_service_levels(*at[8]);
    if (at[9]) read_funnel(*at[9]);
    if (at[10]) read_attained(*at[10], known_.measures, "measure", told_.measures);
    if (at[11]) told_.comment = json_.raw(*at[11]);
    if (at[12]) read_attained(*at[12], journey_.activities, "activity", told_.activities);
    if (at[13]) read_attained(*at[13], journey_.actions, "action", told_.actions);
  }

 private:
  // An issue for an id that is not among the known ones.
  void unknown(const JsonPath& path, std::string_view id, const Words& ids, const std::string& what,
               bool at_key) {
    std::string code = "unknown-" + what;
    std::replace(code.begin(), code.end(), ' ', '-');
    Issue& issue = json_.error(path, code, "is no " + what + " that is known");
    issue.at_key = at_key;
    issue.found = in_quotes(id);
    issue.nearest = nearest(id, ids);
    if (issue.nearest.empty()) issue.allowed = list(ids);
  }

  // Calls visit(index, member) for every member of an object keyed by the ids of a list.
  template <class T, class Visit>
  void by_id(const JsonNode& node, const std::vector<T>& topics, const std::string& what,
             const Visit& visit) {
    json_.entries(node, [&](std::string_view id, const JsonNode& at) {
      const auto index = find_topic(topics, id);
      if (index) {
        visit(*index, at);
      } else {
        unknown(at.path, id, topic_ids(topics), what, true);
      }
    });
  }

  // The entry of a list that the node names, or an issue.
  template <class T>
  std::optional<std::size_t> entry(const JsonNode& node, const std::vector<T>& topics,
                                   const std::string& what) {
    const auto id = json_.string(node);
    if (!id) return std::nullopt;
    const auto index = find_topic(topics, *id);
    if (!index) unknown(node.path, *id, topic_ids(topics), what, false);
    return index;
  }
  std::optional<std::size_t> person(const JsonNode& node) {
    return entry(node, told_.people, "person");
  }

  std::string words(const JsonNode& node) { return std::string(json_.string(node).value_or("")); }
  Lines lines(const JsonNode& node) {
    Lines list;
    json_.elements(
        node, [&](const JsonNode& at) { list.emplace_back(json_.string(at, false).value_or("")); });
    return list;
  }

  void read_people(const JsonNode& node) {
    json_.elements(node, [&](const JsonNode& at) {
      Person one;
      std::optional<JsonNode> duties;
      const auto seen = json_.members(at, person_keys, [&](std::size_t key, const JsonNode& v) {
        if (key == 0) one.id = json_.string(v, false).value_or("");
        if (key == 1) one.name = words(v);
        if (key == 2) one.role = entry(v, known_.role_categories, "role").value_or(no_role);
        if (key == 3) duties = v;
        if (key == 4) one.title = entry(v, known_.role_catalogue, "title");
        if (key == 6) read_unit(v, one);
      });
      json_.require(at.path, person_keys, seen, {0, 2});
      if (duties) read_duties(*duties, one);
      check_id(at, one.id);
      told_.people.push_back(std::move(one));
    });
    if (node.value.is_array()) read_superiors(node);
  }

  // Once all are known: a superior may stand behind those who report to him.
  void read_superiors(const JsonNode& node) {
    std::size_t index = 0;
    json_.elements(node, [&](const JsonNode& at) {
      Person& one = told_.people[index++];
      const auto superior = at.value[person_keys[5]];
      if (superior.error() != simdjson::SUCCESS) return;
      one.reports_to = person({superior.value_unsafe(), {&at.path, person_keys[5], 0, false}});
    });
  }

  void check_id(const JsonNode& node, const std::string& id) {
    const JsonPath path{&node.path, person_keys[0], 0, false};
    if (id.empty()) return;  // said already
    if (find_topic(told_.people, id)) {
      json_.error(path, "duplicate-id", "is the id of an earlier person").found = in_quotes(id);
    } else if (find_topic(known_.parties, id)) {
      json_.error(path, "duplicate-id", "is the id of a party").found = in_quotes(id);
    }
  }

  void read_duties(const JsonNode& node, Person& one) {
    static const std::vector<Duty> none;
    const bool known = one.role < known_.role_categories.size();
    const auto& duties = known ? known_.role_categories[one.role].duties : none;
    json_.elements(node, [&](const JsonNode& at) {
      const auto id = json_.string(at);
      if (!id || !known) return;
      if (const auto duty = find_topic(duties, *id)) {
        one.duties.push_back(*duty);
      } else {
        unknown(at.path, *id, topic_ids(duties), "duty of the role", false);
      }
    });
  }

  void read_unit(const JsonNode& node, Person& one) {
    one.entity = words(node);
    const auto& units = group_.entities;
    // A group without units may lend its file to units of a batch.
    if (units.empty() || one.entity.empty() || find_topic(units, one.entity)) return;
    Issue& issue = json_.warning(node.path, "unknown-entity", "is no entity of this group");
    issue.found = in_quotes(one.entity);
    issue.nearest = nearest(one.entity, topic_ids(units));
  }

  void read_sponsors(const JsonNode& node) {
    by_id(node, known_.sponsors, "sponsor", [&](std::size_t sponsor, const JsonNode& at) {
      if (const auto index = person(at)) told_.sponsors.emplace_back(sponsor, *index);
    });
  }

  std::optional<Actor> actor(const JsonNode& node) {
    const auto id = json_.string(node);
    if (!id) return std::nullopt;
    if (const auto index = find_topic(told_.people, *id)) return Actor{true, *index};
    if (const auto index = find_topic(known_.parties, *id)) return Actor{false, *index};
    Words ids = topic_ids(known_.parties);
    for (const Person& one : told_.people) ids.push_back(one.id);
    unknown(node.path, *id, ids, "person or party", false);
    return std::nullopt;
  }

  void read_raci(const JsonNode& node) {
    by_id(node, known_.raci, "step", [&](std::size_t step, const JsonNode& at) {
      RaciChoice choice;
      choice.step = step;
      json_.members(at, choice_keys, [&](std::size_t key, const JsonNode& v) {
        const auto add = [&](const JsonNode& one) {
          if (const auto found = actor(one)) choice.actors[key].push_back(*found);
        };
        if (key == 0) add(v);  // one at most is accountable
        if (key > 0 && key < letter_count) json_.elements(v, add);
        if (key == 4) choice.done = json_.boolean(v).value_or(false);
        if (key == 5) choice.note = words(v);
      });
      told_.raci.push_back(std::move(choice));
    });
  }

  template <class T>
  void read_attained(const JsonNode& node, const std::vector<T>& topics, const std::string& what,
                     std::vector<Attainment>& list) {
    by_id(node, topics, what, [&](std::size_t index, const JsonNode& at) {
      Attainment one;
      one.of = index;
      const auto seen = json_.members(at, attainment_keys, [&](std::size_t key, const JsonNode& v) {
        if (key == 0) {
          one.state = static_cast<Attained>(json_.one_of(v, attained_words).value_or(0));
        }
        if (key == 1) one.owner = person(v);
        if (key == 2) one.note = words(v);
      });
      json_.require(at.path, attainment_keys, seen, {0});
      list.push_back(std::move(one));
    });
  }

  void read_terms(const JsonNode& node) {
    json_.entries(node, [&](std::string_view term, const JsonNode& at) {
      told_.terms.emplace_back(term, json_.string(at, false).value_or(""));
    });
  }

  void read_goals(const JsonNode& node) {
    json_.entries(node, [&](std::string_view id, const JsonNode& at) {
      if (id == shared_key) {
        told_.shared_goals = lines(at);
      } else if (const auto side = find_topic(known_.sides, id)) {
        told_.goals.emplace_back(*side, lines(at));
      } else {
        Words ids = topic_ids(known_.sides);
        ids.push_back(shared_key);
        unknown(at.path, id, ids, "side", true);
      }
    });
  }

  void read_service_levels(const JsonNode& node) {
    json_.elements(node, [&](const JsonNode& at) {
      ServiceLevel level;
      const auto seen = json_.members(at, sla_keys, [&](std::size_t key, const JsonNode& v) {
        if (key == 0) level.side = entry(v, known_.sides, "side").value_or(0);
        if (key == 1) level.action = json_.string(v, false).value_or("");
        if (key == 2) level.time_limit = words(v);
        if (key == 3) level.escalation = words(v);
        if (key == 4) level.number = words(v);
        if (key == 5) level.quality = words(v);
        if (key == 6) level.terms = lines(v);
      });
      json_.require(at.path, sla_keys, seen, {0, 1});
      told_.service_levels.push_back(std::move(level));
    });
  }

  void read_funnel(const JsonNode& node) {
    json_.elements(node, [&](const JsonNode& at) {
      FunnelStage stage;
      const auto seen = json_.members(at, funnel_keys, [&](std::size_t key, const JsonNode& v) {
        if (key == 0) stage.stage = json_.string(v, false).value_or("");
        if (key == 1) stage.definition = words(v);
        if (key == 2) stage.metric = words(v);
        if (key == 3) stage.owner = person(v);
      });
      json_.require(at.path, funnel_keys, seen, {0});
      told_.funnel.push_back(std::move(stage));
    });
  }

  static constexpr std::size_t no_role = static_cast<std::size_t>(-1);  // said already

  const Governance& known_;
  const Journey& journey_;
  JsonReader& json_;
  Group& group_;
  Arrangements& told_;
};

}  // namespace

void read_arrangements(const Framework& framework, JsonReader& json, const JsonNode& node,
                       Group& group) {
  ArrangementsReader(framework, json, group).read(node);
}

}  // namespace tripoint
