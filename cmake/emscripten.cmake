# Toolchain file of the wasm presets: finds the emcc that emsdk-setup.sh chose and hands over to
# the toolchain file that ships with it. A pinned emsdk under build/emsdk, if the set-up had to
# fetch one, comes before the emcc on PATH only when PATH has none.
find_program(EARSHOT_EMCC NAMES emcc
  HINTS ENV EMSCRIPTEN
  PATHS ${CMAKE_CURRENT_LIST_DIR}/../build/emsdk/upstream/emscripten)
if(NOT EARSHOT_EMCC)
  message(FATAL_ERROR "emcc was not found: run ./emsdk-setup.sh first")
endif()
get_filename_component(emcc_real ${EARSHOT_EMCC} REALPATH)
get_filename_component(emscripten_root ${emcc_real} DIRECTORY)
if(NOT EXISTS ${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
  set(emscripten_root /usr/share/emscripten)
endif()
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
