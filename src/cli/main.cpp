// taktvoll: the command. Everything happens in application.h.
#include "cli/application.h"
#include "cli/output.h"

#include <csignal>
#include <cstdlib>
#include <ostream>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

namespace {

std::size_t terminal_width() {
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

} // namespace

int main(int argc, char** argv) {
  // A closed pipe shows up as a failed write, which DescriptorBuffer reports.
  std::signal(SIGPIPE, SIG_IGN);
  taktvoll::cli::DescriptorBuffer out_buffer(STDOUT_FILENO);
  taktvoll::cli::DescriptorBuffer err_buffer(STDERR_FILENO);
  std::ostream out(&out_buffer);
  std::ostream err(&err_buffer);
  const taktvoll::cli::Streams streams{out, err, ::isatty(STDOUT_FILENO) == 1, ::isatty(STDERR_FILENO) == 1,
                                       terminal_width()};
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto status = taktvoll::cli::run(arguments, streams);
  out.flush();
  err.flush();
  return static_cast<int>(taktvoll::cli::after_output(status, out_buffer.error(), err, arguments));
}
