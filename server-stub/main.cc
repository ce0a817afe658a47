// earshot_server: serves the app and the CouchDB API, or runs one subcommand (command_line.cc).
//
// Stops on SIGTERM and SIGINT after answering what it has begun. Prints where it listens, and while
// there is no administrator the one-time link that makes the first.
#include <pthread.h>
#include <signal.h>
#include <sys/stat.h>

#include <cstdio>
#include <fstream>
#include <iterator>

#include "server-stub/command_line.h"
#include "server-stub/commands.h"
#include "server-stub/server.h"
#include "server-stub/system_clock.h"

namespace earshot::server {
namespace {

int Complain(const CouchError& error) {
  std::fprintf(stderr, "earshot_server: %s\n", error.reason.c_str());
  return 1;
}

std::string ReadWhole(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

Outcome<ServerOptions> MakeOptions(const CommandLine& line) {
  ServerOptions options;
  options.data_folder = line.data;
  options.site_folder = line.site;
  options.daemon.bind = line.bind;
  options.daemon.port = line.port;
  options.daemon.trusted_proxy = line.trusted_proxy;
  options.daemon.behind_tls = line.behind_tls;
  options.daemon.log = !line.quiet;
  if (line.max_connections > 0) options.limits.connections = line.max_connections;
  if (line.max_polls_per_user > 0) options.limits.polls_per_user = line.max_polls_per_user;
  if (!line.tls_certificate.empty()) {
    options.daemon.tls_certificate = ReadWhole(line.tls_certificate);
    options.daemon.tls_key = ReadWhole(line.tls_key);
    if (options.daemon.tls_certificate.empty() || options.daemon.tls_key.empty()) {
      return BadRequest("The certificate or its key could not be read.");
    }
  }
  return options;
}

void PrintWelcome(Server& server, const CommandLine& line, const std::string& token) {
  const char* scheme = line.tls_certificate.empty() ? "http" : "https";
  const std::string host = line.bind == "127.0.0.1" ? "localhost" : line.bind;
  const std::string base = std::string(scheme) + "://" + host + ":" + std::to_string(server.port());
  std::printf("Earshot is at %s\n", base.c_str());
  if (!token.empty()) {
    std::printf(
        "There is no administrator yet. Open this link once to make one:\n%s/#/first-admin/%s\n",
        base.c_str(), token.c_str());
  }
  std::fflush(stdout);
}

int Serve(const CommandLine& line, const sigset_t& stop_signals) {
  const SystemClock clock;
  Outcome<ServerOptions> options = MakeOptions(line);
  if (!options) return Complain(options.error());
  Outcome<std::unique_ptr<Server>> server = Server::Open(std::move(*options), clock);
  if (!server) return Complain(server.error());
  const std::string token = (*server)->OfferFirstAdmin();
  if (auto started = (*server)->Start(); !started) return Complain(started.error());
  PrintWelcome(**server, line, token);
  int signal = 0;
  sigwait(&stop_signals, &signal);
  (*server)->Stop();
  std::printf("Stopped.\n");
  return 0;
}

int RunCommand(const CommandLine& line) {
  struct Row {
    const char* name;
    Outcome<void> (*run)(Store&, const CommandLine&);
  };
  constexpr Row kCommands[] = {{"add-user", AddUser},
                               {"create-workspace", CreateWorkspace},
                               {"load-demo", LoadDemo},
                               {"backup", BackUp},
                               {"check", CheckFile}};
  for (const Row& command : kCommands) {
    if (line.command != command.name) continue;
    const SystemClock clock;
    ServerOptions options;
    options.data_folder = line.data;
    Outcome<std::unique_ptr<Server>> server = Server::Open(std::move(options), clock);
    if (!server) return Complain(server.error());
    const Outcome<void> done = command.run((*server)->store(), line);
    return done ? 0 : Complain(done.error());
  }
  std::fputs(kUsage, stderr);
  return 2;
}

}  // namespace
}  // namespace earshot::server

int main(int argc, char** argv) {
  using namespace earshot::server;
  umask(0077);
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  for (const std::string& argument : arguments) {
    if (argument == "--help" || argument == "-h") {
      std::fputs(kUsage, stdout);
      return 0;
    }
  }
  // Blocked before any thread starts, so that only sigwait receives them.
  sigset_t stop_signals;
  sigemptyset(&stop_signals);
  sigaddset(&stop_signals, SIGTERM);
  sigaddset(&stop_signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &stop_signals, nullptr);
  signal(SIGPIPE, SIG_IGN);
  const Outcome<CommandLine> line = ParseCommandLine(arguments);
  if (!line) return Complain(line.error());
  return line->command == "serve" ? Serve(*line, stop_signals) : RunCommand(*line);
}
