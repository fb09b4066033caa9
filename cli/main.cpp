#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <iostream>

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/run.h"

namespace {

// Where the size is not known, that of the usual terminal.
winsize terminal_size() {
  winsize size = {};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
  if (!known || size.ws_col == 0) size.ws_col = 80;
  if (!known || size.ws_row == 0) size.ws_row = 24;
  return size;
}

volatile std::sig_atomic_t interrupted = 0;
void on_interrupt(int /*signal*/) { interrupted = 1; }

// The first call takes over Ctrl-C: from then on it is noticed only here.
bool wait_for_input() {
  static const sigset_t waiting = [] {
    struct sigaction action = {}, before = {};
    action.sa_handler = on_interrupt;
    sigset_t blocked, mask;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGINT);
    sigprocmask(SIG_BLOCK, &blocked, &mask);
    sigdelset(&mask, SIGINT);
    sigaction(SIGINT, nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(SIGINT, &action, nullptr);
    return mask;
  }();
  if (std::cin.rdbuf()->in_avail() > 0) return true;
  while (interrupted == 0) {
    pollfd input = {STDIN_FILENO, POLLIN, 0};
    const int ready = ::ppoll(&input, 1, nullptr, &waiting);
    if (ready > 0 || (ready < 0 && errno != EINTR)) return true;
  }
  return false;
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
  const winsize size = terminal_size();
  tripoint::cli::Streams streams{std::cin,      std::cout,
                                 std::cerr,     shows_colors(),
                                 size.ws_col,   ::isatty(STDERR_FILENO) != 0,
                                 size.ws_row,   ::isatty(STDIN_FILENO) != 0,
                                 wait_for_input};
  return tripoint::cli::run({words + 1, words + count}, streams);
}
