// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/batchanswer.h"
#include "core/resultsetbuilder.h"
#include "support/await.h"

using namespace d1;

namespace {

/// As D1 sends it for every statement of a batch, reads included.
Meta metaOf(std::int64_t changes, std::int64_t lastRowId)
{
    Meta meta;
    meta.changes = changes;
    meta.lastRowId = lastRowId;
    meta.rowsRead = 3;
    meta.servedBy = "v3-prod";
    return meta;
}

Result<Reply> tied(const std::vector<std::string> &texts, Result<std::vector<StatementReply>> answer)
{
    std::vector<Statement> statements;
    for (const std::string &text : texts)
        statements.emplace_back(text);
    return tieAnswer(std::move(answer), statements, encodeStatements(statements).value());
}

std::vector<StatementReply> replies(std::size_t count, std::int64_t changes = 1)
{
    return std::vector<StatementReply>(count, StatementReply(ResultSetBuilder({}).finish(), metaOf(changes, 9)));
}

Error failed(std::optional<std::int64_t> offset, std::optional<std::size_t> index = std::nullopt)
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.d1Code = 7500;
    facts.message = "no such column: nope";
    facts.byteOffset = offset;
    facts.statementIndex = index;
    return Error(std::move(facts));
}

} // namespace

class tst_BatchAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsStayWhereTheStatementMadeThem_data()
    {
        QTest::addColumn<bool>("hasChanges");
        QTest::addColumn<bool>("hasRowId");
        const auto row = [](const char *sql, bool hasChanges, bool hasRowId) {
            QTest::newRow(sql) << hasChanges << hasRowId;
        };
        row("SELECT 1", false, false);
        row("select 1", false, false);
        row("-- first\nSELECT 1", false, false);
        row("WITH x AS (SELECT 1) SELECT * FROM x", false, false);
        row("VALUES (1)", false, false);
        row("EXPLAIN INSERT INTO t VALUES (1)", false, false);
        row("PRAGMA table_list", false, false);
        row("CREATE TABLE t(a)", false, false);
        row("DROP TABLE t", false, false);
        row("INSERT INTO t VALUES (1)", true, true);
        row("REPLACE INTO t VALUES (1)", true, true);
        row("WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x", true, true);
        row("UPDATE t SET a = 1", true, false);
        row("DELETE FROM t", true, false);
    }

    void countsStayWhereTheStatementMadeThem()
    {
        QFETCH(bool, hasChanges);
        QFETCH(bool, hasRowId);
        const Result<Reply> reply = tied({QTest::currentDataTag()}, replies(1));
        QVERIFY(reply.has_value());
        const Meta &meta = reply->statements.at(0).meta;
        QCOMPARE(meta.changes.has_value(), hasChanges);
        QCOMPARE(meta.lastRowId.has_value(), hasRowId);
        QCOMPARE(meta.rowsRead, std::optional<std::int64_t>(3));
        QCOMPARE(meta.servedBy, std::string("v3-prod"));
    }

    void insertThatAddedNothingHasNoRowId()
    {
        const Result<Reply> reply = tied({"INSERT OR IGNORE INTO t VALUES (1)"}, replies(1, 0));
        QVERIFY(reply.has_value());
        QCOMPARE(reply->statements.at(0).meta.changes, std::optional<std::int64_t>(0));
        QVERIFY(!reply->statements.at(0).meta.lastRowId);
    }

    void readBehindAWriteDoesNotTakeItsCounts()
    {
        const Result<Reply> reply = tied({"INSERT INTO t VALUES (1)", "SELECT * FROM t"}, replies(2));
        QVERIFY(reply.has_value());
        QCOMPARE(reply->statements.at(0).meta.lastRowId, std::optional<std::int64_t>(9));
        QVERIFY(!reply->statements.at(1).meta.changes);
        QVERIFY(!reply->statements.at(1).meta.lastRowId);
    }

    void wrongNumberOfResultsLeavesTheOutcomeUnknown_data()
    {
        QTest::addColumn<int>("sent");
        QTest::addColumn<int>("came");
        QTest::newRow("none") << 1 << 0;
        QTest::newRow("fewer") << 3 << 2;
        QTest::newRow("more") << 1 << 2;
    }

    void wrongNumberOfResultsLeavesTheOutcomeUnknown()
    {
        QFETCH(int, sent);
        QFETCH(int, came);
        const std::vector<std::string> texts(static_cast<std::size_t>(sent), "DELETE FROM t");
        const Result<Reply> reply = tied(texts, replies(static_cast<std::size_t>(came)));
        QVERIFY(!reply.has_value());
        QCOMPARE(reply.error().facts.delivery, Delivery::Unknown);
        const std::string message =
            "The answer holds " + std::to_string(came) + " results for " + std::to_string(sent) + " statements.";
        QCOMPARE(reply.error().facts.message, message);
    }

    void placeOfTheOnlyStatementsErrorIsInTheTextAsWritten()
    {
        const std::string sql = "/* why */ SELECT ?, nope FROM t;";
        const std::vector<Statement> statements{Statement(sql, {Cell(std::int64_t{5})})};
        const auto encoded = encodeStatements(statements).value();
        const auto offset = static_cast<std::int64_t>(encoded.front().sql.find("nope"));
        const Result<Reply> reply = tieAnswer(std::unexpected(failed(offset)), statements, encoded);
        QVERIFY(!reply.has_value());
        QCOMPARE(reply.error().facts.statementIndex, std::optional<std::size_t>(0));
        QCOMPARE(reply.error().facts.byteOffset, std::optional(static_cast<std::int64_t>(sql.find("nope"))));
        QCOMPARE(reply.error().facts.message, std::string("no such column: nope"));
    }

    void placeInABatchNeedsItsStatement()
    {
        const std::vector<std::string> texts{"SELECT 1", "  SELECT nope"};
        const Result<Reply> unknown = tied(texts, std::unexpected(failed(7)));
        QVERIFY(!unknown.has_value());
        QVERIFY(!unknown.error().facts.byteOffset);
        QVERIFY(!unknown.error().facts.statementIndex);

        const Result<Reply> told = tied(texts, std::unexpected(failed(7, 1)));
        QVERIFY(!told.has_value());
        QCOMPARE(told.error().facts.byteOffset, std::optional<std::int64_t>(9));
    }

    void statementThatWasNotSentHasNoPlace()
    {
        const Result<Reply> reply = tied({"SELECT 1", "SELECT 2"}, std::unexpected(failed(7, 2)));
        QVERIFY(!reply.has_value());
        QVERIFY(!reply.error().facts.byteOffset);
    }

    void errorWithoutAPlaceStaysWithoutOne()
    {
        const Result<Reply> reply = tied({"SELECT nope"}, std::unexpected(failed(std::nullopt)));
        QVERIFY(!reply.has_value());
        QVERIFY(!reply.error().facts.byteOffset);
        QCOMPARE(reply.error().facts.statementIndex, std::optional<std::size_t>(0));
        QCOMPARE(reply.error().facts.d1Code, std::optional(7500));
    }
};

QTEST_APPLESS_MAIN(tst_BatchAnswer)
#include "tst_batchanswer.moc"
