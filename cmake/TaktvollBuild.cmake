# Compiler settings and the two functions every folder uses: taktvoll_library() and taktvoll_test().

find_program(TAKTVOLL_CCACHE ccache)
if(TAKTVOLL_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${TAKTVOLL_CCACHE}")
endif()

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

# Linked privately by our own targets only, so that nobody else inherits our warnings.
add_library(taktvoll_options INTERFACE)
target_compile_options(taktvoll_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  # GCC 12 warns falsely about string concatenation when it optimises (GCC bug 105329).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
  $<$<BOOL:${TAKTVOLL_WERROR}>:-Werror>)
if(TAKTVOLL_SANITIZE)
  target_compile_options(taktvoll_options INTERFACE
    -fsanitize=${TAKTVOLL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
    # With its sanitizers on, GCC takes what the standard library initialises for uninitialised (GCC bug 105562).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(taktvoll_options INTERFACE -fsanitize=${TAKTVOLL_SANITIZE})
endif()

# taktvoll_library(<folder> SOURCES <cpp...> [PUBLIC <targets...>] [PRIVATE <targets...>])
# Creates taktvoll_<folder>. Source lists are explicit; tests/layout checks that none is forgotten.
function(taktvoll_library folder)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  set(target taktvoll_${folder})
  if(ARG_SOURCES)
    add_library(${target} STATIC ${ARG_SOURCES})
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(${target} PUBLIC ${ARG_PUBLIC} PRIVATE taktvoll_options ${ARG_PRIVATE})
  else()
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(${target} INTERFACE ${ARG_PUBLIC})
  endif()
endfunction()

# taktvoll_test(<name> SOURCES <cpp...> LIBS <targets...> [LABELS <labels...>] [TIMEOUT <seconds>])
# One Catch2 executable per folder of tests/, one CTest test each.
function(taktvoll_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
  set(target test_${name})
  add_executable(${target} ${ARG_SOURCES})
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_compile_definitions(${target} PRIVATE TAKTVOLL_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${target} PRIVATE taktvoll_options taktvoll_catch ${ARG_LIBS})
  add_test(NAME ${name} COMMAND ${target})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    ENVIRONMENT "TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tsan.supp")
endfunction()
