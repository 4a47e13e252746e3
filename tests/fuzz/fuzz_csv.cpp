// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/csvreader.h"
#include "features/importer/dialectsniffer.h"
#include "features/importer/memorysource.h"
#include "features/importer/transcoder.h"
#include "fuzzing.h"

#include <algorithm>

namespace {

using namespace d1;

/// Three bytes at a time, so that every boundary falls somewhere.
class Trickle final : public ByteSource
{
public:
    explicit Trickle(std::string_view bytes)
        : m_rest(bytes)
    {}

    Result<std::size_t> read(std::span<char> room) override
    {
        const std::size_t taken = m_rest.copy(room.data(), std::min<std::size_t>(room.size(), 3));
        m_rest.remove_prefix(taken);
        return taken;
    }

private:
    std::string_view m_rest;
};

/// Everything that was read, so that two readings can be compared; a complaint begins with '!'.
std::string readAll(ByteSource &source, const CsvDialect &dialect, std::size_t bytes)
{
    CsvReader reader(source, dialect);
    CsvRow row;
    std::string text;
    std::uint64_t line = 0;
    std::size_t rows = 0;
    while (reader.next(row).value_or(false)) {
        if (row.line <= line)
            return "!a row that does not come behind the one before";
        line = row.line;
        if (++rows > bytes + 1)
            return "!more rows than there are bytes";
        text += std::to_string(row.line) + ':' + std::to_string(static_cast<int>(row.fault)) + ':';
        std::size_t size = 0;
        for (const CsvField &field : row.fields) {
            size += field.text.size();
            text += (field.isQuoted ? '"' : ' ') + std::string(field.text) + '\x1f';
        }
        const bool hasFields = row.fault != CsvFault::QuoteNotClosed && row.fault != CsvFault::TooLong;
        if (hasFields == row.fields.empty())
            return "!a row without values that ought to have some, or the other way round";
        if (size > row.source.size())
            return "!values longer than the row they are of";
        text += std::string(row.source) + '\x1e';
    }
    return text;
}

std::string compareReadings(std::string_view bytes, const CsvDialect &dialect)
{
    MemorySource whole(bytes);
    const std::string first = readAll(whole, dialect, bytes.size());
    if (first.starts_with('!'))
        return first.substr(1);
    Trickle drops(bytes);
    return readAll(drops, dialect, bytes.size()) == first ? "" : "the same bytes were read otherwise piece by piece";
}

} // namespace

std::string d1::fuzz::complaintAbout(std::string_view input)
{
    for (const char separator : {',', ';', '\t'}) {
        for (const bool trims : {false, true}) {
            CsvDialect dialect;
            dialect.separator = separator;
            dialect.trims = trims;
            if (std::string complaint = compareReadings(input, dialect); !complaint.empty())
                return complaint;
        }
    }
    for (const TextEncoding encoding :
         {TextEncoding::Utf8, TextEncoding::Utf16LittleEndian, TextEncoding::Utf16BigEndian, TextEncoding::Latin1,
          TextEncoding::Windows1252}) {
        MemorySource whole(input);
        Transcoder transcoder(whole, encoding);
        CsvReader reader(transcoder, {});
        CsvRow row;
        while (reader.next(row).value_or(false)) {
            // Elsewhere units that mean nothing are marked, so that the reader can name their line.
            if (encoding == TextEncoding::Latin1 && row.fault == CsvFault::NotUtf8)
                return "Latin-1, in which every byte means something, was turned into something that is no UTF-8";
        }
    }
    const Result<CsvDialect> guess = sniffDialect(input);
    if (!guess && guess.error().facts.message.empty())
        return "an error without a word";
    return "";
}
