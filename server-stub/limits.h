// The one table of limits (SYNC.md 4.4, RELIABILITY.md T26). Each is answered by a CouchDB-shaped
// error.
//
// The command line may change the connection limits; tests change any of them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace earshot::server {

struct Limits {
  size_t document_bytes = 8u << 20;       // 413 document_too_large, in the document's own row
  size_t attachment_bytes = 8u << 20;     // 413 attachment_too_large
  size_t body_bytes = 16u << 20;          // 413 too_large
  size_t bulk_documents = 20'000;         // 413 too_large
  size_t id_bytes = 2048;                 // 400 illegal_docid
  size_t header_bytes = 16u << 10;        // 431 header_too_large
  size_t inflated_bytes = 64u << 20;      // 413 too_large
  size_t inflated_times = 64;             // 413 too_large
  int request_line_ms = 10'000;           // a new connection must say something
  int header_ms = 5'000;                  // from the request line to the end of the headers
  int idle_ms = 75'000;                   // between two requests on one connection
  int body_grace_ms = 10'000;             // after this a body must keep up the rate below
  size_t body_bytes_per_second = 1'000;   //
  unsigned connections = 200;             // in all; more wait in the kernel's queue
  unsigned connections_per_address = 20;  // loopback, where a proxy stands for everybody, is exempt
  unsigned polls_per_user = 20;           // 429 too_many_requests
  int longpoll_ms = 60'000;               // default and longest wait without a heartbeat
  int heartbeat_floor_ms = 100;           // a shorter heartbeat is raised to this
  int wrong_passwords = 10;               // per account and address, within the window: 429
  int wrong_passwords_per_address = 100;  // over all accounts
  int64_t guess_window_ms = 15 * 60'000;  //
  unsigned password_hashes = 2;           // at once: 64 MiB each
  unsigned waiting_password_hashes = 64;  // more are told to come back: 503
  int64_t session_ms = 12 * 3'600'000;    //
  int64_t stamp_ahead_ms = 10 * 60'000;   // a field stamped later than this is refused (SYNC.md 2)
  int64_t gzip_reply_bytes = 1'024;       // smaller replies go uncompressed
};

}  // namespace earshot::server
