#include "core/support/json_writer.h"

#include "core/support/number.h"

namespace tripoint {

void JsonWriter::new_line() {
  if (indent_ == 0) return;
  out_ += '\n';
  out_.append(depth_ * indent_, ' ');
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (!first_) out_ += ',';
  first_ = false;
  new_line();
}

JsonWriter& JsonWriter::open(char bracket) {
  before_value();
  out_ += bracket;
  ++depth_;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  --depth_;
  if (!first_) new_line();
  first_ = false;
  out_ += bracket;
  return *this;
}

void JsonWriter::escaped(std::string_view text) {
  static constexpr std::string_view digits = "0123456789abcdef";
  out_ += '"';
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out_.append(text, plain, at - plain);
    plain = at + 1;
    out_ += '\\';
    if (byte == '"' || byte == '\\') {
      out_ += text[at];
    } else if (byte == '\n') {
      out_ += 'n';
    } else if (byte == '\t') {
      out_ += 't';
    } else if (byte == '\r') {
      out_ += 'r';
    } else {
      out_ += "u00";
      out_ += digits[byte >> 4U];
      out_ += digits[byte & 15U];
    }
  }
  out_.append(text, plain, text.size() - plain);
  out_ += '"';
}

JsonWriter& JsonWriter::key(std::string_view name) {
  before_value();
  escaped(name);
  out_ += indent_ == 0 ? ":" : ": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  before_value();
  escaped(text);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) { return raw(value ? "true" : "false"); }

JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::integer(std::int64_t value) { return raw(std::to_string(value)); }

JsonWriter& JsonWriter::fixed(double value, int decimals) {
  before_value();
  append_fixed(out_, value, decimals);
  return *this;
}

JsonWriter& JsonWriter::shortest(double value) { return raw(tripoint::shortest(value)); }

JsonWriter& JsonWriter::raw(std::string_view json) {
  before_value();
  out_ += json;
  return *this;
}

JsonWriter& JsonWriter::raw_laid_out(std::string_view json) {
  before_value();
  bool in_text = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (in_text) {
      out_ += c;
      if (c == '\\') out_ += json[++at];
      in_text = c != '"';
      continue;
    }
    in_text = c == '"';
    const bool empty = at + 1 < json.size() && (json[at + 1] == ']' || json[at + 1] == '}');
    if (c == ']' || c == '}') {
      const bool was_empty = json[at - 1] == '[' || json[at - 1] == '{';
      if (!was_empty) {
        --depth_;
        new_line();
      }
      out_ += c;
    } else if (c == '[' || c == '{') {
      out_ += c;
      if (empty) continue;
      ++depth_;
      new_line();
    } else {
      out_ += c;
      if (c == ',') new_line();
      if (c == ':' && indent_ > 0) out_ += ' ';
    }
  }
  return *this;
}

}  // namespace tripoint
