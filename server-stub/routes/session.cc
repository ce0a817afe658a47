// Sign in, who am I, sign out. The cookie is HttpOnly and SameSite=Strict, 12 hours, new each time.
#include "server-stub/http/origin.h"
#include "server-stub/routes/routes.h"

namespace earshot::server {
namespace {

using base::Json;

std::string CookieHeader(const Request& request, const std::string& token, int64_t lasts_ms) {
  std::string cookie = "AuthSession=" + token + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" +
                       std::to_string(lasts_ms / 1000);
  if (request.tls) cookie += "; Secure";
  return cookie;
}

struct Credentials {
  std::string name, password;
};

Outcome<Credentials> ReadCredentials(const Request& request) {
  const std::string_view type = request.Header("content-type");
  if (type.substr(0, 33) == "application/x-www-form-urlencoded") {
    Request form;
    if (!ParseTarget("/?" + request.body, form)) return BadRequest("The form is malformed.");
    return Credentials{form.Parameter("name").value_or(""),
                       form.Parameter("password").value_or("")};
  }
  const Outcome<Json> body = ReadJsonBody(request);
  if (!body) return tl::unexpected<CouchError>(body.error());
  return Credentials{base::GetString(*body, "name", base::GetString(*body, "username")),
                     base::GetString(*body, "password")};
}

}  // namespace

Response SignedInReply(Service& service, Call& call, int status, const User& user) {
  const Outcome<std::string> token =
      service.users.OpenSession(user.name, service.limits.session_ms);
  if (!token) return ErrorReply(token.error());
  // Rotate: the session this browser had before is over.
  const std::string before = CookieValue(call.request, "AuthSession");
  if (!before.empty()) service.users.CloseSession(before);
  return JsonReply(status, Json{{"ok", true}, {"name", user.name}, {"roles", user.roles}})
      .With("Set-Cookie", CookieHeader(call.request, *token, service.limits.session_ms));
}

Response GetSession(Service&, Call& call) {
  const User& user = call.identity.user;
  Json info = {{"authentication_handlers", {"cookie", "default"}}};
  if (user.signed_in()) {
    info["authenticated"] = call.identity.way == Identity::Way::kCookie ? "cookie" : "default";
  }
  const Json name = user.signed_in() ? Json(user.name) : Json(nullptr);
  return JsonReply(
      200,
      Json{{"ok", true}, {"userCtx", {{"name", name}, {"roles", user.roles}}}, {"info", info}});
}

Response PostSession(Service& service, Call& call) {
  if (auto other = RefuseOtherSite(call.request)) return ErrorReply(*other);
  const Outcome<Credentials> credentials = ReadCredentials(call.request);
  if (!credentials) return ErrorReply(credentials.error());
  if (credentials->name.empty())
    return ErrorReply(400, "bad_request", "request body must contain a name");
  return service.authenticator.CheckPassword(
      credentials->name, credentials->password, call.request.address,
      [&service, call](const std::optional<User>& user) mutable {
        if (!user) return ErrorReply(401, "unauthorized", "Name or password is incorrect.");
        return SignedInReply(service, call, 200, *user);
      });
}

Response DeleteSession(Service& service, Call& call) {
  const std::string token = CookieValue(call.request, "AuthSession");
  if (!token.empty()) service.users.CloseSession(token);
  return JsonReply(200, Json{{"ok", true}}).With("Set-Cookie", CookieHeader(call.request, "", 0));
}

}  // namespace earshot::server
