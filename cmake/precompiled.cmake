# One precompiled header for all our targets: nlohmann_json and the standard library are parsed once
# per build directory instead of once per file, which makes a cold build several times shorter.
#
# Every file still includes what it uses: -DEARSHOT_PRECOMPILED=OFF builds without it and proves it.
option(EARSHOT_PRECOMPILED "Build with a precompiled header" ON)
function(earshot_precompiled target)
  if(NOT EARSHOT_PRECOMPILED)
    return()
  endif()
  if(NOT TARGET earshot_precompiled_header)
    set(source ${CMAKE_BINARY_DIR}/precompiled_header.cc)
    file(WRITE ${source}.new "// Carries the precompiled header.\n")
    configure_file(${source}.new ${source} COPYONLY)
    add_library(earshot_precompiled_header OBJECT ${source})
    target_link_libraries(earshot_precompiled_header PRIVATE earshot_options earshot_headers)
    # Without a time stamp inside, ccache may share it and what is built with it.
    target_compile_options(earshot_precompiled_header PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
    target_precompile_headers(earshot_precompiled_header PRIVATE
      <algorithm> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string> <string_view>
      <unordered_map> <utility> <variant> <vector> <nlohmann/json.hpp> <tl/expected.hpp>)
  endif()
  target_precompile_headers(${target} REUSE_FROM earshot_precompiled_header)
endfunction()
