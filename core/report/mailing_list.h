// Stakeholders as a list to write to: how to reach each, and what each needs (000-05, 001-14).
//
// Those who asked not to be contacted are left out and counted, so that the person who saves the
// file is told; those who were never asked stay in it and say so in their row.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/app/stakeholders.h"

namespace earshot::report {

struct MailingList {
  std::string csv;
  size_t rows = 0;
  size_t said_no = 0;    // left out
  size_t not_asked = 0;  // among the rows
};

// In the order of `ids`; segments, and what is unknown or deleted, are passed over.
MailingList MakeMailingList(const app::Workspace& workspace, std::span<const std::string> ids);

// "Large print; Polish": formats, then languages. Empty: nothing special.
std::string NeedsInWords(const app::Workspace& workspace, const app::StakeholderRow& row);
std::string NeedsInWords(const app::Workspace& workspace, const std::vector<std::string>& formats,
                         const std::vector<std::string>& languages);

}  // namespace earshot::report
