// See authenticator.h.
#include "server-stub/users/authenticator.h"

#include <mutex>
#include <vector>

#include "server-stub/users/password.h"
#include "server-stub/users/secret.h"

namespace earshot::server {
namespace {

constexpr int64_t kRememberMs = 10 * 60'000;
constexpr size_t kMostRemembered = 10'000;

const CouchError kWrong = {401, "unauthorized", "Name or password is incorrect."};

std::optional<std::pair<std::string, std::string>> ReadBasic(const Request& request) {
  constexpr std::string_view kScheme = "Basic ";
  const std::string_view header = request.Header("authorization");
  if (header.substr(0, kScheme.size()) != kScheme) return std::nullopt;
  const std::optional<std::string> pair = Base64Decode(header.substr(kScheme.size()));
  const size_t colon = pair ? pair->find(':') : std::string::npos;
  if (colon == std::string::npos) return std::nullopt;
  return std::pair(pair->substr(0, colon), pair->substr(colon + 1));
}

}  // namespace

// One check in progress; the worker writes, the loop reads after `done` was called.
struct Authenticator::Verification {
  std::mutex mutex;
  bool finished = false;
  bool right = false;
  std::vector<std::function<void()>> waiting;

  void Finish(bool is_right) {
    std::vector<std::function<void()>> callbacks;
    {
      const std::lock_guard<std::mutex> lock(mutex);
      finished = true;
      right = is_right;
      callbacks.swap(waiting);
    }
    for (const auto& callback : callbacks) callback();
  }

  void WhenFinished(std::function<void()> callback) {
    {
      const std::lock_guard<std::mutex> lock(mutex);
      if (!finished) {
        waiting.push_back(std::move(callback));
        return;
      }
    }
    callback();
  }

  bool Right() {
    const std::lock_guard<std::mutex> lock(mutex);
    return right;
  }
};

std::string CookieValue(const Request& request, std::string_view name) {
  std::string_view cookies = request.Header("cookie");
  while (!cookies.empty()) {
    const size_t end = std::min(cookies.find(';'), cookies.size());
    std::string_view pair = cookies.substr(0, end);
    cookies.remove_prefix(std::min(end + 1, cookies.size()));
    while (!pair.empty() && pair.front() == ' ') pair.remove_prefix(1);
    if (pair.size() > name.size() && pair.substr(0, name.size()) == name &&
        pair[name.size()] == '=') {
      return std::string(pair.substr(name.size() + 1));
    }
  }
  return {};
}

Authenticator::Authenticator(UserTable& users, const base::Clock& clock, const Limits& limits)
    : users_(users),
      clock_(clock),
      guesses_(limits),
      salt_(RandomHex(32)),
      workers_(limits.password_hashes, limits.waiting_password_hashes) {}

std::string Authenticator::Digest(const std::string& name, const std::string& password) const {
  return Sha256Hex(salt_ + std::to_string(name.size()) + ":" + name + password);
}

std::optional<User> Authenticator::Recall(const std::string& digest) {
  const auto found = remembered_.find(digest);
  if (found == remembered_.end()) return std::nullopt;
  const std::optional<StoredUser> stored = users_.Find(found->second.name);
  if (!stored || stored->hash != found->second.hash || found->second.until_ms < clock_.NowMs()) {
    remembered_.erase(found);
    return std::nullopt;
  }
  return stored->user;
}

void Authenticator::Remember(const std::string& digest, const std::string& name,
                             const std::string& hash) {
  if (remembered_.size() >= kMostRemembered) remembered_.clear();
  remembered_[digest] = Remembered{name, hash, clock_.NowMs() + kRememberMs};
}

std::optional<Identity> Authenticator::Identify(const Request& request,
                                                std::function<Response()> retry, Response& answer) {
  if (request.headers.count("authorization") > 0) {
    const auto pair = ReadBasic(request);
    if (!pair) {
      answer = ErrorReply(kWrong);
      return std::nullopt;
    }
    std::optional<User> user = Recall(Digest(pair->first, pair->second));
    if (user) return Identity{std::move(*user), Identity::Way::kBasic};
    answer = CheckPassword(pair->first, pair->second, request.address,
                           [retry = std::move(retry)](const std::optional<User>& found) {
                             return found ? retry() : ErrorReply(kWrong);
                           });
    return std::nullopt;
  }
  const std::string token = CookieValue(request, "AuthSession");
  if (!token.empty()) {
    std::optional<User> user = users_.FindSession(token);
    if (user) return Identity{std::move(*user), Identity::Way::kCookie};
  }
  return Identity{};
}

Response Authenticator::CheckPassword(const std::string& name, const std::string& password,
                                      const std::string& address,
                                      std::function<Response(std::optional<User>)> then) {
  const std::optional<StoredUser> stored = users_.Find(name);
  const std::string digest = Digest(name, password);
  auto& running = running_[digest];
  const bool fresh = running == nullptr;
  if (fresh) {
    if (!guesses_.Allow(name, address, clock_.NowMs())) {
      running_.erase(digest);
      return ErrorReply(429, "too_many_requests",
                        "Too many wrong passwords. Wait 15 minutes and try again.");
    }
    running = std::make_shared<Verification>();
  }
  const std::shared_ptr<Verification> verification = running;
  const std::string hash = stored ? stored->hash : std::string();
  Response response;
  Deferred deferred;
  deferred.start = [this, fresh, verification, hash, password, digest](std::function<void()> done) {
    verification->WhenFinished(std::move(done));
    if (!fresh) return true;
    const bool started = workers_.Offer([verification, hash, password] {
      const bool right = VerifyPassword(hash.empty() ? DecoyHash() : hash, password);
      verification->Finish(right && !hash.empty());
    });
    if (started) return true;
    running_.erase(digest);
    {
      const std::lock_guard<std::mutex> lock(verification->mutex);
      verification->waiting.clear();
    }
    return false;
  };
  deferred.then = [this, verification, name, hash, digest, address, then = std::move(then)] {
    const auto found = running_.find(digest);
    if (found != running_.end() && found->second == verification) running_.erase(found);
    const std::optional<StoredUser> now = users_.Find(name);
    if (!verification->Right() || !now || now->hash != hash) return then(std::nullopt);
    guesses_.Succeeded(name, address);
    Remember(digest, name, hash);
    return then(now->user);
  };
  response.deferred = std::move(deferred);
  return response;
}

Response Authenticator::MakeHash(const std::string& password,
                                 std::function<Response(std::string)> then) {
  const auto result = std::make_shared<std::string>();
  Deferred deferred;
  deferred.start = [this, result, password](std::function<void()> done) {
    return workers_.Offer([result, password, done = std::move(done)] {
      *result = HashPassword(password);
      done();
    });
  };
  deferred.then = [result, then = std::move(then)] { return then(*result); };
  Response response;
  response.deferred = std::move(deferred);
  return response;
}

}  // namespace earshot::server
