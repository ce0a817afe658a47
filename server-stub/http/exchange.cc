// The path of one request through Daemon: framing and size guards, body, handler, reply, log line.
//
// WHY our own guards: what the HTTP library lets through is kept away from the routes: two
// Content-Lengths, Content-Length with chunked (request smuggling), header blocks past 16 KB,
// bodies past 16 MB, gzip bombs.
#include <microhttpd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>

#include "server-stub/http/compression.h"
#include "server-stub/http/daemon.h"
#include "server-stub/http/static_site.h"

namespace earshot::server {

struct Daemon::Exchange {
  Request request;
  std::string target;
  ConnectionTable::Connection* connection = nullptr;
  bool begun = false;
  bool answering = false;
  bool too_large = false;
  size_t received = 0;
  int64_t started_ms = 0;
  std::optional<Deferred> deferred;
};

struct Daemon::FeedStream {
  Daemon* daemon;
  MHD_Connection* connection;
  std::shared_ptr<Feed> feed;
  std::string pending;
  bool finished = false;
};

namespace {

constexpr size_t kDiscardTimes = 4;  // an endless body is read this many times past the limit

struct Framing {
  std::map<std::string, std::string>* headers;
  int content_lengths = 0;
  int encodings = 0;
  int hosts = 0;
};

std::string Lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

MHD_Result CollectHeader(void* state, MHD_ValueKind, const char* name, const char* value) {
  auto* framing = static_cast<Framing*>(state);
  const std::string lower = Lower(name);
  framing->content_lengths += lower == "content-length";
  framing->encodings += lower == "transfer-encoding";
  framing->hosts += lower == "host";
  framing->headers->emplace(lower, value == nullptr ? "" : value);
  return MHD_YES;
}

std::string HttpDate(int64_t now_ms) {
  const std::time_t seconds = static_cast<std::time_t>(now_ms / 1000);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[64];
  std::strftime(text, sizeof(text), "%a, %d %b %Y %H:%M:%S GMT", &parts);
  return text;
}

std::string LogTime(int64_t now_ms) {
  const std::time_t seconds = static_cast<std::time_t>(now_ms / 1000);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[64];
  std::strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

bool WorthPacking(const Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "Content-Encoding") return false;
    if (name == "Content-Type" && value.compare(0, 6, "image/") == 0 && value != "image/svg+xml") {
      return false;
    }
  }
  return true;
}

// nullopt: well framed and within the limits.
std::optional<CouchError> RefuseFraming(const Framing& framing, const Request& request,
                                        size_t header_bytes, const Limits& limits) {
  if (header_bytes > limits.header_bytes) {
    return CouchError{431, "header_too_large", "The header of the request is larger than 16 KB."};
  }
  if (framing.content_lengths > 1 || framing.encodings > 1 || framing.hosts > 1 ||
      (framing.content_lengths > 0 && framing.encodings > 0)) {
    return CouchError{400, "bad_request", "The request gives its length more than once."};
  }
  if (framing.encodings == 1 && Lower(request.Header("transfer-encoding")) != "chunked") {
    return CouchError{400, "bad_request", "This transfer encoding is not understood."};
  }
  const std::string_view length = request.Header("content-length");
  const bool digits = length.find_first_not_of("0123456789") == std::string_view::npos;
  if (!digits || (framing.content_lengths == 1 && length.empty())) {
    return CouchError{400, "bad_request", "The length of the request is not a number."};
  }
  if (length.size() > 15 ||
      (!length.empty() && std::strtoull(request.headers.at("content-length").c_str(), nullptr, 10) >
                              limits.body_bytes)) {
    return CouchError{413, "too_large", "The request is larger than 16 MB."};
  }
  const std::string coding = Lower(request.Header("content-encoding"));
  if (!coding.empty() && coding != "identity" && coding != "gzip") {
    return CouchError{415, "bad_content_encoding", "Send the request plain or as gzip."};
  }
  return std::nullopt;
}

std::string ForwardedFor(std::string_view header) {
  // The last address is the one the trusted proxy saw itself.
  const size_t comma = header.rfind(',');
  if (comma != std::string_view::npos) header.remove_prefix(comma + 1);
  while (!header.empty() && header.front() == ' ') header.remove_prefix(1);
  return std::string(header.substr(0, 64));
}

}  // namespace

void* Daemon::OnTarget(void* self, const char* target, MHD_Connection* connection) {
  auto* daemon = static_cast<Daemon*>(self);
  auto* exchange = new Exchange();
  exchange->target = target;
  exchange->started_ms = SteadyMs();
  const MHD_ConnectionInfo* info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  exchange->connection = static_cast<ConnectionTable::Connection*>(info->socket_context);
  exchange->request.address = exchange->connection->address;
  daemon->connections_.Enter(exchange->connection, ConnectionTable::Phase::kHeaders,
                             exchange->started_ms);
  return exchange;
}

void Daemon::OnDone(void* self, MHD_Connection*, void** state, MHD_RequestTerminationCode) {
  auto* daemon = static_cast<Daemon*>(self);
  auto* exchange = static_cast<Exchange*>(*state);
  if (exchange == nullptr) return;
  daemon->connections_.Enter(exchange->connection, ConnectionTable::Phase::kIdle, SteadyMs());
  if (exchange->answering) {
    {
      const std::lock_guard<std::mutex> lock(daemon->watch_mutex_);
      --daemon->answering_;
    }
    daemon->watch_wake_.notify_all();
  }
  delete exchange;
  *state = nullptr;
}

MHD_Result Daemon::OnRequest(void* self, MHD_Connection* connection, const char*,
                             const char* method, const char*, const char* data, size_t* size,
                             void** state) {
  auto* daemon = static_cast<Daemon*>(self);
  auto* exchange = static_cast<Exchange*>(*state);
  if (exchange == nullptr) return MHD_NO;
  if (!exchange->begun) return daemon->BeginRequest(connection, *exchange, method);
  if (*size > 0) return daemon->ReadBody(connection, *exchange, data, size);
  return daemon->Answer(connection, *exchange);
}

MHD_Result Daemon::BeginRequest(MHD_Connection* connection, Exchange& exchange,
                                const char* method) {
  exchange.begun = true;
  Request& request = exchange.request;
  request.method = method;
  request.head = request.method == "HEAD";
  if (request.head) request.method = "GET";
  request.tls = options_.behind_tls || !options_.tls_certificate.empty();
  request.label = "-";
  Framing framing{&request.headers};
  MHD_get_connection_values(connection, MHD_HEADER_KIND, &CollectHeader, &framing);
  if (!options_.trusted_proxy.empty() && request.address == options_.trusted_proxy) {
    const std::string forwarded = ForwardedFor(request.Header("x-forwarded-for"));
    if (!forwarded.empty()) request.address = forwarded;
  }
  connections_.Enter(exchange.connection, ConnectionTable::Phase::kBody, SteadyMs());
  const MHD_ConnectionInfo* header =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  const size_t header_bytes = header == nullptr ? 0 : header->header_size;
  std::optional<CouchError> refused = RefuseFraming(framing, request, header_bytes, limits_);
  if (!refused && !ParseTarget(exchange.target, request)) {
    refused = CouchError{400, "bad_request", "The address of the request is malformed."};
  }
  if (!refused) return MHD_YES;
  Response response = ErrorReply(*refused);
  response.With("Connection", "close");
  return Send(connection, exchange, std::move(response));
}

MHD_Result Daemon::ReadBody(MHD_Connection*, Exchange& exchange, const char* data, size_t* size) {
  exchange.received += *size;
  connections_.CountBody(exchange.connection, *size);
  if (exchange.received > limits_.body_bytes) {
    // The library can answer only after the body, so the rest is read and thrown away, up to a
    // point.
    exchange.too_large = true;
    exchange.request.body.clear();
    if (exchange.received > limits_.body_bytes * kDiscardTimes) return MHD_NO;
  } else {
    exchange.request.body.append(data, *size);
  }
  *size = 0;
  return MHD_YES;
}

bool Daemon::InflateBody(Request& request, Response& refusal) const {
  if (Lower(request.Header("content-encoding")) != "gzip") return true;
  Outcome<std::string> plain = Gunzip(request.body, limits_);
  if (!plain) {
    refusal = ErrorReply(plain.error());
    return false;
  }
  request.body = std::move(*plain);
  return true;
}

MHD_Result Daemon::Answer(MHD_Connection* connection, Exchange& exchange) {
  Response response;
  if (exchange.deferred) {
    const Deferred deferred = std::move(*exchange.deferred);
    exchange.deferred.reset();
    response = deferred.then();
  } else {
    connections_.Enter(exchange.connection, ConnectionTable::Phase::kWorking, SteadyMs());
    exchange.answering = true;
    {
      const std::lock_guard<std::mutex> lock(watch_mutex_);
      ++answering_;
    }
    if (exchange.too_large) {
      response = ErrorReply(413, "too_large", "The request is larger than 16 MB.");
      response.With("Connection", "close");
    } else if (InflateBody(exchange.request, response)) {
      response = handler_(exchange.request);
    }
  }
  if (response.deferred) return PutOff(connection, exchange, std::move(*response.deferred));
  if (response.feed) return SendFeed(connection, exchange, std::move(response));
  return Send(connection, exchange, std::move(response));
}

MHD_Result Daemon::PutOff(MHD_Connection* connection, Exchange& exchange, Deferred deferred) {
  {
    const std::lock_guard<std::mutex> lock(watch_mutex_);
    ++put_off_;
  }
  const auto resume = [this, connection] {
    MHD_resume_connection(connection);
    const std::lock_guard<std::mutex> lock(watch_mutex_);
    --put_off_;
    watch_wake_.notify_all();
  };
  const std::function<bool(std::function<void()>)> start = deferred.start;
  exchange.deferred = std::move(deferred);
  MHD_suspend_connection(connection);
  if (!start(resume)) {
    exchange.deferred->then = [] {
      return ErrorReply(503, "busy", "Many people are signing in. Try again in a moment.");
    };
    resume();
  }
  return MHD_YES;
}

void Daemon::AddHeaders(MHD_Response* reply, const Response& response, const Request& request) {
  for (const auto& [name, value] : SecurityHeaders(request.tls)) {
    MHD_add_response_header(reply, name.c_str(), value.c_str());
  }
  for (const auto& [name, value] : response.headers) {
    MHD_add_response_header(reply, name.c_str(), value.c_str());
  }
  MHD_add_response_header(reply, "Date", HttpDate(clock_.NowMs()).c_str());
}

MHD_Result Daemon::Send(MHD_Connection* connection, Exchange& exchange, Response response) {
  const Request& request = exchange.request;
  if (static_cast<int64_t>(response.body.size()) >= limits_.gzip_reply_bytes &&
      WorthPacking(response) && Accepts(request.Header("accept-encoding"), "gzip")) {
    std::string packed = Gzip(response.body);
    if (!packed.empty() && packed.size() < response.body.size()) {
      response.body = std::move(packed);
      response.With("Content-Encoding", "gzip").With("Vary", "Accept-Encoding");
    }
  }
  MHD_Response* reply = MHD_create_response_from_buffer(
      response.body.size(), const_cast<char*>(response.body.data()), MHD_RESPMEM_MUST_COPY);
  if (reply == nullptr) return MHD_NO;
  AddHeaders(reply, response, request);
  const MHD_Result queued =
      MHD_queue_response(connection, static_cast<unsigned>(response.status), reply);
  MHD_destroy_response(reply);
  Log(exchange, response.status, response.body.size());
  return queued;
}

MHD_Result Daemon::SendFeed(MHD_Connection* connection, Exchange& exchange, Response response) {
  constexpr size_t kBlock = 32 * 1024;
  auto* stream = new FeedStream{this, connection, std::move(response.feed), {}, false};
  MHD_Response* reply =
      MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, kBlock, &OnFeed, stream, &OnFeedEnd);
  if (reply == nullptr) {
    delete stream;
    return MHD_NO;
  }
  AddHeaders(reply, response, exchange.request);
  const MHD_Result queued =
      MHD_queue_response(connection, static_cast<unsigned>(response.status), reply);
  MHD_destroy_response(reply);
  Log(exchange, response.status, 0);
  return queued;
}

ssize_t Daemon::OnFeed(void* state, uint64_t, char* buffer, size_t size) {
  auto* stream = static_cast<FeedStream*>(state);
  Daemon* daemon = stream->daemon;
  while (stream->pending.empty()) {
    if (stream->finished) return MHD_CONTENT_READER_END_OF_STREAM;
    Feed::Step step = stream->feed->Next(SteadyMs(), daemon->stopping_);
    stream->pending = std::move(step.bytes);
    stream->finished = step.finished;
    if (!stream->pending.empty() || stream->finished) continue;
    if (daemon->feeds_.Sleep(stream->connection, stream->feed->topic(), step.wake_at_ms)) return 0;
  }
  const size_t part = std::min(size, stream->pending.size());
  std::memcpy(buffer, stream->pending.data(), part);
  stream->pending.erase(0, part);
  return static_cast<ssize_t>(part);
}

void Daemon::OnFeedEnd(void* state) { delete static_cast<FeedStream*>(state); }

void Daemon::Log(const Exchange& exchange, int status, size_t bytes) const {
  if (!options_.log) return;
  const int64_t spent_ms = SteadyMs() - exchange.started_ms;
  std::fprintf(stderr, "%s %s %s %d %zuB %lldms\n", LogTime(clock_.NowMs()).c_str(),
               exchange.request.head ? "HEAD" : exchange.request.method.c_str(),
               exchange.request.label.c_str(), status, bytes, static_cast<long long>(spent_ms));
}

}  // namespace earshot::server
