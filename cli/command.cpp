#include "cli/command.h"

#include <istream>
#include <ostream>
#include <sstream>

#include "core/support/text.h"

namespace tripoint::cli {

std::span<const Command> commands() {
  static const std::vector<Command> table = {
      {"evaluate",
       "Recommend a model for every unit, with reasons",
       {"tripoint evaluate datasets/groups/benelux-retail.json",
        "tripoint evaluate group.json --entity nl-home --lang nl",
        "tripoint evaluate group.json --format json --fail-on 'verdict<leaning'"},
       add_evaluate},
      {"explain",
       "Show what a recommendation rests on and what would change it",
       {"tripoint explain datasets/groups/benelux-retail.json --entity nl-home",
        "tripoint explain group.json --entity nl-home --flip integrated",
        "tripoint explain group.json --entity nl-home --item skill_location"},
       add_explain},
      {"plan",
       "Which unit gets which model when, within the group's capacities",
       {"tripoint plan datasets/plans/benelux-retail-scarce.json",
        "tripoint plan group.json --lang nl",
        "tripoint plan group.json --format json -o plan.json"},
       add_plan},
      {"report",
       "Write everything as one document that can be opened again",
       {"tripoint report datasets/groups/benelux-retail.json -o report.html",
        "tripoint report group.json --lang nl -o verslag.html",
        "tripoint report group.json --format md -o report.md"},
       add_report},
      {"batch",
       "Evaluate any number of units, a line of JSON for each",
       {"tripoint batch units.ndjson -o results.ndjson",
        "tripoint batch units/ --group group.json --jobs 4",
        "zcat units.ndjson.gz | tripoint batch - | jq .verdict"},
       add_batch},
      {"validate",
       "Find all faults of group files, with their places",
       {"tripoint validate group.json", "tripoint validate --strict groups/*.json",
        "tripoint validate group.json --format json"},
       add_validate},
      {"new",
       "Write an annotated group file to fill in",
       {"tripoint new -o group.json", "tripoint new --template full --lang nl -o groep.json",
        "tripoint new | tripoint validate -"},
       add_new},
      {"interview",
       "Ask the questions one by one, here in the terminal",
       {"tripoint interview group.json", "tripoint interview --lang nl -o groep.json",
        "tripoint interview group.json --entity nl-home --respondent ines"},
       add_interview},
      {"framework",
       "Show or check what is asked, and on what ground",
       {"tripoint framework show --item skill_location", "tripoint framework check",
        "tripoint framework show --format json > mine.json"},
       add_framework},
      {"schema",
       "Print the JSON Schema of a file format, for editors and programs",
       {"tripoint schema group -o group.schema.json",
        "tripoint schema group --framework mine.json -o group.schema.json",
        "tripoint schema result"},
       add_schema},
  };
  return table;
}

void add_framework_option(CLI::App& app, Common& common) {
  app.add_option("--framework", common.framework_path, "Framework to use, not the built-in one")
      ->type_name("FILE");
}

void add_language_option(CLI::App& app, Common& common) {
  app.add_option("--lang", common.language, "Language of texts, such as en or nl")
      ->type_name("CODE");
}

void add_format_option(CLI::App& app, Common& common, const std::vector<std::string>& formats) {
  app.add_option("--format", common.format, "Format of the result")
      ->type_name("FORMAT")
      ->check(CLI::IsMember(formats));
}

void add_output_option(CLI::App& app, Common& common) {
  app.add_option("-o,--output", common.output, "File to write, as a whole or not at all")
      ->type_name("FILE");
}

void add_anonymous_option(CLI::App& app, Common& common) {
  app.add_flag("--anonymous", common.anonymous, "No names of people in what is written");
}

int report(const std::vector<Issue>& issues, std::ostream& err) {
  int code = exit_done;
  for (const Issue& issue : issues) {
    err << to_text(issue) << '\n';
    if (issue.severity == Severity::error) {
      code = std::max<int>(code, issue.code == "file" ? exit_file : exit_invalid);
    }
  }
  return code;
}

std::optional<LanguageIndex> chosen_language(const Framework& framework, const Common& common,
                                             Streams& streams) {
  const auto language = find_language(framework, common.language);
  if (!language) {
    streams.err << "tripoint: --lang: the framework has no texts in \"" << common.language
                << "\"; it has: " << list(language_ids(framework)) << '\n';
  }
  return language;
}

void report_unknown(const std::string& option, const std::string& what, const std::string& word,
                    const std::vector<std::string>& known, Streams& streams) {
  const std::string near = nearest(word, known);
  streams.err << "tripoint: " << option << ": there is no " << what << " " << in_quotes(word)
              << "; "
              << (near.empty() ? "there are: " + list(known) : "did you mean \"" + near + "\"?")
              << '\n';
}

std::optional<std::vector<std::size_t>> named_entities(const GroupEvaluation& group,
                                                       const std::vector<std::string>& names,
                                                       Streams& streams) {
  std::vector<std::size_t> indices;
  const auto& entities = group.entities;
  for (const std::string& word : names) {
    auto found = std::find_if(entities.begin(), entities.end(),
                              [&](const Entity& entity) { return entity.id == word; });
    if (found == entities.end()) {
      found = std::find_if(entities.begin(), entities.end(),
                           [&](const Entity& entity) { return entity.name == word; });
    }
    if (found == entities.end()) {
      std::vector<std::string> ids;
      for (const Entity& entity : entities) ids.push_back(entity.id);
      const std::vector<std::string> only_ids = ids;
      for (const Entity& entity : entities) {
        if (!entity.name.empty()) ids.push_back(entity.name);
      }
      report_unknown("--entity", "unit", word, nearest(word, ids).empty() ? only_ids : ids,
                     streams);
      return std::nullopt;
    }
    indices.push_back(static_cast<std::size_t>(found - entities.begin()));
  }
  return indices;
}

std::optional<std::vector<std::size_t>> criteria_of(const Framework& framework,
                                                    const std::string& option,
                                                    const std::vector<std::string>& ids,
                                                    Streams& streams) {
  std::vector<std::size_t> criteria;
  for (const std::string& id : ids) {
    const auto criterion = find_criterion(framework, id);
    if (!criterion) {
      report_unknown(option, "criterion", id, criterion_ids(framework), streams);
      return std::nullopt;
    }
    criteria.push_back(*criterion);
  }
  return criteria;
}

bool overwrites_input(const Common& common, const std::string& input, Streams& streams) {
  if (common.output == "-" || common.output != input) return false;
  streams.err << "tripoint: --output: would overwrite the input " << input << '\n';
  return true;
}

TextStyle text_style(const Common& common, const Streams& streams) {
  const bool to_terminal = streams.color && !common.plain && common.output == "-";
  return {streams.width, to_terminal, common.plain};
}

Result<std::string> read_input(const std::string& path, Streams& streams) {
  Result<std::string> bytes;
  if (path != "-") {
    bytes = read_file(path);
    if (!bytes) return bytes;
  } else {
    std::ostringstream all;
    all << streams.in.rdbuf();
    bytes = {std::move(all).str(), {}};
  }
  // A report carries the group that it was made of.
  if (auto group = group_in_html(*bytes)) bytes.value = std::move(*group);
  return bytes;
}

GroupInput read_group_input(const Framework& framework, const Common& common,
                            const std::string& path, Streams& streams) {
  GroupInput input;
  Result<std::string> bytes = read_input(path, streams);
  if (!bytes) {
    input.faults = report(bytes.issues, streams.err);
    return input;
  }
  input.bytes = *std::move(bytes.value);
  Result<Group> group = read_group(framework, input.bytes, path, {common.strict});
  input.faults = report(group.issues, streams.err);
  input.issues = std::move(group.issues);
  if (!group.value) return input;
  input.group = *std::move(group.value);
  if (common.anonymous) {
    input.bytes = write_group(framework, anonymous(framework, *input.group));
    input.group = read_group(framework, input.bytes, path).value;
  }
  return input;
}

int write_output(const std::string& text, const std::string& path, Streams& streams) {
  if (path != "-") return report(write_file(path, text), streams.err);
  streams.out << text << std::flush;
  if (streams.out) return exit_done;
  streams.err << "tripoint: standard output: cannot be written\n";
  return exit_file;
}

}  // namespace tripoint::cli
