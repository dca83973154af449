// Catch2 2 needs one translation unit with its main; Catch2 3 brings it as a library.
#if __has_include(<catch2/catch_test_macros.hpp>)
namespace {
[[maybe_unused]] constexpr int main_comes_from_the_library = 0;
}
#else
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
