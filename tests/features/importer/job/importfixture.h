// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/systemclock.h"
#include "features/importer/job/importjob.h"
#include "features/importer/job/importrequest.h"
#include "service/querylog.h"
#include "service/session.h"

#include <QTemporaryDir>

namespace d1::test {

/// A SQLite file, CSV files beside it, and imports of one into the other, through a session as the program opens it.
class ImportFixture
{
public:
    explicit ImportFixture(const char *sql = "");

    /// A CSV file of this content; `name` without a folder.
    [[nodiscard]] std::string csv(std::string_view content, const QString &name = QStringLiteral("rows.csv")) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] std::string databasePath() const { return path(QStringLiteral("shop.sqlite")).toStdString(); }

    /// A request for a file into `table`.
    [[nodiscard]] static ImportRequest request(std::string file, std::string table = "t");
    [[nodiscard]] Result<ImportPlan> plan(ImportRequest request);
    /// Prepared rows into the file, or JSON batches through the session's SQL.
    ImportOutcome run(ImportRequest request, ImportStrategy strategy = ImportStrategy::PreparedRows);
    ImportOutcome run(ImportPlan plan);

    /// Every row as "a|b|NULL", separated by spaces; values as SQLite quotes them.
    [[nodiscard]] std::string rows(const std::string &sql) const;
    void execute(const char *sql) const;

    /// Before the first use of the session: what it talks to instead of the file itself.
    void setConnection(std::unique_ptr<Connection> connection) { m_connection = std::move(connection); }
    [[nodiscard]] SessionPtr session();
    [[nodiscard]] ImportJournal journal() const { return ImportJournal(path(QStringLiteral("imports")).toStdString()); }
    /// Instead of the system's.
    void setClock(Clock *clock) { m_clockInUse = clock; }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    Clock *m_clockInUse = &m_clock;
    std::unique_ptr<Connection> m_connection;
    QueryLog m_log;
    SessionPtr m_session;
};

} // namespace d1::test
