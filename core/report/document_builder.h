#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/reports.h"
#include "core/report/teller.h"

// What the makers of reports have in common. Only their sources include this.
namespace tripoint {

// Parts that several reports have are functions that take one (core/report/report_parts.h).
class DocumentBuilder {
 public:
  explicit DocumentBuilder(const ReportMaterial& material);

  using Words = std::vector<std::string>;

  std::string text(TextId id, const Replacements& values = {}) const {
    return teller_.text(id, values);
  }
  static std::string count(std::size_t value) { return std::to_string(value); }
  std::string unit(std::size_t entity) const {
    return printable(display_name(evaluation_.entities[entity]));
  }
  std::string both(const Words& words) const {
    return joined(framework_, words, TextId::word_and, language_);
  }
  std::string status() const;
  // The model that a unit is to get; nothing where there is none.
  const std::optional<ModelIndex>& model_of(std::size_t entity) const {
    return rollout_.models[entity];
  }
  bool is_weak(std::size_t entity) const {
    return strength(evaluation_.evaluations[entity].verdict) < strength(Verdict::robust);
  }
  // When a week begins: the day where the group says when it starts.
  std::string when(double week) const;
  // Who is asked to approve what: one sentence.
  std::string decision_asked() const;

  void heading(int level, const std::string& words, bool wide = false);
  void paragraph(const std::string& words, bool leading = false, bool small = false) {
    if (!words.empty()) document_.blocks.emplace_back(DocumentParagraph{words, leading, small});
  }
  void bullets(const std::string& title, const Words& entries);
  void table(const Words& columns, std::vector<Words> rows, const std::string& caption = "");
  void figure(std::optional<DocumentFigure> one) {
    if (one) document_.blocks.emplace_back(std::move(*one));
  }
  // What stands above the decision: dates, owner, status.
  void record_facts();

  const Framework& framework_;
  const Group& group_;
  const GroupEvaluation& evaluation_;
  const Rollout& rollout_;
  LanguageIndex language_;
  Teller teller_;
  Document document_;

 private:
  std::string assigned(ModelIndex model, bool by_name) const;

  std::size_t parts_ = 0;
};

}  // namespace tripoint
