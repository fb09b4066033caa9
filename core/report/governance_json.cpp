#include "core/report/governance_json.h"

#include "core/organization/write.h"

namespace tripoint {
namespace {

class GovernanceWriter {
 public:
  GovernanceWriter(const Framework& framework, const Group& group,
                   const GroupEvaluation& evaluation, JsonWriter& json)
      : framework_(framework),
        known_(framework.governance),
        told_(group.arrangements),
        evaluation_(evaluation),
        json_(json) {}

  void write(const GovernancePlan& plan) {
    json_.begin_object();
    list("models", plan.models,
         [&](ModelIndex model) { json_.string(framework_.models[model].id); });
    count("units", plan.units);
    json_.key("told");
    write_arrangements(framework_, told_, json_);
    json_.key("roles");
    roles(plan.roles);
    json_.key("raci");
    raci(plan);
    json_.key("alignment");
    alignment(plan.alignment);
    list("risks", plan.risks, [&](const RiskFinding& one) { risk(one); });
    json_.end_object();
  }

 private:
  template <class T, class Each>
  void list(std::string_view key, const std::vector<T>& entries, const Each& each) {
    json_.key(key).begin_array();
    for (const T& one : entries) each(one);
    json_.end_array();
  }
  // The ids of some entries of a list.
  template <class T>
  void ids(std::string_view key, const std::vector<T>& topics,
           const std::vector<std::size_t>& indices) {
    list(key, indices, [&](std::size_t index) { json_.string(topics[index].id); });
  }
  void texts(std::string_view key, const std::vector<std::string>& all) {
    list(key, all, [&](const std::string& text) { json_.string(text); });
  }
  void count(std::string_view key, std::size_t value) {
    json_.key(key).integer(static_cast<std::int64_t>(value));
  }
  void person(std::string_view key, const std::optional<std::size_t>& index) {
    json_.key(key);
    if (index) {
      json_.string(told_.people[*index].id);
    } else {
      json_.null();
    }
  }

  void roles(const RolesPlan& plan) {
    json_.begin_object();
    count("duties", plan.duties);
    count("covered", plan.covered);
    list("categories", plan.categories, [&](const RoleCover& cover) {
      const RoleCategory& category = known_.role_categories[cover.category];
      json_.begin_object().key("role").string(category.id);
      ids("people", told_.people, cover.people);
      count("open_duty_count", cover.open_duties.size());
      ids("open_duties", category.duties, cover.open_duties);
      json_.end_object();
    });
    list("reporting", plan.reporting, [&](const ReportingFinding& one) {
      json_.begin_object().key("person").string(told_.people[one.person].id);
      json_.key("fault").string(reporting_fault_names[static_cast<std::size_t>(one.fault)]);
      json_.end_object();
    });
    json_.key("sponsors").begin_object();
    count("units", plan.sponsors.units);
    count("large_from", known_.large_project.units);
    json_.key("large").boolean(plan.sponsors.large);
    json_.key("stated").boolean(plan.sponsors.stated);
    ids("missing", known_.sponsors, plan.sponsors.missing);
    json_.end_object().end_object();
  }

  void step(const StepPlan& plan, const std::vector<ModelIndex>& models) {
    const RaciStep& step = known_.raci[plan.step];
    json_.begin_object().key("step").string(step.id);
    count("number", step.number);
    json_.key("accountability")
        .string(accountability_names[static_cast<std::size_t>(plan.accountability)]);
    for (std::size_t letter = 0; letter < letter_count; ++letter) {
      list(letter_names[letter], plan.actors[letter], [&](const Actor& actor) {
        json_.string(actor.is_person ? told_.people[actor.index].id
                                     : known_.parties[actor.index].id);
      });
    }
    if (plan.accountability == Accountability::open) {
      ids("candidates", known_.parties, step.candidates);
      json_.key("proposed").begin_object();
      for (const ModelIndex model : models) {
        if (!step.proposed[model]) continue;
        json_.key(framework_.models[model].id).string(known_.parties[*step.proposed[model]].id);
      }
      json_.end_object();
    }
    json_.key("no_candidate").boolean(plan.no_candidate);
    json_.key("done").boolean(plan.done);
    ids("done_before", known_.raci, plan.done_before);
    json_.key("same_accountable").boolean(plan.same_accountable);
    json_.end_object();
  }

  void raci(const GovernancePlan& plan) {
    json_.begin_object();
    count("settled", plan.raci.settled);
    count("rows", plan.raci.steps.size());
    list("steps", plan.raci.steps, [&](const StepPlan& one) { step(one, plan.models); });
    json_.end_object();
  }

  void tally(std::string_view key, const Tally& tally) {
    json_.key(key).begin_object();
    for (std::size_t state = 0; state < attained_names.size(); ++state) {
      count(attained_names[state], tally.of[state]);
    }
    count("owned", tally.owned);
    count("of", tally.all);
    json_.end_object();
  }

  template <class T>
  void attained(std::string_view key, const std::vector<T>& topics,
                const std::vector<Attainment>& all) {
    list(key, all, [&](const Attainment& one) {
      json_.begin_object().key("id").string(topics[one.of].id);
      json_.key("state").string(attained_names[static_cast<std::size_t>(one.state)]);
      person("owner", one.owner);
      json_.key("note").string(one.note);
      json_.end_object();
    });
  }

  void missing(const Gap& gap) {
    list("missing", gap.missing,
         [&](Part part) { json_.string(part_names[static_cast<std::size_t>(part)]); });
    json_.end_object();
  }

  void alignment(const AlignmentPlan& plan) {
    json_.begin_object();
    tally("items", plan.items);
    attained("open", known_.alignment, plan.open);
    ids("mindset", known_.mindset, plan.mindset);
    json_.key("tactics_first").boolean(plan.tactics_first);
    ids("silent_sides", known_.sides, plan.silent_sides);
    list("service_gaps", plan.service_gaps, [&](const Gap& gap) {
      const ServiceLevel& level = told_.service_levels[gap.of];
      json_.begin_object().key("side").string(known_.sides[level.side].id);
      json_.key("action").string(level.action);
      missing(gap);
    });
    list("lead_gaps", plan.lead_gaps, [&](const Gap& gap) {
      json_.begin_object().key("side").string(known_.sides[gap.of].id);
      missing(gap);
    });
    texts("undefined_terms", plan.undefined_terms);
    ids("terms_to_adopt", known_.glossary, plan.terms_to_adopt);
    json_.key("goals_told").boolean(plan.goals_told);
    texts("common_goals", plan.common_goals);
    ids("plan_parts_missing", known_.plan_parts, plan.plan_parts_missing);
    list("funnel_gaps", plan.funnel_gaps, [&](const Gap& gap) {
      json_.begin_object().key("stage").string(told_.funnel[gap.of].stage);
      missing(gap);
    });
    ids("terms_without_stage", known_.glossary, plan.terms_without_stage);
    tally("measures", plan.measures);
    attained("measures_open", known_.measures, plan.measures_open);
    json_.end_object();
  }

  void risk(const RiskFinding& finding) {
    json_.begin_object().key("risk").string(known_.risks[finding.risk].id);
    list("lacks", finding.lacks,
         [&](Lack lack) { json_.string(lack_names[static_cast<std::size_t>(lack)]); });
    list("triggers", finding.triggers, [&](const RiskTrigger& trigger) {
      json_.begin_object().key("item").string(framework_.items[trigger.item].id);
      json_.key("unanswered").boolean(trigger.unanswered);
      count("units", trigger.entities.size());
      ids("entities", evaluation_.entities, trigger.entities);
      json_.end_object();
    });
    json_.end_object();
  }

  const Framework& framework_;
  const Governance& known_;
  const Arrangements& told_;
  const GroupEvaluation& evaluation_;
  JsonWriter& json_;
};

}  // namespace

void write_governance(const Framework& framework, const Group& group,
                      const GroupEvaluation& evaluation, const GovernancePlan& plan,
                      JsonWriter& json) {
  GovernanceWriter(framework, group, evaluation, json).write(plan);
}

}  // namespace tripoint
