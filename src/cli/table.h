// Table: columns for people, aligned by what a terminal shows.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <vector>

namespace taktvoll::cli {

class Table {
public:
  explicit Table(std::vector<std::string> head) : head_(std::move(head)) {}

  // As many cells as the head has. Control characters are made visible.
  void add(std::vector<std::string> cells);
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  // Head and rows, a line each; the last column is not filled up. Nothing for a table without rows. With
  // `width`, the last column is cut to it; 0: not at all.
  [[nodiscard]] std::string text(std::size_t width = 0) const;

private:
  std::vector<std::string> head_;
  std::vector<std::vector<std::string>> rows_;
};

} // namespace taktvoll::cli
