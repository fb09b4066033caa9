#include <filesystem>
#include <memory>
#include <ostream>

#include "cli/command.h"

namespace tripoint::cli {
namespace {

struct Options {
  Common common;
  std::string kind = "minimal";
  bool force = false;
};

int run_new(const Options& options, Streams& streams) {
  const Result<Framework> framework = load_framework(options.common.framework_path);
  if (!framework) return report(framework.issues, streams.err);
  const auto language = chosen_language(*framework, options.common, streams);
  if (!language) return exit_usage;
  const std::string& path = options.common.output;
  std::error_code error;
  if (path != "-" && !options.force && std::filesystem::is_regular_file(path, error)) {
    streams.err << "tripoint: " << path << " exists; --force overwrites it\n";
    return exit_file;
  }
  const SkeletonKind kind = options.kind == "full" ? SkeletonKind::full : SkeletonKind::minimal;
  return write_output(write_group(*framework, make_skeleton(*framework, kind, *language)), path,
                      streams);
}

}  // namespace

Action add_new(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("--template", options->kind,
                 "minimal: headline questions; full: all, for two units")
      ->type_name("KIND")
      ->check(CLI::IsMember({"minimal", "full"}));
  add_output_option(app, options->common);
  app.add_flag("--force", options->force, "Overwrite a file that exists");
  add_language_option(app, options->common);
  add_framework_option(app, options->common);
  return [options](Streams& streams) { return run_new(*options, streams); };
}

}  // namespace tripoint::cli
