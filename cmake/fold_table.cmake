# The table of Unicode facts for folding (core/base/fold_table.h), made from utf8proc by a tool that
# runs on the machine that builds, also when the target is WebAssembly.

set(fold_table_dir ${CMAKE_BINARY_DIR}/generated)
set(fold_table ${fold_table_dir}/core/base/fold_table.inc)
set(fold_tool ${fold_table_dir}/make_fold_table)
set(fold_source ${PROJECT_SOURCE_DIR}/tools/fold_table/make_fold_table.cc)
file(MAKE_DIRECTORY ${fold_table_dir}/core/base)
add_custom_command(OUTPUT ${fold_table}
  COMMAND clang-14 -O1 -w -DUTF8PROC_STATIC -c ${EARSHOT_DEPS}/utf8proc/utf8proc.c
    -o ${fold_tool}.o
  COMMAND clang++-14 -std=c++20 -O1 -DUTF8PROC_STATIC -I${PROJECT_SOURCE_DIR}
    -I${EARSHOT_DEPS}/utf8proc ${fold_source} ${fold_tool}.o -o ${fold_tool}
  COMMAND ${fold_tool} > ${fold_table}
  DEPENDS ${fold_source} ${PROJECT_SOURCE_DIR}/core/base/fold_rules.h
  COMMENT "Table for folding text"
  VERBATIM)
add_custom_target(earshot_fold_table_made DEPENDS ${fold_table})
add_library(earshot_fold_table INTERFACE)
target_include_directories(earshot_fold_table INTERFACE ${fold_table_dir})
add_dependencies(earshot_fold_table earshot_fold_table_made)
