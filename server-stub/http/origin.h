// Against forged requests (RELIABILITY.md T23): a browser that carries our cookie must be on our
// page.
//
// Basic authentication is exempt: a page elsewhere cannot make a browser add it.
#pragma once

#include <optional>

#include "server-stub/http/request.h"
#include "server-stub/store/couch_error.h"

namespace earshot::server {

// For writes that a cookie vouches for: same-origin Sec-Fetch-Site or Origin, and a JSON body.
std::optional<CouchError> RefuseForgery(const Request& request);
// The same for the file of an attachment: a picture, or JSON, and no type that a form can send.
std::optional<CouchError> RefuseForgedBytes(const Request& request);
// For sign-in and the first administrator, which no cookie vouches for: refuses what a browser says
// comes from elsewhere; programs, which say nothing, pass.
std::optional<CouchError> RefuseOtherSite(const Request& request);
bool IsJsonBody(const Request& request);  // by its Content-Type

}  // namespace earshot::server
