// How the server says no: the HTTP status and the two words of CouchDB's error body.
//
// Store, users and routes all return Outcome<T>; the router turns the error into
// `{"error":..,"reason":..}`, and _bulk_docs puts it into the row of the document it concerns.
// `reason` is read by people: a sentence, with nothing secret in it.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace earshot::server {

struct CouchError {
  int status = 500;
  std::string error;
  std::string reason;
};

template <class T>
using Outcome = tl::expected<T, CouchError>;

inline tl::unexpected<CouchError> Refuse(int status, std::string error, std::string reason) {
  return tl::unexpected<CouchError>(CouchError{status, std::move(error), std::move(reason)});
}

inline tl::unexpected<CouchError> BadRequest(std::string reason) {
  return Refuse(400, "bad_request", std::move(reason));
}

}  // namespace earshot::server
