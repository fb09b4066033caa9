#pragma once

#include <optional>
#include <string>

#include "core/report/document.h"
#include "gui/ui/ui.h"

// Documents of the core on the screen: the same blocks that reports are written from.
namespace tripoint::gui {

// A table over the column; cells are wrapped. Its words go to the clipboard by a press of the right
// button.
void table_view(Ui& ui, std::string_view name, const DocumentTable& table);

// All blocks. `jump`: anchor of a heading to bring to the top; it is taken.
void document_view(Ui& ui, std::string_view name, const Document& document,
                   std::string* jump = nullptr);

// Blocks from one heading to the next of the same level; names of figures go on from `first`.
void blocks_view(Ui& ui, std::string_view name, const std::vector<DocumentBlock>& blocks,
                 std::string* jump = nullptr);

}  // namespace tripoint::gui
