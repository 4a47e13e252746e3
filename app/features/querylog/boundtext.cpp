// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/boundtext.h"

#include <nlohmann/json.hpp>

namespace d1 {

namespace {

using Json = nlohmann::json;

constexpr std::size_t mostBytes = 64 * 1024;

Json jsonOf(const Cell &cell)
{
    switch (typeOf(cell)) {
    case CellType::Null:
        break;
    case CellType::Integer:
        return std::get<std::int64_t>(cell);
    case CellType::Real:
        return std::get<double>(cell);
    case CellType::Text:
        return std::get<std::string>(cell);
    case CellType::Blob:
        return {{"blob", std::get<Blob>(cell).bytes.toHex().toStdString()}};
    }
    return nullptr;
}

Cell cellOf(const Json &json)
{
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (json.is_number())
        return json.get<double>();
    if (json.is_string())
        return json.get<std::string>();
    if (json.is_object() && json.contains("blob") && json["blob"].is_string())
        return Blob{QByteArray::fromHex(QByteArray::fromStdString(json["blob"].get<std::string>()))};
    return {};
}

} // namespace

std::optional<std::string> boundText(const std::vector<Cell> &values)
{
    Json list = Json::array();
    for (const Cell &value : values)
        list.push_back(jsonOf(value));
    std::string text = list.dump(-1, ' ', false, Json::error_handler_t::replace);
    return text.size() <= mostBytes ? std::optional(std::move(text)) : std::nullopt;
}

std::vector<Cell> boundValuesOf(std::string_view text)
{
    std::vector<Cell> values;
    const Json list = Json::parse(text, nullptr, false);
    if (!list.is_array())
        return values;
    for (const Json &entry : list)
        values.push_back(cellOf(entry));
    return values;
}

std::string withoutQuoted(std::string_view message)
{
    std::string text;
    for (std::size_t i = 0; i < message.size(); ++i) {
        text += message[i];
        if (message[i] != '"' && message[i] != '\'')
            continue;
        // An apostrophe in a word opens nothing.
        const std::size_t end = message.find(message[i], i + 1);
        if (end == std::string_view::npos) {
            const bool isInWord = message[i] == '\'' && i > 0 && message[i - 1] != ' ';
            return isInWord ? text + std::string(message.substr(i + 1)) : text + "…";
        }
        text += "…";
        text += message[end];
        i = end;
    }
    return text;
}

} // namespace d1
