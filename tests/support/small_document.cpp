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
       "derived_from": {"skills": "mean", "within": 0.5},
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
  "steps": [{"id": "plan", "name": {"en": "Plan", "fr": "Plan"},
             "text": {"en": "Think.", "fr": "Pensez."}, "source": ["book"]}],
  "phases": [{"id": "start", "step": "plan", "name": {"en": "Start", "fr": "Début"},
              "text": {"en": "Begin.", "fr": "Commencez."}, "source": ["ours"], "span": "pilot",
              "weeks": {"c": 1, "d": 2.5, "i": 3}, "at_once": {"c": 2},
              "weeks_reason": {"en": "So.", "fr": "Donc."}, "weeks_source": ["book"],
              "owner": {"step": "ask"}, "exit": [{"en": "Done.", "fr": "Fini."}]}],
  "journey": {
    "months": 30, "review_weeks": 13, "text": {"en": "Long.", "fr": "Long."}, "source": ["book"],
    "activities": [
      {"id": "teach", "name": {"en": "Teach", "fr": "Enseigner"},
       "text": {"en": "Teach.", "fr": "Enseignez."}, "source": ["ours"], "plan": "adoption",
       "phase": "start", "owner": {"role": "helper"}, "training": true}],
    "actions": [
      {"id": "look", "name": {"en": "Look", "fr": "Regarder"},
       "text": {"en": "Look.", "fr": "Regardez."}, "source": ["ours"], "days": 12.5, "worth": 4,
       "owner": {"step": "choose"}, "done": {"en": "Seen.", "fr": "Vu."},
       "when": {"signals": ["moved"], "lacks": ["role"], "models": ["c"],
                "answers": [{"item": "count", "op": "<=", "value": 3}]}}]
  },
  "elicitation": {"swing_spread": 12.5, "ratio_spread": 0.2, "most_inconsistency": 0.15,
              "source": ["ours"]},
  "verdict": {"robust_share": 0.8, "leaning_share": 0.6, "objective_criterion": "first",
              "most_open_headlines": 3, "max_exact_completions": 100, "samples": 200, "seed": 9,
              "source": ["ours"]},
  "neutrality": {"least": 0.1, "most": 0.7},
  "guide": {
    "tradeoffs": [
      {"id": "near", "kind": "advantage", "models": ["c"],
       "name": {"en": "Near", "fr": "Près"}, "text": {"en": "Near.", "fr": "Près."},
       "details": [{"en": "Very.", "fr": "Très."}],
       "relevant_when": [{"item": "place", "op": "in", "value": ["there"]}], "source": ["book"]},
      {"id": "slow", "kind": "drawback", "models": ["d", "i"],
       "name": {"en": "Slow", "fr": "Lent"}, "text": {"en": "Slow.", "fr": "Lent."},
       "mitigation": {"en": "Run.", "fr": "Courir."}, "source": ["ours"]}],
    "tasks": [{"id": "write", "kind": "governance", "models": ["i"],
               "name": {"en": "Write", "fr": "Écrire"}, "text": {"en": "Write.", "fr": "Écrire."},
               "source": ["ours"]}],
    "services": [{"id": "print", "models": ["c"], "name": {"en": "Print", "fr": "Imprimer"},
                  "text": {"en": "Print.", "fr": "Imprimer."},
                  "turnaround": {"en": "a day", "fr": "un jour"}, "source": ["book"]}],
    "briefing": [{"id": "goal", "required": true, "name": {"en": "Goal", "fr": "But"},
                  "help": {"en": "What for?", "fr": "Pour quoi?"}}]
  },
  "skills": {
    "source": ["book"],
    "levels": [
      {"name": {"en": "0", "fr": "0"}, "text": {"en": "None.", "fr": "Rien."}},
      {"name": {"en": "1", "fr": "1"}, "text": {"en": "One.", "fr": "Un."}},
      {"name": {"en": "2", "fr": "2"}, "text": {"en": "Two.", "fr": "Deux."}},
      {"name": {"en": "3", "fr": "3"}, "text": {"en": "Three.", "fr": "Trois."}},
      {"name": {"en": "4", "fr": "4"}, "text": {"en": "Four.", "fr": "Quatre."}},
      {"name": {"en": "5", "fr": "5"}, "text": {"en": "Five.", "fr": "Cinq."}}
    ],
    "catalogue": [
      {"id": "craft", "name": {"en": "Craft", "fr": "Art"}, "text": {"en": "Can.", "fr": "Peut."},
       "critical": true,
       "need": {"c": {"center": 4, "region": 1, "site": 0},
                "d": {"center": 2, "region": 5, "site": 1},
                "i": {"center": 1, "region": 0, "site": 3}},
       "reason": {"en": "So.", "fr": "Donc."}, "weeks_per_level": 8, "weeks_to_hire": 12,
       "closed_by": {"en": "Us.", "fr": "Nous."}, "source": ["ours"]}
    ],
    "severity": {"major_gap": 2, "critical_gap": 3, "source": ["ours"]},
    "key_person": {"held_from": 3, "cover": {"en": "Two.", "fr": "Deux."}, "source": ["ours"]},
    "durations": {"weeks_to_full": 20, "weeks_to_partner": 4, "weeks_to_share": 2,
                  "deadline": "count", "source": ["ours"]},
    "decisions": [
      {"decision": "hire", "gap_from": 2, "gap_to": 4, "need_from": 3, "need_to": 5,
       "held_nearby": false, "late_for": "train", "reason": {"en": "Late.", "fr": "Tard."},
       "source": ["ours"]},
      {"decision": "train", "reason": {"en": "Else.", "fr": "Sinon."}, "source": ["ours"]}
    ],
    "help": [
      {"id": "ask", "needs_holder": true, "name": {"en": "ask", "fr": "demander"},
       "text": {"en": "Ask.", "fr": "Demandez."}, "source": ["book"]}
    ],
    "head_counts": [
      {"model": "c", "center": 2, "region": 0, "site": 0.5, "reason": {"en": "C.", "fr": "C."},
       "source": ["ours"]},
      {"model": "d", "center": 1, "region": 1, "site": 0, "reason": {"en": "D.", "fr": "D."},
       "source": ["ours"]},
      {"model": "i", "center": 0, "region": 0, "site": 1, "reason": {"en": "I.", "fr": "I."},
       "source": ["ours"]}
    ],
    "autonomy": {"team": "count", "level": "count", "team_below": 1, "level_below": 1.5,
      "team_from": 3, "level_from": 3, "source": ["ours"],
      "tiers": [
        {"id": "low", "name": {"en": "low", "fr": "bas"}, "text": {"en": "L.", "fr": "B."}},
        {"id": "middle", "name": {"en": "mid", "fr": "moyen"}, "text": {"en": "M.", "fr": "M."}},
        {"id": "high", "name": {"en": "high", "fr": "haut"}, "text": {"en": "H.", "fr": "H."}}
      ]}
  },
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
  "governance": {
    "role_categories": [
      {"id": "top", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"],
       "duties": [{"id": "lead", "text": {"en": "Lead.", "fr": "Mener."}}]},
      {"id": "helper", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"],
       "duties": [], "reports_to": "top"}],
    "role_catalogue": [
      {"id": "editor", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"],
       "duties": [{"en": "d", "fr": "d"}], "skills": [{"en": "s", "fr": "s"}]}],
    "sponsors": [{"id": "boss", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"]}],
    "large_project": {"units": 4, "source": ["ours"]},
    "parties": [
      {"id": "us", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"],
       "who": {"c": {"en": "a", "fr": "a"}, "d": {"en": "b", "fr": "b"},
        "i": {"en": "c", "fr": "c"}}},
      {"id": "them", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"]}],
    "raci": [
      {"id": "ask", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"],
       "number": 1, "assignments": {"us": "AR", "them": "CI"}},
      {"id": "choose", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"],
       "number": 2, "assignments": {"us": "R"}, "candidates": ["us", "them"],
       "proposed": {"c": "us", "d": "us", "i": "them"}, "needs": ["ask"],
       "independent_of": "ask"}],
    "mindset": [{"id": "goals", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"],
       "shown_by": "items"}],
    "alignment": [
      {"id": "plan", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"],
       "evidence": {"en": "E", "fr": "E"}, "action": {"en": "A.", "fr": "A."}, "tip": 1, "way": 1,
       "mindset": true}],
    "glossary": [{"id": "term", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"]}],
    "sides": [{"id": "seller", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"],
       "promises_leads": true}],
    "plan_parts": [{"id": "part", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"]}],
    "measures": [{"id": "spend", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"]}],
    "risks": [
      {"id": "rift", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"],
       "action": {"en": "A.", "fr": "A."}, "when": [{"item": "count", "op": ">=", "value": 3}],
       "unanswered": ["place"], "lacks": ["role", "joint_plan"]}],
    "mistakes": {
      "severities": [{"id": "slip", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"]}],
      "audiences": [{"id": "few", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"]}],
      "responses": [{"id": "nothing", "name": {"en": "N", "fr": "N"},
       "text": {"en": "T.", "fr": "T."}, "source": ["book"]}],
      "table": [["nothing"]]}
  },
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
