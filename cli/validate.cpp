#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/command.h"
#include "core/support/text.h"

namespace tripoint::cli {
namespace {

struct Options {
  Common common;
  std::vector<std::string> files;
};

int run_validate(const Options& options, Streams& streams) {
  const Result<Framework> framework = load_framework(options.common.framework_path);
  if (!framework) return report(framework.issues, streams.err);
  std::vector<Issue> all;
  std::string text;
  int code = exit_done;
  for (const std::string& file : options.files) {
    std::vector<Issue> issues;
    const Result<std::string> bytes = read_input(file, streams);
    if (bytes) {
      issues = read_group(*framework, *bytes, file, {options.common.strict}).issues;
    } else {
      issues = bytes.issues;
    }
    for (const Issue& issue : issues) {
      text += to_text(issue) + "\n";
      if (issue.severity == Severity::error) {
        code = std::max<int>(code, issue.code == "file" ? exit_file : exit_invalid);
      }
    }
    text += printable(file) + ": " + summary(issues) + "\n";
    all.insert(all.end(), issues.begin(), issues.end());
  }
  const int written =
      write_output(options.common.format == "json" ? issues_json(all) : text, "-", streams);
  return std::max(code, written);
}

}  // namespace

Action add_validate(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->files, "Group files; - is standard input")->required();
  add_format_option(app, options->common, {"text", "json"});
  add_framework_option(app, options->common);
  app.add_flag("--strict", options->common.strict, "Unknown keys are errors");
  return [options](Streams& streams) { return run_validate(*options, streams); };
}

}  // namespace tripoint::cli
