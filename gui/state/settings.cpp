#include "gui/state/settings.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "core/support/file.h"

namespace tripoint::gui {
namespace {

std::string below(const char* variable, const char* usual) {
  if (const char* set = std::getenv(variable); set != nullptr && *set == '/') {
    return std::string(set) + "/tripoint";
  }
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home != '/') return {};
  return std::string(home) + usual + "/tripoint";
}

}  // namespace

std::string settings_path() {
  const std::string folder = below("XDG_CONFIG_HOME", "/.config");
  return folder.empty() ? folder : folder + "/window.json";
}

std::string state_folder() { return below("XDG_STATE_HOME", "/.local/state"); }

Settings read_settings(const std::string& path) {
  Settings settings;
  if (path.empty()) return settings;
  const Result<std::string> bytes = read_file(path, 1U << 20U);
  if (!bytes) return settings;
  const auto json = nlohmann::json::parse(*bytes, nullptr, false);
  if (!json.is_object()) return settings;
  const auto words = [&](const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  if (const std::string language = words("language"); !language.empty()) {
    settings.language = language;
  }
  const auto theme = std::find(palette_names.begin(), palette_names.end(), words("theme"));
  if (theme != palette_names.end()) {
    settings.theme = static_cast<PaletteName>(theme - palette_names.begin());
  }
  if (settings.theme == PaletteName::print) settings.theme = PaletteName::light;
  if (const auto zoom = json.find("zoom"); zoom != json.end() && zoom->is_number()) {
    settings.zoom = std::clamp(zoom->get<double>(), least_zoom, most_zoom);
  }
  if (const auto blind = json.find("blind"); blind != json.end() && blind->is_boolean()) {
    settings.blind = blind->get<bool>();
  }
  if (const auto recent = json.find("recent"); recent != json.end() && recent->is_array()) {
    for (const auto& file : *recent) {
      if (file.is_string() && settings.recent.size() < most_recent) {
        settings.recent.push_back(file.get<std::string>());
      }
    }
  }
  return settings;
}

std::vector<Issue> write_settings(const Settings& settings, const std::string& path) {
  if (path.empty()) return {};
  std::error_code error;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), error);
  nlohmann::ordered_json json;
  json["language"] = settings.language;
  json["theme"] = palette_names[static_cast<std::size_t>(settings.theme)];
  json["zoom"] = settings.zoom;
  json["blind"] = settings.blind;
  json["recent"] = settings.recent;
  return write_file(path,
                    json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

void remember(Settings& settings, const std::string& path) {
  std::error_code error;
  const auto full = std::filesystem::absolute(path, error);
  const std::string file = error ? path : full.lexically_normal().string();
  auto& list = settings.recent;
  list.erase(std::remove(list.begin(), list.end(), file), list.end());
  list.insert(list.begin(), file);
  if (list.size() > most_recent) list.resize(most_recent);
}

}  // namespace tripoint::gui
