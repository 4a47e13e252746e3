// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exactcontent.h"

#include "sql/quoting.h"
#include "sql/splitter.h"

#include <QFile>

#include <sqlite3.h>

#include <bit>
#include <memory>

namespace d1::test {

namespace {

struct Closer {
    void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

QString valueText(sqlite3_stmt *row, int column)
{
    const auto bytes = [row, column] {
        const auto *data = static_cast<const char *>(sqlite3_column_blob(row, column));
        return QByteArray(data, sqlite3_column_bytes(row, column)).toHex();
    };
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
        return QStringLiteral("integer:%1").arg(sqlite3_column_int64(row, column));
    case SQLITE_FLOAT:
        return QStringLiteral("real:%1").arg(std::bit_cast<quint64>(sqlite3_column_double(row, column)), 0, 16);
    case SQLITE_TEXT:
        return QStringLiteral("text:") + QString::fromLatin1(bytes());
    case SQLITE_BLOB:
        return QStringLiteral("blob:") + QString::fromLatin1(bytes());
    default:
        return QStringLiteral("null");
    }
}

QStringList rowsOf(sqlite3 *database, const std::string &sql)
{
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(database, sql.c_str(), -1, &raw, nullptr) != SQLITE_OK)
        return {QStringLiteral("%1: %2").arg(QString::fromStdString(sql), QString::fromUtf8(sqlite3_errmsg(database)))};
    const std::unique_ptr<sqlite3_stmt, Closer> statement(raw);
    QStringList rows;
    while (sqlite3_step(raw) == SQLITE_ROW) {
        QStringList values;
        for (int column = 0; column < sqlite3_column_count(raw); ++column)
            values += valueText(raw, column);
        rows += values.join(u' ');
    }
    return rows;
}

constexpr auto ownObjects =
    "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' AND name "
    "NOT GLOB '_cf_*' AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') "
    "ORDER BY type, name";

constexpr auto ownTables =
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND "
    "name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' ORDER BY name";

} // namespace

QStringList exactContentOf(const QString &path)
{
    sqlite3 *raw = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &raw, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, Closer> database(raw);
    QStringList content = rowsOf(raw, ownObjects);
    for (const QString &row : rowsOf(raw, ownTables)) {
        const std::string name = QByteArray::fromHex(row.mid(row.indexOf(u':') + 1).toLatin1()).toStdString();
        content += QString::fromStdString(name);
        content += rowsOf(raw, "SELECT * FROM " + sql::quoteIdentifier(name));
    }
    content += rowsOf(raw, "SELECT name, seq FROM sqlite_sequence ORDER BY name");
    return content;
}

std::vector<std::string> scriptFixture(const QString &name)
{
    QFile file(QStringLiteral(D1_FIXTURES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qUtf8Printable(name));
    const std::string script = file.readAll().toStdString();
    std::vector<std::string> statements;
    for (const sql::StatementSpan span : sql::splitStatements(script))
        statements.emplace_back(span.in(script));
    return statements;
}

} // namespace d1::test
