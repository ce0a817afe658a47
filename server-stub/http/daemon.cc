// See daemon.h: starting and stopping, connections, clocks. The request path is in exchange.cc.
#include "server-stub/http/daemon.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>

namespace earshot::server {
namespace {

constexpr unsigned kIdleSeconds = 75;
constexpr size_t kConnectionMemory = 64u << 10;  // holds a header block past our own 16 KB limit
constexpr auto kStopPatience = std::chrono::seconds(5);

struct BoundAddress {
  sockaddr_storage storage{};
  bool ipv6 = false;
};

std::optional<BoundAddress> ReadAddress(const std::string& text, uint16_t port) {
  BoundAddress bound;
  auto* v4 = reinterpret_cast<sockaddr_in*>(&bound.storage);
  auto* v6 = reinterpret_cast<sockaddr_in6*>(&bound.storage);
  if (inet_pton(AF_INET, text.c_str(), &v4->sin_addr) == 1) {
    v4->sin_family = AF_INET;
    v4->sin_port = htons(port);
    return bound;
  }
  if (inet_pton(AF_INET6, text.c_str(), &v6->sin6_addr) == 1) {
    v6->sin6_family = AF_INET6;
    v6->sin6_port = htons(port);
    bound.ipv6 = true;
    return bound;
  }
  return std::nullopt;
}

std::string AddressText(const sockaddr* address) {
  char text[INET6_ADDRSTRLEN] = "";
  if (address != nullptr && address->sa_family == AF_INET) {
    inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(address)->sin_addr, text,
              sizeof(text));
  } else if (address != nullptr && address->sa_family == AF_INET6) {
    inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr, text,
              sizeof(text));
  }
  return text;
}

// The path is decoded by our own code, once (request.cc).
size_t KeepEscapes(void*, MHD_Connection*, char* text) { return std::strlen(text); }

}  // namespace

Daemon::Daemon(const Limits& limits, const base::Clock& clock, DaemonOptions options,
               Handler handler)
    : limits_(limits),
      clock_(clock),
      options_(std::move(options)),
      handler_(std::move(handler)),
      connections_(limits) {}

Daemon::~Daemon() { Stop(); }

Outcome<void> Daemon::Start() {
  const std::optional<BoundAddress> bound = ReadAddress(options_.bind, options_.port);
  if (!bound) {
    return Refuse(500, "bad_address", "The address to listen on must be a number like 127.0.0.1.");
  }
  unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC |
                   MHD_USE_SUPPRESS_DATE_NO_CLOCK | (bound->ipv6 ? MHD_USE_IPv6 : 0u);
  const bool tls = !options_.tls_certificate.empty();
  if (tls) flags |= MHD_USE_TLS;
  MHD_OptionItem tls_items[] = {
      {MHD_OPTION_HTTPS_MEM_CERT, 0, const_cast<char*>(options_.tls_certificate.c_str())},
      {MHD_OPTION_HTTPS_MEM_KEY, 0, const_cast<char*>(options_.tls_key.c_str())},
      {MHD_OPTION_HTTPS_PRIORITIES, 0,
       const_cast<char*>("NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2")},
      {MHD_OPTION_END, 0, nullptr}};
  MHD_OptionItem no_items[] = {{MHD_OPTION_END, 0, nullptr}};
  mhd_ = MHD_start_daemon(flags, options_.port, &OnAccept, this, &OnRequest, this,  //
                          MHD_OPTION_SOCK_ADDR, reinterpret_cast<const sockaddr*>(&bound->storage),
                          MHD_OPTION_LISTENING_ADDRESS_REUSE, 1u,                 //
                          MHD_OPTION_URI_LOG_CALLBACK, &OnTarget, this,           //
                          MHD_OPTION_UNESCAPE_CALLBACK, &KeepEscapes, this,       //
                          MHD_OPTION_NOTIFY_COMPLETED, &OnDone, this,             //
                          MHD_OPTION_NOTIFY_CONNECTION, &OnConnection, this,      //
                          MHD_OPTION_CONNECTION_LIMIT, limits_.connections,       //
                          MHD_OPTION_CONNECTION_MEMORY_LIMIT, kConnectionMemory,  //
                          MHD_OPTION_CONNECTION_TIMEOUT, kIdleSeconds,            //
                          MHD_OPTION_STRICT_FOR_CLIENT, 1,                        //
                          MHD_OPTION_ARRAY, tls ? tls_items : no_items, MHD_OPTION_END);
  if (mhd_ == nullptr) {
    return Refuse(500, "cannot_listen",
                  "The server cannot listen on " + options_.bind + " port " +
                      std::to_string(options_.port) + ": " + std::strerror(errno) + ".");
  }
  const MHD_DaemonInfo* info = MHD_get_daemon_info(mhd_, MHD_DAEMON_INFO_BIND_PORT);
  port_ = info == nullptr ? options_.port : info->port;
  watcher_ = std::thread([this] { WatchClocks(); });
  return {};
}

void Daemon::Stop() {
  if (mhd_ == nullptr) return;
  {
    const std::lock_guard<std::mutex> lock(watch_mutex_);
    stopping_ = true;
  }
  watch_wake_.notify_all();
  watcher_.join();
  const MHD_socket listener = MHD_quiesce_daemon(mhd_);
  feeds_.Close();
  // What is being answered gets its answer; idle connections are simply closed.
  const auto until = std::chrono::steady_clock::now() + kStopPatience;
  std::unique_lock<std::mutex> lock(watch_mutex_);
  watch_wake_.wait_until(lock, until, [this] { return answering_ == 0; });
  // WHY without a deadline: a suspended connection must not meet MHD_stop_daemon, and a password
  // hash always ends.
  watch_wake_.wait(lock, [this] { return put_off_ == 0; });
  lock.unlock();
  MHD_stop_daemon(mhd_);
  mhd_ = nullptr;
  if (listener != MHD_INVALID_SOCKET) close(listener);
}

void Daemon::WatchClocks() {
  std::unique_lock<std::mutex> lock(watch_mutex_);
  while (!stopping_) {
    const auto pause = std::chrono::milliseconds(feeds_.empty() ? 500 : 100);
    watch_wake_.wait_for(lock, pause, [this] { return stopping_.load(); });
    feeds_.WakeDue(SteadyMs());
    connections_.EndSlow(SteadyMs());
  }
}

MHD_Result Daemon::OnAccept(void* self, const sockaddr* address, socklen_t) {
  auto* daemon = static_cast<Daemon*>(self);
  return daemon->connections_.MayOpen(AddressText(address)) ? MHD_YES : MHD_NO;
}

void Daemon::OnConnection(void* self, MHD_Connection* connection, void** socket_state,
                          MHD_ConnectionNotificationCode what) {
  auto* daemon = static_cast<Daemon*>(self);
  if (what == MHD_CONNECTION_NOTIFY_CLOSED) {
    daemon->connections_.Close(static_cast<ConnectionTable::Connection*>(*socket_state));
    return;
  }
  const MHD_ConnectionInfo* address =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  const MHD_ConnectionInfo* socket =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  *socket_state = daemon->connections_.Open(
      socket->connect_fd, AddressText(address == nullptr ? nullptr : address->client_addr),
      SteadyMs());
}

}  // namespace earshot::server
