#include "core/framework/file_format.h"
#include "core/framework/journey_format.h"
#include "core/framework/read_parts.h"

// The journey: its steps, the phases of a plan, what accompanies it and what comes first.
namespace tripoint {

using namespace framework_file;

void FrameworkReader::steps(const JsonNode& list) {
  topics(list, framework.steps, step_keys, {}, [](Step&, std::size_t, const JsonNode&) {});
}

std::optional<Owner> FrameworkReader::owner(const JsonNode& node) {
  std::optional<Owner> found;
  const Governance& known = framework.governance;
  const auto seen = json.members(node, owner_keys, [&](std::size_t key, const JsonNode& at) {
    const auto index = key == 0 ? index_of(at, topic_ids(known.raci), "step")
                                : index_of(at, topic_ids(known.role_categories), "role");
    if (index) found = Owner{key == 0 ? Owner::Kind::step : Owner::Kind::role, *index};
  });
  if (node.value.is_object() && (seen == 0 || seen == 3)) {
    Issue& issue = seen == 0 ? json.error(node.path, "missing-owner", "names nobody")
                             : json.error(node.path, "owner", "names two");
    issue.allowed = "a step or a role";
    return std::nullopt;
  }
  return found;
}

void FrameworkReader::phase_member(Phase& phase, std::size_t key, const JsonNode& at) {
  switch (key) {
    case 4:
      phase.step = index_of(at, topic_ids(framework.steps), "step").value_or(0);
      break;
    case 5:
      phase.span = static_cast<PhaseSpan>(json.one_of(at, span_words).value_or(0));
      break;
    case 6:
      each_model(at, "lacks the weeks of a model", [&](ModelIndex model, const JsonNode& value) {
        phase.weeks[model] =
            json.number(value, phase_weeks_limits.least, phase_weeks_limits.most).value_or(0);
      });
      break;
    case 7:
      json.entries(at, [&](std::string_view name, const JsonNode& value) {
        const auto model = model_at_key(name, value.path);
        if (!model) return;
        phase.at_once[*model] = static_cast<std::size_t>(
            json.integer(value, at_once_limits.least, at_once_limits.most).value_or(1));
      });
      break;
    case 8:
      phase.weeks_reason = text(at);
      break;
    case 9:
      phase.weeks_sources = sources(at);
      break;
    case 10:
      phase.owner = owner(at);
      break;
    default:
      json.elements(at, [&](const JsonNode& one) { phase.exit.push_back(text(one)); });
      break;
  }
}

void FrameworkReader::phases(const JsonNode& list) {
  topics(list, framework.phases, phase_keys, {4},
         [&](Phase& phase, std::size_t key, const JsonNode& at) { phase_member(phase, key, at); });
}

void FrameworkReader::activities(const JsonNode& list) {
  std::vector<std::string> phases;
  for (const Phase& phase : framework.phases) phases.push_back(phase.id);
  topics(list, framework.journey.activities, activity_keys, {4, 5, 6},
         [&](Activity& activity, std::size_t key, const JsonNode& at) {
           if (key == 4) {
             activity.plan = static_cast<ActivityPlan>(json.one_of(at, plan_words).value_or(0));
           }
           if (key == 5) activity.phase = index_of(at, phases, "phase").value_or(0);
           if (key == 6) activity.owner = owner(at);
           if (key == 7) activity.training = json.boolean(at).value_or(false);
         });
}

void FrameworkReader::actions(const JsonNode& list) {
  const auto when = [&](Action& action, const JsonNode& node) {
    json.members(node, ground_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 2) {
        action.models = models(at);
        return;
      }
      json.elements(at, [&](const JsonNode& one) {
        if (key == 0) {
          if (const auto word = json.one_of(one, signal_words)) {
            action.signals.push_back(static_cast<Signal>(*word));
          }
        } else if (key == 1) {
          if (const auto word = json.one_of(one, lack_words)) {
            action.lacks.push_back(static_cast<Lack>(*word));
          }
        } else {
          // At the deepest level there is no room for combinations.
          action.answers.push_back(predicate(one, most_nesting));
        }
      });
    });
  };
  topics(list, framework.journey.actions, action_keys, {4, 5, 6, 8},
         [&](Action& action, std::size_t key, const JsonNode& at) {
           if (key == 4)
             action.days = json.number(at, days_limits.least, days_limits.most).value_or(0);
           if (key == 5) {
             action.worth = json.number(at, worth_limits.least, worth_limits.most).value_or(0);
           }
           if (key == 6) action.owner = owner(at);
           if (key == 7) when(action, at);
           if (key == 8) action.done = text(at);
         });
}

void FrameworkReader::journey(const JsonNode& node) {
  Journey& journey = framework.journey;
  std::optional<JsonNode> activity_list, action_list;
  const auto seen = json.members(node, journey_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == 0)
      journey.months = json.number(at, months_limits.least, months_limits.most).value_or(0);
    if (key == 1) {
      journey.review_weeks = json.number(at, review_limits.least, review_limits.most).value_or(0);
    }
    if (key == 2) journey.text = text(at);
    if (key == 3) journey.sources = sources(at);
    if (key == 4) activity_list = at;
    if (key == 5) action_list = at;
  });
  json.require(node.path, journey_keys, seen, {0, 1, 2, 3, 4, 5});
  if (activity_list) activities(*activity_list);
  if (action_list) actions(*action_list);
}

}  // namespace tripoint
