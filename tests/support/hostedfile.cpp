// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostedfile.h"

#include "connections/embedded/sqlitebatch.h"
#include "sql/quoting.h"
#include "sql/splitter.h"

#include <QCryptographicHash>
#include <QFile>

#include <sqlite3.h>

#include <algorithm>

namespace d1::test {

HostedFile::HostedFile()
{
    QFile file(path());
    if (file.open(QIODevice::WriteOnly))
        file.close();
    auto database = SqliteDatabase::open(path().toStdString());
    if (!database)
        qFatal("no file for the hosted database");
    m_database = std::move(*database);
    take(std::chrono::system_clock::now() - std::chrono::days(30));
}

QString HostedFile::path() const
{
    return m_folder.filePath(QStringLiteral("hosted.sqlite"));
}

Result<Reply> HostedFile::run(std::span<const Statement> statements)
{
    SqliteBatch batch(*m_database, statements, [] { return false; });
    Result<Reply> reply = batch.run();
    m_database->rollBack();
    const bool changed = reply && std::ranges::any_of(reply->statements, [](const StatementReply &one) {
                             return one.meta.changedDatabase.value_or(false);
                         });
    m_changes += changed ? 1 : 0;
    return reply;
}

Result<Reply> HostedFile::runScript(const QByteArray &sql)
{
    const std::string script = sql.toStdString();
    std::vector<Statement> statements;
    for (const sql::StatementSpan span : sql::splitStatements(script))
        statements.emplace_back(std::string(span.in(script)));
    return run(statements);
}

std::vector<std::vector<std::string>> HostedFile::texts(const std::string &sql)
{
    std::vector<std::vector<std::string>> rows;
    const std::vector<Statement> one{Statement(sql)};
    const Result<Reply> reply = run(one);
    if (!reply)
        qFatal("%s: %s", sql.c_str(), reply.error().facts.message.c_str());
    const ResultSet &set = *reply->statements.front().rows;
    for (std::size_t row = 0; row < set.rowCount(); ++row) {
        std::vector<std::string> &texts = rows.emplace_back();
        for (std::size_t column = 0; column < set.columnCount(); ++column)
            texts.emplace_back(set.cell(row, column).bytes());
    }
    return rows;
}

QByteArray HostedFile::dump(const std::vector<std::string> &tables, bool schema, bool data)
{
    QByteArray sql = "PRAGMA defer_foreign_keys=TRUE;\n";
    QByteArray rest;
    for (const auto &object :
         texts("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name "
               "NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid")) {
        if (!tables.empty() && std::ranges::find(tables, object[2]) == tables.end())
            continue;
        const QByteArray create = QByteArray::fromStdString(object[3]) + ";\n";
        if (object[0] != "table") {
            rest += schema ? create : QByteArray();
            continue;
        }
        sql += schema ? create : QByteArray();
        if (!data)
            continue;
        const std::string table = sql::quoteIdentifier(object[1]);
        std::string values;
        for (const auto &column : texts("SELECT name FROM pragma_table_info(" + sql::quoteText(object[1]) + ")"))
            values += (values.empty() ? "" : " || ',' || ") + ("quote(" + sql::quoteIdentifier(column[0]) + ")");
        for (const auto &row : texts("SELECT " + values + " FROM " + table))
            sql += "INSERT INTO " + QByteArray::fromStdString(table + " VALUES(" + row[0]) + ");\n";
    }
    return sql + rest;
}

void HostedFile::take(Time at)
{
    const QString path = m_folder.filePath(QStringLiteral("%1.snapshot").arg(m_snapshots.size()));
    const std::string sql = "VACUUM INTO " + sql::quoteText(path.toStdString());
    if (sqlite3_exec(m_database->handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_database->handle()));
    const QByteArray number = QByteArray::number(static_cast<int>(m_snapshots.size()) + 1, 16).rightJustified(8, '0');
    const QByteArray tail = QCryptographicHash::hash(number, QCryptographicHash::Md5).toHex();
    m_snapshots.push_back({number + "-00000000-00004c6d-" + tail, path, at});
    m_changesAtBookmark = m_changes;
}

QByteArray HostedFile::bookmark()
{
    if (m_changes != m_changesAtBookmark)
        take(std::chrono::system_clock::now());
    return m_snapshots.back().bookmark;
}

QByteArray HostedFile::bookmarkAt(Time time) const
{
    QByteArray best = m_snapshots.front().bookmark;
    for (const Snapshot &snapshot : m_snapshots) {
        if (snapshot.takenAt <= time)
            best = snapshot.bookmark;
    }
    return best;
}

bool HostedFile::knows(const QByteArray &bookmark) const
{
    return std::ranges::find(m_snapshots, bookmark, &Snapshot::bookmark) != m_snapshots.end();
}

void HostedFile::restore(const QByteArray &bookmark)
{
    const auto found = std::ranges::find(m_snapshots, bookmark, &Snapshot::bookmark);
    sqlite3 *source = nullptr;
    sqlite3_open(found->path.toUtf8().constData(), &source);
    sqlite3_backup *backup = sqlite3_backup_init(m_database->handle(), "main", source, "main");
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_database->handle()));
    sqlite3_close(source);
    ++m_changes;
}

std::int64_t HostedFile::size() const
{
    return m_database->size().value_or(0);
}

int HostedFile::tableCount()
{
    return std::stoi(texts("SELECT CAST(count(*) AS TEXT) FROM sqlite_schema WHERE type = 'table'")[0][0]);
}

} // namespace d1::test
