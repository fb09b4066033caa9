#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace tripoint {

// One entity of a batch, as bytes of its chunk.
struct Record {
  enum class Fault : unsigned char {
    none,
    too_large,     // longer than is read; it is skipped
    never_closed,  // the array that held the records ends without its bracket
    behind_array   // something stands behind the end of the array
  };
  std::size_t offset = 0;
  std::size_t size = 0;
  std::size_t line = 1;    // where it begins, in its file
  std::size_t column = 1;  // in characters
  Fault fault = Fault::none;
};

// Records that are handed on together.
struct RecordChunk {
  std::string bytes;  // followed by the padding that a parser may read
  std::vector<Record> records;
  std::string file;  // named in the result when several files make a batch; empty: one alone
};

// Asks for bytes: puts up to `size` of them in place and returns how many; 0 at the end.
using ReadBytes = std::function<std::size_t(char* bytes, std::size_t size)>;

inline constexpr std::size_t max_record_bytes = std::size_t{16} << 20U;
inline constexpr std::size_t record_padding = 64;

// Cuts a stream into records: one on each line (NDJSON; empty lines count as lines), the elements
// of an array when the first thing in it is '[', or the whole of it. Holds no more than a chunk
// and the record that goes beyond it. Of an array nothing is read behind a record that is too
// large.
class RecordStream {
 public:
  enum class Kind : unsigned char {
    lines_or_array,
    one_or_array  // a document
  };
  RecordStream(ReadBytes read, Kind kind) : read_(std::move(read)), kind_(kind) {}

  // The next records, as many as there are now but no more than about 256 KiB; false at the end.
  // `chunk` keeps its memory.
  bool next(RecordChunk& chunk);

 private:
  bool fill();
  void begin();
  bool next_lines(RecordChunk& chunk);
  bool next_elements(RecordChunk& chunk);
  bool next_whole(RecordChunk& chunk);
  void scan_elements(RecordChunk& chunk);
  void add_element(RecordChunk& chunk, std::size_t stop);
  void add_fault(RecordChunk& chunk, std::size_t at, Record::Fault fault);
  void skip_line();
  void hand_on(RecordChunk& chunk, std::size_t used);
  void advance(std::size_t to);

  // Where an array has been scanned to.
  struct Scan {
    std::size_t at = 0;
    std::size_t start = std::string::npos;  // of the element that has begun
    std::size_t depth = 0;                  // brackets open in it
    bool in_text = false;
    bool escaped = false;
    bool after_comma = false;
    bool closed = false;  // behind the bracket of the array
  };

  ReadBytes read_;
  Kind kind_;
  std::string buffer_;  // read, not handed on
  bool begun_ = false, ended_ = false, array_ = false, done_ = false;
  // The place of buffer_[counted_] in the file.
  std::size_t counted_ = 0, line_ = 1, column_ = 1;
  Scan scan_;
};

}  // namespace tripoint
