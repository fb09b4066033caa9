#include "core/organization/record_stream.h"

#include <algorithm>

#include "core/support/json_locate.h"

namespace tripoint {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{256} << 10U;
constexpr std::string_view blanks = " \t\r\n";

bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }

}  // namespace

// Reads more, as much as there is now; false at the end.
bool RecordStream::fill() {
  if (ended_) return false;
  const std::size_t before = buffer_.size();
  buffer_.resize(before + chunk_bytes);
  const std::size_t count = read_(buffer_.data() + before, chunk_bytes);
  buffer_.resize(before + count);
  ended_ = count == 0;
  return !ended_;
}

// Looks at what comes first: a mark, which is skipped, and a bracket that opens an array.
void RecordStream::begin() {
  begun_ = true;
  std::size_t first = 0;
  do {
    if (buffer_.compare(0, byte_order_mark.size(), byte_order_mark) == 0) {
      buffer_.erase(0, byte_order_mark.size());
    }
    first = buffer_.find_first_not_of(blanks);
  } while ((first == std::string::npos || buffer_.size() < byte_order_mark.size()) && fill());
  array_ = first != std::string::npos && buffer_[first] == '[';
  if (array_) scan_.at = first + 1;
}

// Moves the place up to an offset of the buffer.
void RecordStream::advance(std::size_t to) {
  for (; counted_ < to; ++counted_) {
    if (buffer_[counted_] == '\n') {
      ++line_;
      column_ = 1;
    } else if ((static_cast<unsigned char>(buffer_[counted_]) & 0xC0U) != 0x80U) {
      ++column_;
    }
  }
}

// The first `used` bytes go to the chunk, the rest stays.
void RecordStream::hand_on(RecordChunk& chunk, std::size_t used) {
  advance(used);
  chunk.bytes.assign(buffer_, 0, used);
  chunk.bytes.append(record_padding, ' ');
  buffer_.erase(0, used);
  counted_ = 0;
}

bool RecordStream::next(RecordChunk& chunk) {
  chunk.records.clear();
  if (!begun_) begin();
  if (array_) return next_elements(chunk);
  return kind_ == Kind::lines_or_array ? next_lines(chunk) : next_whole(chunk);
}

bool RecordStream::next_lines(RecordChunk& chunk) {
  std::size_t end = buffer_.rfind('\n');
  while (end == std::string::npos && buffer_.size() <= max_record_bytes && fill()) {
    end = buffer_.rfind('\n');
  }
  if (end == std::string::npos && buffer_.size() > max_record_bytes) {
    chunk.records.push_back({0, 0, line_, 1, Record::Fault::too_large});
    skip_line();
    hand_on(chunk, 0);
    return true;
  }
  const std::size_t used = end == std::string::npos ? buffer_.size() : end + 1;
  if (used == 0) return false;
  for (std::size_t at = 0; at < used;) {
    const std::size_t stop = std::min(buffer_.find('\n', at), used);
    const bool empty = buffer_.find_first_not_of(blanks, at) >= stop;
    const bool large = stop - at > max_record_bytes;
    if (!empty) {
      chunk.records.push_back({at, large ? 0 : stop - at, line_, 1,
                               large ? Record::Fault::too_large : Record::Fault::none});
    }
    at = std::min(stop + 1, used);
    advance(at);
  }
  hand_on(chunk, used);
  return true;
}

// Goes to the end of a line that is too long to be kept.
void RecordStream::skip_line() {
  std::size_t end = buffer_.find('\n');
  while (end == std::string::npos) {
    buffer_.clear();
    if (!fill()) break;
    end = buffer_.find('\n');
  }
  buffer_.erase(0, end == std::string::npos ? buffer_.size() : end + 1);
  counted_ = 0;
  ++line_;
  column_ = 1;
}

bool RecordStream::next_whole(RecordChunk& chunk) {
  if (done_) return false;
  done_ = true;
  while (buffer_.size() <= max_record_bytes && fill()) continue;
  const bool large = buffer_.size() > max_record_bytes;
  chunk.records.push_back({0, large ? 0 : buffer_.size(), 1, 1,
                           large ? Record::Fault::too_large : Record::Fault::none});
  hand_on(chunk, buffer_.size());
  return true;
}

void RecordStream::add_fault(RecordChunk& chunk, std::size_t at, Record::Fault fault) {
  advance(at);
  chunk.records.push_back({at, 0, line_, column_, fault});
}

// The element that has begun, or nothing where one should be, ends.
void RecordStream::add_element(RecordChunk& chunk, std::size_t stop) {
  const std::size_t begin = std::min(scan_.start, stop);
  if (stop - begin > max_record_bytes) {
    add_fault(chunk, begin, Record::Fault::too_large);
    done_ = true;
    return;
  }
  advance(begin);
  chunk.records.push_back({begin, stop - begin, line_, column_, Record::Fault::none});
  scan_.start = std::string::npos;
}

// Elements end at a comma or the closing bracket outside of their own texts and brackets; what they
// are is for the parser to say.
void RecordStream::scan_elements(RecordChunk& chunk) {
  for (; scan_.at < buffer_.size() && !done_; ++scan_.at) {
    const char c = buffer_[scan_.at];
    if (scan_.in_text) {
      scan_.in_text = scan_.escaped || c != '"';
      scan_.escaped = !scan_.escaped && c == '\\';
    } else if (is_blank(c)) {
      continue;
    } else if (scan_.closed) {
      add_fault(chunk, scan_.at, Record::Fault::behind_array);
      done_ = true;
    } else if (scan_.depth == 0 && (c == ',' || c == ']')) {
      const bool nothing = scan_.start == std::string::npos;
      const bool empty_array = nothing && c == ']' && !scan_.after_comma;
      if (!empty_array) add_element(chunk, scan_.at);
      scan_.after_comma = c == ',';
      scan_.closed = c == ']';
    } else {
      if (scan_.start == std::string::npos) scan_.start = scan_.at;
      scan_.in_text = c == '"';
      if (c == '[' || c == '{') ++scan_.depth;
      if ((c == ']' || c == '}') && scan_.depth > 0) --scan_.depth;
    }
  }
}

bool RecordStream::next_elements(RecordChunk& chunk) {
  while (!done_) {
    scan_elements(chunk);
    if (done_) break;
    const bool begun = scan_.start != std::string::npos;
    if (begun && buffer_.size() - scan_.start > max_record_bytes) {
      add_fault(chunk, scan_.start, Record::Fault::too_large);
      done_ = true;
    } else if (chunk.records.empty() && !fill()) {
      done_ = true;
      if (scan_.closed) break;
      if (begun) add_element(chunk, buffer_.size());
      add_fault(chunk, buffer_.size(), Record::Fault::never_closed);
    } else if (!chunk.records.empty()) {
      const std::size_t used = begun ? scan_.start : scan_.at;
      hand_on(chunk, used);
      scan_.at -= used;
      if (begun) scan_.start = 0;
      return true;
    }
  }
  if (chunk.records.empty()) return false;
  hand_on(chunk, buffer_.size());
  return true;
}

}  // namespace tripoint
