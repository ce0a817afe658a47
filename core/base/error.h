// The result type of every fallible call in Earshot's core.
//
// Three kinds of failure (STYLE.md): the world failed or bytes from outside were wrong -> an Error
// is returned; our own bug -> CHECK stops the program. No exception crosses a core interface.
// `sentence` is shown to people as it stands: it says what happened and what to do next.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace earshot::base {

enum class ErrorKind {
  kInvalid,   // the value breaks a rule of the schema or of a format
  kNotFound,  // nothing has that name
  kConflict,  // somebody else changed it first
  kCorrupt,   // stored bytes fail their checksum or grammar
  kStorage,   // the device refused to store (quota, closed, permission)
  kTooLarge,  // a limit was passed
  kDenied,    // signed out, or the role does not allow it
  kNetwork,   // no answer, or an answer that is not the server's
};

struct Error {
  ErrorKind kind;
  std::string sentence;
};

template <class T>
using Expected = tl::expected<T, Error>;

inline tl::unexpected<Error> Fail(ErrorKind kind, std::string sentence) {
  return tl::unexpected<Error>(Error{kind, std::move(sentence)});
}

}  // namespace earshot::base

// Our own bug: stop, in release too. The shell's crash screen says what is saved.
#define CHECK(condition)                                                                  \
  do {                                                                                    \
    if (!(condition)) {                                                                   \
      std::fprintf(stderr, "CHECK failed: %s (%s:%d)\n", #condition, __FILE__, __LINE__); \
      std::abort();                                                                       \
    }                                                                                     \
  } while (false)
