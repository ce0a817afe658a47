// The contact history of the demo's year: who was spoken to, by whom, about which project.
#pragma once

#include "core/demo/county.h"
#include "core/demo/stakeholders.h"

namespace earshot::demo {

// About six hundred. Whoever asked us not to get in touch got in touch themselves, or not at all.
// REQUIRES: parties is not empty.
void AddContacts(Maker& maker, const County& county, const std::vector<PartyMade>& parties);

}  // namespace earshot::demo
