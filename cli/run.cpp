#include "cli/run.h"

#include <algorithm>
#include <ostream>

#include "cli/command.h"
#include "core/support/text.h"
#include "core/version.h"

namespace tripoint::cli {
namespace {

std::string with_examples(const Command& command) {
  std::string text = command.summary + "\n\nExamples:\n";
  for (const std::string& example : command.examples) text += "  " + example + "\n";
  return text;
}

std::string version_text() { return "tripoint " + std::string(engine_version) + "\n"; }

// All option names of the command that the arguments choose, for suggestions.
std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  for (const CLI::App* sub : app.get_subcommands()) {
    const std::vector<std::string> more = option_names(*sub);
    names.insert(names.end(), more.begin(), more.end());
  }
  return names;
}

std::vector<std::string> subcommand_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* sub : app.get_subcommands({})) names.push_back(sub->get_name());
  return names;
}

// What was probably meant by a word that the command line does not know.
std::string suggestion(const CLI::App& app, const std::vector<std::string>& arguments) {
  const std::vector<std::string> options = option_names(app);
  std::vector<std::string> words = subcommand_names(app);
  for (const CLI::App* sub : app.get_subcommands()) {
    const std::vector<std::string> more = subcommand_names(*sub);
    words.insert(words.end(), more.begin(), more.end());
  }
  for (const std::string& argument : arguments) {
    const bool is_option = argument.starts_with("--");
    const std::string word = argument.substr(0, argument.find('='));
    const std::vector<std::string>& known = is_option ? options : words;
    if (std::find(known.begin(), known.end(), word) != known.end()) continue;
    std::string near = nearest(word, known);
    if (!near.empty()) return near;
  }
  return {};
}

int usage_error(const CLI::App& app, const CLI::ParseError& error,
                const std::vector<std::string>& arguments, Streams& streams) {
  streams.err << "tripoint: " << error.what() << '\n';
  const std::string near = suggestion(app, arguments);
  if (!near.empty()) streams.err << "Did you mean \"" << near << "\"?\n";
  const auto chosen = app.get_subcommands();
  streams.err << "See: tripoint " << (chosen.empty() ? "" : chosen[0]->get_name() + " ")
              << "--help\n";
  return exit_usage;
}

}  // namespace

int run(const std::vector<std::string>& arguments, Streams& streams) {
  CLI::App app(
      "Recommends how to roll out marketing automation in a group of companies: a centralized,\n"
      "distributed or integrated demand center for every unit, how sure that is, and why.\n\n"
      "Examples:\n"
      "  tripoint evaluate datasets/groups/benelux-retail.json\n"
      "  tripoint new -o group.json\n"
      "  tripoint framework show\n",
      "tripoint");
  app.require_subcommand(1);
  app.set_version_flag("--version", version_text());
  Action chosen;
  for (const Command& command : commands()) {
    CLI::App* sub = app.add_subcommand(command.name, command.summary);
    Action action = command.add(*sub);
    sub->callback([&chosen, action] { chosen = action; });
    sub->preparse_callback(
        [sub, &command](std::size_t) { sub->description(with_examples(command)); });
  }
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    const auto subs = app.get_subcommands();
    streams.out << (subs.empty() ? app.help() : subs[0]->help("tripoint"));
    return exit_done;
  } catch (const CLI::CallForVersion&) {
    streams.out << version_text();
    return exit_done;
  } catch (const CLI::ParseError& error) {
    return usage_error(app, error, arguments, streams);
  }
  return chosen(streams);
}

}  // namespace tripoint::cli
