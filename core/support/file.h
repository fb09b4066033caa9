#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/support/result.h"

namespace tripoint {

// Largest document that is read as a whole (batches are streams and have no such limit).
inline constexpr std::uint64_t max_document_bytes = std::uint64_t{256} << 20U;

// A file descriptor that is closed in the end.
class Descriptor {
 public:
  explicit Descriptor(int opened = -1) : fd_(opened) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();

  int get() const { return fd_; }
  bool is_open() const { return fd_ >= 0; }

 private:
  int fd_;
};

// A file to be read piece by piece. Errors have the code "file".
class InputFile {
 public:
  static Result<InputFile> open(const std::string& path);

  // Reads up to `size` bytes, as many as there are now; 0 at the end, nothing after an error.
  std::optional<std::size_t> read(char* bytes, std::size_t size);
  // What is known of the size; 0 where nothing is.
  std::uint64_t size_hint() const { return size_hint_; }
  const std::optional<Issue>& error() const { return error_; }

 private:
  std::string path_;
  Descriptor file_;
  std::uint64_t size_hint_ = 0;
  std::optional<Issue> error_;
};

// A file that appears as a whole or not at all: written beside its place, flushed to disk and then
// renamed over it by `commit`. An existing file keeps its permissions; a link is followed; a device
// or pipe is written to as it goes. Calls return the issue (code "file") that stopped them.
class OutputFile {
 public:
  explicit OutputFile(std::string path) : path_(std::move(path)) {}
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  OutputFile(OutputFile&&) = delete;
  OutputFile& operator=(OutputFile&&) = delete;
  ~OutputFile();  // without a commit nothing is left

  std::optional<Issue> open();
  std::optional<Issue> write(std::string_view bytes);
  std::optional<Issue> commit();

 private:
  Issue failed(int error);

  std::string path_;
  std::filesystem::path target_;
  std::string temporary_;  // empty: written to as it goes
  Descriptor file_;
};

// The bytes of a file. Errors (code "file"): not there, a directory, not readable, too large.
Result<std::string> read_file(const std::string& path,
                              std::uint64_t max_bytes = max_document_bytes);

// Writes a file as a whole or not at all, as OutputFile does. Returns the issues (code "file");
// none means it is written.
std::vector<Issue> write_file(const std::string& path, std::string_view bytes);

}  // namespace tripoint
