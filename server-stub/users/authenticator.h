// Who is asking: cookie session, Basic, or nobody. Passwords are checked off the loop.
//
// The same check for one pair of name and password is shared by all requests that bring it at once,
// and a right Basic password is remembered for ten minutes (as a digest), so that a replicator's
// hundreds of requests cost one hash. Unknown users cost the same hash as known ones and hear the
// same answer.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "server-stub/http/request.h"
#include "server-stub/http/response.h"
#include "server-stub/http/worker_pool.h"
#include "server-stub/limits.h"
#include "server-stub/users/guess_limit.h"
#include "server-stub/users/user_table.h"

namespace earshot::server {

struct Identity {
  User user;
  enum class Way { kNone, kCookie, kBasic } way = Way::kNone;
};

class Authenticator {
 public:
  Authenticator(UserTable& users, const base::Clock& clock, const Limits& limits);

  // nullopt: `answer` is the reply instead (refused, or deferred until the password is checked;
  // then `retry` is called, and finds the credential remembered).
  std::optional<Identity> Identify(const Request& request, std::function<Response()> retry,
                                   Response& answer);

  // Checks a password; `then` gets the user, or nullopt when name or password is wrong.
  Response CheckPassword(const std::string& name, const std::string& password,
                         const std::string& address,
                         std::function<Response(std::optional<User>)> then);
  // Computes a new hash off the loop; `then` gets it, empty when memory was short.
  Response MakeHash(const std::string& password, std::function<Response(std::string)> then);

 private:
  struct Verification;
  struct Remembered {
    std::string name;
    std::string hash;  // the stored hash it was right for
    int64_t until_ms;
  };
  std::string Digest(const std::string& name, const std::string& password) const;
  std::optional<User> Recall(const std::string& digest);
  void Remember(const std::string& digest, const std::string& name, const std::string& hash);

  UserTable& users_;
  const base::Clock& clock_;
  GuessLimit guesses_;
  const std::string salt_;  // of the digests below; new with every start
  std::map<std::string, Remembered> remembered_;
  std::map<std::string, std::shared_ptr<Verification>> running_;
  WorkerPool workers_;  // last: it must stop first
};

// The value of a cookie, empty when absent.
std::string CookieValue(const Request& request, std::string_view name);

}  // namespace earshot::server
