// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/splitter.h"

#include <QTest>

using namespace d1::sql;

namespace {

QStringList statementsIn(const QByteArray &script)
{
    const std::string text = script.toStdString();
    QStringList statements;
    for (const StatementSpan &span : splitStatements(text))
        statements << QString::fromStdString(std::string(span.in(text)));
    return statements;
}

const QString insertTrigger = QStringLiteral("CREATE TRIGGER t AFTER INSERT ON x BEGIN UPDATE y SET a = 1; END");

} // namespace

class tst_Splitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scriptIsSplitAsSqliteSplitsIt_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QStringList>("expected");

        const auto row = [](const char *name, const QByteArray &script, const QStringList &expected) {
            QTest::newRow(name) << script << expected;
        };
        const auto one = [&row](const char *name, const QByteArray &statement) {
            row(name, statement + ";SELECT 2;", {QString::fromUtf8(statement), QStringLiteral("SELECT 2")});
        };
        const QString select1 = QStringLiteral("SELECT 1");
        const QString select2 = QStringLiteral("SELECT 2");

        row("nothing", "", {});
        row("space", " \r\n\t", {});
        row("comments only", "-- a\n/* b; c */", {});
        row("semicolons only", ";; ; -- x\n;", {});
        row("no semicolon", "SELECT 1", {select1});
        row("two on a line", "SELECT 1;SELECT 2", {select1, select2});
        row("CRLF", "SELECT 1;\r\nSELECT 2;\r\n", {select1, select2});
        row("comment after the last semicolon", "SELECT 1; -- note", {select1});
        row("comment before the semicolon", "SELECT 1 /* x */ ;", {select1});
        row("comment between", "SELECT 1; -- a;b\n/* c;d */ SELECT 2", {select1, select2});
        row("comment inside stays", "SELECT /* ; */ 1", {QStringLiteral("SELECT /* ; */ 1")});
        row("unterminated string takes the rest", "SELECT ';SELECT 2", {QStringLiteral("SELECT ';SELECT 2")});
        row("unterminated comment takes the rest", "SELECT 1 /* ; SELECT 2", {select1});
        one("semicolon in a string", "SELECT 'a;''b;'");
        one("semicolon in quoted names", "SELECT \"a;\", `b;`, [c;]");

        one("trigger", insertTrigger.toUtf8());
        one("trigger in lower case", "create trigger t after insert on x begin update y set a = 1; end");
        one("temp trigger", "CREATE TEMP TRIGGER t AFTER INSERT ON x BEGIN DELETE FROM y; END");
        one("temporary trigger", "create temporary trigger t after insert on x begin delete from y; end");
        one("trigger if not exists", "CREATE TRIGGER IF NOT EXISTS t INSERT ON x BEGIN SELECT 1; SELECT 2; END");
        one("explained trigger", "EXPLAIN CREATE TRIGGER t INSERT ON x BEGIN SELECT 1; END");
        one("query plan of a trigger", "explain query plan create trigger t insert on x begin select 1; end");
        one("comments in a trigger", "CREATE /* a */ TRIGGER t INSERT ON x BEGIN -- ;END;\nSELECT 1; /* END; */ END");
        one("CASE in a trigger", "CREATE TRIGGER t INSERT ON x BEGIN SELECT CASE a WHEN 1 THEN 2 END; SELECT 3; END");
        one("CASE in WHEN", "CREATE TRIGGER t INSERT ON x WHEN CASE new.a WHEN 1 THEN 1 END BEGIN SELECT 1; END");
        one("trigger named begin", "CREATE TRIGGER begin AFTER INSERT ON begin BEGIN SELECT 1; END");
        one("column named end in a body", "CREATE TRIGGER t INSERT ON x BEGIN SELECT a end; SELECT end FROM y; END");
        one("column named begin in WHEN", "CREATE TRIGGER t INSERT ON x WHEN new.begin BEGIN SELECT begin; END");
        one("body with WITH and REPLACE", "CREATE TRIGGER t INSERT ON x BEGIN REPLACE INTO y VALUES(1); END");
        one("empty statement in a body", "CREATE TRIGGER t INSERT ON x BEGIN SELECT 1;; END");
        row("trigger without a final semicolon", insertTrigger.toUtf8(), {insertTrigger});
        row("unfinished trigger takes the rest", "CREATE TRIGGER t INSERT ON x BEGIN SELECT 1; SELECT 2;",
            {QStringLiteral("CREATE TRIGGER t INSERT ON x BEGIN SELECT 1; SELECT 2;")});
        row("trigger without a body ends at once", "CREATE TRIGGER t; SELECT 2",
            {QStringLiteral("CREATE TRIGGER t"), select2});
        row("two triggers", (insertTrigger + u';' + insertTrigger).toUtf8(), {insertTrigger, insertTrigger});

        one("table named trigger", "CREATE TABLE trigger(begin, end)");
        one("column named trigger", "SELECT trigger, begin, end FROM t");
        one("transaction", "BEGIN");
        row("transaction around", "BEGIN; INSERT INTO t VALUES(1); END;",
            {QStringLiteral("BEGIN"), QStringLiteral("INSERT INTO t VALUES(1)"), QStringLiteral("END")});
        one("CASE outside a trigger", "SELECT CASE WHEN 1 THEN 2 END");
        row("index named after create", "CREATE UNIQUE INDEX trigger ON t(a); SELECT 2",
            {QStringLiteral("CREATE UNIQUE INDEX trigger ON t(a)"), select2});
    }

    void scriptIsSplitAsSqliteSplitsIt()
    {
        QFETCH(QByteArray, script);
        QFETCH(QStringList, expected);
        QCOMPARE(statementsIn(script), expected);
    }

    void caretFindsTheStatementMeant_data()
    {
        // The caret is the bar in the script.
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("expected");

        QTest::newRow("inside") << QByteArray("SELECT 1; SEL|ECT 2; SELECT 3") << QByteArray("SELECT 2");
        QTest::newRow("at its begin") << QByteArray("SELECT 1; |SELECT 2") << QByteArray("SELECT 2");
        QTest::newRow("at its end") << QByteArray("SELECT 1|; SELECT 2") << QByteArray("SELECT 1");
        QTest::newRow("behind its semicolon") << QByteArray("SELECT 1;| SELECT 2") << QByteArray("SELECT 1");
        QTest::newRow("between two that touch") << QByteArray("SELECT 1;|SELECT 2") << QByteArray("SELECT 2");
        QTest::newRow("later on the line") << QByteArray("SELECT 1; -- no|te\nSELECT 2") << QByteArray("SELECT 1");
        QTest::newRow("on the next line") << QByteArray("SELECT 1;\n|\nSELECT 2") << QByteArray("SELECT 2");
        QTest::newRow("in a comment above") << QByteArray("SELECT 1;\n-- no|te\nSELECT 2") << QByteArray("SELECT 2");
        QTest::newRow("before the first") << QByteArray(" | SELECT 1") << QByteArray("SELECT 1");
        QTest::newRow("below the last") << QByteArray("SELECT 1;\n\n|") << QByteArray("SELECT 1");
        QTest::newRow("inside a comment of a statement")
            << QByteArray("SELECT /* | */ 1; SELECT 2") << QByteArray("SELECT /*  */ 1");
        QTest::newRow("in a trigger's body")
            << QByteArray("CREATE TRIGGER t INSERT ON x BEGIN SELECT 1;| END; SELECT 2")
            << QByteArray("CREATE TRIGGER t INSERT ON x BEGIN SELECT 1; END");
        QTest::newRow("nothing there") << QByteArray("-- |") << QByteArray();
    }

    void caretFindsTheStatementMeant()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, expected);
        const qsizetype caret = script.indexOf('|');
        const std::string text = QByteArray(script).remove(caret, 1).toStdString();
        const std::optional<StatementSpan> span = statementAt(text, static_cast<std::size_t>(caret));
        QCOMPARE(span.has_value(), !expected.isEmpty());
        if (span)
            QCOMPARE(std::string(span->in(text)), expected.toStdString());
    }

    void caretBeyondTheEndMeansTheLastStatement() { QCOMPARE(statementAt("SELECT 1", 999), (StatementSpan{0, 8})); }
};

QTEST_APPLESS_MAIN(tst_Splitter)
#include "tst_splitter.moc"
