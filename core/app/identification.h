// Who is to be talked to in a project: the six questions that find them (004-12), those named in
// answer to each, and those whom earlier projects named (004-13, 004-14).
//
// A stakeholder is found before it is made: nobody researches the same people twice. Read by the
// panel of the six questions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

struct NamedParty {
  std::string id;  // of the stakeholder
  std::string name;
};

struct QuestionAnswered {
  std::string code;
  std::string label;
  std::vector<NamedParty> named;
  // Named most often for this question by other projects, not yet by this one; of each segment only
  // the first few, so that every segment is thought of.
  std::vector<NamedParty> usual;
};

struct Identification {
  std::vector<QuestionAnswered> questions;
  size_t answered = 0;
};

inline constexpr size_t kMostUsual = 6, kMostOfOneSegment = 2;

// REQUIRES: project is not empty.
Identification ReadIdentification(const Workspace& workspace, std::string_view project);

struct KnownParty {
  std::string id;
  std::string name;
  std::string known_from;  // title of another project that named it; "" = none has
};
// All stakeholders by name; those merged into others are left out.
std::vector<KnownParty> KnownParties(const Workspace& workspace, std::string_view project);
// The one of that name, whatever its case and accents; null = there is none.
const KnownParty* PartyNamed(const std::vector<KnownParty>& parties, std::string_view name);

// Where one of the six questions is answered, and what Undo calls it.
struct Answering {
  std::string project;
  std::string question;
  std::string what;
};
Transaction NameParty(const Answering& answering, std::string_view stakeholder);
Transaction UnnameParty(const Answering& answering, std::string_view stakeholder);
// A stakeholder that was not known yet, named at once.
Transaction NameNewParty(Workspace& workspace, const Answering& answering, std::string_view name,
                         std::string_view kind);

}  // namespace earshot::app
