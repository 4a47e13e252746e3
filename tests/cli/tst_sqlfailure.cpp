// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sqlfailure.h"
#include "support/await.h"

using namespace d1;

namespace {

Error errorAt(std::optional<std::int64_t> offset, std::optional<std::size_t> index = std::nullopt)
{
    ErrorFacts facts;
    facts.message = "no such column: nope";
    facts.byteOffset = offset;
    facts.statementIndex = index;
    return Error(std::move(facts));
}

CommandFailure failureIn(const std::string &sql, Error error)
{
    return failureInSql(sql, scriptStatements(sql), std::move(error));
}

} // namespace

class tst_SqlFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeIsInTheWholeText_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("index");
        QTest::addColumn<QByteArray>("excerpt");
        QTest::newRow("alone") << QByteArray("SELECT nope") << 7 << -1 << QByteArray("  SELECT nope\n         ^\n");
        QTest::newRow("behind a comment")
            << QByteArray("-- why\nSELECT nope") << 7 << 0 << QByteArray("  line 2: SELECT nope\n                 ^\n");
        QTest::newRow("behind a name that was sent as a number")
            << QByteArray("SELECT :a_long_name, nope") << 11 << 0
            << QByteArray("  SELECT :a_long_name, nope\n                       ^\n");
        QTest::newRow("second of two") << QByteArray("SELECT 1;\nSELECT nope;") << 7 << 1
                                       << QByteArray("  line 2: SELECT nope;\n                 ^\n");
        QTest::newRow("somewhere in the second of two")
            << QByteArray("SELECT 1;\nSELECT nope;") << -1 << 1 << QByteArray("  line 2: SELECT nope;\n          ^\n");
        QTest::newRow("beyond the end") << QByteArray("SELECT nope") << 999 << 0
                                        << QByteArray("  SELECT nope\n             ^\n");
        QTest::newRow("wide characters") << QByteArray("SELECT '世界', nope") << 17 << 0
                                         << QByteArray("  SELECT '世界', nope\n                 ^\n");
    }

    void placeIsInTheWholeText()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, offset);
        QFETCH(int, index);
        QFETCH(QByteArray, excerpt);
        const CommandFailure failure = failureIn(
            sql.toStdString(), errorAt(offset < 0 ? std::nullopt : std::optional<std::int64_t>(offset),
                                       index < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(index))));
        QCOMPARE(failure.code, ExitCode::Refused);
        QCOMPARE(QByteArray::fromStdString(failure.excerpt), excerpt);
        QVERIFY(failure.error.facts.byteOffset.has_value());
        QCOMPARE(failure.error.facts.message, std::string("no such column: nope"));
    }

    void unknownPlaceIsNotShown_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("index");
        QTest::newRow("only statement, no place") << QByteArray("SELECT nope") << -1 << 0;
        QTest::newRow("nobody says which statement") << QByteArray("SELECT 1; SELECT nope") << 7 << -1;
        QTest::newRow("no such statement") << QByteArray("SELECT 1; SELECT nope") << 7 << 2;
        QTest::newRow("no statement") << QByteArray("-- nothing") << 3 << 0;
    }

    void unknownPlaceIsNotShown()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, offset);
        QFETCH(int, index);
        const CommandFailure failure = failureIn(
            sql.toStdString(), errorAt(offset < 0 ? std::nullopt : std::optional<std::int64_t>(offset),
                                       index < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(index))));
        QVERIFY(failure.excerpt.empty());
        QVERIFY(!failure.error.facts.byteOffset);
    }

    void negativePlaceIsTheBeginning()
    {
        const CommandFailure failure = failureIn("  SELECT 1", errorAt(-5));
        QCOMPARE(failure.error.facts.byteOffset, std::optional<std::int64_t>(2));
    }
};

QTEST_GUILESS_MAIN(tst_SqlFailure) // the application sets the locale, which knows wide characters
#include "tst_sqlfailure.moc"
