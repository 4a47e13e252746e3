// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/jsontext.h"

#include "features/results/realtext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace d1 {

namespace {

bool isPlain(char c)
{
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

} // namespace

void appendJsonString(std::string &json, std::string_view text)
{
    if (std::ranges::all_of(text, isPlain)) {
        json += '"';
        json += text;
        json += '"';
        return;
    }
    json += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void appendJsonValue(std::string &json, const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        json += "null";
        break;
    case CellType::Integer:
        json += std::to_string(cell.integer());
        break;
    case CellType::Real:
        json += std::isfinite(cell.real()) ? realText(cell.real()) : "null";
        break;
    case CellType::Text:
        appendJsonString(json, cell.bytes());
        break;
    case CellType::Blob:
        json += R"({"blob":")";
        json += QByteArray::fromRawData(cell.bytes().data(), static_cast<qsizetype>(cell.bytes().size()))
                    .toHex()
                    .toUpper()
                    .toStdString();
        json += R"("})";
        break;
    }
}

} // namespace d1
