#include <algorithm>

#include "core/framework/file_format.h"
#include "core/framework/predicate.h"
#include "core/framework/read_parts.h"

namespace tripoint {
namespace {

using namespace framework_file;

}  // namespace

void FrameworkReader::languages(const JsonNode& list) {
  json.elements(list, [&](const JsonNode& node) {
    Language language;
    const auto seen = json.members(node, language_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 0) {
        language.id = id(at);
        check_new(at, framework.languages, language.id);
      } else if (key == 1) {
        language.name = words(at);
      } else if (key == 2) {
        language.decimal = decimals[json.one_of(at, decimals).value_or(0)];
      } else {
        json.elements(at, [&](const JsonNode& word) { language.never.push_back(words(word)); });
      }
    });
    json.require(node.path, language_keys, seen, {0, 1, 2});
    framework.languages.push_back(std::move(language));
  });
  if (framework.languages.empty()) json.error(list.path, "languages", "names no language");
}

void FrameworkReader::check_symbol(const JsonNode& node, ModelIndex index) {
  const std::string& symbol = framework.models[index].symbol;
  if (symbol.empty()) return;  // said already
  const bool letter = symbol.size() == 1 && ((symbol[0] >= 'A' && symbol[0] <= 'Z') ||
                                             (symbol[0] >= 'a' && symbol[0] <= 'z'));
  if (!letter) {
    Issue& issue = json.error(node.path, "symbol", "is no symbol of a model");
    issue.found = in_quotes(symbol);
    issue.allowed = "one letter from A to Z";
  }
  for (ModelIndex other = 0; other < index; ++other) {
    if (framework.models[other].symbol == symbol) {
      json.error(node.path, "symbol", "is the symbol of an earlier model").found =
          in_quotes(symbol);
    }
  }
}

void FrameworkReader::model_list(const JsonNode& list) {
  std::size_t count = 0;
  json.elements(list, [&](const JsonNode& node) {
    if (++count > model_count) return;
    Model& model = framework.models[count - 1];
    const auto seen = json.members(node, model_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 0) {
        const std::string name = id(at);
        check_new(at, framework.models, name);
        model.id = name;
      } else if (key == 1) {
        model.symbol = words(at);
        check_symbol(at, count - 1);
      } else if (key == 4) {
        model.sources = sources(at);
      } else {
        (key == 2 ? model.name : model.text) = text(at);
      }
    });
    json.require(node.path, model_keys, seen, {0, 1, 2, 3, 4});
  });
  if (count != model_count) {
    Issue& issue = json.error(list.path, "models", "has the wrong number of models");
    issue.found = std::to_string(count);
    issue.allowed = "exactly " + std::to_string(model_count);
  }
}

void FrameworkReader::source_table(const JsonNode& table) {
  json.entries(table, [&](std::string_view name, const JsonNode& node) {
    Source source;
    source.id = std::string(name);
    check_id(node.path, name, true);
    const auto seen = json.members(node, source_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 0) {
        source.author = words(at);
      } else if (key == 1) {
        source.title = words(at);
      } else if (key == 2) {
        if (at.value.is_null()) return;
        if (const auto year = json.integer(at, year_limits.least, year_limits.most))
          source.year = static_cast<int>(*year);
      } else if (key == 3) {
        if (!at.value.is_null()) source.address = words(at);
      } else if (key == 4) {
        source.grade = grades[json.one_of(at, grades).value_or(0)][0];
      } else {
        source.cite = words(at);
      }
    });
    json.require(node.path, source_keys, seen, {0, 1, 2, 3, 4, 5});
    framework.sources.push_back(std::move(source));
  });
}

void FrameworkReader::check_conditions(const JsonNode& node, std::size_t count) {
  if (count <= max_conditions) return;
  Issue& issue = json.error(node.path, "conditions", "has too many conditions");
  issue.found = std::to_string(count);
  issue.allowed = "at most " + std::to_string(max_conditions);
}

void FrameworkReader::gates(const JsonNode& list) {
  json.elements(list, [&](const JsonNode& node) {
    Gate gate;
    const auto seen = json.members(node, gate_keys, [&](std::size_t key, const JsonNode& at) {
      switch (key) {
        case 0:
          gate.id = id(at);
          check_new(at, framework.gates, gate.id);
          break;
        case 1:
          gate.scope = static_cast<ItemLevel>(json.one_of(at, levels).value_or(0));
          break;
        case 2:
          gate.rules_out = models(at);
          break;
        case 3:
          gate.when = predicate(at);
          break;
        case 4:
          gate.name = text(at);
          break;
        case 5:
          gate.text = text(at);
          break;
        case 6:
          gate.lifted_by = text(at);
          break;
        default:
          gate.sources = sources(at);
          break;
      }
    });
    json.require(node.path, gate_keys, seen, {0, 1, 2, 3, 4, 5, 6, 7});
    check_conditions(node, condition_count(gate.when));
    framework.gates.push_back(std::move(gate));
  });
}

void FrameworkReader::interactions(const JsonNode& list) {
  std::size_t conditions = 0;
  json.elements(list, [&](const JsonNode& node) {
    Interaction rule;
    const auto seen =
        json.members(node, interaction_keys, [&](std::size_t key, const JsonNode& at) {
          switch (key) {
            case 0:
              rule.id = id(at);
              check_new(at, framework.interactions, rule.id);
              break;
            case 1:
              rule.favors = model(at).value_or(0);
              break;
            case 2:
              rule.strength = json.number(at, unit_limits.least, unit_limits.most).value_or(0);
              break;
            case 3:
              rule.when = predicate(at);
              break;
            case 4:
              rule.name = text(at);
              break;
            case 5:
              rule.text = text(at);
              break;
            default:
              rule.sources = sources(at);
              break;
          }
        });
    json.require(node.path, interaction_keys, seen, {0, 1, 2, 3, 4, 5, 6});
    conditions += condition_count(rule.when);
    framework.interactions.push_back(std::move(rule));
  });
  check_conditions(list, conditions);
}

void FrameworkReader::horizon_pairs(const JsonNode& list) {
  json.elements(list, [&](const JsonNode& node) {
    std::optional<std::size_t> now, later;
    const auto seen = json.members(node, pair_keys, [&](std::size_t key, const JsonNode& at) {
      (key == 0 ? now : later) = item(at);
    });
    json.require(node.path, pair_keys, seen, {0, 1});
    if (now && now == later) {
      json.error(node.path, "horizon-pair", "pairs an item with itself");
    } else if (now && later) {
      framework.horizon_pairs.push_back({*now, *later});
    }
  });
}

void FrameworkReader::characteristics(const JsonNode& list) {
  json.elements(list, [&](const JsonNode& node) {
    Characteristic characteristic;
    const auto seen =
        json.members(node, characteristic_keys, [&](std::size_t key, const JsonNode& at) {
          if (key == 0) {
            characteristic.id = id(at);
            check_new(at, framework.characteristics, characteristic.id);
          } else if (key == 1) {
            characteristic.name = text(at);
          } else {
            json.elements(at, [&](const JsonNode& element) {
              if (const auto index = item(element)) characteristic.items.push_back(*index);
            });
          }
        });
    json.require(node.path, characteristic_keys, seen, {0, 1, 2});
    framework.characteristics.push_back(std::move(characteristic));
  });
}

void FrameworkReader::verdict(const JsonNode& node) {
  VerdictRules& rules = framework.verdict;
  const auto share = [&](const JsonNode& at, Limits<double> limits) {
    return json.number(at, limits.least, limits.most);
  };
  const auto count = [&](const JsonNode& at, Limits<std::int64_t> limits) {
    const auto value = json.integer(at, limits.least, limits.most);
    return static_cast<std::uint64_t>(value.value_or(limits.least));
  };
  const auto seen = json.members(node, verdict_keys, [&](std::size_t key, const JsonNode& at) {
    switch (key) {
      case 0:
        rules.robust_share = share(at, robust_limits).value_or(0.75);
        break;
      case 1:
        rules.leaning_share = share(at, leaning_limits).value_or(0.5);
        break;
      case 2:
        rules.objective_criterion = index_of(at, criterion_ids(framework), "criterion").value_or(0);
        break;
      case 3:
        rules.most_open_headlines = count(at, open_headlines_limits);
        break;
      case 4:
        rules.max_exact_completions = count(at, completions_limits);
        break;
      case 5:
        rules.samples = count(at, samples_limits);
        break;
      case 6:
        rules.seed = count(at, seed_limits);
        break;
      default:
        rules.sources = sources(at);
        break;
    }
  });
  json.require(node.path, verdict_keys, seen, {0, 1, 2, 3, 4, 5, 6, 7});
  if (rules.leaning_share > rules.robust_share) {
    json.error(node.path, "verdict", "asks more of leaning than of robust");
  }
}

void FrameworkReader::elicitation(const JsonNode& node) {
  ElicitationRules& rules = framework.elicitation;
  const auto seen = json.members(node, elicitation_keys, [&](std::size_t key, const JsonNode& at) {
    const auto number = [&](double& value, Limits<double> limits) {
      value = json.number(at, limits.least, limits.most).value_or(value);
    };
    if (key == 0) number(rules.swing_spread, swing_spread_limits);
    if (key == 1) number(rules.ratio_spread, ratio_spread_limits);
    if (key == 2) number(rules.most_inconsistency, inconsistency_limits);
    if (key == 3) rules.sources = sources(at);
  });
  json.require(node.path, elicitation_keys, seen, {0, 1, 2, 3});
}

void FrameworkReader::neutrality(const JsonNode& node) {
  std::optional<double> least = framework.neutrality.least, most = framework.neutrality.most;
  json.members(node, neutrality_keys, [&](std::size_t key, const JsonNode& at) {
    (key == 0 ? least : most) = json.number(at, unit_limits.least, unit_limits.most);
  });
  if (!least || !most) return;
  framework.neutrality = {*least, *most};
  if (*least > *most) json.error(node.path, "neutrality", "has a least share above the most");
}

void FrameworkReader::effort(const JsonNode& node) {
  ChangeEffort& effort = framework.effort;
  const auto seen = json.members(node, effort_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == effort.of_step.size()) {
      effort.sources = sources(at);
    } else if (const auto value = json.number(at, effort_limits.least, effort_limits.most)) {
      effort.of_step[key] = *value;
    }
  });
  json.require(node.path, effort_keys, seen, {0, 1, 2, 3});
}

void FrameworkReader::needs(const JsonNode& node) {
  each_model(node, "lacks the needs of a model", [&](ModelIndex model, const JsonNode& at) {
    ModelNeeds& needs = framework.needs[model];
    const auto seen = json.members(at, needs_keys, [&](std::size_t key, const JsonNode& value) {
      if (key == 2) {
        needs.reason = text(value);
      } else if (key == 3) {
        needs.sources = sources(value);
      } else if (const auto number = json.number(value, needs_limits.least, needs_limits.most)) {
        (key == 0 ? needs.central_fte : needs.training_days) = *number;
      }
    });
    json.require(at.path, needs_keys, seen, {0, 1, 2, 3});
  });
}

void FrameworkReader::transitions(const JsonNode& list) {
  json.elements(list, [&](const JsonNode& node) {
    Transition transition;
    std::optional<std::size_t> from, to;
    const auto seen = json.members(node, transition_keys, [&](std::size_t key, const JsonNode& at) {
      if (key == 0) from = model(at);
      if (key == 1) to = model(at);
      if (key == 2) transition.text = text(at);
      if (key == 3) transition.sources = sources(at);
    });
    json.require(node.path, transition_keys, seen, {0, 1, 2, 3});
    if (!from || !to) return;
    if (*from == *to || find_transition(framework, *from, *to) != nullptr) {
      json.error(node.path, "transition",
                 *from == *to ? "goes from a model to itself" : "is told already");
      return;
    }
    transition.from = *from;
    transition.to = *to;
    framework.transitions.push_back(std::move(transition));
  });
}

void FrameworkReader::texts(const JsonNode& node) {
  const std::vector<std::string> names(text_names.begin(), text_names.end());
  std::vector<bool> given(names.size(), false);
  const bool is_object = json.entries(node, [&](std::string_view name, const JsonNode& at) {
    const auto known = std::find(names.begin(), names.end(), name);
    if (known == names.end()) {
      Issue& issue = json.error(at.path, "unknown-text", "is no text that the program uses");
      issue.at_key = true;
      issue.nearest = nearest(name, names);
      return;
    }
    const auto index = static_cast<std::size_t>(known - names.begin());
    given[index] = true;
    framework.texts.by_id[index] = text(at);
  });
  for (std::size_t index = 0; is_object && index < names.size(); ++index) {
    if (!given[index]) json.error(node.path, "missing-text", "lacks \"" + names[index] + "\"");
  }
}

}  // namespace tripoint
