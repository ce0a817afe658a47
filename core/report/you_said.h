// "You said, we did": one page for everybody about what people said and what came of it.
//
// Sources: 004-05, 004-27 (say what difference people made), 001-09 (identify nobody). It holds
// approved wordings only (published.h), grouped by project, newest first. Read first, written
// second, so that a screen can show what the page will say, and what it leaves out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "core/report/published.h"

namespace earshot::report {

struct YouSaidProject {
  std::string title;
  std::vector<PublishedDecision> decisions;
  std::vector<PublishedQuote> quotes;
};

struct YouSaid {
  std::string organisation;              // the workspace's name where no organisation is given
  std::string as_at;                     // ISO date
  std::vector<YouSaidProject> projects;  // by title; what belongs to none comes last
  size_t decisions_left_out = 0;         // "3 decisions are not yet approved"
  size_t quotes_left_out = 0;
  size_t changed_since = 0;  // published.h
};

// `project` "": all of them. `as_at`: ISO date; what was decided or heard later is left out.
YouSaid ReadYouSaid(const app::Workspace& workspace, std::string_view project,
                    std::string_view as_at);
std::string YouSaidPage(const YouSaid& report);

// The body that reports: the workspace's organisation, else its name, else "".
std::string OrganisationOf(const app::Workspace& workspace);

}  // namespace earshot::report
