# Third-party libraries, native and wasm.
#
# imgui, utf8proc and qrcodegen are compiled from the sources that emsdk-setup.sh fetched into build/deps and
# checked by hash; of utf8proc the build makes a table (fold_table.cmake), and the tests hold the two
# together.
# nlohmann_json and tl::expected are header-only distribution packages: their folders are linked
# into the build tree, because handing /usr/include to emcc would mix two C libraries.

foreach(source imgui/imgui.cpp utf8proc/utf8proc.c qr-code-generator/c/qrcodegen.c)
  if(NOT EXISTS "${EARSHOT_DEPS}/${source}")
    message(FATAL_ERROR "${EARSHOT_DEPS}/${source} is missing: run ./emsdk-setup.sh first")
  endif()
endforeach()

set(header_only ${CMAKE_BINARY_DIR}/headers)
file(MAKE_DIRECTORY ${header_only})
foreach(folder nlohmann tl)
  if(NOT EXISTS /usr/include/${folder})
    message(FATAL_ERROR "/usr/include/${folder} is missing: run ./emsdk-setup.sh first")
  endif()
  file(CREATE_LINK /usr/include/${folder} ${header_only}/${folder} SYMBOLIC)
endforeach()
add_library(earshot_headers INTERFACE)
target_include_directories(earshot_headers SYSTEM INTERFACE ${header_only})

add_library(utf8proc STATIC ${EARSHOT_DEPS}/utf8proc/utf8proc.c)
target_include_directories(utf8proc SYSTEM PUBLIC ${EARSHOT_DEPS}/utf8proc)
target_compile_definitions(utf8proc PUBLIC UTF8PROC_STATIC)
# Its loop adds nothing to a null buffer when it only measures: harmless, but a sanitizer's stop.
target_compile_options(utf8proc PRIVATE -w -fno-sanitize=undefined)

add_library(qrcodegen STATIC ${EARSHOT_DEPS}/qr-code-generator/c/qrcodegen.c)
target_include_directories(qrcodegen SYSTEM PUBLIC ${EARSHOT_DEPS}/qr-code-generator/c)
# Its own checks of itself are left out of the download.
target_compile_definitions(qrcodegen PRIVATE NDEBUG)
target_compile_options(qrcodegen PRIVATE -w -fno-sanitize=undefined)

set(imgui_dir ${EARSHOT_DEPS}/imgui)
add_library(imgui STATIC
  ${imgui_dir}/imgui.cpp ${imgui_dir}/imgui_draw.cpp
  ${imgui_dir}/imgui_tables.cpp ${imgui_dir}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_dir} ${imgui_dir}/backends)
# Rooted at the top like all our includes; the switches are listed in that file.
target_include_directories(imgui PRIVATE ${PROJECT_SOURCE_DIR})
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="wasm/ui/imgui_config.h")
set(read_before_imgui "wasm/ui/imgui_no_settings.h")
target_compile_options(imgui PRIVATE -w -fno-exceptions -fno-sanitize=undefined
  "SHELL:-include ${PROJECT_SOURCE_DIR}/${read_before_imgui}")
if(EMSCRIPTEN)
  target_compile_options(imgui PRIVATE -fno-rtti)
endif()

if(EARSHOT_TESTS)
  # GoogleTest from the distribution's sources, so that native and wasm tests use the same one.
  add_library(gtest_main_src STATIC
    /usr/src/googletest/googletest/src/gtest-all.cc
    /usr/src/googletest/googletest/src/gtest_main.cc)
  target_include_directories(gtest_main_src SYSTEM
    PUBLIC /usr/src/googletest/googletest/include
    PRIVATE /usr/src/googletest/googletest)
  target_compile_options(gtest_main_src PRIVATE -w -fno-exceptions)
  if(NOT EMSCRIPTEN)
    find_package(Threads REQUIRED)
    target_link_libraries(gtest_main_src PUBLIC Threads::Threads)
  endif()
endif()
