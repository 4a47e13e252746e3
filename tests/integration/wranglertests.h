// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/wrangler/wranglerserver.h"
#include "devserver.h"

#include <QObject>

namespace d1::test {

/// What a real dev server does that the contract does not ask about.
class WranglerTests final : public QObject
{
    Q_OBJECT

public:
    WranglerTests(const DevServer &devServer, std::shared_ptr<WranglerServer> server, WranglerGeneration generation);

private Q_SLOTS:
    void init();
    void generationIsTold();
    void databasesAreListed();
    void workersAreListed();
    void bindingNameFindsTheDatabase();
    void mistypedIdMakesNoDatabase();
    void emptyResultsKeepTheirColumns_data();
    void emptyResultsKeepTheirColumns();
    void columnsOfOneNameAreKept_data();
    void columnsOfOneNameAreKept();
    void movedColumnsAreNamed();
    void lostRowsOfABatchAreNamed();
    void changesOfABatchAreToldTogetherOrEach();
    void onlyWriteOfABatchTellsItsChanges();
    void batchTooLongToBeAtomicIsRefused();
    void textInParametersOfABatchIsExact();

private:
    [[nodiscard]] QCoro::Task<Result<Reply>> read(std::string sql, std::vector<Cell> params = {});
    [[nodiscard]] QCoro::Task<Result<Reply>> write(std::vector<Statement> batch);

    const DevServer &m_devServer;
    std::shared_ptr<WranglerServer> m_server;
    WranglerGeneration m_generation;
    std::unique_ptr<Connection> m_connection;
};

} // namespace d1::test
