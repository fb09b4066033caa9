#include <csignal>
#include <cstdlib>
#include <iostream>

#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/run.h"

namespace {

std::size_t terminal_width() {
  constexpr std::size_t usual = 80;
  winsize size = {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return usual;
}

bool shows_colors() {
  const char* refused = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return ::isatty(STDOUT_FILENO) != 0 && (refused == nullptr || *refused == 0) && !dumb;
}

}  // namespace

int main(int count, char** words) {
  std::ios::sync_with_stdio(false);
  // A closed pipe is an error of writing, not a reason to die.
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  tripoint::cli::Streams streams{std::cin,       std::cout,        std::cerr,
                                 shows_colors(), terminal_width(), ::isatty(STDERR_FILENO) != 0};
  return tripoint::cli::run({words + 1, words + count}, streams);
}
