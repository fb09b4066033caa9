#include <filesystem>

#include <unistd.h>

#include "gui/app.h"

namespace tripoint::gui {
namespace {

// Where the example groups are: beside the program that runs, or where it was built.
std::string example_path(const std::string& name) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  for (const fs::path& folder :
       {program.parent_path().parent_path() / "share/tripoint/groups",
        fs::path(TRIPOINT_EXAMPLES_INSTALLED), fs::path(TRIPOINT_EXAMPLES_SOURCE)}) {
    const fs::path file = folder / (name + ".json");
    if (fs::exists(file, error)) return file.string();
  }
  return name + ".json";
}

}  // namespace

void App::open_example(const std::string& name) {
  leaving([this, name] {
    Result<Group> read = load_group(framework(), example_path(name));
    issues = std::move(read.issues);
    if (!read) return;
    // The example itself is never written over.
    session.start(std::move(*read));
    document_replaced();
    go(PageId::portfolio);
  });
}

}  // namespace tripoint::gui
