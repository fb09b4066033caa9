#include "core/report/skills_json.h"

namespace tripoint {
namespace {

class SkillsWriter {
 public:
  // `named`: units with their id, which else stands beside.
  SkillsWriter(const Framework& framework, JsonWriter& json, bool named = false)
      : framework_(framework), skills_(framework.skills), json_(json), named_(named) {}

  void place(const PlacePlan& plan) {
    json_.begin_object();
    json_.key("place").string(place_names[static_cast<std::size_t>(plan.place)]);
    if (plan.place == Place::region || (named_ && plan.place == Place::site))
      json_.key("of").string(plan.of);
    json_.key("models").begin_array();
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (plan.models.contains(m)) json_.string(framework_.models[m].id);
    }
    json_.end_array();
    json_.key("posts_needed").fixed(plan.posts_needed);
    number("posts", plan.posts);
    number("weeks_left", plan.weeks_left);
    json_.key("totals");
    totals(plan.totals);
    json_.key("met").begin_array();
    for (const SkillGap& one : plan.skills) {
      if (one.met()) json_.string(id(one));
    }
    json_.end_array();
    json_.key("unknown").begin_array();
    for (const SkillGap& one : plan.skills) {
      if (!one.known()) unknown(one);
    }
    json_.end_array();
    json_.key("gaps").begin_array();
    for (const SkillGap& one : plan.skills) {
      if (one.gap > 0) gap(one);
    }
    json_.end_array();
    json_.key("key_people").begin_array();
    for (const SkillGap& one : plan.skills) {
      if (one.key_person) json_.string(id(one));
    }
    json_.end_array();
    json_.end_object();
  }

  void totals(const SkillTotals& totals) {
    json_.begin_object();
    count("needed", totals.needed);
    count("met", totals.met);
    count("gaps", totals.gaps);
    count("unknown", totals.unknown);
    for (std::size_t i = 0; i < severity_names.size(); ++i) {
      count(severity_names[i], totals.by_severity[i]);
    }
    for (std::size_t i = 0; i < decision_names.size(); ++i) {
      count(decision_names[i], totals.by_decision[i]);
    }
    count("key_people", totals.key_people);
    json_.end_object();
  }

 private:
  const std::string& id(const SkillGap& one) const { return skills_.catalogue[one.skill].id; }

  void count(std::string_view key, std::size_t value) {
    json_.key(key).integer(static_cast<std::int64_t>(value));
  }
  // Null: not known.
  void number(std::string_view key, const std::optional<double>& value) {
    json_.key(key);
    if (value) {
      json_.fixed(*value);
    } else {
      json_.null();
    }
  }
  void decision(std::string_view key, std::optional<GapDecision> decision) {
    if (decision) json_.key(key).string(decision_names[static_cast<std::size_t>(*decision)]);
  }

  void unknown(const SkillGap& one) {
    json_.begin_object();
    json_.key("skill").string(id(one));
    count("need", one.need);
    decided(one);
    json_.end_object();
  }

  void decided(const SkillGap& one) {
    if (!one.decided) return;
    decision("decided", one.decided);
    if (one.decided_weeks) json_.key("decided_weeks").fixed(*one.decided_weeks);
    if (!one.note.empty()) json_.key("note").string(one.note);
  }

  void gap(const SkillGap& one) {
    json_.begin_object();
    json_.key("skill").string(id(one));
    count("need", one.need);
    count("level", *one.level);
    count("gap", one.gap);
    json_.key("severity").string(severity_names[static_cast<std::size_t>(one.severity)]);
    if (one.advised) {
      decision("advised", one.advised);
      json_.key("advised_weeks").fixed(*one.advised_weeks);
    }
    decided(one);
    if (one.holder) {
      json_.key("holder").begin_object();
      json_.key("place").string(place_names[static_cast<std::size_t>(one.holder->place)]);
      if (!one.holder->of.empty()) json_.key("of").string(one.holder->of);
      count("level", one.holder->level);
      json_.end_object();
    }
    json_.key("help").begin_array();
    for (const HelpOption& option : skills_.help) {
      if (!option.needs_holder || one.holder) json_.string(option.id);
    }
    json_.end_array();
    json_.end_object();
  }

  const Framework& framework_;
  const Skills& skills_;
  JsonWriter& json_;
  bool named_;
};

}  // namespace

void write_place(const Framework& framework, const PlacePlan& plan, JsonWriter& json) {
  SkillsWriter(framework, json).place(plan);
}

void write_shared_skills(const Framework& framework, const SkillPlan& plan, JsonWriter& json) {
  SkillsWriter writer(framework, json);
  json.begin_object();
  json.key("totals");
  writer.totals(plan.totals);
  json.key("places").begin_array();
  for (const PlacePlan& place : plan.places) {
    if (place.place != Place::site) writer.place(place);
  }
  json.end_array().end_object();
}

void write_skills(const Framework& framework, const SkillPlan& plan, JsonWriter& json) {
  SkillsWriter writer(framework, json, true);
  json.begin_object();
  json.key("totals");
  writer.totals(plan.totals);
  json.key("places").begin_array();
  for (const PlacePlan& place : plan.places) writer.place(place);
  json.end_array().end_object();
}

void write_autonomy(const Framework& framework, const Autonomy& autonomy, JsonWriter& json) {
  const auto& tiers = framework.skills.autonomy.tiers;
  json.begin_object();
  json.key("lowest").string(tiers[autonomy.lowest].id);
  json.key("highest").string(tiers[autonomy.highest].id);
  json.end_object();
}

}  // namespace tripoint
