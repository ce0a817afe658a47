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
    file(RELATIVE_PATH folder ${CMAKE_BINARY_DIR} ${CMAKE_CURRENT_BINARY_DIR})
    set(pch ${folder}/CMakeFiles/earshot_precompiled_header.dir/cmake_pch.hxx)
    set_property(GLOBAL PROPERTY earshot_pch ${pch})
    # Its bytes name this checkout; for ccache (CCACHE_PCH_EXTSUM) this stands for them.
    file(SHA256 /usr/include/nlohmann/json.hpp json)
    file(SHA256 /usr/include/tl/expected.hpp expected)
    file(SHA256 ${CMAKE_CURRENT_FUNCTION_LIST_FILE} listed)
    file(WRITE ${CMAKE_BINARY_DIR}/${pch}.pch.sum "${json} ${expected} ${listed}\n")
  endif()
  # WHY not REUSE_FROM: it names the file by its absolute path, and no checkout could use the objects
  # of another. Ninja compiles in the build directory.
  get_property(pch GLOBAL PROPERTY earshot_pch)
  get_target_property(sources ${target} SOURCES)
  set_property(SOURCE ${sources} APPEND PROPERTY OBJECT_DEPENDS ${CMAKE_BINARY_DIR}/${pch}.pch)
  target_compile_options(${target} PRIVATE
    "$<$<COMPILE_LANGUAGE:CXX>:SHELL:-Winvalid-pch -Xclang -include-pch -Xclang ${pch}.pch>")
endfunction()
