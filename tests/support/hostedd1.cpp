// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostedd1.h"

#include "sql/splitter.h"
#include "support/jsonasjavascript.h"

#include <QDateTime>
#include <QUrlQuery>

#include <nlohmann/json.hpp>

#include <expected>

namespace d1::test {

namespace {

using nlohmann::json;

FaultAnswer malformed(const QByteArray &message)
{
    return FaultAnswer::d1Error(400, 7400, message);
}

QByteArray textOf(const ErrorFacts &facts)
{
    std::string text = facts.message;
    if (facts.byteOffset)
        text += " at offset " + std::to_string(*facts.byteOffset);
    if (!facts.sqliteCode.empty())
        text += ": " + facts.sqliteCode;
    if (facts.sqliteCode == "SQLITE_CONSTRAINT")
        text += " (extended: " + facts.sqliteExtendedCode + ")";
    return QByteArray::fromStdString(text);
}

/// The value as D1 binds it; hosted parameters are declared to be strings.
std::optional<Cell> parameterFrom(const json &value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number())
        return value.get<double>();
    return std::nullopt;
}

std::expected<std::vector<Statement>, QByteArray> statementsFrom(const json &entry)
{
    if (!entry.is_object() || !entry.contains("sql") || !entry["sql"].is_string())
        return std::unexpected("Invalid property: sql => Required | Invalid property: batch => Required");
    const auto sql = entry["sql"].get<std::string>();
    std::vector<Cell> params;
    for (const json &value : entry.value("params", json::array())) {
        const std::optional<Cell> param = parameterFrom(value);
        if (!param)
            return std::unexpected("Invalid property: params => Expected string");
        params.push_back(*param);
    }
    std::vector<Statement> statements;
    for (const sql::StatementSpan span : sql::splitStatements(sql))
        statements.emplace_back(std::string(span.in(sql)));
    if (statements.empty())
        return std::unexpected("No SQL statements detected.");
    if (statements.size() > 1 && !params.empty())
        return std::unexpected("The request is malformed: params with multiple statements is not supported");
    statements.front().params = std::move(params);
    return statements;
}

QByteArray resultOf(const StatementReply &reply)
{
    QByteArray columns;
    for (const std::string &name : reply.rows->columnNames())
        columns += (columns.isEmpty() ? "" : ",") + jsonAsJavaScript(name);
    QByteArray rows;
    for (std::size_t row = 0; row < reply.rows->rowCount(); ++row) {
        rows += row == 0 ? "[" : ",[";
        for (std::size_t column = 0; column < reply.rows->columnCount(); ++column)
            rows += (column == 0 ? "" : ",") + jsonAsJavaScript(reply.rows->cell(row, column));
        rows += ']';
    }
    const Meta &meta = reply.meta;
    const double milliseconds = meta.serverTime->count();
    const json told{{"served_by", "v3-prod"},
                    {"served_by_region", "WEUR"},
                    {"served_by_colo", "AMS"},
                    {"served_by_primary", true},
                    {"timings", {{"sql_duration_ms", milliseconds}}},
                    {"duration", milliseconds},
                    {"changes", meta.changes.value_or(0)},
                    {"last_row_id", meta.lastRowId.value_or(0)},
                    {"changed_db", meta.changedDatabase.value_or(false)},
                    {"size_after", meta.sizeAfter.value_or(0)},
                    {"rows_read", reply.rows->rowCount()},
                    {"rows_written", meta.changes.value_or(0)},
                    {"total_attempts", 1}};
    return R"({"results":{"columns":[)" + columns + R"(],"rows":[)" + rows + R"(]},"success":true,"meta":)"
           + QByteArray::fromStdString(told.dump()) + "}";
}

FaultAnswer success(const QByteArray &result, const QByteArray &more = {})
{
    return FaultAnswer::json(R"({"success":true,"errors":[],"messages":[],"result":)" + result + more + "}");
}

QString queryValue(const QByteArray &query, const char *name)
{
    return QUrlQuery(QString::fromUtf8(query)).queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}

} // namespace

HostedD1::HostedD1()
    : m_jobs(m_file)
    , m_insights(R"({"recommendations":{"generated_at":null,"insights":[]}})")
{}

QByteArray HostedD1::described()
{
    const json described{{"uuid", DatabaseId},
                         {"name", DatabaseName},
                         {"version", "production"},
                         {"created_at", "2026-01-02T03:04:05.678Z"},
                         {"num_tables", m_file.tableCount()},
                         {"file_size", m_file.size()},
                         {"running_in_region", "WEUR"},
                         {"read_replication", {{"mode", "disabled"}}}};
    return QByteArray::fromStdString(described.dump());
}

FaultAnswer HostedD1::answer(const FaultRequest &request)
{
    if (HostedJobs::isStorage(request))
        return m_jobs.answerStorage(request);
    if (request.header("authorization") != QByteArray("Bearer ") + Token)
        return FaultAnswer::d1Error(401, 10000, "Authentication error");
    if (request.path == QByteArray(BasePath) + "/graphql")
        return m_analytics.answer(request);
    const QByteArray account = QByteArray(BasePath) + "/accounts/" + AccountId + "/d1";
    if (request.method == "GET" && request.path.startsWith(account + "/insights"))
        return insightsOfAll();
    const QByteArray databases = account + "/database";
    if (!request.path.startsWith(databases))
        return FaultAnswer::d1Error(403, 7403,
                                    "The given account is not valid or is not authorized to access this service");
    const QByteArray rest = request.path.mid(databases.size());
    const QByteArray one = QByteArray("/") + DatabaseId + '/';
    if (rest.startsWith(one))
        return answerDatabase(request, rest.mid(one.size()));
    if (request.method == "GET" && (rest.isEmpty() || rest.startsWith('?')))
        return list(rest.mid(1));
    if (request.method == "GET" && rest.startsWith('/'))
        return single(rest.mid(1).split('?').first());
    return FaultAnswer::d1Error(404, 7404, "The database " + rest.split('/').value(1) + " could not be found");
}

FaultAnswer HostedD1::insightsOfAll() const
{
    json insights = json::parse(m_insights.begin(), m_insights.end());
    insights["database_id"] = DatabaseId;
    return success(QByteArray::fromStdString(json::array({insights}).dump()),
                   ",\"result_info\":{\"count\":1,\"cursor\":null}");
}

FaultAnswer HostedD1::answerDatabase(const FaultRequest &request, const QByteArray &route)
{
    const QByteArray name = request.method + ' ' + route.split('?').first();
    const QByteArray query = route.mid(route.indexOf('?') + 1);
    if (name == "POST import")
        return m_jobs.answerImport(request);
    if (name == "POST export")
        return m_jobs.answerExport(request);
    if (name == "GET insights")
        return success(m_insights);
    if (name == "GET time_travel/bookmark")
        return bookmark(query);
    if (name == "POST time_travel/restore")
        return restore(query);
    if (name != "POST raw")
        return FaultAnswer::d1Error(404, 7003, "Could not route to " + route);
    const QByteArray busy = m_jobs.busyText();
    return busy.isEmpty() ? raw(request.body) : FaultAnswer::d1Error(400, 7500, busy);
}

FaultAnswer HostedD1::bookmark(const QByteArray &query)
{
    const QDateTime at = QDateTime::fromString(queryValue(query, "timestamp"), Qt::ISODateWithMs);
    const HostedFile::Time time{std::chrono::milliseconds(at.isValid() ? at.toMSecsSinceEpoch() : 0)};
    const QByteArray found = at.isValid() ? m_file.bookmarkAt(time) : m_file.bookmark();
    return success(R"({"bookmark":")" + found + R"("})");
}

FaultAnswer HostedD1::restore(const QByteArray &query)
{
    const QDateTime at = QDateTime::fromString(queryValue(query, "timestamp"), Qt::ISODateWithMs);
    const HostedFile::Time time{std::chrono::milliseconds(at.isValid() ? at.toMSecsSinceEpoch() : 0)};
    const QByteArray wanted = at.isValid() ? m_file.bookmarkAt(time) : queryValue(query, "bookmark").toUtf8();
    if (!m_file.knows(wanted))
        return FaultAnswer::d1Error(400, 7400, "Invalid property: bookmark => Invalid bookmark");
    const QByteArray previous = m_file.bookmark();
    m_file.restore(wanted);
    return success(R"({"bookmark":")" + m_file.bookmark() + R"(","previous_bookmark":")" + previous
                   + R"(","message":"Database restored to bookmark )" + wanted + R"("})");
}

FaultAnswer HostedD1::raw(const QByteArray &body)
{
    const json parsed = json::parse(body.begin(), body.end(), nullptr, false);
    if (!parsed.is_object())
        return malformed("Malformed JSON in request body");
    std::vector<Statement> statements;
    const json entries = parsed.contains("sql") ? json::array({parsed}) : parsed.value("batch", json::array({parsed}));
    for (const json &entry : entries) {
        auto some = statementsFrom(entry);
        if (!some)
            return malformed(some.error());
        statements.insert(statements.end(), some->begin(), some->end());
    }
    return run(statements);
}

FaultAnswer HostedD1::run(const std::vector<Statement> &statements)
{
    const Result<Reply> reply = m_file.run(statements);
    if (!reply)
        return FaultAnswer::d1Error(400, 7500, textOf(reply.error().facts));
    QByteArray results;
    for (const StatementReply &statement : reply->statements)
        results += (results.isEmpty() ? "" : ",") + resultOf(statement);
    return success("[" + results + "]");
}

FaultAnswer HostedD1::list(const QByteArray &query)
{
    const QString name = QUrlQuery(QString::fromUtf8(query)).queryItemValue(QStringLiteral("name"));
    const bool matches = QString::fromLatin1(DatabaseName).contains(name);
    const json items = matches ? json::array({json::parse(described().toStdString())}) : json::array();
    const json paging{{"page", 1}, {"per_page", 100}, {"count", items.size()}, {"total_count", items.size()}};
    return success(QByteArray::fromStdString(items.dump()),
                   R"(,"result_info":)" + QByteArray::fromStdString(paging.dump()));
}

FaultAnswer HostedD1::single(const QByteArray &nameOrId)
{
    if (nameOrId != DatabaseName && nameOrId != DatabaseId)
        return FaultAnswer::d1Error(404, 7404, "The database " + nameOrId + " could not be found");
    return success(described());
}

} // namespace d1::test
