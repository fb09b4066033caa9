#include "tests/support/small_framework.h"

#include "core/organization/group.h"

namespace tripoint::test {
namespace {

Text say(std::string words) { return Text{{std::move(words)}}; }

Item choice(std::string id, std::size_t criterion, const OptionTable& table, double weight) {
  Item item;
  item.id = id;
  item.criterion = criterion;
  item.weight = weight;
  item.name = say("name of " + id);
  item.question = item.question_entity = say("question " + id + "?");
  item.help = say("help");
  item.why = say("why");
  for (std::size_t row = 0; row < table.size(); ++row) {
    AnswerRow answer;
    answer.code = "a" + std::to_string(row);
    answer.value = static_cast<double>(row);
    answer.label = answer.text = answer.reason = say(answer.code);
    answer.affinity = table[row];
    item.rows.push_back(std::move(answer));
  }
  return item;
}

}  // namespace

Framework small_framework(const std::vector<OptionTable>& tables) {
  Framework framework;
  framework.id = "small";
  framework.version = "1.0.0";
  framework.name = framework.text = say("small");
  framework.languages.push_back({"en", "English", ".", {}});
  for (ModelIndex m = 0; m < model_count; ++m) {
    framework.models[m].id = std::string(1, "cdi"[m]);
    framework.models[m].symbol = std::string(1, "CDI"[m]);
    framework.models[m].name = framework.models[m].text = say(framework.models[m].symbol);
  }
  for (std::size_t g = 0; g < tables.size(); ++g) {
    Criterion criterion;
    criterion.id = "g" + std::to_string(g);
    criterion.name = criterion.text = say(criterion.id);
    criterion.first_item = framework.items.size();
    criterion.item_count = 1;
    framework.criteria.push_back(criterion);
    framework.items.push_back(choice("q" + std::to_string(g), g, tables[g], 1));
    framework.items.back().headline = true;
  }
  for (Text& text : framework.texts.by_id) text = say("text");
  index_framework(framework);
  return framework;
}

Item& add_item(Framework& framework, std::size_t criterion, const OptionTable& table,
               double weight) {
  Criterion& owner = framework.criteria[criterion];
  const std::size_t at = owner.first_item + owner.item_count;
  const std::string id = "q" + std::to_string(criterion) + "r" + std::to_string(owner.item_count);
  framework.items.insert(framework.items.begin() + static_cast<std::ptrdiff_t>(at),
                         choice(id, criterion, table, weight));
  ++owner.item_count;
  for (std::size_t g = criterion + 1; g < framework.criteria.size(); ++g) {
    ++framework.criteria[g].first_item;
  }
  return framework.items[at];
}

Predicate is_one_of(std::size_t item, std::vector<std::size_t> options) {
  Predicate condition;
  condition.kind = Predicate::Kind::one_of;
  condition.item = item;
  condition.options = std::move(options);
  return condition;
}

Predicate all_of(std::vector<Predicate> parts) {
  Predicate predicate;
  predicate.kind = Predicate::Kind::all;
  predicate.parts = std::move(parts);
  return predicate;
}

Predicate any_of(std::vector<Predicate> parts) {
  Predicate predicate = all_of(std::move(parts));
  predicate.kind = Predicate::Kind::any;
  return predicate;
}

void add_gate(Framework& framework, Predicate when, std::vector<ModelIndex> rules_out) {
  Gate gate;
  gate.id = "gate" + std::to_string(framework.gates.size());
  gate.when = std::move(when);
  for (const ModelIndex m : rules_out) gate.rules_out.insert(m);
  gate.name = gate.text = gate.lifted_by = say(gate.id);
  framework.gates.push_back(std::move(gate));
  index_framework(framework);
}

void add_interaction(Framework& framework, Predicate when, ModelIndex favors, double strength) {
  Interaction rule;
  rule.id = "rule" + std::to_string(framework.interactions.size());
  rule.when = std::move(when);
  rule.favors = favors;
  rule.strength = strength;
  rule.name = rule.text = say(rule.id);
  framework.interactions.push_back(std::move(rule));
  index_framework(framework);
}

Entity entity_with(const std::vector<Given>& answers) {
  Entity entity;
  entity.id = "one";
  for (const Given& given : answers) {
    Answer answer;
    answer.item = given.item;
    if (given.values.empty()) answer.kind = AnswerKind::unknown;
    for (const double value : given.values) answer.values[answer.count++] = value;
    entity.answers.push_back(answer);
  }
  return entity;
}

Answer excluded(std::size_t item) {
  Answer answer;
  answer.item = item;
  answer.kind = AnswerKind::not_applicable;
  answer.reason = "does not apply";
  return answer;
}

}  // namespace tripoint::test
