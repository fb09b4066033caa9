#include <memory>

#include "cli/command.h"

namespace tripoint::cli {
namespace {

// A schema that follows from a framework: its items, options and models.
using SchemaOf = std::string (*)(const Framework&);

int run_schema(SchemaOf schema_of, const Common& common, Streams& streams) {
  const Result<Framework> framework = load_framework(common.framework_path);
  if (!framework) return report(framework.issues, streams.err);
  return write_output(schema_of(*framework), common.output, streams);
}

}  // namespace

Action add_schema(CLI::App& app) {
  auto common = std::make_shared<Common>();
  auto action = std::make_shared<Action>();
  app.require_subcommand(1);
  const auto add = [&](const std::string& name, const std::string& summary, SchemaOf schema_of) {
    CLI::App* sub = app.add_subcommand(name, summary);
    add_output_option(*sub, *common);
    add_framework_option(*sub, *common);
    sub->callback([=] {
      *action = [=](Streams& streams) { return run_schema(schema_of, *common, streams); };
    });
  };
  add("group", "Of group files, with the questions and answers of the framework", group_schema);
  add("framework", "Of framework files; the same for every framework",
      [](const Framework&) { return framework_schema(); });
  add("result", "Of the results of evaluate --format json", result_schema);
  return [action](Streams& streams) { return (*action)(streams); };
}

}  // namespace tripoint::cli
