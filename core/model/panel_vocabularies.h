// The vocabularies of the Citizens' Panel (panel_vocabularies.cc). Called by AllVocabularies only.
#pragma once

#include <span>

#include "core/model/vocabulary.h"

namespace earshot::model {

std::span<const Vocabulary> PanelVocabularies();

}  // namespace earshot::model
