// A machine in memory for UI tests: storage, clock, server and browser of one device, all by hand.
//
// FakeServer answers accounts and databases and hands documents to sim::Peer; several FakePlatforms
// may share one. Answers wait until Pump(), as they would wait for the network.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "tests/sim/peer.h"
#include "wasm/ui/shell/platform.h"

namespace earshot::ui_test {

class FakeServer {
 public:
  std::map<std::string, std::string> users;  // name -> password
  std::set<std::string> administrators;
  std::string first_token;  // of the one-time link; empty = used up
  std::map<std::string, std::unique_ptr<sim::Peer>> databases;
  std::set<std::pair<std::string, std::string>> shut_out;  // of a database, this user
  std::map<std::string, base::Json> security;              // by database, as it was written last

  sim::Peer& AddDatabase(const std::string& name) {
    auto& peer = databases[name];
    if (!peer) peer = std::make_unique<sim::Peer>(name);
    return *peer;
  }

  // `session` is the cookie of the device that asks.
  sync::Response Handle(const sync::Request& request, std::string& session) {
    base::Json body =
        base::ParseJson(request.body.empty() ? "{}" : request.body).value_or(base::Json::object());
    if (request.path == "/_session") return Session(request, body, session);
    if (request.path == "/_earshot/first-admin") return FirstAdministrator(body);
    if (session.empty()) return sim::Peer::Error(401, "unauthorized", "You are not signed in.");
    if (request.path == "/_all_dbs") {
      base::Json names = base::Json::array();
      for (const auto& entry : databases) {
        if (!shut_out.contains({entry.first, session})) names.push_back(entry.first);
      }
      return sim::Peer::Reply(200, names);
    }
    if (request.path.starts_with("/_users/")) return Account(request, body, session);
    std::string name = request.path.substr(1, request.path.find_first_of("/?", 1) - 1);
    auto found = databases.find(name);
    if (request.method == "PUT" && request.path == "/" + name) {
      if (!administrators.contains(session)) {
        return sim::Peer::Error(403, "forbidden", "You are not a server admin.");
      }
      if (found != databases.end()) return sim::Peer::Error(412, "file_exists", "It exists.");
      AddDatabase(name);
      return sim::Peer::Reply(201, {{"ok", true}});
    }
    if (shut_out.contains({name, session})) {
      return sim::Peer::Error(403, "forbidden", "You are not a member of this workspace.");
    }
    if (found == databases.end()) return sim::Peer::Error(404, "not_found", "no such database");
    if (request.path.ends_with("/_security")) return Security(name, request, body, session);
    return found->second->Handle(request);
  }

 private:
  sync::Response Session(const sync::Request& request, const base::Json& body,
                         std::string& session) {
    if (request.method == "DELETE") {
      session.clear();
      return sim::Peer::Reply(200, {{"ok", true}});
    }
    if (request.method == "POST") {
      std::string name = base::GetString(body, "name");
      auto user = users.find(name);
      if (user == users.end() || user->second != base::GetString(body, "password")) {
        return sim::Peer::Error(401, "unauthorized", "Name or password is incorrect.");
      }
      session = name;
      return sim::Peer::Reply(200, {{"ok", true}, {"name", name}, {"roles", Roles(name)}});
    }
    base::Json user = session.empty() ? base::Json(nullptr) : base::Json(session);
    return sim::Peer::Reply(
        200, {{"ok", true}, {"userCtx", {{"name", user}, {"roles", Roles(session)}}}});
  }

  sync::Response FirstAdministrator(const base::Json& body) {
    if (first_token.empty() || base::GetString(body, "token") != first_token) {
      return sim::Peer::Error(403, "forbidden", "This link has been used or is not right.");
    }
    first_token.clear();
    std::string name = base::GetString(body, "name");
    users[name] = base::GetString(body, "password");
    administrators.insert(name);
    return sim::Peer::Reply(201, {{"ok", true}, {"name", name}});
  }

  // As /_users/org.couchdb.user:<name>, and never the password.
  sync::Response Account(const sync::Request& request, const base::Json& body,
                         const std::string& session) {
    if (!administrators.contains(session)) {
      return sim::Peer::Error(403, "forbidden", "You are not a server admin.");
    }
    const std::string name = request.path.substr(request.path.find("%3A") + 3);
    if (request.method == "GET") {
      if (!users.contains(name)) return sim::Peer::Error(404, "not_found", "missing");
      return sim::Peer::Reply(200, {{"name", name}});
    }
    if (users.contains(name)) {
      return sim::Peer::Error(409, "conflict", "Document update conflict.");
    }
    if (base::GetString(body, "name") != name) {
      return sim::Peer::Error(400, "bad_request", "The name must be that of the document.");
    }
    users[name] = base::GetString(body, "password");
    return sim::Peer::Reply(201, {{"ok", true}});
  }

  sync::Response Security(const std::string& database, const sync::Request& request,
                          const base::Json& body, const std::string& session) {
    if (!administrators.contains(session)) {
      return sim::Peer::Error(403, "forbidden", "You are not a db or server admin.");
    }
    if (request.method == "GET") {
      const auto found = security.find(database);
      return sim::Peer::Reply(200, found == security.end() ? base::Json::object() : found->second);
    }
    security[database] = body;
    return sim::Peer::Reply(200, {{"ok", true}});
  }

  base::Json Roles(const std::string& name) const {
    base::Json roles = base::Json::array();
    if (administrators.contains(name)) roles.push_back("_admin");
    return roles;
  }
};

class FakePlatform : public shell::Platform, public sync::Transport {
 public:
  explicit FakePlatform(FakeServer& server, uint64_t seed = 1) : server_(server), random_(seed) {}

  base::Storage& storage() override { return memory; }
  base::Sealer& sealer() override { return sealer_; }
  base::Clock& clock() override { return time; }
  base::Random& random() override { return random_; }
  sync::Transport& transport() override { return *this; }
  kit::GlyphSource& glyphs() override { return glyphs_; }
  void SetRoute(std::string_view route, bool) override { address = std::string(route); }
  std::string page_address() const override { return "https://earshot.example/"; }
  void SetTitle(std::string_view words) override { title = std::string(words); }
  void Download(std::string_view name, std::string_view bytes) override {
    downloads[std::string(name)] = std::string(bytes);
  }
  void CopyText(std::string_view text) override { clipboard = std::string(text); }
  void Install() override { installed = true; }
  bool CanInstall() const override { return can_install && !installed; }
  shell::LaterPart later_part() const override { return later; }
  void OpenLaterPart() override { later = shell::LaterPart::kWaiting; }
  void Print() override { ++prints; }
  void KeepScreenOn(bool on) override { screen_kept_on = on; }
  shell::DeviceFacts device_facts() const override { return machine; }
  void AskForPersistence() override { facts.persistent = true; }
  shell::StorageFacts storage_facts() const override { return facts; }
  bool UpdateWaiting() const override { return update_waiting; }
  void ReloadForUpdate() override { reloaded = true; }
  bool HoldsWriterLock() const override { return writer; }
  void TakeWriterLock() override { writer = true; }
  std::string version() const override { return "test"; }
  std::string device_label() const override { return "Test browser"; }
  void Remember(std::string_view key, std::string_view value) override {
    remembered[std::string(key)] = std::string(value);
  }
  std::string Recall(std::string_view key) const override {
    const auto found = remembered.find(std::string(key));
    return found == remembered.end() ? "" : found->second;
  }
  void ShowTheme(kit::Theme theme) override { page_theme = theme; }
  void OpenPhotos(std::string_view folder, std::string_view) override {
    photo_folder = std::string(folder);
  }
  const shell::PhotoNames& PhotosHere() const override { return photos_here; }
  const shell::PhotoNames& UnsentPhotos() const override { return unsent_photos; }
  void SendPhotos(const std::vector<std::string>& digests) override {
    photos_asked_to_send = digests;
  }
  void FetchPhoto(std::string_view digest) override { photos_asked_for.emplace_back(digest); }
  void DoubtPhoto(std::string_view digest) override { unsent_photos.emplace(digest); }
  void ForgetPhoto(std::string_view digest) override {
    photos_here.erase(std::string(digest));
    unsent_photos.erase(std::string(digest));
  }

  // sync::Transport
  void Send(sync::Request request, std::function<void(sync::Response)> done) override {
    bool waits = request.path.find("longpoll") != std::string::npos;
    (waits && online ? polls_ : waiting_).emplace_back(std::move(request), std::move(done));
  }
  bool Online() const override { return online; }
  void EndLongPoll(const std::string& path) override {
    std::erase_if(polls_, [&](auto& poll) {
      if (poll.first.path != path) return false;
      ended_.push_back(std::move(poll.second));
      return true;
    });
  }

  // Answers one round of what waits. True: there was something.
  bool PumpNetwork() {
    for (auto& done : std::exchange(ended_, {})) done({});
    auto round = std::exchange(waiting_, {});
    for (auto& [request, done] : round) {
      done(online ? server_.Handle(request, session) : sync::Response{});
    }
    return !round.empty();
  }
  // The long polls tell that there is something new.
  void AnswerPolls() {
    for (auto& poll : std::exchange(polls_, {})) waiting_.push_back(std::move(poll));
  }
  void CutNetwork() {
    online = false;
    AnswerPolls();
  }

  base::MemoryStorage memory;
  base::FakeClock time{1795597920000};  // 25 November 2026, 09:12
  shell::StorageFacts facts{.known = true, .used_bytes = 3 << 20, .quota_bytes = 600 << 20};
  std::string session;  // the cookie
  std::string address, title;
  std::string clipboard;
  bool can_install = false;
  bool installed = false;
  int prints = 0;
  bool screen_kept_on = false;
  shell::DeviceFacts machine{.known = true,
                             .webgl2 = true,
                             .renderer = "Test renderer",
                             .indexed_db = true,
                             .local_storage = true,
                             .private_files = true,
                             .service_worker = true,
                             .persistent = true,
                             .used_bytes = 3 << 20,
                             .quota_bytes = 600 << 20,
                             .secure_context = true,
                             .web_locks = true,
                             .cross_origin_isolated = true,
                             .cookies = true,
                             .browser = "Test browser",
                             .screen_width = 1280,
                             .screen_height = 800,
                             .languages = "en-GB"};
  std::map<std::string, std::string> downloads, remembered;
  std::string photo_folder;
  shell::PhotoNames photos_here, unsent_photos;
  std::vector<std::string> photos_asked_to_send, photos_asked_for;
  shell::LaterPart later = shell::LaterPart::kReady;
  bool online = true;
  bool writer = true;
  bool update_waiting = false;
  bool reloaded = false;
  kit::Theme page_theme = kit::Theme::kLight;

 private:
  using Waiting = std::deque<std::pair<sync::Request, std::function<void(sync::Response)>>>;
  FakeServer& server_;
  base::PassThroughSealer sealer_;
  base::SeededRandom random_;
  kit::FakeGlyphSource glyphs_;
  Waiting waiting_, polls_;
  std::vector<std::function<void(sync::Response)>> ended_;
};

}  // namespace earshot::ui_test
