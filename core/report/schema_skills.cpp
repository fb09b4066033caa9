#include "core/report/schema_skills.h"

#include "core/report/schema_parts.h"
#include "core/rollout/skills.h"

namespace tripoint {
namespace {

using namespace result_parts;

Schema level() { return Schema::number(0, top_level).whole(); }

Schema known_or_null(std::string_view what) {
  return Schema::any_of({not_negative(), Schema::null()}).about(what);
}

Schema decision(std::string_view what) { return Schema::one_of(words(decision_names)).about(what); }

std::vector<Field> decided() {
  return {{"decided", decision("What the group decided."), false},
          {"decided_weeks", not_negative("Until that works; none: not known."), false},
          {"note", text("Of the group, on its decision."), false}};
}

}  // namespace

Schema totals_schema() {
  std::vector<Field> fields = {{"needed", count("Skills that are needed.")},
                               {"met", count("Those that are there.")},
                               {"gaps", count("Those that fall short.")},
                               {"unknown", count("Those whose level is not known.")}};
  for (const std::string_view name : severity_names) {
    fields.push_back({std::string(name), count("Gaps of this severity.")});
  }
  for (const std::string_view name : decision_names) {
    fields.push_back({std::string(name), count("Gaps that are closed so.")});
  }
  fields.push_back({"key_people", count("Critical skills that one person holds.")});
  return record(fields);
}

Schema place_schema(const Framework& framework) {
  const Schema skill = id_among(skill_ids(framework));
  const Schema list = Schema::list(skill).distinct();
  const Schema holder = record({{"place", Schema::one_of(words(place_names))},
                                {"of", text("The region."), false},
                                {"level", level().about("Its level.")}});
  std::vector<Field> unknown = {{"skill", skill}, {"need", level().about("The level needed.")}};
  std::vector<Field> gap = unknown;
  gap.insert(gap.end(),
             {{"level", level().about("The level that there is.")},
              {"gap", level().about("Levels that are missing.")},
              {"severity", Schema::one_of(words(severity_names))},
              {"advised", decision("What the rules advise."), false},
              {"advised_weeks", not_negative("Until that works."), false},
              {"holder", holder.about("Who serves this place and has the level."), false},
              {"help", Schema::list(id_among(ids_of(framework.skills.help)))
                           .distinct()
                           .about("Help that is possible.")}});
  for (const Field& field : decided()) {
    unknown.push_back(field);
    gap.push_back(field);
  }
  return record(
      {{"place", Schema::one_of(words(place_names))},
       {"of", text("The region."), false},
       {"models",
        Schema::list(Schema::defined("model")).distinct().about("The models that it works under.")},
       {"posts_needed", not_negative("Full-time posts that these take at least.")},
       {"posts", known_or_null("Those that there are; null: not known.")},
       {"weeks_left", known_or_null("Until the earliest deadline; null: none is known.")},
       {"totals", Schema::defined("totals").about("Of this place.")},
       {"met", list.about("Skills that are there.")},
       {"unknown", Schema::list(record(unknown)).about("Skills of unknown level.")},
       {"gaps", Schema::list(record(gap)).about("Skills that fall short.")},
       {"key_people", list.about("Critical skills that one person holds.")}});
}

Schema shared_skills_schema() {
  return record({{"totals", Schema::defined("totals").about("Of all places, units included.")},
                 {"places", Schema::list(Schema::defined("place"))
                                .about("The center, then the regions that need skills.")}});
}

Schema autonomy_schema(const Framework& framework) {
  const bool known = framework.skills.known();
  const Schema tier = id_among(known ? ids_of(framework.skills.autonomy.tiers) : Words());
  return record({{"lowest", tier}, {"highest", tier}});
}

}  // namespace tripoint
