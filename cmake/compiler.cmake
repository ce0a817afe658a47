# Compiler settings shared by every target of ours.
#
# earshot_options carries what our own code is held to: warnings are errors, no exceptions.
# Exceptions are off in every target, tests and server too, so that inline code of nlohmann_json
# means the same thing in every object file. Third-party code is compiled without earshot_options.

# ccache makes second builds quick. Paths are taken relative and the build directory is left out
# of the hash, so that several build directories and checkouts share their objects.
find_program(EARSHOT_CCACHE ccache)
if(EARSHOT_CCACHE)
  foreach(lang C CXX)
    set(CMAKE_${lang}_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_COMPILERTYPE=clang CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_PCH_EXTSUM=1
        ${EARSHOT_CCACHE}
        CACHE STRING "" FORCE)
  endforeach()
endif()

add_library(earshot_options INTERFACE)
target_include_directories(earshot_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(earshot_options INTERFACE
  -Wall -Wextra -Wconversion -Werror -fno-exceptions)
# Implicit conversions are off because a wrong type would abort; core/base/json.h has the getters.
target_compile_definitions(earshot_options INTERFACE
  JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)

if(EMSCRIPTEN)
  target_compile_options(earshot_options INTERFACE -fno-rtti)
  # Optimised as one program: 15 KB less to download for half a minute more to link.
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    add_compile_options(-flto)
    add_link_options(-flto)
  endif()
  # Debian's emcc runs its optimiser under whatever node is on PATH, which then cannot find
  # Debian's acorn: NODE_PATH shows the way (TOOLCHAIN: "Cannot find module 'acorn'").
  if(EXISTS /usr/share/nodejs/acorn)
    set(CMAKE_CXX_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs
        CACHE STRING "" FORCE)
  endif()
else()
  find_program(EARSHOT_LLD NAMES ld.lld ld.lld-14)
  if(EARSHOT_LLD AND CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    add_link_options(-fuse-ld=lld)
  endif()
  if(EARSHOT_SANITIZE)
    set(san -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_compile_options(${san})
    add_link_options(${san})
  endif()
  if(EARSHOT_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
  endif()
endif()
