#pragma once

#include <string>
#include <vector>

#include "core/chart/palette.h"
#include "core/support/issue.h"

namespace tripoint::gui {

// What a person chose for the window. Kept as JSON in the folder for settings of the desktop.
struct Settings {
  std::string language = "en";
  PaletteName theme = PaletteName::light;
  double zoom = 1;                  // 0.6 to 3
  bool blind = false;               // results are hidden while answers are given
  std::vector<std::string> recent;  // files, newest first

  bool operator==(const Settings&) const = default;
};

inline constexpr double least_zoom = 0.6, most_zoom = 3;
inline constexpr std::size_t most_recent = 8;

// Where settings and copies for recovery are kept: below $XDG_CONFIG_HOME and $XDG_STATE_HOME, else
// in the usual places; empty where there is no home.
std::string settings_path();
std::string state_folder();

// What cannot be read, in whole or in part, is as it is at first.
Settings read_settings(const std::string& path);
std::vector<Issue> write_settings(const Settings& settings, const std::string& path);

// Puts a file at the head of the recent ones.
void remember(Settings& settings, const std::string& path);

}  // namespace tripoint::gui
