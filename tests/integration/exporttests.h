// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/wrangler/wranglerserver.h"
#include "core/systemclock.h"
#include "devserver.h"
#include "features/exporter/exportrequest.h"
#include "features/exporter/exportsummary.h"
#include "service/querylog.h"
#include "service/session.h"

#include <QObject>
#include <QTemporaryDir>

namespace d1::test {

/// Everything of every type, out of a real D1 and into another one.
class ExportTests final : public QObject
{
    Q_OBJECT

public:
    ExportTests(const DevServer &devServer, std::shared_ptr<WranglerServer> server, WranglerGeneration generation);

private Q_SLOTS:
    void initTestCase();
    void scriptMakesTheSameAgainInAFile();
    void copyToMeasureOnIsTheSame();
    void scriptMakesTheSameAgainInAnotherD1();
    void queryComesExactly();
    void writesMeanwhileAreNoticed();

private:
    [[nodiscard]] SessionPtr sessionOf(const char *databaseId);
    /// One by one, as whoever loads a script by hand.
    void run(const SessionPtr &session, const std::vector<std::string> &statements);
    void dropEverything(const SessionPtr &session);
    [[nodiscard]] Result<ExportSummary> exported(const SessionPtr &session, const ExportRequest &request,
                                                 const char *name) const;
    [[nodiscard]] std::vector<std::string> statementsIn(const char *name) const;
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }
    /// The SQLite file of the database that holds this table.
    [[nodiscard]] QString fileWith(const char *table) const;

    const DevServer &m_devServer;
    std::shared_ptr<WranglerServer> m_server;
    WranglerGeneration m_generation;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    QueryLog m_log;
    SessionPtr m_source;
};

} // namespace d1::test
