// See command_line.h.
#include "server-stub/command_line.h"

#include <charconv>

#include "server-stub/http/connection_table.h"

namespace earshot::server {

const char* const kUsage = R"(earshot_server [OPTIONS] [COMMAND]

Without a command: serves the app and the CouchDB API until it is stopped.
  --data DIR             where everything is kept (earshot-data)
  --site DIR             the app's files; without it only the API is served
  --port N               port to listen on (8080)
  --bind ADDR            address to listen on (127.0.0.1); any other needs TLS or --insecure-bind
  --tls-cert FILE        certificate chain, PEM
  --tls-key FILE         its key, PEM
  --insecure-bind        listen on another address without TLS (behind a proxy on a closed network)
  --behind-tls           a proxy in front speaks TLS: cookies are marked Secure
  --trusted-proxy ADDR   believe X-Forwarded-For from this address
  --max-connections N    connections in all (200)
  --max-polls N          open change feeds a user (20)
  --quiet                no request log

Commands (the server may be running):
  add-user NAME [--admin] [--db NAME [--panel]]
                                        password from standard input, or a new one printed once;
                                        --db lets the user open that workspace, --panel its Citizens' Panel too
  create-workspace NAME [--panel]       a database for a workspace: earshot_NAME; --panel makes the one
                                        for its Citizens' Panel too: earshot_NAME_panel
  load-demo SIZE [--db NAME]            small, year, 100k, 100k-activities or 20k-people: believable records,
                                        a panel, two users of whom one may open the panel
  backup FILE                           a consistent copy of all data
  check                                 whether the data file is sound
)";

namespace {

struct TextOption {
  const char* name;
  std::string CommandLine::*target;
};
constexpr TextOption kTextOptions[] = {
    {"--data", &CommandLine::data},       {"--site", &CommandLine::site},
    {"--bind", &CommandLine::bind},       {"--tls-cert", &CommandLine::tls_certificate},
    {"--tls-key", &CommandLine::tls_key}, {"--trusted-proxy", &CommandLine::trusted_proxy},
    {"--db", &CommandLine::db},
};

struct Switch {
  const char* name;
  bool CommandLine::*target;
};
constexpr Switch kSwitches[] = {
    {"--behind-tls", &CommandLine::behind_tls}, {"--insecure-bind", &CommandLine::insecure_bind},
    {"--quiet", &CommandLine::quiet},           {"--admin", &CommandLine::admin},
    {"--panel", &CommandLine::panel},
};

Outcome<unsigned> ReadNumber(const std::string& name, const std::string& text, unsigned most) {
  unsigned value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end || value > most) {
    return BadRequest(name + " wants a whole number up to " + std::to_string(most) + ".");
  }
  return value;
}

Outcome<void> TakeNumber(const std::string& name, const std::string& text, CommandLine& line) {
  const auto value = ReadNumber(name, text, name == "--port" ? 65535 : 100000);
  if (!value) return tl::unexpected<CouchError>(value.error());
  if (name == "--port") line.port = static_cast<uint16_t>(*value);
  if (name == "--max-connections") line.max_connections = *value;
  if (name == "--max-polls") line.max_polls_per_user = *value;
  return {};
}

bool IsNumberOption(const std::string& name) {
  return name == "--port" || name == "--max-connections" || name == "--max-polls";
}

Outcome<void> Check(const CommandLine& line) {
  if (line.tls_certificate.empty() != line.tls_key.empty()) {
    return BadRequest("--tls-cert and --tls-key go together.");
  }
  if (line.panel && line.command == "add-user" && line.db.empty()) {
    return BadRequest("--panel wants --db NAME: the workspace whose panel the user may open.");
  }
  if (line.command == "serve" && !IsLoopback(line.bind) && line.tls_certificate.empty() &&
      !line.insecure_bind) {
    return BadRequest("Listening on " + line.bind +
                      " without TLS would send passwords in the clear. Give --tls-cert and "
                      "--tls-key, or --insecure-bind when a TLS proxy stands in front.");
  }
  return {};
}

}  // namespace

Outcome<CommandLine> ParseCommandLine(const std::vector<std::string>& arguments) {
  CommandLine line;
  bool named = false;
  for (size_t i = 0; i < arguments.size(); ++i) {
    std::string name = arguments[i];
    if (name.compare(0, 2, "--") != 0) {
      if (named) {
        line.operands.push_back(name);
      } else {
        line.command = name;
        named = true;
      }
      continue;
    }
    bool known = false;
    for (const Switch& option : kSwitches) {
      if (name == option.name) line.*option.target = known = true;
    }
    if (known) continue;
    std::string value;
    const size_t equals = name.find('=');
    if (equals != std::string::npos) {
      value = name.substr(equals + 1);
      name.resize(equals);
    } else if (i + 1 < arguments.size()) {
      value = arguments[++i];
    } else {
      return BadRequest(name + " is not known, or wants a value.");
    }
    for (const TextOption& option : kTextOptions) {
      if (name != option.name) continue;
      line.*option.target = value;
      known = true;
    }
    if (!known && !IsNumberOption(name)) return BadRequest(name + " is not known.");
    if (!known) {
      if (auto taken = TakeNumber(name, value, line); !taken) {
        return tl::unexpected<CouchError>(taken.error());
      }
    }
  }
  if (auto good = Check(line); !good) return tl::unexpected<CouchError>(good.error());
  return line;
}

}  // namespace earshot::server
