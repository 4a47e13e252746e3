// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/batchescontract.h"

#include "support/await.h"

namespace d1::test {

namespace {

using namespace std::string_literals;

} // namespace

void BatchesContract::failingEntryLeavesNothing_data()
{
    QTest::addColumn<QString>("failing");
    QTest::addColumn<bool>("withParameters");
    QTest::newRow("constraint") << QStringLiteral("INSERT INTO item(id) VALUES (1)") << false;
    QTest::newRow("constraint after parameters") << QStringLiteral("INSERT INTO item(id) VALUES (1)") << true;
    QTest::newRow("no such table") << QStringLiteral("INSERT INTO nope VALUES (1)") << false;
    QTest::newRow("syntax") << QStringLiteral("INSERT INTO item VALUES") << true;
}

void BatchesContract::failingEntryLeavesNothing()
{
    QFETCH(QString, failing);
    QFETCH(bool, withParameters);
    std::vector<Statement> batch;
    if (withParameters)
        batch.emplace_back("INSERT INTO item(id, v) VALUES (?, ?)", std::vector<Cell>{std::int64_t{1}, "x"s});
    else
        batch.emplace_back("INSERT INTO item(id) VALUES (1)");
    batch.emplace_back(failing.toStdString());
    D1_AWAIT_ERROR(error, write(batch));
    QCOMPARE(error.facts.delivery, Delivery::Answered);
    D1_AWAIT_OK(count, read("SELECT count(*) FROM item"));
    QCOMPARE(std::get<std::int64_t>(onlyCell(*count)), 0);
}

void BatchesContract::readsAreAnsweredInOrder()
{
    std::vector<Statement> batch;
    for (std::int64_t number = 1; number <= 4; ++number)
        batch.emplace_back("SELECT ? AS n", std::vector<Cell>{number});
    D1_AWAIT_OK(reply, connection().execute(Request(batch, Intent::Read)));
    QCOMPARE(reply->statements.size(), std::size_t{4});
    for (std::size_t index = 0; index < 4; ++index) {
        QCOMPARE(reply->statements[index].rows->rowCount(), std::size_t{1});
        QCOMPARE(reply->statements[index].rows->cell(0, 0).integer(), static_cast<std::int64_t>(index + 1));
    }
}

void BatchesContract::writesWithParametersTakeEffectTogether()
{
    std::vector<Statement> batch;
    const std::vector<Cell> values{std::int64_t{7}, 2.5, "it's"s, Blob{QByteArray("\0\xff", 2)}, Cell()};
    for (const Cell &value : values)
        batch.emplace_back("INSERT INTO item(v) VALUES (?)", std::vector<Cell>{value});
    D1_AWAIT_OK(reply, write(batch));
    QCOMPARE(reply->statements.size(), values.size());
    D1_AWAIT_OK(stored,
                read("SELECT group_concat(typeof(v) || ':' || quote(v), ' ') FROM (SELECT v FROM item ORDER BY id)"));
    QCOMPARE(std::get<std::string>(onlyCell(*stored)), "integer:7 real:2.5 text:'it''s' blob:X'00FF' null:NULL"s);
}

void BatchesContract::lastStatementOfABatchReturnsItsRows()
{
    const std::vector<Statement> batch{Statement("INSERT INTO item(id, v) VALUES (1, ?)", {"kept"s}),
                                       Statement("UPDATE item SET note = 'changed' WHERE id = 1"),
                                       Statement("SELECT v, note FROM item")};
    D1_AWAIT_OK(reply, write(batch));
    QCOMPARE(reply->statements.size(), std::size_t{3});
    const ResultSet &rows = *reply->statements.back().rows;
    QCOMPARE(rows.rowCount(), std::size_t{1});
    QCOMPARE(rows.cell(0, 0).bytes(), "kept"s);
    QCOMPARE(rows.cell(0, 1).bytes(), "changed"s);
}

void BatchesContract::laterEntryUsesWhatAnEarlierOneMade()
{
    const std::vector<Statement> batch{Statement("DROP TABLE IF EXISTS made"), Statement("CREATE TABLE made(a)"),
                                       Statement("INSERT INTO made VALUES (?)", {std::int64_t{5}}),
                                       Statement("SELECT a FROM made")};
    D1_AWAIT_OK(reply, write(batch));
    QCOMPARE(reply->statements.back().rows->cell(0, 0).integer(), 5);
    D1_AWAIT_OK(dropped, write("DROP TABLE made"));
}

void BatchesContract::writeTellsItsChanges()
{
    D1_AWAIT_OK(inserted, write("INSERT INTO item(id, v) VALUES (11, 1), (12, 2), (13, 3)"));
    QCOMPARE(inserted->statements.front().meta.changes, std::optional<std::int64_t>(3));
    QCOMPARE(inserted->statements.front().meta.lastRowId, std::optional<std::int64_t>(13));
    QCOMPARE(inserted->statements.front().meta.changedDatabase, std::optional<bool>(true));
    D1_AWAIT_OK(updated, write("UPDATE item SET v = 0 WHERE id < 13"));
    QCOMPARE(updated->statements.front().meta.changes, std::optional<std::int64_t>(2));
    QVERIFY(!updated->statements.front().meta.lastRowId);
    D1_AWAIT_OK(deleted, write("DELETE FROM item WHERE id > 100"));
    QCOMPARE(deleted->statements.front().meta.changes, std::optional<std::int64_t>(0));
}

void BatchesContract::readTellsNoChanges()
{
    D1_AWAIT_OK(inserted, write("INSERT INTO item(v) VALUES (1)"));
    D1_AWAIT_OK(reply, read("SELECT v FROM item"));
    const Meta &meta = reply->statements.front().meta;
    QVERIFY(!meta.changes);
    QVERIFY(!meta.lastRowId);
    QCOMPARE(meta.changedDatabase, std::optional<bool>(false));
    QVERIFY(meta.serverTime);
    QCOMPARE(meta.rowsRead.has_value(), capabilities().countsRowsRead);
}

void BatchesContract::sizeIsKnown()
{
    D1_AWAIT_OK(reply, read("SELECT 1"));
    QVERIFY(reply->statements.front().meta.sizeAfter.value_or(0) >= 4096);
}

void BatchesContract::foreignKeysStayOn()
{
    D1_AWAIT_OK(pragma, write("PRAGMA foreign_keys = off"));
    D1_AWAIT_ERROR(error, write("INSERT INTO child(item) VALUES (12345)"));
    QCOMPARE(error.facts.sqliteExtendedCode, "SQLITE_CONSTRAINT_FOREIGNKEY"s);
}

void BatchesContract::callsAtOnceAreAllAnswered()
{
    std::vector<QCoro::Task<Result<Reply>>> tasks;
    for (std::int64_t number = 0; number < 10; ++number)
        tasks.push_back(read("SELECT ?", {number}));
    for (std::int64_t number = 0; number < 10; ++number) {
        D1_AWAIT_OK(reply, std::move(tasks[static_cast<std::size_t>(number)]));
        QCOMPARE(std::get<std::int64_t>(onlyCell(*reply)), number);
    }
}

void BatchesContract::secondConnectionSeesWhatTheFirstWrote()
{
    const auto second = another();
    D1_AWAIT_OK(before, second->execute(Request(Statement("SELECT count(*) FROM item"))));
    D1_AWAIT_OK(written, write("INSERT INTO item(v) VALUES (1)"));
    D1_AWAIT_OK(after, second->execute(Request(Statement("SELECT count(*) FROM item"))));
    QCOMPARE(std::get<std::int64_t>(onlyCell(*before)), 0);
    QCOMPARE(std::get<std::int64_t>(onlyCell(*after)), 1);
}

void BatchesContract::commentsAndSemicolonsAroundAStatementDoNoHarm_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("semicolon") << QStringLiteral("SELECT 41 + 1;");
    QTest::newRow("two semicolons") << QStringLiteral("SELECT 41 + 1;;");
    QTest::newRow("comment at the end") << QStringLiteral("SELECT 41 + 1 -- the answer");
    QTest::newRow("comment after the semicolon") << QStringLiteral("SELECT 41 + 1; -- the answer");
    QTest::newRow("comment before") << QStringLiteral("/* ? */ -- first\r\nSELECT 41 + 1\r\n");
}

void BatchesContract::commentsAndSemicolonsAroundAStatementDoNoHarm()
{
    QFETCH(QString, sql);
    D1_AWAIT_OK(reply, read(sql.toStdString()));
    QCOMPARE(std::get<std::int64_t>(onlyCell(*reply)), 42);
}

} // namespace d1::test
