#pragma once

#include "core/framework/governance_format.h"
#include "core/framework/journey.h"

// Keys, words and limits of the journey of a framework; see file_format.h.
namespace tripoint::framework_file {

inline const Words step_keys = topic_keys;
inline const Words phase_keys = {"id",           "name",         "text",  "source",
                                 "step",         "span",         "weeks", "at_once",
                                 "weeks_reason", "weeks_source", "owner", "exit"};
inline const Words owner_keys = {"step", "role"};
inline const Words journey_keys = {"months", "review_weeks", "text",
                                   "source", "activities",   "actions"};
inline const Words activity_keys = {"id",   "name",  "text",  "source",
                                    "plan", "phase", "owner", "training"};
inline const Words action_keys = {"id",    "name",  "text", "source", "days",
                                  "worth", "owner", "when", "done"};
inline const Words ground_keys = {"signals", "lacks", "models", "answers"};

// In the order of the enumerations in journey.h.
inline const Words span_words(span_names.begin(), span_names.end());
inline const Words plan_words(activity_plan_names.begin(), activity_plan_names.end());
inline const Words signal_words(signal_names.begin(), signal_names.end());

inline constexpr Limits<double> phase_weeks_limits = {0, 520};
inline constexpr Limits<std::int64_t> at_once_limits = {1, 1'000'000};
inline constexpr Limits<double> months_limits = {1, 240};
inline constexpr Limits<double> review_limits = {1, 520};
inline constexpr Limits<double> days_limits = {1, 90};
inline constexpr Limits<double> worth_limits = {1, 5};

}  // namespace tripoint::framework_file
