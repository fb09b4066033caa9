#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "gui/ui/ui.h"

namespace tripoint::gui {

// Asks for a file: a list of the folder, recent files, and a field to type or paste a path into.
class FileDialog {
 public:
  enum class Mode : unsigned char { open, save };
  using Then = std::function<void(const std::string&)>;

  // `endings`: which files are listed, ".json"; empty: all.
  void ask(Mode mode, std::string title, const std::string& folder, std::string name,
           std::vector<std::string> endings, std::vector<std::string> recent, Then then);
  void draw(Ui& ui);
  bool is_open() const { return open_; }

 private:
  struct Entry {
    std::string name;
    bool folder = false;
  };

  void go(const std::filesystem::path& folder);
  void list(Ui& ui, float height);
  void buttons(Ui& ui);
  void accept();

  Mode mode_ = Mode::open;
  std::string title_;
  std::filesystem::path folder_;
  std::string name_;  // a name in the folder, or a whole path
  std::vector<std::string> endings_;
  std::vector<std::string> recent_;
  Then then_;
  std::vector<Entry> entries_;
  std::string fault_;     // key of words: why nothing was done
  bool replace_ = false;  // the file is there already; once more replaces it
  bool opening_ = false;
  bool open_ = false;
};

}  // namespace tripoint::gui
