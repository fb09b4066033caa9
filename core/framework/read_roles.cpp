#include "core/framework/read_governance.h"

// Roles, and who answers for which step.
namespace tripoint {

using namespace framework_file;

void GovernanceReader::categories(const JsonNode& list) {
  auto& all = governance_.role_categories;
  topics(list, all, category_keys, {4}, [&](RoleCategory& category, std::size_t key, auto& at) {
    if (key == 5) {
      category.reports_to = reference(at, all, "role");
      return;
    }
    json_.elements(at, [&](const JsonNode& one) {
      Duty duty;
      const auto seen = json_.members(one, duty_keys, [&](std::size_t member, const JsonNode& v) {
        if (member == 1) {
          duty.text = parts_.text(v);
          return;
        }
        duty.id = parts_.id(v);
        parts_.check_new(v, category.duties, duty.id);
      });
      json_.require(one.path, duty_keys, seen, {0, 1});
      category.duties.push_back(std::move(duty));
    });
  });
}

void GovernanceReader::catalogue(const JsonNode& list) {
  topics(list, governance_.role_catalogue, profile_keys, {4, 5},
         [&](JobProfile& profile, std::size_t key, const JsonNode& at) {
           texts(at, key == 4 ? profile.duties : profile.skills);
         });
}

void GovernanceReader::large_project(const JsonNode& node) {
  LargeProject& project = governance_.large_project;
  const auto seen =
      json_.members(node, large_project_keys, [&](std::size_t key, const JsonNode& at) {
        if (key == 0) project.units = number(at, units_limits);
        if (key == 1) project.sources = parts_.sources(at);
      });
  json_.require(node.path, large_project_keys, seen, {0, 1});
}

void GovernanceReader::parties(const JsonNode& list) {
  topics(list, governance_.parties, party_keys, {}, [&](Party& party, std::size_t, auto& at) {
    parts_.each_model(at, "lacks a model", [&](ModelIndex model, const JsonNode& who) {
      party.who[model] = parts_.text(who);
    });
  });
}

void GovernanceReader::assignments(const JsonNode& node, RaciStep& step) {
  const std::vector<std::string> ids = topic_ids(governance_.parties);
  json_.entries(node, [&](std::string_view id, const JsonNode& at) {
    const auto party = find_topic(governance_.parties, id);
    if (!party) {
      Issue& issue = json_.error(at.path, "unknown-party", "is no party of this framework");
      issue.at_key = true;
      issue.nearest = nearest(id, ids);
      return;
    }
    if (const auto letters = json_.one_of(at, letter_words)) {
      step.assignments.push_back({*party, static_cast<unsigned>(*letters) + 1});
    }
  });
}

void GovernanceReader::raci(const JsonNode& list) {
  auto& steps = governance_.raci;
  topics(list, steps, raci_keys, {4, 5}, [&](RaciStep& step, std::size_t key, const JsonNode& at) {
    if (key == 4) step.number = number(at, step_limits);
    if (key == 5) assignments(at, step);
    if (key == 6) references(at, governance_.parties, "party", step.candidates);
    if (key == 7) {
      parts_.each_model(at, "lacks a model", [&](ModelIndex model, const JsonNode& party) {
        step.proposed[model] = reference(party, governance_.parties, "party");
      });
    }
    // Only steps before this one are known.
    if (key == 8) references(at, steps, "step", step.needs);
    if (key == 9) step.independent_of = reference(at, steps, "step");
  });
}

}  // namespace tripoint
