#include "tests/support/small_document.h"

#include <string>

#include "core/framework/texts.h"

namespace tripoint::test {
namespace {

constexpr const char* without_texts = R"json({
  "$schema": "framework.schema.json",
  "$comment": "for tests",
  "schemaVersion": "1.0",
  "id": "small",
  "version": "1.2.3",
  "name": {"en": "Small", "fr": "Petit"},
  "text": {"en": "One of everything.", "fr": "De tout un peu."},
  "languages": [
    {"id": "en", "name": "English", "decimal": ".", "never": ["hybrid"]},
    {"id": "fr", "name": "Français", "decimal": ","}
  ],
  "models": [
    {"id": "c", "symbol": "C", "name": {"en": "C", "fr": "C"}, "text": {"en": "C", "fr": "C"},
     "source": ["book"]},
    {"id": "d", "symbol": "D", "name": {"en": "D", "fr": "D"}, "text": {"en": "D", "fr": "D"},
     "source": []},
    {"id": "i", "symbol": "I", "name": {"en": "I", "fr": "I"}, "text": {"en": "I", "fr": "I"},
     "source": ["book", "ours"]}
  ],
  "criteria": [
    {"id": "first", "question": true, "name": {"en": "First", "fr": "Un"},
     "text": {"en": "First.", "fr": "Un."}, "items": [
      {"id": "place", "kind": "choice", "level": "both", "weight": 5, "scale": "unordered",
       "partial_order": {"never_lowers": ["d"], "steps": [["here", "there"]]},
       "changeable": "slowly", "evidence": "study", "describes_present": true,
       "name": {"en": "Place", "fr": "Lieu"}, "question": {"en": "Where?", "fr": "Où ?"},
       "question_entity": {"en": "Where is it?", "fr": "Où est-ce ?"},
       "help": {"en": "Look.", "fr": "Regardez."}, "why": {"en": "So.", "fr": "Donc."},
       "options": [
        {"code": "here", "label": {"en": "here", "fr": "ici"},
         "text": {"en": "Here.", "fr": "Ici."},
         "text_entity": {"en": "It is here.", "fr": "C'est ici."},
         "affinity": {"c": 1, "d": 0.25, "i": 0}, "reason": {"en": "Near.", "fr": "Près."},
         "source": ["book"]},
        {"code": "there", "label": {"en": "there", "fr": "là"},
         "text": {"en": "There.", "fr": "Là."},
         "affinity": {"c": 0, "d": 0.5, "i": 1}, "reason": {"en": "Far.", "fr": "Loin."},
         "source": ["ours"]}
       ]},
      {"id": "count", "kind": "number", "level": "group", "weight": 1.5, "scale": "ordered",
       "direction": {"higher_favors": ["c"], "over": ["i"]},
       "changeable": "no", "evidence": "judgement",
       "name": {"en": "Count", "fr": "Nombre"}, "question": {"en": "Many?", "fr": "Combien ?"},
       "help": {"en": "Count.", "fr": "Comptez."}, "why": {"en": "So.", "fr": "Donc."},
       "unit": {"en": "things", "fr": "choses"}, "min": 0, "max": 9, "integer": true,
       "breakpoints": [
        {"value": 1, "label": {"en": "one", "fr": "un"}, "affinity": {"c": 0, "d": 0.5, "i": 1},
         "reason": {"en": "Few.", "fr": "Peu."}, "source": ["book"]},
        {"value": 4, "label": {"en": "four", "fr": "quatre"},
         "affinity": {"c": 1, "d": 0.5, "i": 0}, "reason": {"en": "Many.", "fr": "Plus."},
         "source": ["book"]}
       ]}
     ]}
  ],
  "characteristics": [
    {"id": "size", "name": {"en": "Size", "fr": "Taille"}, "items": ["count"]}
  ],
  "gates": [
    {"id": "closed", "scope": "both", "rules_out": ["d", "i"],
     "when": {"all": [{"item": "place", "op": "in", "value": ["here"]},
                      {"any": [{"item": "count", "op": "<=", "value": 0.5},
                               {"item": "count", "op": ">=", "value": 8}]}]},
     "name": {"en": "Closed", "fr": "Fermé"}, "text": {"en": "Closed.", "fr": "Fermé."},
     "lifted_by": {"en": "opening", "fr": "ouvrir"}, "source": ["book"]}
  ],
  "interactions": [
    {"id": "bonus", "favors": "i", "strength": 0.05,
     "when": {"item": "place", "op": "in", "value": ["there"]},
     "name": {"en": "Bonus", "fr": "Prime"}, "text": {"en": "Bonus.", "fr": "Prime."},
     "source": ["ours"]}
  ],
  "horizon_pairs": [{"now": "place", "in_three_years": "count"}],
  "verdict": {"robust_share": 0.8, "leaning_share": 0.6, "objective_criterion": "first",
              "most_open_headlines": 3, "max_exact_completions": 100, "samples": 200, "seed": 9,
              "source": ["ours"]},
  "neutrality": {"least": 0.1, "most": 0.7},
  "effort": {"no": 9, "slowly": 3, "yes": 0.5, "source": ["ours"]},
  "needs": {
    "c": {"central_fte": 0.5, "training_days": 1, "reason": {"en": "C.", "fr": "C."},
          "source": ["ours"]},
    "d": {"central_fte": 0.25, "training_days": 2, "reason": {"en": "D.", "fr": "D."},
          "source": ["book"]},
    "i": {"central_fte": 0, "training_days": 3, "reason": {"en": "I.", "fr": "I."}, "source": []}
  },
  "transitions": [{"from": "c", "to": "i", "text": {"en": "Step.", "fr": "Pas."},
                   "source": ["book"]}],
  "sources": {
    "book": {"cite": "B 1999", "author": "B", "title": "Book", "year": 1999,
             "address": "example.org", "grade": "A"},
    "ours": {"cite": "we", "author": "We", "title": "Ours", "year": null, "address": null,
             "grade": "J"}
  }
})json";

}  // namespace

nlohmann::json small_document() {
  nlohmann::json document = nlohmann::json::parse(without_texts);
  for (const std::string_view name : text_names) {
    document["texts"][std::string(name)] = {{"en", name}, {"fr", name}};
  }
  return document;
}

}  // namespace tripoint::test
