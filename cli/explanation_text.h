#pragma once

#include <string>

#include "cli/page.h"
#include "core/tripoint.h"

namespace tripoint::cli {

// What an explanation says, set for a reader at a terminal.
std::string explanation_text(const Framework& framework, const Entity& entity,
                             const ExplanationStory& story, LanguageIndex language,
                             const TextStyle& style);
std::string way_text(const Framework& framework, const Entity& entity, const WayStory& story,
                     ModelIndex target, LanguageIndex language, const TextStyle& style);
std::string item_text(const Framework& framework, const Entity& entity, const ItemStory& story,
                      LanguageIndex language, const TextStyle& style);

}  // namespace tripoint::cli
