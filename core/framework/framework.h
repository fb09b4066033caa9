#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/framework/governance.h"
#include "core/framework/guide.h"
#include "core/framework/journey.h"
#include "core/framework/model.h"
#include "core/framework/predicate.h"
#include "core/framework/skills.h"
#include "core/framework/texts.h"

namespace tripoint {

inline constexpr std::size_t max_criteria = 12;

// One alternative.
struct Model {
  std::string id;
  std::string symbol;  // one letter, the same in every language: "C"
  Text name;
  Text text;  // what it is, one sentence
  std::vector<std::size_t> sources;
};

// A publication, or "our judgement", that a rule rests on.
struct Source {
  std::string id;
  std::string cite;    // short form for the foot of a rule: "Brown 1997"
  std::string author;  // or publisher
  std::string title;
  std::optional<int> year;
  std::string address;  // empty: none on record
  char grade = 'J';     // A study or official statistic, B named practitioner or standard work,
                        // C vendor, weak or anonymous, J our judgement
};

// One answer option of a choice, or one breakpoint of a number, with its effect on the models.
struct AnswerRow {
  std::string code;        // choice: the option's code; empty for a number
  double value = 0;        // number: the breakpoint; choice: the option's index
  Text label;              // as it reads in a table
  Text text;               // choice: the statement a reader picks; absent for a number
  Text text_entity;        // choice: the same, said of one entity; absent where `text` serves
  ModelValues affinity{};  // how well each model suits this answer, 0 to 1 in quarters
  Text reason;
  std::vector<std::size_t> sources;  // indices into Framework::sources
};

enum class ItemKind : std::uint8_t { choice, number };
enum class ItemLevel : std::uint8_t { group, entity, both };
enum class Changeable : std::uint8_t { no, slowly, yes };
enum class Evidence : std::uint8_t { study, practice, judgement };

// "Higher answers favor these models over those": what the lint holds an ordered item to.
struct Direction {
  ModelSet favors;
  ModelSet over;
};

// Steps between options along which some models must never lose (a partial order on an unordered
// scale).
struct PartialOrder {
  ModelSet never_lowers;
  std::vector<std::array<std::size_t, 2>> steps;  // row indices: from, to
};

// One question of the assessment.
struct Item {
  std::string id;
  std::size_t criterion = 0;
  bool headline = false;  // the first of its criterion; asked of everybody
  ItemKind kind = ItemKind::choice;
  ItemLevel level = ItemLevel::both;
  double weight = 1;  // inside its criterion, against the other answered items
  bool ordered = false;
  std::optional<Direction> direction;  // exactly when `ordered`
  std::optional<PartialOrder> partial_order;
  Changeable changeable = Changeable::no;
  Evidence evidence = Evidence::judgement;
  bool describes_present = false;  // a fact of today that mirrors the models (status quo)
  Text name;                       // short title
  Text question;
  Text question_entity;  // the same, asked of one entity; absent for items of level group
  Text help;
  Text why;
  Text unit;                            // number only
  double least = 0;                     // number only: range of possible answers
  double most = 0;                      // number only
  bool whole = false;                   // number only: whole numbers
  std::vector<AnswerRow> rows;          // 3 to 5; of a number: breakpoints in ascending order
  std::optional<SkillMean> skill_mean;  // number only: what skill levels say of it
  std::uint64_t stream = 0;             // names its stream of random draws (hash of the id)
};

// One criterion: a question or a group of organization characteristics.
struct Criterion {
  std::string id;
  bool question = false;  // one of the questions that are the spine of the assessment
  Text name;
  Text text;
  std::size_t first_item = 0;  // its items are consecutive in Framework::items
  std::size_t item_count = 0;
};

// Rules models out for now, while its predicate is true.
struct Gate {
  std::string id;
  ItemLevel scope = ItemLevel::both;  // where its items are asked
  ModelSet rules_out;
  Predicate when;
  std::vector<std::size_t> items;  // that occur in `when`, ascending, each once
  Text name;
  Text text;
  Text lifted_by;
  std::vector<std::size_t> sources;
};

// Answers that reinforce each other: adds `strength` to the fit of one model while its predicate is
// true.
struct Interaction {
  std::string id;
  ModelIndex favors = 0;
  double strength = 0;
  Predicate when;
  std::vector<std::size_t> items;
  Text name;
  Text text;
  std::vector<std::size_t> sources;
};

// How hard it is to move an answer by one step, by Changeable: weighs the steps of what would have
// to change.
struct ChangeEffort {
  std::array<double, 3> of_step = {1, 1, 1};
  std::vector<std::size_t> sources;

  double of(Changeable changeable) const { return of_step[static_cast<std::size_t>(changeable)]; }
  bool operator==(const ChangeEffort&) const = default;
};

// What a unit under this model takes, where the group does not say otherwise.
struct ModelNeeds {
  double central_fte = 0;    // of the central team, for good; full-time equivalents
  double training_days = 0;  // of trainers, once
  Text reason;               // absent where the framework has no needs
  std::vector<std::size_t> sources;
};

// What it takes to go from one model to another later on.
struct Transition {
  ModelIndex from = 0;
  ModelIndex to = 0;
  Text text;
  std::vector<std::size_t> sources;
};

// The same question asked of today and of the year three years from now.
struct HorizonPair {
  std::size_t now = 0;
  std::size_t in_three_years = 0;
};

// A characteristic of organizations that literature connects with the models, and the items that
// ask for it.
struct Characteristic {
  std::string id;
  Text name;
  std::vector<std::size_t> items;
};

// How statements on the weights of criteria are understood.
struct ElicitationRules {
  double swing_spread = 10;         // points by which a swing may be off where nothing is stated
  double ratio_spread = 0.25;       // part by which stated ratios may be off
  double most_inconsistency = 0.1;  // consistency ratio of pairwise comparisons
  std::vector<std::size_t> sources;
};

struct VerdictRules {
  double robust_share = 0.75;
  double leaning_share = 0.5;
  std::size_t objective_criterion = 0;  // its headline open or not applicable: provisional
  std::size_t most_open_headlines = 2;  // more than these: provisional
  std::uint64_t max_exact_completions = 4096;
  std::uint64_t samples = 4000;
  std::uint64_t seed = 0;
  std::vector<std::size_t> sources;
};

// Where the shares of all headline answer sheets must lie for every model.
struct NeutralityRules {
  double least = 0.25;
  double most = 0.45;
};

struct Language {
  std::string id;                  // "en"
  std::string name;                // "English"
  std::string decimal;             // "." or ","
  std::vector<std::string> never;  // words that no text may use, in lower case
};

struct ItemAlias {
  std::string was;
  std::size_t item = 0;
};

struct OptionAlias {
  std::string was;
  std::size_t item = 0;
  std::size_t row = 0;
};

// What is asked and known: the whole of the domain, as data. Items, rows and sources refer to each
// other by index; `read_framework` guarantees that every index is valid, that every criterion has
// a headline first, that every text exists in every language.
struct Framework {
  std::string id;
  std::string version;
  std::string hash;  // of the bytes it was read from
  Text name;
  Text text;
  std::vector<Language> languages;
  std::array<Model, model_count> models;
  std::vector<Criterion> criteria;
  std::vector<Item> items;
  std::vector<Characteristic> characteristics;
  std::vector<Gate> gates;
  std::vector<Interaction> interactions;
  std::vector<HorizonPair> horizon_pairs;
  std::vector<Step> steps;
  std::vector<Phase> phases;
  Journey journey;
  ElicitationRules elicitation;
  Guide guide;
  Skills skills;
  VerdictRules verdict;
  NeutralityRules neutrality;
  ChangeEffort effort;
  Governance governance;
  std::array<ModelNeeds, model_count> needs;
  std::vector<Transition> transitions;  // at most one for each ordered pair of models
  Texts texts;
  std::vector<Source> sources;
  // Former names, under which older group files know items and options.
  std::vector<ItemAlias> item_aliases;
  std::vector<OptionAlias> option_aliases;
  // Items by id, sorted, for find_item.
  std::vector<std::size_t> items_by_id;
};

// Index of the item with this id.
std::optional<std::size_t> find_item(const Framework& framework, std::string_view id);
// Index of the item that had this id in an earlier version.
std::optional<std::size_t> find_renamed_item(const Framework& framework, std::string_view id);
// Index of the row whose option of the item had this code in an earlier version.
std::optional<std::size_t> find_renamed_option(const Framework& framework, std::size_t item,
                                               std::string_view code);
// Index of the row with this option code.
std::optional<std::size_t> find_option(const Item& item, std::string_view code);
std::optional<std::size_t> find_criterion(const Framework& framework, std::string_view id);
std::optional<std::size_t> find_phase(const Framework& framework, std::string_view id);
// Index of a skill of the catalogue.
std::optional<std::size_t> find_skill(const Framework& framework, std::string_view id);
std::optional<ModelIndex> find_model(const Framework& framework, std::string_view id);
// Index of a language by its id; the first language is the one others fall back to.
std::optional<LanguageIndex> find_language(const Framework& framework, std::string_view id);

// All ids, for messages about unknown ones.
std::vector<std::string> item_ids(const Framework& framework);
std::vector<std::string> criterion_ids(const Framework& framework);
std::vector<std::string> phase_ids(const Framework& framework);
std::vector<std::string> skill_ids(const Framework& framework);
std::vector<std::string> model_ids(const Framework& framework);
std::vector<std::string> language_ids(const Framework& framework);
std::vector<std::string> option_codes(const Item& item);

// What is said of going from one model to another; null: nothing.
const Transition* find_transition(const Framework& framework, ModelIndex from, ModelIndex to);

// Affinities of one definite answer. Choice: `value` is the index of a row. Number: interpolated
// between breakpoints, constant outside them.
ModelValues affinity(const Item& item, double value);

// At most this many conditions in one gate, and in all interactions together.
inline constexpr std::size_t max_conditions = 64;

// Fills in what is derived: items_by_id, stream of every item, items and numbers of all conditions.
void index_framework(Framework& framework);

}  // namespace tripoint
