// See static_site.h.
#include "server-stub/http/static_site.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "server-stub/http/compression.h"

namespace earshot::server {
namespace {

constexpr off_t kLargestFile = 256 << 20;

struct Mime {
  std::string_view ending, type;
};
constexpr std::array<Mime, 17> kMimes = {{
    {"html", "text/html; charset=utf-8"},
    {"js", "text/javascript; charset=utf-8"},
    {"mjs", "text/javascript; charset=utf-8"},
    {"css", "text/css; charset=utf-8"},
    {"wasm", "application/wasm"},
    {"json", "application/json"},
    {"map", "application/json"},
    {"webmanifest", "application/manifest+json"},
    {"svg", "image/svg+xml"},
    {"png", "image/png"},
    {"ico", "image/x-icon"},
    {"webp", "image/webp"},
    {"jpg", "image/jpeg"},
    {"woff2", "font/woff2"},
    {"txt", "text/plain; charset=utf-8"},
    {"csv", "text/csv; charset=utf-8"},
    {"data", "application/octet-stream"},
}};

std::string_view Ending(std::string_view name) {
  const size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

std::string_view MimeOf(std::string_view name) {
  const std::string_view ending = Ending(name);
  for (const Mime& mime : kMimes) {
    if (mime.ending == ending) return mime.type;
  }
  return "application/octet-stream";
}

bool IsPlainName(std::string_view segment) {
  constexpr std::string_view kAllowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
  return !segment.empty() && segment.front() != '.' && segment.front() != '_' &&
         segment.find_first_not_of(kAllowed) == std::string_view::npos;
}

struct File {
  std::string bytes;
  std::string tag;  // of size and time, for If-None-Match
  int64_t changed_ns = 0;
};

std::optional<File> ReadFile(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) return std::nullopt;
  struct stat info {};
  File out;
  bool good = fstat(file, &info) == 0 && S_ISREG(info.st_mode) && info.st_size <= kLargestFile;
  if (good) {
    out.bytes.resize(static_cast<size_t>(info.st_size));
    size_t done = 0;
    while (done < out.bytes.size()) {
      const ssize_t got = read(file, out.bytes.data() + done, out.bytes.size() - done);
      if (got <= 0) break;
      done += static_cast<size_t>(got);
    }
    good = done == out.bytes.size();
    out.changed_ns = int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec;
    out.tag = std::to_string(info.st_size) + "-" + std::to_string(out.changed_ns);
  }
  close(file);
  if (!good) return std::nullopt;
  return out;
}

std::string CacheRule(std::string_view name) {
  if (name == "sw.js" || name == "index.html") return "no-store";
  return IsHashNamed(name) ? "public, max-age=31536000, immutable" : "no-cache";
}

bool WantsPage(const Request& request) {
  return request.Header("accept").find("text/html") != std::string_view::npos;
}

}  // namespace

bool IsHashNamed(std::string_view name) {
  // The last part before the ending, 8 or more hex digits.
  const size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string_view stem = name.substr(0, dot);
  const size_t mark = stem.find_last_of(".-");
  if (mark == std::string_view::npos) return false;
  const std::string_view hash = stem.substr(mark + 1);
  return hash.size() >= 8 && hash.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<Response> StaticSite::Find(const Request& request) const {
  if (folder_.empty() || request.method != "GET") return std::nullopt;
  std::vector<std::string> segments = request.segments;
  if (segments.empty()) {
    // "/" is CouchDB's greeting for programs and the app for people.
    if (!WantsPage(request)) return std::nullopt;
    segments.emplace_back("index.html");
  }
  std::string path = folder_;
  for (const std::string& segment : segments) {
    if (!IsPlainName(segment)) return std::nullopt;
    path += "/" + segment;
  }
  const std::string& name = segments.back();
  std::optional<File> file = ReadFile(path);
  if (!file) return std::nullopt;
  Response response;
  response.With("Content-Type", std::string(MimeOf(name))).With("Cache-Control", CacheRule(name));
  response.With("Vary", "Accept, Accept-Encoding");
  std::string tag = file->tag;
  for (const auto& [coding, ending] : {std::pair("br", ".br"), std::pair("gzip", ".gz")}) {
    if (!Accepts(request.Header("accept-encoding"), coding)) continue;
    std::optional<File> packed = ReadFile(path + ending);
    // An older packed file is left over from another build.
    if (!packed || packed->changed_ns < file->changed_ns) continue;
    file = std::move(packed);
    tag += coding;
    response.With("Content-Encoding", coding);
    break;
  }
  response.With("ETag", "\"" + tag + "\"");
  if (request.Header("if-none-match") == "\"" + tag + "\"" && CacheRule(name) != "no-store") {
    response.status = 304;
  } else {
    response.body = std::move(file->bytes);
  }
  return response;
}

std::vector<std::pair<std::string, std::string>> SecurityHeaders(bool tls) {
  std::vector<std::pair<std::string, std::string>> headers = {
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src "
       "'self' "
       "blob:; style-src 'self'; font-src 'self'; worker-src 'self'; manifest-src 'self'; "
       "object-src "
       "'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'; "
       "require-trusted-types-for 'script'; trusted-types earshot"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Embedder-Policy", "require-corp"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"Server", "Earshot"},
  };
  if (tls) headers.emplace_back("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  return headers;
}

}  // namespace earshot::server
