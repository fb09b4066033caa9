#include "core/report/explanation_json.h"

#include "core/report/entity_json.h"

namespace tripoint {
namespace {

class ExplanationWriter {
 public:
  ExplanationWriter(const Framework& framework, JsonWriter& json)
      : framework_(framework), json_(json) {}

  void write(const Evaluation& evaluation, const Explanation& explanation) {
    json_.begin_object();
    sufficient(explanation);
    weights(explanation);
    least_shift(evaluation, explanation);
    json_.key("effects").begin_array();
    for (const ItemEffect& one : explanation.effects) effect(one);
    json_.end_array();
    searches("flips", explanation.flips);
    searches("ways", explanation.ways);
    questions(explanation);
    respondents(explanation.respondents);
    json_.end_object();
  }

 private:
  void count(std::string_view key, std::uint64_t value) {
    json_.key(key).integer(static_cast<std::int64_t>(value));
  }
  void model(std::string_view key, std::optional<ModelIndex> value) {
    json_.key(key);
    write_model(framework_, value, json_);
  }
  void item(std::size_t index) { json_.key("item").string(framework_.items[index].id); }
  void answer(std::size_t index, double value) {
    json_.key("value");
    write_answer_value(framework_.items[index], value, json_);
  }

  void sufficient(const Explanation& explanation) {
    json_.key("sufficient").begin_array();
    for (const auto& set : explanation.sufficient) {
      json_.begin_array();
      for (const std::size_t criterion : set) json_.string(framework_.criteria[criterion].id);
      json_.end_array();
    }
    json_.end_array();
  }

  void weights(const Explanation& explanation) {
    json_.key("weights").begin_array();
    for (const WeightStability& one : explanation.stability) {
      json_.begin_object();
      json_.key("criterion").string(framework_.criteria[one.criterion].id);
      json_.key("weight").fixed(one.weight);
      json_.key("least").fixed(one.least);
      json_.key("most").fixed(one.most);
      model("below", one.below);
      model("above", one.above);
      json_.end_object();
    }
    json_.end_array();
  }

  void least_shift(const Evaluation& evaluation, const Explanation& explanation) {
    json_.key("least_shift");
    if (!explanation.least_shift) {
      json_.null();
      return;
    }
    const WeightShift& shift = *explanation.least_shift;
    json_.begin_object();
    json_.key("moved").fixed(shift.moved);
    model("to", shift.to);
    json_.key("weights").begin_object();
    for (std::size_t place = 0; place < shift.weights.size(); ++place) {
      json_.key(framework_.criteria[evaluation.criteria[place]].id).fixed(shift.weights[place]);
    }
    json_.end_object().end_object();
  }

  void effect(const ItemEffect& effect) {
    json_.begin_object();
    item(effect.item);
    json_.key("least").fixed(effect.least);
    json_.key("most").fixed(effect.most);
    if (effect.tipping) json_.key("tipping").fixed(*effect.tipping);
    json_.key("answers").begin_array();
    for (const AnswerEffect& one : effect.answers) {
      json_.begin_object();
      answer(effect.item, one.value);
      json_.key("possible").boolean(one.possible);
      json_.key("margin").fixed(one.margin);
      json_.key("among");
      write_models(framework_, one.among, json_);
      json_.key("leaders");
      write_models(framework_, one.leaders, json_);
      json_.key("tips").boolean(one.tips);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  void counterfactual(const Counterfactual& set) {
    json_.begin_object();
    json_.key("changes").begin_array();
    for (const AnswerChange& change : set.changes) {
      json_.begin_object();
      item(change.item);
      answer(change.item, change.value);
      json_.key("steps").shortest(change.steps);
      json_.end_object();
    }
    json_.end_array();
    json_.key("steps").shortest(set.steps);
    json_.key("effort").shortest(set.effort);
    json_.key("changeable").boolean(set.changeable);
    json_.key("margin").fixed(set.margin);
    json_.end_object();
  }

  void searches(std::string_view key, const std::vector<CounterfactualSearch>& list) {
    json_.key(key).begin_array();
    for (const CounterfactualSearch& search : list) {
      json_.begin_object();
      model("target", search.target);
      count("found", search.found);
      count("searched", search.searched);
      json_.key("bounded").boolean(search.bounded);
      json_.key("sets").begin_array();
      for (const Counterfactual& set : search.sets) counterfactual(set);
      json_.end_array();
      if (search.longer_way) {
        json_.key("longer_way");
        counterfactual(*search.longer_way);
      }
      json_.end_object();
    }
    json_.end_array();
  }

  void questions(const Explanation& explanation) {
    json_.key("questions");
    write_open_items(framework_, explanation.questions, json_);
    json_.key("nothing_left_matters").boolean(explanation.nothing_left_matters);
  }

  void respondents(const RespondentAnalysis& people) {
    json_.key("respondents").begin_object();
    json_.key("each").begin_array();
    for (const RespondentView& one : people.each) {
      json_.begin_object();
      json_.key("id").string(one.id).key("role").string(one.role);
      json_.key("weight").shortest(one.weight);
      count("items", one.items);
      json_.key("alone").begin_object();
      write_conclusion(framework_, one.alone, json_);
      json_.end_object().end_object();
    }
    json_.end_array();
    json_.key("without_role").begin_array();
    for (const RoleLeftOut& one : people.without_role) {
      json_.begin_object();
      json_.key("role").string(one.role);
      json_.key("respondents").begin_array();
      for (const std::string& id : one.respondents) json_.string(id);
      json_.end_array();
      json_.key("without").begin_object();
      write_conclusion(framework_, one.without, json_);
      json_.end_object().end_object();
    }
    json_.end_array();
    json_.key("disagreements").begin_array();
    for (const Disagreement& one : people.disagreements) disagreement(one);
    json_.end_array();
    json_.key("none_matters").boolean(people.none_matters).end_object();
  }

  void disagreement(const Disagreement& one) {
    json_.begin_object();
    item(one.item);
    json_.key("positions").begin_array();
    for (const Disagreement::Position& position : one.positions) {
      json_.begin_object();
      json_.key("respondent").string(position.respondent);
      json_.key("weight").fixed(position.weight);
      json_.key("values").begin_array();
      for (const double value : position.values) {
        write_answer_value(framework_.items[one.item], value, json_);
      }
      json_.end_array().end_object();
    }
    json_.end_array();
    json_.key("distance").fixed(one.distance);
    json_.key("steps").shortest(one.steps);
    json_.key("value").fixed(one.value);
    json_.key("probability").fixed(one.probability);
    json_.key("changes_winner").boolean(one.changes_winner);
    json_.end_object();
  }

  const Framework& framework_;
  JsonWriter& json_;
};

}  // namespace

void write_explanation(const Framework& framework, const Evaluation& evaluation,
                       const Explanation& explanation, JsonWriter& json) {
  ExplanationWriter(framework, json).write(evaluation, explanation);
}

}  // namespace tripoint
