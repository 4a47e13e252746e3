// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedfiletests.h"

#include "connections/embedded/embeddedconnection.h"
#include "connections/wrangler/wranglerconnection.h"
#include "support/await.h"
#include "support/otherprogram.h"

namespace d1::test {

namespace {

using namespace std::string_literals;

Request readOf(std::string sql)
{
    return Request(Statement(std::move(sql)));
}

Request writeOf(std::string sql)
{
    return Request(Statement(std::move(sql)), Intent::Write);
}

std::int64_t onlyInteger(const Reply &reply)
{
    return reply.statements.front().rows->cell(0, 0).integer();
}

} // namespace

SharedFileTests::SharedFileTests(const DevServer &devServer, std::shared_ptr<WranglerServer> server)
    : m_devServer(devServer)
    , m_server(std::move(server))
{}

void SharedFileTests::initTestCase()
{
    const QStringList before = m_devServer.databaseFiles();
    m_served = std::make_unique<WranglerConnection>(m_server, DevServer::OtherDatabaseId);
    D1_AWAIT_OK(made, m_served->execute(writeOf("CREATE TABLE shared(id INTEGER PRIMARY KEY, side TEXT)")));
    for (const QString &file : m_devServer.databaseFiles()) {
        if (!before.contains(file))
            m_path = file;
    }
    QVERIFY(!m_path.isEmpty());
    m_file = std::make_unique<EmbeddedConnection>(m_path.toStdString());
}

void SharedFileTests::bothSeeEachOthersWrites()
{
    D1_AWAIT_OK(here, m_file->execute(writeOf("INSERT INTO shared(side) VALUES ('file')")));
    D1_AWAIT_OK(there, m_served->execute(writeOf("INSERT INTO shared(side) VALUES ('server')")));
    D1_AWAIT_OK(seenHere, m_file->execute(readOf("SELECT count(*) FROM shared")));
    D1_AWAIT_OK(seenThere, m_served->execute(readOf("SELECT count(*) FROM shared")));
    QCOMPARE(onlyInteger(*seenHere), 2);
    QCOMPARE(onlyInteger(*seenThere), 2);
}

void SharedFileTests::openingChangesNothingOfTheFile()
{
    D1_AWAIT_OK(mode, m_file->execute(readOf("PRAGMA journal_mode")));
    QCOMPARE(mode->statements.front().rows->cell(0, 0).bytes(), "wal"s);
}

void SharedFileTests::readsWorkBesideAnotherWriter()
{
    OtherProgram other(m_path);
    QVERIFY(other.run("BEGIN IMMEDIATE; INSERT INTO shared(side) VALUES ('not yet')"));
    D1_AWAIT_OK(reply, m_file->execute(readOf("SELECT count(*) FROM shared WHERE side = 'not yet'")));
    QCOMPARE(onlyInteger(*reply), 0);
    QVERIFY(other.run("ROLLBACK"));
}

void SharedFileTests::serverIsBusyWhileAnotherWrites()
{
    OtherProgram other(m_path);
    QVERIFY(other.run("BEGIN IMMEDIATE"));
    D1_AWAIT_ERROR(error, m_served->execute(writeOf("INSERT INTO shared(side) VALUES ('server')")));
    QCOMPARE(error.facts.sqliteCode, "SQLITE_BUSY"s);
    QCOMPARE(error.facts.message, "database is locked"s);
    QVERIFY(other.run("ROLLBACK"));
    D1_AWAIT_OK(written, m_served->execute(writeOf("INSERT INTO shared(side) VALUES ('server')")));
}

void SharedFileTests::shortWritesFromBothSidesAllSucceed()
{
    D1_AWAIT_OK(cleared, m_file->execute(writeOf("DELETE FROM shared")));
    for (int round = 0; round < 20; ++round) {
        D1_AWAIT_OK(here, m_file->execute(writeOf("INSERT INTO shared(side) VALUES ('file')")));
        D1_AWAIT_OK(there, m_served->execute(writeOf("INSERT INTO shared(side) VALUES ('server')")));
    }
    D1_AWAIT_OK(count, m_served->execute(readOf("SELECT count(*) FROM shared")));
    QCOMPARE(onlyInteger(*count), 40);
    D1_AWAIT_OK(check, m_file->execute(readOf("PRAGMA quick_check")));
    QCOMPARE(check->statements.front().rows->cell(0, 0).bytes(), "ok"s);
}

} // namespace d1::test
