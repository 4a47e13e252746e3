// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/rawrows.h"

#include "core/resultsetbuilder.h"

#include <charconv>
#include <cstring>

namespace d1 {

namespace {

namespace json = simdjson::ondemand;
using simdjson::error_code;

constexpr std::size_t smallResult = 32; // rows; spares most answers from growing their columns step by step

std::string_view withoutTrailingSpace(std::string_view token)
{
    while (!token.empty() && static_cast<unsigned char>(token.back()) <= ' ')
        token.remove_suffix(1);
    return token;
}

/// Copies the text as it stands where it can: simdjson would unescape it into a buffer of its own first.
error_code appendText(json::value &value, ResultSetBuilder &builder)
{
    const std::string_view token = withoutTrailingSpace(value.raw_json_token());
    if (token.size() >= 2 && token.back() == '"' && std::memchr(token.data(), '\\', token.size()) == nullptr) {
        builder.appendText(token.substr(1, token.size() - 2));
        return simdjson::SUCCESS;
    }
    std::string_view text;
    const error_code error = value.get_string().get(text);
    if (!error)
        builder.appendText(text);
    return error;
}

/// 100000000000000000000 and the like: JavaScript writes whole doubles below 1e21 without an exponent.
error_code appendHugeInteger(std::string_view token, ResultSetBuilder &builder)
{
    const std::string_view digits = token.substr(token.starts_with('-') ? 1 : 0);
    if (digits.empty() || digits.front() == '0' || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return simdjson::NUMBER_ERROR;
    double value = 0;
    const auto [end, failure] = std::from_chars(token.data(), token.data() + token.size(), value);
    if (failure != std::errc() || end != token.data() + token.size())
        return simdjson::NUMBER_ERROR;
    builder.appendReal(value, true);
    return simdjson::SUCCESS;
}

error_code appendNumber(json::value &value, ResultSetBuilder &builder)
{
    const std::string_view token = value.raw_json_token();
    json::number number;
    if (value.get_number().get(number))
        return appendHugeInteger(withoutTrailingSpace(token), builder);
    if (number.is_int64())
        builder.appendInteger(number.get_int64(), isBeyondJsonExactness(number.get_int64()));
    else if (number.is_uint64())
        builder.appendReal(static_cast<double>(number.get_uint64()), true);
    else
        builder.appendReal(number.get_double());
    return simdjson::SUCCESS;
}

/// A blob is a list of byte numbers.
error_code appendBlob(json::value &value, ResultSetBuilder &builder, std::string &bytes)
{
    bytes.clear();
    json::array numbers;
    if (const error_code error = value.get_array().get(numbers))
        return error;
    for (auto element : numbers) {
        std::uint64_t number = 0;
        if (const error_code error = element.get_uint64().get(number))
            return error;
        if (number > 255)
            return simdjson::NUMBER_OUT_OF_RANGE;
        bytes.push_back(static_cast<char>(number));
    }
    builder.appendBlob(bytes);
    return simdjson::SUCCESS;
}

error_code appendCell(json::value value, ResultSetBuilder &builder, std::string &bytes)
{
    json::json_type type;
    if (const error_code error = value.type().get(type))
        return error;
    switch (type) {
    case json::json_type::number:
        return appendNumber(value, builder);
    case json::json_type::string:
        return appendText(value, builder);
    case json::json_type::array:
        return appendBlob(value, builder, bytes);
    case json::json_type::null: {
        bool isNull = false;
        if (const error_code error = simdjson::simdjson_result<bool>(value.is_null()).get(isNull))
            return error;
        builder.appendNull();
        return isNull ? simdjson::SUCCESS : simdjson::N_ATOM_ERROR;
    }
    case json::json_type::boolean: {
        bool truth = false;
        const error_code error = value.get_bool().get(truth);
        builder.appendInteger(truth ? 1 : 0);
        return error;
    }
    case json::json_type::object:
        break;
    }
    return simdjson::INCORRECT_TYPE;
}

std::expected<std::vector<std::string>, ShapeFault> readColumns(json::object &results)
{
    std::vector<std::string> names;
    json::array columns;
    if (const error_code error = results.find_field_unordered("columns").get_array().get(columns))
        return shapeFault(error);
    for (auto column : columns) {
        std::string_view name;
        if (const error_code error = column.get_string().get(name))
            return shapeFault(error);
        names.emplace_back(name);
    }
    return names;
}

std::expected<void, ShapeFault> appendRow(json::array row, ResultSetBuilder &builder, std::string &bytes)
{
    const std::size_t width = builder.columnCount();
    const std::size_t number = builder.rowCount();
    std::size_t cells = 0;
    for (auto cell : row) {
        json::value value;
        error_code error = cell.get(value);
        if (!error && ++cells > width)
            break;
        if (!error)
            error = appendCell(value, builder, bytes);
        if (error)
            return std::unexpected("row " + std::to_string(number + 1) + ": " + simdjson::error_message(error));
    }
    if (cells != width)
        return std::unexpected("row " + std::to_string(number + 1) + " does not have " + std::to_string(width)
                               + " values");
    return {};
}

} // namespace

std::expected<ResultSetPtr, ShapeFault> readRows(json::value results)
{
    json::json_type type;
    if (const error_code error = results.type().get(type))
        return shapeFault(error);
    if (type == json::json_type::array) {
        json::array list;
        bool isEmpty = false;
        if (const error_code error = results.get_array().get(list))
            return shapeFault(error);
        if (const error_code error = list.is_empty().get(isEmpty))
            return shapeFault(error);
        if (!isEmpty)
            return std::unexpected("results is a list");
        return std::make_shared<const ResultSet>();
    }
    json::object object;
    if (const error_code error = results.get_object().get(object))
        return shapeFault(error);
    auto columns = readColumns(object);
    if (!columns)
        return std::unexpected("columns: " + columns.error());
    ResultSetBuilder builder(std::move(*columns));
    builder.reserveRows(smallResult);
    json::array rows;
    if (const error_code error = object.find_field_unordered("rows").get_array().get(rows))
        return std::unexpected(std::string("rows: ") + simdjson::error_message(error));
    std::string bytes;
    for (auto element : rows) {
        json::array row;
        if (const error_code error = element.get_array().get(row))
            return shapeFault(error);
        if (const auto appended = appendRow(row, builder, bytes); !appended)
            return std::unexpected(appended.error());
    }
    return builder.finish();
}

} // namespace d1
