#include "core/organization/schema_skills.h"

#include "core/framework/skills_format.h"
#include "core/organization/file_format.h"

namespace tripoint {
namespace {

using namespace group_file;
using Schema = JsonSchema;

// The language of the names of skills.
constexpr LanguageIndex language = 0;

Schema weeks(std::string_view what) { return Schema::number(0, most_weeks).about(what); }
Schema posts(std::string_view what) { return Schema::number(0, most_posts).about(what); }

Schema one_skill(const Framework& framework) {
  Words names;
  for (const Skill& skill : framework.skills.catalogue) names.push_back(skill.name[language]);
  const Words ids = skill_ids(framework);
  return ids.empty() ? Schema::nothing() : Schema::one_of(ids, names);
}

// Some figures for each of these ids.
Schema by_id(const Words& ids, const Schema& each) {
  return Schema::object(ids, Schema::List(ids.size(), each)).closed();
}

Schema plain_level() {
  return Schema::any_of({Schema::number(0, top_level).whole(), Schema::exactly(unknown_word)});
}

}  // namespace

Schema level() {
  const Schema stated =
      Schema::object(held_keys, {plain_level().about("The level, from 0 to 5, or \"unknown\"."),
                                 Schema::number(1, static_cast<double>(most_people))
                                     .whole()
                                     .about("How many people have it."),
                                 Schema::text().about("A note.")})
          .requiring(Words{held_keys[0]});
  return Schema::any_of({plain_level(), stated});
}

Schema levels(const Framework& framework) {
  Words ids;
  Schema::List members;
  for (const Skill& skill : framework.skills.catalogue) {
    ids.push_back(skill.id);
    members.push_back(
        Schema::defined("Level").titled(skill.name[language]).about(skill.text[language]));
  }
  return Schema::object(ids, members)
      .closed()
      .about("Levels of skills, from 0 to 5; those that are left out are not known.");
}

Schema team() {
  const Schema::List members = {posts("Full-time posts."), Schema::defined("Levels")};
  Schema::List of_region = {
      Schema::text(1)
          .about("The region, as its units name it; of a unit without one its id.")
          .remark("Not that of another region.")};
  of_region.insert(of_region.end(), members.begin(), members.end());
  return Schema::object(
             team_keys,
             {Schema::object(center_keys, members).about("The team of the center."),
              Schema::list(Schema::object(region_keys, of_region).requiring(Words{region_keys[0]}))
                  .about("The teams of the regions.")})
      .about("Who works for the center and for the regions, and with what skills.");
}

Schema skill_decisions(const Framework& framework) {
  const auto required = [](std::size_t key) {
    return Schema().requiring(Words{skill_decision_keys[key]});
  };
  const Schema one =
      Schema::object(skill_decision_keys,
                     {one_skill(framework).about("The skill."),
                      Schema::exactly(place_names[0]).about("At the center."),
                      Schema::text(1).about("Or in this region."),
                      Schema::text(1).about("Or in the unit with this id."),
                      Schema::one_of(framework_file::decisions).about("How the gap is closed."),
                      Schema::text().about("Why.")})
          .requiring(Words{skill_decision_keys[0], skill_decision_keys[4]})
          .exactly_one({required(1), required(2), required(3)});
  return Schema::list(one)
      .about("How the group closes gaps in skills, against the advice or with it.")
      .remark("A skill is decided once at a place.");
}

Schema skill_parameters(const Framework& framework) {
  const Schema of_skill = Schema::object(skill_weeks_keys, {weeks("Of training, for one level."),
                                                            weeks("Until somebody started.")})
                              .about("Weeks of this skill.");
  const Schema at_places =
      Schema::object(framework_file::places,
                     {posts("At the center."), posts("In each region."), posts("In each unit.")})
          .about("Posts that this model takes.");
  return Schema::object(parameters_keys,
                        {by_id(skill_ids(framework), of_skill).about("Weeks by skill."),
                         weeks("From starting to working at full strength."),
                         weeks("Until a partner works."), weeks("Until a shared skill works."),
                         by_id(model_ids(framework), at_places)
                             .about("Full-time posts that a model takes at least.")})
      .about("Durations and head counts, instead of those of the framework.");
}

}  // namespace tripoint
