// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/rawdecoder.h"
#include "fuzzing.h"

namespace {

/// Touches every byte, so that a sanitizer sees those that are not there.
std::size_t sumOf(const d1::ResultSet &result)
{
    std::size_t sum = 0;
    for (std::size_t row = 0; row < result.rowCount(); ++row) {
        for (std::size_t column = 0; column < result.columnCount(); ++column) {
            const d1::CellView cell = result.cell(row, column);
            if (cell.type() != d1::CellType::Text && cell.type() != d1::CellType::Blob)
                continue;
            for (const char c : cell.bytes())
                sum += static_cast<unsigned char>(c);
        }
    }
    return sum;
}

} // namespace

std::string d1::fuzz::complaintAbout(std::string_view input)
{
    for (const int status : {200, 400}) {
        HttpAnswer answer;
        answer.status = status;
        answer.body = QByteArray(input.data(), static_cast<qsizetype>(input.size()));
        answer.host = "api.example";
        answer.contentType = "application/json";
        const auto replies = decodeRaw(std::move(answer));
        if (!replies) {
            if (replies.error().facts.message.empty())
                return "an error without a word";
            continue;
        }
        for (const StatementReply &reply : *replies) {
            if (reply.rows && sumOf(*reply.rows) > 255 * input.size())
                return "more came out than went in";
        }
    }
    return "";
}
