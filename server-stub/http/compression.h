// gzip in and out, with the caps that make a bomb harmless (RELIABILITY.md section 4, item 15).
#pragma once

#include <string>
#include <string_view>

#include "server-stub/limits.h"
#include "server-stub/store/couch_error.h"

namespace earshot::server {

// 413 past limits.inflated_bytes or limits.inflated_times; 400 when cut short or not gzip.
Outcome<std::string> Gunzip(std::string_view bytes, const Limits& limits);
// Empty on failure: then send the bytes as they are.
std::string Gzip(std::string_view bytes);
// Whether an Accept-Encoding header admits `coding` (q=0 refuses).
bool Accepts(std::string_view accept_encoding, std::string_view coding);

}  // namespace earshot::server
