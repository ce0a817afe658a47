// See origin.h.
#include "server-stub/http/origin.h"

namespace earshot::server {
namespace {

enum class Site { kSame, kOther, kUnsaid };

Site SiteOf(const Request& request) {
  const std::string_view fetch_site = request.Header("sec-fetch-site");
  if (!fetch_site.empty()) return fetch_site == "same-origin" ? Site::kSame : Site::kOther;
  const std::string_view origin = request.Header("origin");
  if (origin.empty()) return Site::kUnsaid;
  const std::string_view host = request.Header("host");
  const size_t scheme = origin.find("://");
  if (host.empty() || scheme == std::string_view::npos) return Site::kOther;
  return origin.substr(scheme + 3) == host ? Site::kSame : Site::kOther;
}

CouchError OtherSite() {
  return CouchError{403, "forbidden", "This request came from another site and was refused."};
}

}  // namespace

bool IsJsonBody(const Request& request) {
  constexpr std::string_view kJson = "application/json";
  const std::string_view type = request.Header("content-type");
  return type.substr(0, kJson.size()) == kJson &&
         (type.size() == kJson.size() || type[kJson.size()] == ';' || type[kJson.size()] == ' ');
}

std::optional<CouchError> RefuseForgery(const Request& request) {
  if (request.method == "GET") return std::nullopt;
  if (SiteOf(request) != Site::kSame) return OtherSite();
  const bool has_body = request.method != "DELETE" || !request.body.empty();
  if (has_body && !IsJsonBody(request)) {
    return CouchError{415, "bad_content_type", "Content-Type must be application/json"};
  }
  return std::nullopt;
}

std::optional<CouchError> RefuseForgedBytes(const Request& request) {
  if (SiteOf(request) != Site::kSame) return OtherSite();
  if (!request.Header("content-type").starts_with("image/") && !IsJsonBody(request)) {
    return CouchError{415, "bad_content_type", "Content-Type must be that of a picture"};
  }
  return std::nullopt;
}

std::optional<CouchError> RefuseOtherSite(const Request& request) {
  if (SiteOf(request) == Site::kOther) return OtherSite();
  return std::nullopt;
}

}  // namespace earshot::server
