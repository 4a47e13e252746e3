// SPDX-License-Identifier: GPL-3.0-or-later
// The fake keeps the contract as far as its script does; here the script is a real database, which never is slow.
#include "connections/embedded/sqlitebatch.h"
#include "connections/embedded/sqlitedatabase.h"
#include "contract/contractsuite.h"
#include "support/fakeconnection.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace {

using namespace d1;

Result<Reply> answer(SqliteDatabase &database, const Request &request)
{
    if (request.statements.empty())
        return std::unexpected(noStatementError());
    SqliteBatch batch(database, request.statements, [] { return false; });
    Result<Reply> reply = batch.run();
    database.rollBack();
    return reply;
}

std::unique_ptr<Connection> connect(SqliteDatabase &database)
{
    auto fake = std::make_unique<test::FakeConnection>();
    Capabilities capabilities;
    capabilities.countsRowsRead = false;
    fake->setCapabilities(capabilities);
    constexpr std::size_t moreThanATestAsks = 100;
    fake->answer(moreThanATestAsks, [&database](const Request &request) { return answer(database, request); });
    return fake;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fake.sqlite"));
    if (!QFile(path).open(QIODevice::WriteOnly))
        return 1;
    auto database = SqliteDatabase::open(path.toStdString());
    if (!database)
        return 1;
    return test::runConnectionContract([&database] { return connect(*database); }, argc, argv,
                                       test::Chapters::AllButStopping);
}
