#include "core/organization/write.h"

#include <algorithm>

#include "core/framework/read.h"
#include "core/organization/file_format.h"
#include "core/support/json_writer.h"

namespace tripoint {
namespace {

class GroupWriter {
 public:
  GroupWriter(const Framework& framework, std::string& out, std::size_t indent)
      : framework_(framework), json_(out, indent) {}

  void write(const Group& group) {
    json_.begin_object();
    text("$schema", group.schema);
    json_.key("schemaVersion").string(schema_version);
    raw("$comment", group.comment);
    text("name", group.name);
    text("note", group.note);
    if (!group.framework_id.empty() || !group.framework_version.empty()) {
      json_.key("framework").begin_object();
      text("id", group.framework_id);
      text("version", group.framework_version);
      json_.end_object();
    }
    if (!group.respondents.empty()) respondents(group);
    if (!group.defaults.empty()) {
      json_.key("defaults").begin_object();
      answers(group.defaults);
      json_.end_object();
    }
    if (!group.priorities.empty() || !group.priorities.comment.empty()) {
      json_.key("priorities");
      write_priorities(framework_, group.priorities, json_);
    }
    lessons(group.lessons);
    objectives(group.objectives);
    if (!(group.teams == Teams{})) {
      json_.key("team");
      write_teams(framework_, group.teams, json_);
    }
    if (!group.skill_decisions.empty()) {
      json_.key("skill_decisions");
      write_skill_decisions(framework_, group.skill_decisions, json_);
    }
    if (!(group.skill_parameters == SkillParameters{})) {
      json_.key("skill_parameters");
      write_skill_parameters(framework_, group.skill_parameters, json_);
    }
    if (!group.entities.empty()) {
      json_.key("entities").begin_array();
      for (const Entity& entity : group.entities) write(entity);
      json_.end_array();
    }
    if (!(group.arrangements == Arrangements{})) {
      json_.key("governance");
      write_arrangements(framework_, group.arrangements, json_);
    }
    if (!(group.capacities == Capacities{})) capacities(group.capacities);
    text("start", group.start);
    if (!group.pilots.empty()) {
      json_.key("pilots").begin_array();
      for (const std::size_t pilot : group.pilots) json_.string(group.entities[pilot].id);
      json_.end_array();
    }
    if (!(group.journey == JourneyChoices{})) journey(group.journey);
    if (!(group.decision == DecisionRecord{})) decision(group.decision);
    if (!(group.workshop == Workshop{})) workshop(group.workshop);
    for (const auto& [key, value] : group.kept) raw(key, value);
    raw("extensions", group.extensions);
    json_.end_object();
  }

 private:
  void text(std::string_view key, const std::string& value) {
    if (!value.empty()) json_.key(key).string(value);
  }
  void texts(std::string_view key, const std::vector<std::string>& list) {
    if (list.empty()) return;
    json_.key(key).begin_array();
    for (const std::string& one : list) json_.string(one);
    json_.end_array();
  }
  void raw(std::string_view key, const std::string& value) {
    if (!value.empty()) json_.key(key).raw_laid_out(value);
  }

  void number(std::string_view key, const std::optional<double>& value) {
    if (value) json_.key(key).shortest(*value);
  }
  void count(std::string_view key, const std::optional<std::size_t>& value) {
    if (value) json_.key(key).integer(static_cast<std::int64_t>(*value));
  }

  void capacities(const Capacities& capacities) {
    json_.key("capacities").begin_object();
    number("central_fte", capacities.central_fte);
    number("training_days_per_wave", capacities.training_days_per_wave);
    number("budget", capacities.budget);
    count("wave_size", capacities.wave_size);
    count("models", capacities.models);
    json_.end_object();
  }

  void journey(const JourneyChoices& journey) {
    json_.key("journey").begin_object();
    number("months", journey.months);
    number("review_weeks", journey.review_weeks);
    if (!journey.weeks.empty()) {
      json_.key("weeks").begin_object();
      for (const auto& [phase, weeks] : journey.weeks) {
        json_.key(framework_.phases[phase].id).shortest(weeks);
      }
      json_.end_object();
    }
    json_.end_object();
  }

  void decision(const DecisionRecord& decision) {
    json_.key("decision").begin_object();
    raw("$comment", decision.comment);
    if (decision.status) {
      json_.key("status").string(decision_status_names[static_cast<std::size_t>(*decision.status)]);
    }
    text("owner", decision.owner);
    text("date", decision.date);
    text("decide_by", decision.decide_by);
    text("context", decision.context);
    texts("dissent", decision.dissent);
    text("supersedes", decision.supersedes);
    json_.end_object();
  }

  void workshop(const Workshop& workshop) {
    json_.key("workshop").begin_object();
    raw("$comment", workshop.comment);
    text("date", workshop.date);
    texts("attendees", workshop.attendees);
    texts("notes", workshop.notes);
    texts("parking_lot", workshop.parking_lot);
    json_.end_object();
  }

  void users(const Users& users) {
    json_.key("users").begin_object();
    count("count", users.count);
    count("training_planned", users.training_planned);
    json_.end_object();
  }

  void needs(const Entity& entity) {
    json_.key("needs").begin_object();
    for (ModelIndex m = 0; m < model_count; ++m) {
      if (entity.needs[m] == Needs{}) continue;
      json_.key(framework_.models[m].id).begin_object();
      number("central_fte", entity.needs[m].central_fte);
      number("training_days", entity.needs[m].training_days);
      number("cost", entity.needs[m].cost);
      json_.end_object();
    }
    json_.end_object();
  }

  void respondents(const Group& group) {
    json_.key("respondents").begin_array();
    for (const Respondent& respondent : group.respondents) {
      json_.begin_object();
      json_.key("id").string(respondent.id);
      text("role", respondent.role);
      if (respondent.weight != 1) json_.key("weight").shortest(respondent.weight);
      json_.end_object();
    }
    json_.end_array();
  }

  void write(const Entity& entity) {
    json_.begin_object();
    raw("$comment", entity.comment);
    json_.key("id").string(entity.id);
    text("name", entity.name);
    text("region", entity.region);
    if (entity.importance != 1) json_.key("importance").shortest(entity.importance);
    if (entity.urgency != 0) json_.key("urgency").shortest(entity.urgency);
    if (!entity.answers.empty()) answers(entity.answers);
    lessons(entity.lessons);
    objectives(entity.objectives);
    if (!entity.skills.empty()) {
      json_.key("skills");
      write_held(framework_, entity.skills, json_);
    }
    if (entity.needs != decltype(entity.needs){}) needs(entity);
    if (entity.users) users(*entity.users);
    for (const auto& [key, value] : entity.kept) raw(key, value);
    raw("extensions", entity.extensions);
    json_.end_object();
  }

  void lessons(const std::vector<Lesson>& lessons) {
    if (lessons.empty()) return;
    json_.key("lessons").begin_array();
    for (const Lesson& lesson : lessons) {
      json_.begin_object();
      raw("$comment", lesson.comment);
      text("id", lesson.id);
      json_.key("text").string(lesson.text);
      json_.key("outcome").string(group_file::outcomes[lesson.worked ? 1 : 0]);
      text("handled", lesson.handled);
      if (lesson.phase) json_.key("phase").string(framework_.phases[*lesson.phase].id);
      json_.end_object();
    }
    json_.end_array();
  }

  void objectives(const std::vector<Objective>& objectives) {
    if (objectives.empty()) return;
    json_.key("objectives").begin_array();
    for (const Objective& objective : objectives) {
      json_.begin_object();
      raw("$comment", objective.comment);
      text("id", objective.id);
      json_.key("text").string(objective.text);
      text("due", objective.due);
      text("measure", objective.measure);
      if (!objective.phases.empty()) {
        json_.key("phases").begin_array();
        for (const std::size_t phase : objective.phases) {
          json_.string(framework_.phases[phase].id);
        }
        json_.end_array();
      }
      json_.end_object();
    }
    json_.end_array();
  }

  void answers(const std::vector<Answer>& answers) {
    json_.key("answers").begin_object();
    for (auto at = answers.begin(); at != answers.end();) {
      const auto next = std::find_if(at, answers.end(),
                                     [&](const Answer& other) { return other.item != at->item; });
      json_.key(framework_.items[at->item].id);
      if (next - at > 1) {
        json_.begin_array();
        for (; at != next; ++at) long_form(*at);
        json_.end_array();
      } else if (at->detail || at->kind == AnswerKind::not_applicable) {
        long_form(*at);
      } else {
        value(*at);
      }
      at = next;
    }
    json_.end_object();
  }

  void long_form(const Answer& answer) {
    json_.begin_object();
    const AnswerDetail detail = answer.detail.value_or(AnswerDetail{});
    raw("$comment", detail.comment);
    if (answer.kind == AnswerKind::not_applicable) {
      json_.key("not_applicable").string(answer.reason);
    } else {
      json_.key("value");
      value(answer);
    }
    text("note", detail.note);
    texts("evidence", detail.evidence);
    text("respondent", detail.respondent);
    text("role", detail.role);
    text("date", detail.date);
    text("confidence", detail.confidence);
    json_.end_object();
  }

  void value(const Answer& answer) {
    if (answer.kind == AnswerKind::unknown) {
      json_.string("unknown");
      return;
    }
    const Item& item = framework_.items[answer.item];
    if (answer.count > 1) json_.begin_array();
    for (std::size_t i = 0; i < answer.count; ++i) {
      if (item.kind == ItemKind::choice) {
        json_.string(item.rows[static_cast<std::size_t>(answer.values[i])].code);
      } else {
        json_.shortest(answer.values[i]);
      }
    }
    if (answer.count > 1) json_.end_array();
  }

  const Framework& framework_;
  JsonWriter json_;
};

}  // namespace

std::string write_group(const Framework& framework, const Group& group, std::size_t indent) {
  std::string out;
  GroupWriter(framework, out, indent).write(group);
  out += '\n';
  return out;
}

}  // namespace tripoint
