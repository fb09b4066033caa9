#include "core/organization/arrangements_format.h"
#include "core/organization/write.h"

namespace tripoint {
namespace {

class ArrangementsWriter {
 public:
  ArrangementsWriter(const Framework& framework, const Arrangements& told, JsonWriter& json)
      : known_(framework.governance),
        journey_(framework.journey),
        told_(told),
        json_(json) {}

  void write() {
    json_.begin_object();
    if (!told_.comment.empty()) json_.key("$comment").raw_laid_out(told_.comment);
    list("people", told_.people, [&](const Person& one) { person(one); });
    map("sponsors", told_.sponsors, [&](const auto& one) {
      json_.key(known_.sponsors[one.first].id).string(told_.people[one.second].id);
    });
    if (told_.large_project) json_.key("large_project").boolean(*told_.large_project);
    map("raci", told_.raci, [&](const RaciChoice& one) { choice(one); });
    map("alignment", told_.alignment,
        [&](const Attainment& one) { attained(known_.alignment[one.of].id, one); });
    map("terms", told_.terms, [&](const auto& one) { json_.key(one.first).string(one.second); });
    if (!told_.goals.empty() || !told_.shared_goals.empty()) {
      json_.key("goals").begin_object();
      for (const auto& [side, goals] : told_.goals) lines(known_.sides[side].id, goals);
      if (!told_.shared_goals.empty()) lines(group_file::shared_key, told_.shared_goals);
      json_.end_object();
    }
    map("plan", told_.plan,
        [&](const auto& one) { lines(known_.plan_parts[one.first].id, one.second); });
    list("sla", told_.service_levels, [&](const ServiceLevel& one) { service_level(one); });
    list("funnel", told_.funnel, [&](const FunnelStage& one) { stage(one); });
    map("measures", told_.measures,
        [&](const Attainment& one) { attained(known_.measures[one.of].id, one); });
    map("activities", told_.activities,
        [&](const Attainment& one) { attained(journey_.activities[one.of].id, one); });
    map("actions", told_.actions,
        [&](const Attainment& one) { attained(journey_.actions[one.of].id, one); });
    json_.end_object();
  }

 private:
  template <class T, class Each>
  void list(std::string_view key, const std::vector<T>& entries, const Each& each) {
    if (entries.empty()) return;
    json_.key(key).begin_array();
    for (const T& one : entries) each(one);
    json_.end_array();
  }
  template <class T, class Each>
  void map(std::string_view key, const std::vector<T>& entries, const Each& each) {
    if (entries.empty()) return;
    json_.key(key).begin_object();
    for (const T& one : entries) each(one);
    json_.end_object();
  }
  void text(std::string_view key, const std::string& value) {
    if (!value.empty()) json_.key(key).string(value);
  }
  void lines(std::string_view key, const Lines& all) {
    json_.key(key).begin_array();
    for (const std::string& line : all) json_.string(line);
    json_.end_array();
  }
  void owner(const std::optional<std::size_t>& person) {
    if (person) json_.key("owner").string(told_.people[*person].id);
  }

  void person(const Person& one) {
    const RoleCategory& role = known_.role_categories[one.role];
    json_.begin_object().key("id").string(one.id);
    text("name", one.name);
    json_.key("role").string(role.id);
    list("duties", one.duties, [&](std::size_t duty) { json_.string(role.duties[duty].id); });
    if (one.title) json_.key("title").string(known_.role_catalogue[*one.title].id);
    if (one.reports_to) json_.key("reports_to").string(told_.people[*one.reports_to].id);
    text("entity", one.entity);
    json_.end_object();
  }

  void actor(const Actor& one) {
    json_.string(one.is_person ? told_.people[one.index].id : known_.parties[one.index].id);
  }

  void choice(const RaciChoice& one) {
    json_.key(known_.raci[one.step].id).begin_object();
    if (!one.actors[0].empty()) {
      json_.key(letter_names[0]);
      actor(one.actors[0].front());
    }
    for (std::size_t letter = 1; letter < letter_count; ++letter) {
      list(letter_names[letter], one.actors[letter], [&](const Actor& each) { actor(each); });
    }
    if (one.done) json_.key("done").boolean(true);
    text("note", one.note);
    json_.end_object();
  }

  void attained(const std::string& id, const Attainment& one) {
    json_.key(id).begin_object();
    json_.key("state").string(attained_names[static_cast<std::size_t>(one.state)]);
    owner(one.owner);
    text("note", one.note);
    json_.end_object();
  }

  void service_level(const ServiceLevel& one) {
    json_.begin_object().key("side").string(known_.sides[one.side].id);
    json_.key("action").string(one.action);
    text("time_limit", one.time_limit);
    text("escalation", one.escalation);
    text("number", one.number);
    text("quality", one.quality);
    if (!one.terms.empty()) lines("terms", one.terms);
    json_.end_object();
  }

  void stage(const FunnelStage& one) {
    json_.begin_object().key("stage").string(one.stage);
    text("definition", one.definition);
    text("metric", one.metric);
    owner(one.owner);
    json_.end_object();
  }

  const Governance& known_;
  const Journey& journey_;
  const Arrangements& told_;
  JsonWriter& json_;
};

}  // namespace

void write_arrangements(const Framework& framework, const Arrangements& arrangements,
                        JsonWriter& json) {
  ArrangementsWriter(framework, arrangements, json).write();
}

}  // namespace tripoint
