#include "core/report/report_parts.h"

// What people typed, as they typed it.
namespace tripoint {
namespace {

using Words = DocumentBuilder::Words;

Words answer_row(const DocumentBuilder& to, const Answer& answer) {
  const Item& item = to.framework_.items[answer.item];
  std::string said;
  if (answer.kind == AnswerKind::values) {
    for (std::size_t i = 0; i < answer.count; ++i) {
      said += (i > 0 ? ", " : "") + to.teller_.value_label(item, answer.values[i]);
    }
  } else if (answer.kind == AnswerKind::unknown) {
    said = to.text(TextId::gov_state_unknown);
  } else {
    said = to.text(TextId::item_not_applicable) + ": " + printable(answer.reason);
  }
  Words row = {to.teller_.in(item.name), said, "", "", ""};
  if (!answer.detail) return row;
  const AnswerDetail& detail = *answer.detail;
  row[2] = printable(detail.note);
  for (const std::string& one : detail.evidence) {
    row[3] += (row[3].empty() ? "" : "; ") + printable(one);
  }
  for (const std::string* one :
       {&detail.respondent, &detail.role, &detail.date, &detail.confidence}) {
    if (!one->empty()) row[4] += (row[4].empty() ? "" : ", ") + printable(*one);
  }
  return row;
}

void add_answers(DocumentBuilder& to, const std::string& whose, const std::vector<Answer>& given) {
  if (given.empty()) return;
  std::vector<Words> rows;
  for (const Answer& answer : given) rows.push_back(answer_row(to, answer));
  to.heading(3, whose);
  to.table({to.text(TextId::column_question), to.text(TextId::column_answer),
            to.text(TextId::column_note), to.text(TextId::column_evidence),
            to.text(TextId::column_by_whom)},
           std::move(rows));
}

void add_skills(const DocumentBuilder& to, const std::string& whose,
                const std::vector<HeldSkill>& skills, std::vector<Words>& rows) {
  for (const HeldSkill& one : skills) {
    rows.push_back({whose, to.teller_.in(to.framework_.skills.catalogue[one.skill].name),
                    one.level ? std::to_string(*one.level) : to.text(TextId::gov_state_unknown),
                    one.people > 0 ? std::to_string(one.people) : std::string(),
                    printable(one.note)});
  }
}

void add_held_skills(DocumentBuilder& to) {
  std::vector<Words> rows;
  const Group& group = to.group_;
  if (group.teams.center) {
    add_skills(to, to.teller_.place(Place::center, ""), group.teams.center->skills, rows);
  }
  for (const Team& team : group.teams.regions) {
    add_skills(to, to.teller_.place(Place::region, team.id), team.skills, rows);
  }
  for (const Entity& entity : group.entities) {
    add_skills(to, printable(display_name(entity)), entity.skills, rows);
  }
  if (rows.empty()) return;
  to.heading(3, to.text(TextId::section_skills));
  to.table(
      {to.text(TextId::column_place), to.text(TextId::column_skill), to.text(TextId::column_has),
       to.text(TextId::column_people), to.text(TextId::column_note)},
      std::move(rows));
}

void add_skill_decisions(DocumentBuilder& to) {
  std::vector<Words> rows;
  for (const SkillDecision& one : to.group_.skill_decisions) {
    rows.push_back({to.teller_.place(one.place, one.of),
                    to.teller_.in(to.framework_.skills.catalogue[one.skill].name),
                    to.teller_.decision(one.decision), printable(one.note)});
  }
  to.table({to.text(TextId::column_place), to.text(TextId::column_skill),
            to.text(TextId::column_how), to.text(TextId::column_note)},
           std::move(rows));
}

void add_respondents(DocumentBuilder& to) {
  std::vector<Words> rows;
  for (const Respondent& one : to.group_.respondents) {
    rows.push_back({printable(one.id), printable(one.role),
                    plain_number(to.framework_, one.weight, to.language_)});
  }
  if (rows.empty()) return;
  to.heading(3, to.text(TextId::section_respondents));
  to.table({to.text(TextId::column_by_whom), to.text(TextId::column_role),
            to.text(TextId::column_weight)},
           std::move(rows));
}

Words shown(const std::vector<std::string>& typed) {
  Words list;
  for (const std::string& one : typed) list.push_back(printable(one));
  return list;
}

void add_workshop(DocumentBuilder& to) {
  const Workshop& workshop = to.group_.workshop;
  if (workshop.date.empty() && workshop.attendees.empty() && workshop.notes.empty() &&
      workshop.parking_lot.empty()) {
    return;
  }
  to.heading(2, to.text(TextId::section_workshop));
  if (!workshop.date.empty()) {
    to.paragraph(to.text(TextId::fact_date) + ": " + printable(workshop.date));
  }
  to.bullets(to.text(TextId::workshop_attendees), shown(workshop.attendees));
  to.bullets(to.text(TextId::workshop_notes), shown(workshop.notes));
  to.bullets(to.text(TextId::workshop_parking_lot), shown(workshop.parking_lot));
}

}  // namespace

void add_told(DocumentBuilder& to) {
  to.heading(2, to.text(TextId::section_answers_given));
  to.paragraph(printable(to.group_.note));
  add_answers(to, to.text(TextId::whole_group), to.group_.defaults);
  for (const Entity& entity : to.group_.entities) {
    add_answers(to, printable(display_name(entity)), entity.answers);
  }
  add_respondents(to);
  add_held_skills(to);
  add_skill_decisions(to);
  add_workshop(to);
}

}  // namespace tripoint
