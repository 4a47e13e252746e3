// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ascii.h"
#include "sql/format/formatter.h"
#include "sql/tokenizer.h"
#include "support/goldentext.h"

#include <QDir>
#include <QTest>

using namespace d1;
using namespace d1::sql;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the text says, keywords' case aside.
std::vector<std::string> sayings(std::string_view sql)
{
    std::vector<std::string> words;
    for (const Token &token : significantTokens(sql))
        words.push_back(token.kind == TokenKind::Keyword ? asciiUpper(token.text) : std::string(token.text));
    return words;
}

} // namespace

class tst_Formatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scriptsLookAsAgreed_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(D1_FIXTURES "/sql/format"));
        for (const QString &file : folder.entryList({QStringLiteral("*.in.sql")}))
            QTest::newRow(qPrintable(file)) << file.chopped(7);
    }

    void scriptsLookAsAgreed()
    {
        QFETCH(QString, name);
        const std::string written =
            contentOf(QStringLiteral(D1_FIXTURES "/sql/format/%1.in.sql").arg(name)).toStdString();
        const std::string formatted = formatSql(written);
        D1_COMPARE_GOLDEN(QStringLiteral("sql/format/%1.out.sql").arg(name), QByteArray::fromStdString(formatted));
        QCOMPARE(formatSql(formatted), formatted);
        QCOMPARE(sayings(formatted), sayings(written));
    }

    void shortThings_data()
    {
        QTest::addColumn<std::string>("written");
        QTest::addColumn<std::string>("formatted");
        const auto row = [](const char *written, const char *formatted) {
            QTest::newRow(written) << std::string(written) << std::string(formatted);
        };
        row("", "");
        row("  \n ", "");
        row(";", ";");
        row("select 1", "SELECT 1");
        row("select 1\n", "SELECT 1\n");
        row("select 1;;select 2", "SELECT 1;;\nSELECT 2");
        row("select 1;\n\n\n\nselect 2;", "SELECT 1;\n\nSELECT 2;");
        row("select -1, - -2, +x, a-1, ~b, (-3)", "SELECT -1, - -2, +x, a - 1, ~b, (-3)");
        row("select count( * ),max(a)from t", "SELECT count(*), max(a)\nFROM t");
        row("select a.b,t.*from main . t", "SELECT a.b, t.*\nFROM main.t");
        row("select x'00', 'it''s', \"a b\", [c d], `e`, ?1, :a", "SELECT x'00', 'it''s', \"a b\", [c d], `e`, ?1, :a");
        row("select a->'$.x',a->>'$.y'||1", "SELECT a -> '$.x', a ->> '$.y' || 1");
        row("insert into t(a,b) values(1,2)", "INSERT INTO t (a, b)\nVALUES (1, 2)");
        row("create index i on t(a)", "CREATE INDEX i ON t (a)");
        row("select * from t where a in(1,2)", "SELECT *\nFROM t\nWHERE a IN (1, 2)");
        row("pragma table_info(t)", "PRAGMA table_info(t)");
        row("create table t(a)", "CREATE TABLE t (a)");
        row("create table t(a,b)", "CREATE TABLE t (\n    a,\n    b\n)");
        row("explain query plan select 1", "EXPLAIN QUERY PLAN\nSELECT 1");
        row("-- only this", "-- only this");
        row("/* a */ select 1 -- b\n;", "/* a */\nSELECT 1; -- b");
        row("select a -- first\n, b -- second\nfrom t", "SELECT\n    a, -- first\n    b -- second\nFROM t");
        row("select a -- c\n, -- d\nb", "SELECT\n    a, -- c\n    -- d\n    b");
        row("select (1 -- c\n, ; select 2", "select (1 -- c\n,;\n\nSELECT 2");
        row("select a, -- c\n;", "SELECT a,; -- c");
        row("select 1\n-- after\n", "SELECT 1\n-- after\n");
    }

    void shortThings()
    {
        QFETCH(std::string, written);
        QFETCH(std::string, formatted);
        QCOMPARE(formatSql(written), formatted);
        QCOMPARE(formatSql(formatted), formatted);
    }

    void unsoundStatementsStayAsTheyAre_data()
    {
        QTest::addColumn<std::string>("sql");
        QTest::newRow("open string") << std::string("select  'abc");
        QTest::newRow("open string with a break") << std::string("select  'abc\n");
        QTest::newRow("open parenthesis") << std::string("select (a ,b  from t");
        QTest::newRow("closed too often") << std::string("select  a) from t");
        QTest::newRow("case without an end") << std::string("select  case when a then b");
        QTest::newRow("case across parentheses") << std::string("select  (case when a ) end");
        QTest::newRow("stray byte") << std::string("select  a ! b");
        QTest::newRow("module arguments") << std::string("create  virtual table t using fts5(a,b,content='')");
        QTest::newRow("two open parentheses a byte")
            << "select  " + std::string(100'000, '(') + std::string(100'000, ')');
    }

    void unsoundStatementsStayAsTheyAre()
    {
        QFETCH(std::string, sql);
        QCOMPARE(formatSql(sql), sql);
    }

    void anUnsoundStatementHarmsNoOther()
    {
        QCOMPARE(formatSql("select  (1 ; select  2"), std::string("select  (1;\nSELECT 2"));
    }

    void caretStaysAtItsCharacter_data()
    {
        QTest::addColumn<std::string>("written"); // | is the caret
        QTest::addColumn<std::string>("formatted");
        const auto row = [](const char *written, const char *formatted) {
            QTest::newRow(written) << std::string(written) << std::string(formatted);
        };
        row("|select a from t", "|SELECT a\nFROM t");
        row("sel|ect a from t", "SEL|ECT a\nFROM t");
        row("select abc|   from t", "SELECT abc|\nFROM t");
        row("select a from t where b = c|", "SELECT a\nFROM t\nWHERE b = c|");
        row("select a /* so|me */ from t", "SELECT a /* so|me */\nFROM t");
        row("select 1|; select 2", "SELECT 1|;\nSELECT 2");
        row("", "");
    }

    void caretStaysAtItsCharacter()
    {
        QFETCH(std::string, written);
        QFETCH(std::string, formatted);
        const std::size_t caret = std::min(written.find('|'), written.size());
        std::erase(written, '|');
        std::string after = formatSql(written);
        const std::size_t place = samePlace(written, caret, after);
        if (!written.empty())
            after.insert(place, "|");
        QCOMPARE(after, formatted);
    }
};

QTEST_APPLESS_MAIN(tst_Formatter)
#include "tst_formatter.moc"
