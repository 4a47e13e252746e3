// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"

#include "connections/embedded/embeddedconnection.h"
#include "features/importer/job/importpreparation.h"
#include "support/await.h"

#include <QFile>
#include <QSignalSpy>

#include <sqlite3.h>

namespace d1::test {

namespace {

struct Closer {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};

std::unique_ptr<sqlite3, Closer> opened(const std::string &path)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(path.c_str(), &database) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database));
    return std::unique_ptr<sqlite3, Closer>(database);
}

} // namespace

ImportFixture::ImportFixture(const char *sql)
{
    QFile file(QString::fromStdString(databasePath()));
    if (file.open(QIODevice::WriteOnly))
        file.close();
    execute(sql);
}

std::string ImportFixture::csv(std::string_view content, const QString &name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write(content.data(), static_cast<qint64>(content.size()));
    return path(name).toStdString();
}

ImportRequest ImportFixture::request(std::string file, std::string table)
{
    ImportRequest request;
    request.file = std::move(file);
    request.wishes.table = std::move(table);
    return request;
}

Result<ImportPlan> ImportFixture::plan(ImportRequest request)
{
    return await(prepareImport(std::move(request), session(), CancelToken()));
}

ImportOutcome ImportFixture::run(ImportRequest request, ImportStrategy strategy)
{
    Result<ImportPlan> made = plan(std::move(request));
    if (!made) {
        ImportOutcome outcome;
        outcome.end = ImportOutcome::End::Failed;
        outcome.error = made.error();
        return outcome;
    }
    made->strategy.strategy = strategy;
    return run(*std::move(made));
}

ImportOutcome ImportFixture::run(ImportPlan plan)
{
    ImportJob::Parts parts{session(), m_clockInUse, journal()};
    ImportJob job(std::move(parts), std::move(plan));
    QSignalSpy finished(&job, &ImportJob::finished);
    job.start();
    while (finished.isEmpty()) {
        if (!finished.wait(60'000))
            qFatal("the import does not end");
    }
    return job.outcome();
}

std::string ImportFixture::rows(const std::string &sql) const
{
    const auto database = opened(databasePath());
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database.get(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        return sqlite3_errmsg(database.get());
    std::string text;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        text += text.empty() ? "" : " ";
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            const auto *value = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
            text += (column > 0 ? "|" : "") + std::string(value ? value : "NULL");
        }
    }
    sqlite3_finalize(statement);
    return text;
}

void ImportFixture::execute(const char *sql) const
{
    const auto database = opened(databasePath());
    if (sqlite3_exec(database.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database.get()));
}

SessionPtr ImportFixture::session()
{
    if (!m_session) {
        Session::Parts parts;
        parts.identity = {"file:" + databasePath(), "shop", Environment::Development};
        parts.primary = std::move(m_connection);
        if (!parts.primary)
            parts.primary = std::make_unique<EmbeddedConnection>(databasePath());
        parts.clock = m_clockInUse;
        parts.log = &m_log;
        m_session = Session::create(std::move(parts));
    }
    return m_session;
}

} // namespace d1::test
