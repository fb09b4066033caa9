#include <algorithm>
#include <cmath>

#include "core/organization/file_format.h"
#include "core/organization/read_entity.h"
#include "core/support/number.h"

namespace tripoint {
namespace {

using simdjson::dom::element_type;

using namespace group_file;

std::string allowed_values(const Item& item) {
  if (item.kind == ItemKind::choice) return list(option_codes(item)) + ", unknown";
  return std::string(item.whole ? "a whole number" : "a number") + " from " + shortest(item.least) +
         " to " + shortest(item.most) + ", or \"unknown\"";
}

bool is_possible(const Item& item, double value) {
  return value >= item.least && value <= item.most && (!item.whole || value == std::floor(value));
}

AnswerDetail& detail_of(Answer& answer) {
  if (!answer.detail) answer.detail.emplace();
  return *answer.detail;
}

}  // namespace

void EntityReader::read_answers(const JsonNode& node, std::vector<Answer>& answers) {
  std::fill(seen_.begin(), seen_.end(), 0);
  std::vector<std::string_view> unknown;
  json_.all_entries(node, [&](std::string_view id, const JsonNode& at) {
    auto item = find_item(framework_, id);
    const auto renamed = item ? std::nullopt : find_renamed_item(framework_, id);
    if (renamed) {
      item = renamed;
      json_.renamed(at.path, true, id, framework_.items[*item].id);
    }
    const bool again =
        item ? seen_[*item] != 0 : std::find(unknown.begin(), unknown.end(), id) != unknown.end();
    if (again) {
      json_.duplicate_key(at.path);
    } else if (!item) {
      unknown.push_back(id);
      Issue& issue = json_.error(at.path, "unknown-item", "is no item of the framework");
      issue.at_key = true;
      issue.found = in_quotes(id);
      issue.nearest = nearest(id, item_ids(framework_));
    } else {
      seen_[*item] = 1;
      read_item(at, *item, answers);
    }
  });
}

void EntityReader::read_item(const JsonNode& node, std::size_t item, std::vector<Answer>& answers) {
  const bool is_list = node.value.is_array() && node.value.at(0).is_object();
  if (is_list) {
    read_respondents(node, item, answers);
    return;
  }
  Answer answer;
  answer.item = item;
  const bool good = node.value.is_object() ? read_long(node, answer) : read_value(node, answer);
  if (good) answers.push_back(std::move(answer));
}

void EntityReader::read_respondents(const JsonNode& node, std::size_t item,
                                    std::vector<Answer>& answers) {
  const std::size_t first = answers.size();
  json_.elements(node, [&](const JsonNode& at) {
    Answer answer;
    answer.item = item;
    if (!json_.expect(at, element_type::OBJECT) || !read_long(at, answer)) return;
    const std::string respondent = answer.detail ? answer.detail->respondent : "";
    const bool again =
        std::any_of(answers.begin() + static_cast<std::ptrdiff_t>(first), answers.end(),
                    [&](const Answer& other) {
                      return (other.detail ? other.detail->respondent : "") == respondent;
                    });
    if (again) {
      Issue& issue =
          json_.error(at.path, "respondent-twice", "is a second answer of the same respondent");
      issue.found = in_quotes(respondent);
      issue.allowed = "one answer per respondent, each with its own \"respondent\"";
    }
    answers.push_back(std::move(answer));
  });
}

bool EntityReader::read_long(const JsonNode& node, Answer& answer) {
  bool good = true, valued = false, excluded = false;
  json_.members(node, answer_keys, [&](std::size_t key, const JsonNode& at) {
    if (key == value_key) {
      valued = true;
      good = read_value(at, answer) && good;
    } else if (key == not_applicable_key) {
      excluded = true;
      const auto reason = json_.string(at, false);
      if (reason) answer.reason = std::string(*reason);
      good = reason.has_value() && good;
    } else {
      read_detail(at, key, answer);
    }
  });
  if (valued == excluded) {
    json_.error(node.path, "answer", "is no answer").allowed =
        "an object with either \"value\" or \"not_applicable\" (a reason)";
    return false;
  }
  if (excluded) answer.kind = AnswerKind::not_applicable;
  if (answer.detail == AnswerDetail{}) answer.detail.reset();
  return good;
}

void EntityReader::read_detail(const JsonNode& node, std::size_t key, Answer& answer) {
  AnswerDetail& detail = detail_of(answer);
  if (key == evidence_key) {
    json_.elements(node, [&](const JsonNode& at) {
      if (const auto text = json_.string(at)) detail.evidence.emplace_back(*text);
    });
    return;
  }
  if (key == answer_comment_key) {
    detail.comment = json_.raw(node);
    return;
  }
  const auto text = json_.string(node);
  if (!text) return;
  if (key == answer_note_key) detail.note = *text;
  if (key == role_key) detail.role = *text;
  if (key == confidence_key) detail.confidence = *text;
  if (key == date_key) {
    detail.date = *text;
    json_.expect_date(node, *text);
  }
  if (key == respondent_key) {
    detail.respondent = *text;
    const auto& known = group_.respondents;
    const bool listed = std::any_of(known.begin(), known.end(), [&](const Respondent& respondent) {
      return respondent.id == *text;
    });
    if (!known.empty() && !listed) {
      Issue& issue = json_.warning(node.path, "unknown-respondent",
                                   "is not among the respondents and counts with weight 1");
      issue.found = in_quotes(*text);
      std::vector<std::string> ids;
      for (const Respondent& respondent : known) ids.push_back(respondent.id);
      issue.nearest = nearest(*text, ids);
    }
  }
}

bool EntityReader::read_value(const JsonNode& node, Answer& answer) {
  if (node.value.is_array()) return read_range(node, answer);
  if (node.value.is_string()) return read_word(node, answer);
  return read_number(node, answer);
}

bool EntityReader::read_range(const JsonNode& node, Answer& answer) {
  bool good = true, full = false;
  std::size_t elements = 0;
  json_.elements(node, [&](const JsonNode& at) {
    ++elements;
    Answer one;
    one.item = answer.item;
    if (!(at.value.is_string() ? read_word(at, one) : read_number(at, one))) {
      good = false;
    } else if (one.kind == AnswerKind::unknown) {
      json_.error(at.path, "answer", "cannot stand in a range").found = "\"unknown\"";
      good = false;
    } else if (!full) {
      full = !add_to_range(at, one.values[0], answer);
      good = good && !full;
    }
  });
  if (elements == 0) {
    json_.error(node.path, "empty", "is an empty range").allowed =
        allowed_values(framework_.items[answer.item]);
  }
  return good && elements > 0;
}

bool EntityReader::add_to_range(const JsonNode& node, double value, Answer& answer) {
  const auto end = answer.values.begin() + answer.count;
  if (std::find(answer.values.begin(), end, value) != end) {
    json_.warning(node.path, "repeated-value", "stands in its range already").found =
        described(node.value);
    return true;
  }
  if (answer.count < Answer::max_values) {
    answer.values[answer.count++] = value;
    return true;
  }
  json_.error(node.path, "range-size", "is one value too many").allowed =
      "at most " + std::to_string(Answer::max_values) + " values";
  return false;
}

bool EntityReader::read_word(const JsonNode& node, Answer& answer) {
  const Item& item = framework_.items[answer.item];
  const auto word = json_.string(node);
  if (!word) return false;
  if (*word == "unknown") {
    answer.kind = AnswerKind::unknown;
    return true;
  }
  auto option = item.kind == ItemKind::choice ? find_option(item, *word) : std::nullopt;
  if (!option && (option = find_renamed_option(framework_, answer.item, *word))) {
    json_.renamed(node.path, false, *word, item.rows[*option].code);
  }
  if (option) {
    answer.values[0] = static_cast<double>(*option);
    answer.count = 1;
    return true;
  }
  Issue& issue = json_.error(node.path, "unknown-option", "is no possible answer to " + item.id);
  issue.found = in_quotes(*word);
  issue.allowed = allowed_values(item);
  if (*word == "not_applicable") {
    issue.allowed = "{\"not_applicable\": \"the reason\"}";
    return false;
  }
  std::vector<std::string> words =
      item.kind == ItemKind::choice ? option_codes(item) : std::vector<std::string>{};
  words.emplace_back("unknown");
  issue.nearest = nearest(*word, words);
  const auto number = parse_number(*word);
  if (item.kind == ItemKind::number && number && is_possible(item, *number)) {
    issue.allowed = "the number without quotes";
  }
  return false;
}

bool EntityReader::read_number(const JsonNode& node, Answer& answer) {
  const Item& item = framework_.items[answer.item];
  const bool number = node.value.is_number() && item.kind == ItemKind::number;
  const double value = number ? node.value.get_double().value_unsafe() : 0;
  if (number && is_possible(item, value)) {
    answer.values[0] = value;
    answer.count = 1;
    return true;
  }
  Issue& issue = json_.error(node.path, "unknown-option", "is no possible answer to " + item.id);
  issue.found = described(node.value);
  issue.allowed = allowed_values(item);
  return false;
}

}  // namespace tripoint
