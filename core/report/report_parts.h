#pragma once

#include "core/report/document_builder.h"

// Parts that several reports have.
namespace tripoint {

// The mix under its capacities and the waves; nothing where no unit is planned.
void add_plan(DocumentBuilder& to);

// Every answer as it was given, with its note, evidence, respondent and date, and whatever else was
// typed that no other part shows.
void add_told(DocumentBuilder& to);

// What is decided and on what ground: context, options, decision, consequences, dissent.
void add_record(DocumentBuilder& to);

}  // namespace tripoint
