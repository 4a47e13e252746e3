// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/workload/workloadfile.h"

#include "sql/parameters.h"
#include "sql/splitter.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

#include <expected>
#include <optional>
#include <string>

namespace d1::advisor {

namespace {

using Json = nlohmann::json;

Blob blobOf(const Json &bytes)
{
    Blob blob;
    for (const Json &byte : bytes)
        blob.bytes.append(byte.is_number() ? static_cast<char>(byte.get<int>()) : '\0');
    return blob;
}

Cell cellOf(const Json &value)
{
    switch (value.type()) {
    case Json::value_t::boolean:
        return std::int64_t{value.get<bool>() ? 1 : 0};
    case Json::value_t::number_integer:
        return value.get<std::int64_t>();
    case Json::value_t::number_unsigned:
        return value.get<std::uint64_t>() <= INT64_MAX ? Cell(value.get<std::int64_t>()) : Cell(value.get<double>());
    case Json::value_t::number_float:
        return value.get<double>();
    case Json::value_t::string:
        return value.get<std::string>();
    case Json::value_t::array:
        return blobOf(value);
    case Json::value_t::object:
        return value.dump();
    default:
        return std::monostate();
    }
}

/// By name, with or without the sign before it.
std::vector<Cell> namedValues(const std::string &sql, const Json &values)
{
    std::vector<Cell> params;
    for (const sql::Parameter &parameter : sql::parametersOf(sql)) {
        const std::string bare = parameter.name.empty() ? std::to_string(parameter.number) : parameter.name.substr(1);
        const auto found = values.contains(parameter.name) ? values.find(parameter.name) : values.find(bare);
        params.push_back(found == values.end() ? Cell() : cellOf(*found));
    }
    return params;
}

/// 1 where none is told; nothing for what is no number of runs.
std::optional<double> runsIn(const Json &line)
{
    const auto count = line.find("count");
    if (count == line.end() || count->is_null())
        return 1.0;
    bool isNumber = count->is_number();
    double runs = isNumber ? count->get<double>() : 0.0;
    if (count->is_string()) // as a spreadsheet writes them
        runs = QByteArray::fromStdString(count->get<std::string>()).toDouble(&isNumber);
    return isNumber && runs >= 0.0 ? std::optional(runs) : std::nullopt;
}

/// The statement of a line, or what is wrong with the line.
std::expected<WorkloadStatement, std::string> statementIn(const Json &line)
{
    if (!line.is_object() || !line.contains("sql") || !line["sql"].is_string())
        return std::unexpected(R"(is not {"sql", "params", "count"}.)");
    WorkloadStatement statement;
    statement.sql = line["sql"].get<std::string>();
    const std::vector<sql::StatementSpan> spans = sql::splitStatements(statement.sql);
    if (spans.size() > 1)
        return std::unexpected("holds " + std::to_string(spans.size()) + " statements: write a line for each.");
    if (spans.size() == 1)
        statement.sql = std::string(spans.front().in(statement.sql));
    if (const auto params = line.find("params"); params != line.end() && params->is_object()) {
        statement.params = namedValues(statement.sql, *params);
    } else if (params != line.end() && params->is_array()) {
        for (const Json &value : *params)
            statement.params.push_back(cellOf(value));
    }
    const std::size_t wanted = sql::parametersOf(statement.sql).size();
    statement.valuesKnown = statement.params.size() >= wanted;
    const std::optional<double> runs = runsIn(line);
    if (!runs)
        return std::unexpected("has a count that is no number of runs.");
    statement.runs = *runs;
    return statement;
}

} // namespace

Result<Workload> readWorkload(std::istream &lines, const std::string &name)
{
    Workload workload;
    workload.source = name;
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (line.find_first_not_of(" \t\r\xef\xbb\xbf") == std::string::npos)
            continue;
        if (number == 1 && line.starts_with("\xef\xbb\xbf"))
            line.erase(0, 3);
        if (std::expected<WorkloadStatement, std::string> statement = statementIn(Json::parse(line, nullptr, false)))
            workload.statements.push_back(*std::move(statement));
        else
            workload.problems.push_back("Line " + std::to_string(number) + ' ' + statement.error());
    }
    if (workload.statements.empty())
        return std::unexpected(Error(ErrorKind::Unknown, "There is no statement in '" + name
                                                             + R"(': write a line {"sql": "...", "params": [], )"
                                                               R"("count": 1} for each.)"));
    return workload;
}

Workload workloadOf(std::string sql, std::vector<Cell> params)
{
    Workload workload;
    workload.source = "one statement";
    WorkloadStatement statement{std::move(sql), std::move(params)};
    statement.valuesKnown = statement.params.size() >= sql::parametersOf(statement.sql).size();
    workload.statements.push_back(std::move(statement));
    return workload;
}

} // namespace d1::advisor
