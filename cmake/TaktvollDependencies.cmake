# Every third-party library, once. Each is linked by one folder of src/ only (ARCHITECTURE.md, Dependencies).
# The packages of Debian 12 are the lower bound; later versions build too.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU 67 REQUIRED COMPONENTS uc i18n)
find_package(TBB REQUIRED)
find_package(nlohmann_json 3.9 REQUIRED)
find_package(fmt REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(YAMLCPP REQUIRED IMPORTED_TARGET yaml-cpp)
pkg_check_modules(NETTLE REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET md4c)

find_path(TAKTVOLL_CLI11_INCLUDE CLI/CLI.hpp REQUIRED)
add_library(taktvoll_cli11 INTERFACE)
target_include_directories(taktvoll_cli11 SYSTEM INTERFACE "${TAKTVOLL_CLI11_INCLUDE}")

find_path(TAKTVOLL_EXPECTED_INCLUDE tl/expected.hpp REQUIRED)
add_library(taktvoll_expected INTERFACE)
target_include_directories(taktvoll_expected SYSTEM INTERFACE "${TAKTVOLL_EXPECTED_INCLUDE}")
