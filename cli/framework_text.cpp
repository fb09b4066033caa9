#include "cli/framework_text.h"

#include <algorithm>

#include "core/support/number.h"
#include "core/support/text.h"

namespace tripoint::cli {
namespace {

constexpr auto level_texts =
    std::to_array<TextId>({TextId::level_group, TextId::level_entity, TextId::level_both});

// "512,000"
std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

}  // namespace

std::string FrameworkText::paragraph(const std::string& content, std::size_t indent,
                                     const std::string& lead) const {
  std::string text;
  for (const std::string& line : wrap(content, width_ - indent)) {
    text += (text.empty() ? pad(lead, indent) : std::string(indent, ' ')) + line + "\n";
  }
  return text;
}

std::string FrameworkText::models(ModelSet set) const {
  std::vector<std::string> names;
  for (ModelIndex m = 0; m < model_count; ++m) {
    if (set.contains(m)) names.push_back(in(framework_.models[m].name));
  }
  return list(names);
}

std::string FrameworkText::overview(bool all) const {
  std::string text = in(framework_.name) + " (" + framework_.id + " " + framework_.version + ")\n";
  text += paragraph(in(framework_.text), 0) + "\n";
  for (const Model& model : framework_.models) {
    text += model.symbol + "  " + in(model.name) + "\n";
    text += paragraph(in(model.text) + " [" + cited(framework_, model.sources, language_) + "]", 3);
  }
  for (const Criterion& criterion : framework_.criteria) {
    text +=
        "\n" + in(criterion.name) + " (" + criterion.id + ")\n" + paragraph(in(criterion.text), 0);
    for (std::size_t i = 0; i < criterion.item_count; ++i) {
      const std::size_t index = criterion.first_item + i;
      const Item& one = framework_.items[index];
      if (all) {
        text += "\n" + item(index);
        continue;
      }
      text += (one.headline ? "  * " : "    ") + one.id + "\n" + paragraph(in(one.question), 6);
    }
  }
  return text + rules() + skills(all) + "\n" + paragraph(label(TextId::legend_headline), 0);
}

std::string FrameworkText::rules() const {
  std::string text = "\n" + label(TextId::section_constraints) + "\n";
  for (const Gate& gate : framework_.gates) {
    text += "  " + gate.id + "\n" + paragraph(in(gate.text), 4);
    text += paragraph(label(TextId::label_closes) + ": " + models(gate.rules_out), 4);
    text += paragraph(label(TextId::label_lifted_by) + ": " + in(gate.lifted_by), 4);
    text += paragraph(
        label(TextId::label_source) + ": " + cited(framework_, gate.sources, language_), 4);
  }
  text += "\n" + label(TextId::section_interactions) + "\n";
  for (const Interaction& rule : framework_.interactions) {
    text += "  " + rule.id + "\n" + paragraph(in(rule.text), 4);
    text += paragraph(label(TextId::label_strength) + " " +
                          decimal_text(framework_, rule.strength, 2, language_) + ": " +
                          in(framework_.models[rule.favors].name),
                      4);
    text += paragraph(
        label(TextId::label_source) + ": " + cited(framework_, rule.sources, language_), 4);
  }
  return text;
}

std::string FrameworkText::skills(bool all) const {
  if (!framework_.skills.known()) return {};
  std::string text = "\n" + label(TextId::section_skills) + "\n";
  for (std::size_t index = 0; index < framework_.skills.catalogue.size(); ++index) {
    const Skill& one = framework_.skills.catalogue[index];
    text += all ? "\n" + skill(index) : "    " + one.id + "\n" + paragraph(in(one.text), 6);
  }
  return text;
}

std::string FrameworkText::skill(std::size_t index) const {
  const Skill& one = framework_.skills.catalogue[index];
  std::string text = one.id + ": " + in(one.name) + "\n" + paragraph(in(one.text), 2);
  for (ModelIndex m = 0; m < model_count; ++m) {
    const auto level = [&](Place place) {
      return std::to_string(one.need[m][static_cast<std::size_t>(place)]);
    };
    text += paragraph(filled(label(TextId::skill_places), {{"model", in(framework_.models[m].name)},
                                                           {"center", level(Place::center)},
                                                           {"region", level(Place::region)},
                                                           {"site", level(Place::site)}}),
                      4);
  }
  text += paragraph("= " + in(one.reason), 4);
  text += paragraph(filled(label(TextId::skill_weeks),
                           {{"train", plain_number(framework_, one.weeks_per_level, language_)},
                            {"hire", plain_number(framework_, one.weeks_to_hire, language_)}}),
                    4);
  text += paragraph(label(TextId::label_closed_by) + ": " + in(one.closed_by), 4);
  return text + paragraph("[" + cited(framework_, one.sources, language_) + "]", 4);
}

std::string FrameworkText::item(std::size_t index) const {
  const Item& one = framework_.items[index];
  std::string text = one.id + ": " + in(one.name) + "\n" + paragraph(in(one.question), 2);
  if (!one.question_entity.absent() && in(one.question_entity) != in(one.question)) {
    text += paragraph(in(one.question_entity), 2);
  }
  text += paragraph(in(one.help), 4);
  text += paragraph(label(TextId::label_why) + ": " + in(one.why), 4);
  text += paragraph(label(TextId::label_weight) + " " +
                        plain_number(framework_, one.weight, language_) + "; " +
                        label(TextId::label_level) + " " +
                        label(level_texts[static_cast<std::size_t>(one.level)]),
                    4);
  std::string head = "  ";
  for (const Model& model : framework_.models) head += "     " + model.symbol;
  text += head + "\n";
  for (const AnswerRow& row : one.rows) {
    constexpr std::size_t indent = 22;
    std::string cells = "  ";
    for (const double value : row.affinity) {
      cells += "  " + decimal_text(framework_, value, 2, language_);
    }
    const std::string name =
        one.kind == ItemKind::choice ? row.code : plain_number(framework_, row.value, language_);
    text += paragraph(name + ": " + in(row.label), indent, cells);
    if (!row.text.absent()) text += paragraph(in(row.text), indent);
    text += paragraph("= " + in(row.reason), indent);
    text += paragraph("[" + cited(framework_, row.sources, language_) + "]", indent);
  }
  return text;
}

std::string FrameworkText::sources() const {
  std::string text = label(TextId::label_source) + "\n";
  for (const Source& source : framework_.sources) {
    text += "  " + source.cite + " [" + source.grade + "]\n";
    text += paragraph(source.author + (source.year ? ", " + std::to_string(*source.year) : "") +
                          ": " + source.title,
                      6);
    if (!source.address.empty()) text += "      " + source.address + "\n";
  }
  return text;
}

std::string FrameworkText::figures() const {
  std::size_t headlines = 0, rows = 0;
  for (const Item& one : framework_.items) {
    headlines += one.headline ? 1U : 0U;
    rows += one.rows.size();
  }
  std::string text = framework_.id + " " + framework_.version + " in " +
                     list(language_ids(framework_)) + ": " +
                     std::to_string(framework_.criteria.size()) + " criteria, " +
                     std::to_string(framework_.items.size()) + " items (" +
                     std::to_string(headlines) + " headlines), " + std::to_string(rows) +
                     " answer rows, " + std::to_string(framework_.gates.size()) + " gates, " +
                     std::to_string(framework_.interactions.size()) + " interactions, " +
                     std::to_string(framework_.characteristics.size()) + " characteristics, " +
                     std::to_string(framework_.sources.size()) + " sources\n";
  text = paragraph(text, 0);
  if (!on_grid(framework_)) return text;
  std::vector<std::size_t> questions;
  for (std::size_t g = 0; g < framework_.criteria.size(); ++g) {
    if (framework_.criteria[g].question) questions.push_back(g);
  }
  const Neutrality all = neutrality(framework_);
  const Neutrality six = neutrality(framework_, questions);
  const auto percent = [](double part) { return fixed(100 * part, 2) + " %"; };
  text += paragraph("Share of all " + grouped(all.sheets) +
                        " headline answer sheets won by each model; allowed " +
                        percent(framework_.neutrality.least) + " to " +
                        percent(framework_.neutrality.most) + ".",
                    0);
  text += pad("", 16) + pad("ties split", 13) + pad("alone", 13) + "the " +
          std::to_string(questions.size()) + " questions only\n";
  for (ModelIndex m = 0; m < model_count; ++m) {
    text += "  " + pad(in(framework_.models[m].name), 14) + pad(percent(all.won[m]), 13) +
            pad(percent(all.strict[m]), 13) + percent(six.won[m]) + "\n";
  }
  return text + "  " + pad("tied", 27) + pad(percent(all.tied), 13) + percent(six.tied) + "\n\n";
}

std::string FrameworkText::lint_rules() const {
  std::string text;
  for (const LintRule& rule : tripoint::lint_rules()) {
    text += paragraph(std::string(rule.demand), 20, "  " + std::string(rule.name));
  }
  return text;
}

}  // namespace tripoint::cli
