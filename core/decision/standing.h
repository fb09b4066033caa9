#pragma once

#include <span>
#include <vector>

#include "core/decision/sheet.h"

namespace tripoint {

// How the models stand at one point: one set of weights, open answers with their expectation.
struct Standing {
  ModelValues bonus{};  // what interactions add, expected
  ModelValues fit{};    // with the bonus
  ModelSet among;       // models that gates leave
  ModelSet leaders;     // the best of them; ties are 0 below tie_tolerance apart
};

// `weights` are those of the criteria of the sheet; sum 1.
Standing standing(const Framework& framework, const Sheet& sheet, std::span<const double> weights);

// The expected fit of each model on each criterion of the sheet, without interactions.
std::vector<ModelValues> expected_rows(const Framework& framework, const Sheet& sheet);

// The part of a criterion's row that one of its items in play makes up. `place` is that of its
// criterion in the sheet.
double part_of_row(const Framework& framework, const Sheet& sheet, std::size_t place,
                   std::size_t item);

// Those of `among` with the largest fit.
ModelSet leaders_of(const ModelValues& fit, ModelSet among);
// The largest fit among them; 0 when there are none.
double best_fit(const ModelValues& fit, ModelSet among);

// Calls visit(place, item) for every item in play, in framework order.
template <class Visit>
void for_each_in_play(const Framework& framework, const Sheet& sheet, const Visit& visit) {
  for (std::size_t place = 0; place < sheet.criteria.size(); ++place) {
    const Criterion& criterion = framework.criteria[sheet.criteria[place]];
    for (std::size_t i = 0; i < criterion.item_count; ++i) {
      if (sheet.in_play[criterion.first_item + i] != 0) visit(place, criterion.first_item + i);
    }
  }
}

// The answers that an item could be given, ascending: options of a choice; of a number its ends,
// breakpoints and the bounds at which rules switch, between which all fits are linear.
std::vector<double> possible_answers(const Framework& framework, std::size_t item);

// Takes an item to have these answers with these probabilities; their affinities are filled in. One
// that was not asked joins its criterion, where that is in play.
void set_answers(const Framework& framework, std::size_t item, std::span<const Possibility> answers,
                 Sheet& sheet);
// Takes an item to have one definite answer.
void pin(const Framework& framework, std::size_t item, double value, Sheet& sheet);
// Takes an item to be unknown: all its rows equally likely.
void open_up(const Framework& framework, std::size_t item, Sheet& sheet);
// Gives `to` the possible answers of `from`, a question with the same options, which then counts as
// not asked.
void take_over(const Framework& framework, std::size_t from, std::size_t to, Sheet& sheet);

}  // namespace tripoint
