// Read before each source of Dear ImGui itself, by cmake/deps.cmake: its settings files are never
// read here, and they are all that it takes sscanf for (some 2 KB of the download).
//
// Must stay true: the header with sscanf's declaration comes first, so that the declaration stays.
#pragma once

#include <cstdio>

#define sscanf(...) 0
