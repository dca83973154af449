# An installed taktvoll has what it needs and needs nothing else. -DBUILD=folder -DPREFIX=folder -DVERSION=0.1.0
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${PREFIX}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${PREFIX}" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

foreach(file IN ITEMS bin/taktvoll share/man/man1/taktvoll.1 share/man/man5/taktvoll-pack.5 share/man/man5/taktvoll-record.5 share/man/man5/taktvoll-registry.5
        share/taktvoll/rules/README.md share/taktvoll/rules/fear/pack.yaml share/doc/taktvoll/LICENSE)
  if(NOT EXISTS "${PREFIX}/${file}")
    message(FATAL_ERROR "${file} is not installed")
  endif()
endforeach()

execute_process(COMMAND "${PREFIX}/bin/taktvoll" --version OUTPUT_VARIABLE version COMMAND_ERROR_IS_FATAL ANY)
if(NOT version STREQUAL "taktvoll ${VERSION}\n")
  message(FATAL_ERROR "--version says: ${version}")
endif()

# The installed program finds its packs without the source tree.
file(WRITE "${PREFIX}/post.md" "Handeln Sie, bevor es zu spät ist!\n")
execute_process(COMMAND "${PREFIX}/bin/taktvoll" check post.md --packs fear --format json
  WORKING_DIRECTORY "${PREFIX}" RESULT_VARIABLE status OUTPUT_VARIABLE json)
if(NOT status EQUAL 1 OR NOT json MATCHES "\"fear/fear-too-late\"")
  message(FATAL_ERROR "the installed program ended with ${status} and said: ${json}")
endif()
