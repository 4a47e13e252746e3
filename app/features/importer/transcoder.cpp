// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/transcoder.h"

#include <iconv.h>

#include <cerrno>
#include <cstring>
#include <string_view>

namespace d1 {

namespace {

constexpr std::size_t pendingBytes = 1 << 16;

const char *iconvNameOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf16LittleEndian:
        return "UTF-16LE";
    case TextEncoding::Utf16BigEndian:
        return "UTF-16BE";
    case TextEncoding::Latin1:
        return "ISO-8859-1";
    case TextEncoding::Windows1252:
        return "WINDOWS-1252";
    case TextEncoding::Utf8:
        break;
    }
    return "UTF-8";
}

/// The first byte of what stands for a unit that means nothing: never part of UTF-8, so the reader reports the line.
constexpr char brokenByte = '\xff';

} // namespace

class Transcoder::Converter
{
public:
    explicit Converter(TextEncoding encoding)
        : m_unitBytes(encoding == TextEncoding::Utf16LittleEndian || encoding == TextEncoding::Utf16BigEndian ? 2 : 1)
        , m_handle(iconv_open("UTF-8", iconvNameOf(encoding)))
    {}
    ~Converter() { iconv_close(m_handle); }
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;

    /// Moves as much as fits; an unfinished unit stays in `input` until `isLast`.
    std::size_t convert(std::string_view &input, std::span<char> room, bool isLast)
    {
        char *in = const_cast<char *>(input.data());
        std::size_t inLeft = input.size();
        char *out = room.data();
        std::size_t outLeft = room.size();
        while (inLeft > 0 && outLeft > 0) {
            if (iconv(m_handle, &in, &inLeft, &out, &outLeft) != static_cast<std::size_t>(-1) || errno == E2BIG)
                break;
            if (errno == EINVAL && !isLast)
                break;
            *out++ = brokenByte;
            --outLeft;
            const std::size_t skipped = std::min(m_unitBytes, inLeft);
            in += skipped;
            inLeft -= skipped;
        }
        input.remove_prefix(input.size() - inLeft);
        return room.size() - outLeft;
    }

private:
    std::size_t m_unitBytes;
    iconv_t m_handle;
};

Transcoder::Transcoder(ByteSource &source, TextEncoding encoding)
    : m_source(source)
    , m_encoding(encoding)
    , m_pending(pendingBytes)
{
    if (encoding != TextEncoding::Utf8)
        m_converter = std::make_unique<Converter>(encoding);
}

Transcoder::~Transcoder() = default;

Result<std::size_t> Transcoder::read(std::span<char> room)
{
    while (true) {
        std::string_view waiting(m_pending.data() + m_begin, m_end - m_begin);
        if (!waiting.empty() && !m_atStart) {
            std::size_t made = 0;
            if (m_converter) {
                made = m_converter->convert(waiting, room, m_atEnd);
                m_begin = m_end - waiting.size();
            } else {
                made = std::min(waiting.size(), room.size());
                std::memcpy(room.data(), waiting.data(), made);
                m_begin += made;
            }
            if (made > 0)
                return made;
        } else if (m_atEnd && waiting.empty()) {
            return 0;
        }
        const Result<bool> filled = fill();
        if (!filled)
            return std::unexpected(filled.error());
        if (m_atStart && (m_end >= 3 || m_atEnd))
            dropByteOrderMark();
    }
}

/// False at the end of the source.
Result<bool> Transcoder::fill()
{
    if (m_atEnd)
        return false;
    std::memmove(m_pending.data(), m_pending.data() + m_begin, m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
    const Result<std::size_t> got = m_source.read(std::span(m_pending).subspan(m_end));
    if (!got)
        return std::unexpected(got.error());
    m_end += *got;
    m_atEnd = *got == 0;
    return !m_atEnd;
}

void Transcoder::dropByteOrderMark()
{
    m_atStart = false;
    const std::string_view start(m_pending.data(), m_end);
    const bool utf16 = m_encoding == TextEncoding::Utf16LittleEndian || m_encoding == TextEncoding::Utf16BigEndian;
    if (m_encoding == TextEncoding::Utf8 && start.starts_with("\xef\xbb\xbf"))
        m_begin = 3;
    else if (utf16 && start.starts_with(m_encoding == TextEncoding::Utf16LittleEndian ? "\xff\xfe" : "\xfe\xff"))
        m_begin = 2;
}

} // namespace d1
