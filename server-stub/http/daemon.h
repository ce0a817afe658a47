// The HTTP server: GNU libmicrohttpd with epoll, one loop thread, everything bounded.
//
// Takes requests apart, guards their size and framing, calls the handler, sends what it answers.
// The handler, and every Feed and Deferred::then, run on the one loop thread, so the store behind
// them needs no lock. A second thread only watches clocks (long polls, slow connections).
#pragma once

#include <microhttpd.h>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "core/base/clock.h"
#include "server-stub/http/connection_table.h"
#include "server-stub/http/feed_table.h"
#include "server-stub/http/request.h"
#include "server-stub/http/response.h"
#include "server-stub/limits.h"

namespace earshot::server {

struct DaemonOptions {
  std::string bind = "127.0.0.1";
  uint16_t port = 0;            // 0: any free one
  std::string tls_certificate;  // PEM text; empty: plain HTTP
  std::string tls_key;
  std::string trusted_proxy;  // its X-Forwarded-For is believed
  bool behind_tls = false;    // a proxy in front speaks TLS
  bool log = false;           // one line a request on stderr
};

class Daemon {
 public:
  using Handler = std::function<Response(Request&)>;
  Daemon(const Limits& limits, const base::Clock& clock, DaemonOptions options, Handler handler);
  ~Daemon();
  Daemon(const Daemon&) = delete;
  Daemon& operator=(const Daemon&) = delete;

  Outcome<void> Start();
  void Stop();  // ends long polls, finishes what runs, closes
  uint16_t port() const { return port_; }
  // Something that feeds of `topic` wait for has happened.
  void Wake(int64_t topic) { feeds_.Wake(topic); }

 private:
  struct Exchange;
  struct FeedStream;
  static void* OnTarget(void* self, const char* target, MHD_Connection* connection);
  static MHD_Result OnRequest(void* self, MHD_Connection* connection, const char* url,
                              const char* method, const char* version, const char* data,
                              size_t* size, void** state);
  static void OnDone(void* self, MHD_Connection* connection, void** state,
                     MHD_RequestTerminationCode why);
  static void OnConnection(void* self, MHD_Connection* connection, void** socket_state,
                           MHD_ConnectionNotificationCode what);
  static MHD_Result OnAccept(void* self, const sockaddr* address, socklen_t length);
  static ssize_t OnFeed(void* stream, uint64_t position, char* buffer, size_t size);
  static void OnFeedEnd(void* stream);

  MHD_Result BeginRequest(MHD_Connection* connection, Exchange& exchange, const char* method);
  MHD_Result ReadBody(MHD_Connection* connection, Exchange& exchange, const char* data,
                      size_t* size);
  MHD_Result Answer(MHD_Connection* connection, Exchange& exchange);
  MHD_Result Send(MHD_Connection* connection, Exchange& exchange, Response response);
  MHD_Result SendFeed(MHD_Connection* connection, Exchange& exchange, Response response);
  MHD_Result PutOff(MHD_Connection* connection, Exchange& exchange, Deferred deferred);
  void AddHeaders(MHD_Response* reply, const Response& response, const Request& request);
  void Log(const Exchange& exchange, int status, size_t bytes) const;
  void WatchClocks();
  bool InflateBody(Request& request, Response& refusal) const;

  const Limits& limits_;
  const base::Clock& clock_;
  const DaemonOptions options_;
  const Handler handler_;
  ConnectionTable connections_;
  FeedTable feeds_;
  MHD_Daemon* mhd_ = nullptr;
  uint16_t port_ = 0;
  std::atomic<bool> stopping_ = false;
  std::mutex watch_mutex_;
  std::condition_variable watch_wake_;
  int answering_ = 0;  // requests between their last byte and the end of their reply
  int put_off_ = 0;    // of these, waiting for a Deferred
  std::thread watcher_;
};

}  // namespace earshot::server
