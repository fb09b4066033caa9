#pragma once

#include "gui/app.h"

namespace tripoint::gui {

// Opens a window and shows the program in it until it is closed. Returns what kept it from opening;
// empty: nothing did. `make` builds the program; it gets what wakes the window.
std::string run_window(const std::function<std::unique_ptr<App>(std::function<void()>)>& make,
                       int width, int height);

}  // namespace tripoint::gui
