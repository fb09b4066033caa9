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

// The commands that the arguments choose, from the program down.
std::vector<const CLI::App*> chosen_commands(const CLI::App& app) {
  std::vector<const CLI::App*> chain = {&app};
  for (auto subs = app.get_subcommands(); !subs.empty(); subs = chain.back()->get_subcommands()) {
    chain.push_back(subs.front());
  }
  return chain;
}

std::vector<std::string> option_names(const std::vector<const CLI::App*>& chain) {
  std::vector<std::string> names;
  for (const CLI::App* app : chain) {
    for (const CLI::Option* option : app->get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
  }
  return names;
}

std::string help_of(const std::vector<const CLI::App*>& chain) {
  std::string parents;
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    parents += (parents.empty() ? "" : " ") + chain[i]->get_name();
  }
  return chain.size() == 1 ? chain.back()->help() : chain.back()->help(parents);
}

// What is wrong with a word that the command line does not know; empty when all are known.
std::string unknown_word(const std::vector<const CLI::App*>& chain,
                         const std::vector<std::string>& arguments) {
  const auto complaint = [](const std::string& what, const std::string& word,
                            const std::vector<std::string>& known) {
    const std::string near = nearest(word, known);
    return "there is no " + what + " " + in_quotes(word) + "; " +
           (near.empty() ? "there are: " + list(known, known.size())
                         : "did you mean \"" + near + "\"?");
  };
  std::size_t words = 0;
  for (const std::string& argument : arguments) {
    if (argument.starts_with("--")) {
      const std::vector<std::string> known = option_names(chain);
      const std::string word = argument.substr(0, argument.find('='));
      if (word.size() > 2 && std::find(known.begin(), known.end(), word) == known.end()) {
        return complaint("option", word, known);
      }
    } else if (!argument.starts_with("-") && ++words == chain.size()) {
      std::vector<std::string> known;
      for (const CLI::App* sub : chain.back()->get_subcommands({})) {
        known.push_back(sub->get_name());
      }
      if (!known.empty()) return complaint("command", argument, known);
    }
  }
  return {};
}

int usage_error(const CLI::App& app, const CLI::ParseError& error,
                const std::vector<std::string>& arguments, Streams& streams) {
  const std::vector<const CLI::App*> chain = chosen_commands(app);
  const std::string unknown = unknown_word(chain, arguments);
  streams.err << "tripoint: " << (unknown.empty() ? error.what() : unknown) << "\nSee: tripoint ";
  for (std::size_t i = 1; i < chain.size(); ++i) streams.err << chain[i]->get_name() << ' ';
  streams.err << "--help\n";
  return exit_usage;
}

}  // namespace

int run(const std::vector<std::string>& arguments, Streams& streams) {
  CLI::App app(
      "Recommends how to roll out marketing automation in a group of companies: with a\n"
      "centralized, distributed or integrated demand center for every unit, how sure\n"
      "that is, and why.\n\n"
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
    return write_output(help_of(chosen_commands(app)), "-", streams);
  } catch (const CLI::CallForVersion&) {
    return write_output(version_text(), "-", streams);
  } catch (const CLI::ParseError& error) {
    return usage_error(app, error, arguments, streams);
  }
  return chosen(streams);
}

}  // namespace tripoint::cli
