# earshot_room(<name> <folder> <linked libraries...>): one library from the .cc files of a folder.
#
# A room without sources yet becomes an interface library, so that rooms can be filled in any
# order. A room that others link shows them its own links (PUBLIC): arrows add up.

function(earshot_room name folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.cc)
  if(sources)
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC earshot_options earshot_headers ${ARGN})
    earshot_precompiled(${name})
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE earshot_options earshot_headers ${ARGN})
  endif()
endfunction()
