#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gui/ui/widgets.h"

// What is typed, slid or picked from a list. Each returns whether it was changed in this frame.
namespace tripoint::gui {

// One line of text over the column, or `width` em of it. `hint` stands in it while it is empty.
bool text_field(Ui& ui, std::string_view name, std::string_view label, std::string& value,
                std::string_view hint = {}, float width = 0);
// Several lines of text.
bool text_area(Ui& ui, std::string_view name, std::string_view label, std::string& value,
               float lines = 3);
// A number, with a comma or a point, or nothing. What is not a number, or out of range, stays in
// the field and is marked, with what is allowed; `value` keeps the last one that was right.
bool number_field(Ui& ui, std::string_view name, std::string_view label,
                  std::optional<double>& value, double least, double most, bool whole,
                  float width = 8, std::string_view hint = {});
// A slider with its value as words.
bool slider(Ui& ui, std::string_view name, std::string_view label, double& value, double least,
            double most, std::string_view shown, double step = 0);
// One of a list; `index` may be absent.
bool picker(Ui& ui, std::string_view name, std::string_view label,
            const std::vector<std::string>& words, std::optional<std::size_t>& index,
            std::string_view none = {}, float width = 0);

// The label above a field.
void field_label(Ui& ui, std::string_view label);

}  // namespace tripoint::gui
