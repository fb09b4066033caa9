#include <cstdio>
#include <ctime>
#include <iostream>

#include <CLI/CLI.hpp>

#include "core/version.h"
#include "gui/screenshot.h"
#include "gui/window.h"

namespace {

using namespace tripoint;
using namespace tripoint::gui;

struct Options {
  std::string file;
  std::string page;
  std::string screenshot;
  std::string size = "1280x800";
  std::string theme;
  std::string language;
  double zoom = 0;
  std::string framework;
};

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char words[16];
  return std::string(words, std::strftime(words, sizeof words, "%Y-%m-%d", &local));
}

int told(const std::vector<Issue>& issues) {
  for (const Issue& issue : issues) std::cerr << "tripoint-gui: " << to_text(issue) << '\n';
  return has_errors(issues) ? 3 : 0;
}

void apply(const Options& options, App& app) {
  if (!options.language.empty()) app.set_language(options.language);
  if (!options.page.empty()) {
    const auto found = std::find(page_names.begin(), page_names.end(), options.page);
    app.go(static_cast<PageId>(found - page_names.begin()));
  }
}

int take_picture(const Options& options, App& app, int width, int height) {
  Offscreen offscreen(width, height);
  offscreen.frame(app, 2);
  for (int i = 0; i < 3; ++i) {
    app.settle();
    offscreen.frame(app, 4);
  }
  if (!write_png(offscreen.picture(app), options.screenshot)) {
    std::cerr << "tripoint-gui: cannot write " << options.screenshot << '\n';
    return 4;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App cli("Tripoint in a window: assess, see, compare and plan.\n"
               "Everything it does can be done with the program tripoint as well.",
               "tripoint-gui");
  cli.add_option("FILE", options.file, "Group file, or a report that has one in it");
  cli.add_option("--page", options.page, "Page to open")
      ->check(CLI::IsMember(std::vector<std::string>(page_names.begin(), page_names.end())));
  cli.add_option("--screenshot", options.screenshot,
                 "Write a picture of the page (PNG) and end; needs no display");
  cli.add_option("--size", options.size, "Width and height in pixels")->capture_default_str();
  cli.add_option("--theme", options.theme, "Colours")
      ->check(CLI::IsMember(std::vector<std::string>{"light", "dark", "high-contrast"}));
  cli.add_option("--lang", options.language, "Language, as \"en\"");
  cli.add_option("--zoom", options.zoom, "Size of everything, 0.6 to 3")
      ->check(CLI::Range(least_zoom, most_zoom));
  cli.add_option("--framework", options.framework, "Framework file instead of the built-in one");
  cli.set_version_flag("--version", std::string("tripoint-gui ") + std::string(engine_version));
  try {
    cli.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = cli.exit(error);
    return code == 0 ? 0 : 2;
  }
  int width = 0, height = 0;
  char rest = 0;
  if (std::sscanf(options.size.c_str(), "%dx%d%c", &width, &height, &rest) != 2 || width < 320 ||
      height < 240 || width > 8192 || height > 8192) {
    std::cerr << "tripoint-gui: --size: " << in_quotes(options.size)
              << " is not a size from 320x240 to 8192x8192, like 1280x800\n";
    return 2;
  }
  Result<Framework> framework = load_framework(options.framework);
  if (!framework) return told(framework.issues);
  if (!options.language.empty() && !find_language(*framework, options.language)) {
    std::cerr << "tripoint-gui: --lang: " << in_quotes(options.language)
              << " is none of: " << list(language_ids(*framework)) << '\n';
    return 2;
  }
  const auto shared = std::make_shared<const Framework>(std::move(*framework));
  const bool picture = !options.screenshot.empty();
  const std::string kept = picture ? std::string() : settings_path();
  Settings settings = read_settings(kept);
  if (!options.theme.empty()) {
    const auto found = std::find(palette_names.begin(), palette_names.end(), options.theme);
    settings.theme = static_cast<PaletteName>(found - palette_names.begin());
  }
  if (options.zoom > 0) settings.zoom = options.zoom;

  std::vector<Issue> at_first;
  const auto make = [&](std::function<void()> wake) {
    auto app = std::make_unique<App>(shared, settings, std::move(wake),
                                     picture ? std::string() : state_folder());
    if (!options.file.empty()) {
      app->open_file(options.file);
      at_first = app->issues;
    }
    apply(options, *app);
    if (!picture) app->today = today();
    return app;
  };
  if (picture) {
    const std::unique_ptr<App> app = make({});
    if (has_errors(at_first)) return told(at_first);
    app->issues.clear();
    return take_picture(options, *app, width, height);
  }
  const std::string fault = run_window(make, width, height);
  if (!fault.empty()) {
    std::cerr << "tripoint-gui: " << fault << '\n'
              << "The program tripoint does the same in a terminal: tripoint --help\n";
    return 1;
  }
  return 0;
}
