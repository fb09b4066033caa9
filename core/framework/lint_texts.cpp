#include <algorithm>
#include <functional>
#include <optional>

#include "core/framework/lint_parts.h"
#include "core/framework/read.h"
#include "core/support/text.h"

namespace tripoint::lint {
namespace {

// What a text is, and how long it may be at the most in the first language; translations may be a
// quarter longer.
struct TextKind {
  std::size_t words = 0;
  std::size_t columns = 0;
  char ending = 0;  // how it must end: '.', '?', or 0 for free
};
constexpr TextKind free_text{1000, 10000, 0};
constexpr TextKind name_text{4, 28, 0};
constexpr TextKind label_text{6, 34, 0};
constexpr TextKind title_text{8, 44, 0};
constexpr TextKind option_text{22, 150, '.'};
constexpr TextKind statement_text{36, 240, '.'};
constexpr TextKind question_text{24, 170, '?'};
constexpr TextKind help_text{30, 230, 0};
constexpr TextKind why_text{25, 190, '.'};
constexpr TextKind reason_text{28, 210, '.'};

using Visit = std::function<void(const std::string& pointer, const Text& text, TextKind kind)>;

void visit_item(const Framework& framework, std::size_t index, const Visit& visit) {
  const Item& item = framework.items[index];
  const std::string pointer = item_pointer(framework, index);
  visit(pointer + "/name", item.name, name_text);
  visit(pointer + "/question", item.question, question_text);
  visit(pointer + "/question_entity", item.question_entity, question_text);
  visit(pointer + "/help", item.help, help_text);
  visit(pointer + "/why", item.why, why_text);
  visit(pointer + "/unit", item.unit, name_text);
  for (std::size_t row = 0; row < item.rows.size(); ++row) {
    const AnswerRow& answer = item.rows[row];
    const std::string at = row_pointer(framework, index, row);
    visit(at + "/label", answer.label, label_text);
    visit(at + "/text", answer.text, option_text);
    visit(at + "/text_entity", answer.text_entity, option_text);
    visit(at + "/reason", answer.reason, reason_text);
  }
}

void visit_skills(const Skills& skills, const Visit& visit) {
  const auto at = [](const std::string& list, std::size_t index) {
    return "/skills/" + list + "/" + std::to_string(index);
  };
  for (std::size_t i = 0; i < skills.levels.size(); ++i) {
    visit(at("levels", i) + "/name", skills.levels[i].name, name_text);
    visit(at("levels", i) + "/text", skills.levels[i].text, option_text);
  }
  for (std::size_t i = 0; i < skills.catalogue.size(); ++i) {
    const Skill& skill = skills.catalogue[i];
    visit(at("catalogue", i) + "/name", skill.name, name_text);
    visit(at("catalogue", i) + "/text", skill.text, option_text);
    visit(at("catalogue", i) + "/reason", skill.reason, reason_text);
    visit(at("catalogue", i) + "/closed_by", skill.closed_by, option_text);
  }
  visit("/skills/key_person/cover", skills.key_person.cover, option_text);
  for (std::size_t i = 0; i < skills.decisions.size(); ++i) {
    visit(at("decisions", i) + "/reason", skills.decisions[i].reason, reason_text);
  }
  for (std::size_t i = 0; i < skills.help.size(); ++i) {
    visit(at("help", i) + "/name", skills.help[i].name, label_text);
    visit(at("help", i) + "/text", skills.help[i].text, option_text);
  }
  for (std::size_t i = 0; i < skills.head_counts.size(); ++i) {
    visit(at("head_counts", i) + "/reason", skills.head_counts[i].reason, reason_text);
  }
  for (std::size_t i = 0; i < skills.autonomy.tiers.size(); ++i) {
    const std::string pointer = at("autonomy/tiers", i);
    visit(pointer + "/name", skills.autonomy.tiers[i].name, name_text);
    visit(pointer + "/text", skills.autonomy.tiers[i].text, option_text);
  }
}

void visit_journey(const Framework& framework, const Visit& visit) {
  const Journey& journey = framework.journey;
  if (journey.known()) visit("/journey/text", journey.text, statement_text);
  for (std::size_t i = 0; i < framework.phases.size(); ++i) {
    const Phase& phase = framework.phases[i];
    const std::string pointer = "/phases/" + std::to_string(i);
    if (!phase.weeks_reason.absent()) {
      visit(pointer + "/weeks_reason", phase.weeks_reason, statement_text);
    }
    for (std::size_t one = 0; one < phase.exit.size(); ++one) {
      visit(pointer + "/exit/" + std::to_string(one), phase.exit[one], statement_text);
    }
  }
  for (std::size_t i = 0; i < journey.activities.size(); ++i) {
    const std::string pointer = "/journey/activities/" + std::to_string(i);
    visit(pointer + "/name", journey.activities[i].name, title_text);
    visit(pointer + "/text", journey.activities[i].text, statement_text);
  }
  for (std::size_t i = 0; i < journey.actions.size(); ++i) {
    const std::string pointer = "/journey/actions/" + std::to_string(i);
    visit(pointer + "/name", journey.actions[i].name, title_text);
    visit(pointer + "/text", journey.actions[i].text, statement_text);
    visit(pointer + "/done", journey.actions[i].done, statement_text);
  }
}

void visit_governance(const Framework& framework, const Visit& visit) {
  const Governance& governance = framework.governance;
  const auto at = [](const std::string& list, std::size_t index) {
    return "/governance/" + list + "/" + std::to_string(index);
  };
  const auto each = [&](const std::string& pointer, const std::vector<Text>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      visit(pointer + "/" + std::to_string(i), texts[i], title_text);
    }
  };
  for_each_topic_list(governance, [&](const auto& topics, const std::string& name) {
    for (std::size_t i = 0; i < topics.size(); ++i) {
      visit(at(name, i) + "/name", topics[i].name, title_text);
      visit(at(name, i) + "/text", topics[i].text, statement_text);
    }
  });
  for (std::size_t i = 0; i < governance.role_categories.size(); ++i) {
    const auto& duties = governance.role_categories[i].duties;
    for (std::size_t duty = 0; duty < duties.size(); ++duty) {
      visit(at("role_categories", i) + "/duties/" + std::to_string(duty) + "/text",
            duties[duty].text, statement_text);
    }
  }
  for (std::size_t i = 0; i < governance.role_catalogue.size(); ++i) {
    each(at("role_catalogue", i) + "/duties", governance.role_catalogue[i].duties);
    each(at("role_catalogue", i) + "/skills", governance.role_catalogue[i].skills);
  }
  for (std::size_t i = 0; i < governance.parties.size(); ++i) {
    for (ModelIndex model = 0; model < model_count; ++model) {
      visit(at("parties", i) + "/who/" + framework.models[model].id,
            governance.parties[i].who[model], title_text);
    }
  }
  for (std::size_t i = 0; i < governance.alignment.size(); ++i) {
    visit(at("alignment", i) + "/evidence", governance.alignment[i].evidence, title_text);
    visit(at("alignment", i) + "/action", governance.alignment[i].action, statement_text);
  }
  for (std::size_t i = 0; i < governance.risks.size(); ++i) {
    visit(at("risks", i) + "/action", governance.risks[i].action, statement_text);
  }
}

void for_each_text(const Framework& framework, const Visit& visit) {
  visit("/name", framework.name, free_text);
  visit("/text", framework.text, free_text);
  for (ModelIndex m = 0; m < model_count; ++m) {
    const std::string pointer = "/models/" + std::to_string(m);
    visit(pointer + "/name", framework.models[m].name, name_text);
    visit(pointer + "/text", framework.models[m].text, free_text);
  }
  for (std::size_t g = 0; g < framework.criteria.size(); ++g) {
    visit(criterion_pointer(g) + "/name", framework.criteria[g].name, name_text);
    visit(criterion_pointer(g) + "/text", framework.criteria[g].text, free_text);
  }
  for (std::size_t item = 0; item < framework.items.size(); ++item) {
    visit_item(framework, item, visit);
  }
  for (std::size_t i = 0; i < framework.characteristics.size(); ++i) {
    visit("/characteristics/" + std::to_string(i) + "/name", framework.characteristics[i].name,
          free_text);
  }
  for (std::size_t i = 0; i < framework.gates.size(); ++i) {
    const std::string pointer = "/gates/" + std::to_string(i);
    visit(pointer + "/name", framework.gates[i].name, title_text);
    visit(pointer + "/text", framework.gates[i].text, free_text);
    visit(pointer + "/lifted_by", framework.gates[i].lifted_by, free_text);
  }
  for (std::size_t i = 0; i < framework.interactions.size(); ++i) {
    const std::string pointer = "/interactions/" + std::to_string(i);
    visit(pointer + "/name", framework.interactions[i].name, title_text);
    visit(pointer + "/text", framework.interactions[i].text, free_text);
  }
  for (std::size_t i = 0; i < framework.steps.size(); ++i) {
    const std::string pointer = "/steps/" + std::to_string(i);
    visit(pointer + "/name", framework.steps[i].name, name_text);
    visit(pointer + "/text", framework.steps[i].text, why_text);
  }
  for (std::size_t i = 0; i < framework.phases.size(); ++i) {
    const std::string pointer = "/phases/" + std::to_string(i);
    visit(pointer + "/name", framework.phases[i].name, name_text);
    visit(pointer + "/text", framework.phases[i].text, why_text);
  }
  if (framework.skills.known()) visit_skills(framework.skills, visit);
  visit_governance(framework, visit);
  visit_journey(framework, visit);
  for (ModelIndex m = 0; m < model_count; ++m) {
    visit("/needs/" + framework.models[m].id + "/reason", framework.needs[m].reason, reason_text);
  }
  for (std::size_t i = 0; i < text_names.size(); ++i) {
    visit("/texts/" + std::string(text_names[i]), framework.texts.by_id[i], free_text);
  }
}

// Each language of each text there is.
template <class Check>
void for_each_language(const Framework& framework, Check&& check) {
  for_each_text(framework, [&](const std::string& pointer, const Text& text, TextKind kind) {
    for (LanguageIndex language = 0; language < text.in.size(); ++language) {
      check(pointer + "/" + framework.languages[language].id, text[language], kind, language);
    }
  });
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

std::vector<std::string> placeholders(const std::string& text) {
  std::vector<std::string> found;
  for (std::size_t open = text.find('{'); open != std::string::npos;
       open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos) break;
    found.push_back(text.substr(open, close - open + 1));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace

void forbidden_word(const Framework& framework, Faults& faults) {
  for_each_language(framework, [&](const std::string& pointer, const std::string& text, TextKind,
                                   LanguageIndex language) {
    const std::string plain = lower(text);
    for (const std::string& word : framework.languages[language].never) {
      if (plain.find(lower(word)) != std::string::npos) {
        faults.add(pointer, "uses a word that is never to be used").found = in_quotes(word);
      }
    }
  });
}

void text_length(const Framework& framework, Faults& faults) {
  for_each_language(framework, [&](const std::string& pointer, const std::string& text,
                                   TextKind kind, LanguageIndex language) {
    const std::size_t room = language == 0 ? 4 : 5;
    const std::size_t words = wrap(text, 1).size();
    const std::size_t columns = display_width(text);
    const std::size_t most_words = kind.words * room / 4, most_columns = kind.columns * room / 4;
    if (words <= most_words && columns <= most_columns) return;
    Issue& issue = faults.add(pointer, "is too long to be read at a glance");
    issue.found = std::to_string(words) + " words, " + std::to_string(columns) + " columns";
    issue.allowed =
        std::to_string(most_words) + " words, " + std::to_string(most_columns) + " columns";
  });
}

void sentence(const Framework& framework, Faults& faults) {
  for_each_language(framework, [&](const std::string& pointer, const std::string& text,
                                   TextKind kind, LanguageIndex) {
    if (kind.ending != 0 && text.back() != kind.ending) {
      faults.add(pointer, "does not end as it should").allowed = std::string(1, kind.ending);
    }
    const bool is_reason = pointer.find("/reason/") != std::string::npos;
    if (is_reason && text.find(". ") != std::string::npos) {
      faults.add(pointer, "is more than one sentence");
    }
  });
}

void placeholder(const Framework& framework, Faults& faults) {
  for_each_text(framework, [&](const std::string& pointer, const Text& text, TextKind) {
    for (LanguageIndex language = 1; language < text.in.size(); ++language) {
      if (placeholders(text[language]) == placeholders(text[0])) continue;
      Issue& issue = faults.add(pointer + "/" + framework.languages[language].id,
                                "has other placeholders than in " + framework.languages[0].name);
      issue.found = list(placeholders(text[language]));
      issue.allowed = list(placeholders(text[0]));
    }
  });
  // The phrases of results may only use what the program fills in, as the built-in ones do.
  const Result<Framework> built_in = read_framework(embedded_framework(), "");
  for (std::size_t i = 0; built_in && i < text_names.size(); ++i) {
    const std::vector<std::string> filled = placeholders(built_in->texts.by_id[i][0]);
    for (const std::string& used : placeholders(framework.texts.by_id[i][0])) {
      if (std::find(filled.begin(), filled.end(), used) != filled.end()) continue;
      Issue& issue = faults.add("/texts/" + std::string(text_names[i]),
                                "uses a placeholder that is never filled in");
      issue.found = used;
      issue.allowed = list(filled);
    }
  }
}

}  // namespace tripoint::lint
