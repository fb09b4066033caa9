#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gui/ui/layout.h"
#include "gui/ui/ui.h"

// Everything a person reads or presses. Names are paths for robots and the Tab key and never
// change with the language; labels are told in it. What is wider than the column is wrapped.
namespace tripoint::gui {

// Words.
void text(Ui& ui, Face face, std::string_view words, Skin skin = Skin::text);
void body(Ui& ui, std::string_view words);
void quiet(Ui& ui, std::string_view words);  // small, secondary
void bullet(Ui& ui, std::string_view words);
// The title of a page with one sentence on what it is for.
void page_title(Ui& ui, std::string_view title, std::string_view lead = {});
// A name with its value to the right or below.
void fact(Ui& ui, std::string_view name, std::string_view value);
// A word in a frame: a state, never by colour alone.
void badge(Ui& ui, std::string_view words, Skin fill = Skin::control);
// The swatch of a model, with its pattern, as large as the type; then stays in the line.
void model_mark(Ui& ui, ModelIndex model);
float text_size(const Ui& ui, Face face, std::string_view words);

// Buttons.
enum class ButtonKind : unsigned char { plain, primary, quiet };
bool button(Ui& ui, std::string_view name, std::string_view label,
            ButtonKind kind = ButtonKind::plain, bool enabled = true);
float button_width(const Ui& ui, std::string_view label);
// Words to press, in the line.
bool link(Ui& ui, std::string_view name, std::string_view label);
// A large choice over the whole column: a key to press, a statement, something smaller below.
bool choice(Ui& ui, std::string_view name, std::string_view key, std::string_view label,
            std::string_view detail, bool chosen);
// A panel to press, with a title and what it does.
bool tile(Ui& ui, std::string_view name, std::string_view title, std::string_view detail,
          float height, bool primary = false);
// One of several words side by side; returns whether `index` changed.
bool segments(Ui& ui, std::string_view name, const std::vector<std::string>& labels,
              std::size_t& index);
// The same as tabs above a page.
bool tabs(Ui& ui, std::string_view name, const std::vector<std::string>& labels,
          std::size_t& index);
bool check(Ui& ui, std::string_view name, std::string_view label, bool& value);

// A heading that opens and closes what follows; returns whether it is open.
bool fold(Ui& ui, std::string_view name, std::string_view label, bool open_at_first = false);

}  // namespace tripoint::gui
