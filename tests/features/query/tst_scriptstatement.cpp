// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/query/scriptstatement.h"

#include <QTest>

using namespace d1;

class ScriptStatementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementsKnowTheirNumberAndPlace()
    {
        const std::string script = "SELECT 1;\n-- žluť\nINSERT INTO t VALUES (?);";
        const auto statements = scriptStatements(script);
        QCOMPARE(statements.size(), std::size_t{2});
        QCOMPARE(statements[0].sql, std::string("SELECT 1"));
        QVERIFY(statements[0].kind.readOnly);
        QCOMPARE(statements[1].number, std::size_t{2});
        QCOMPARE(statements[1].sql, std::string("INSERT INTO t VALUES (?)"));
        QCOMPARE(statements[1].parameters.size(), std::size_t{1});
        QCOMPARE(std::string(statements[1].span.in(script)), statements[1].sql);
    }

    void theStatementAtTheCaretKeepsItsNumberInTheScript()
    {
        const std::string script = "SELECT 1; SELECT 2; SELECT 3";
        const auto statement = scriptStatementAt(script, script.find('2'));
        QVERIFY(statement.has_value());
        QCOMPARE(statement->number, std::size_t{2});
        QCOMPARE(statement->sql, std::string("SELECT 2"));
        QVERIFY(!scriptStatementAt("  -- nothing", 3).has_value());
    }

    void sentOffsetsMapToTheScript_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("sentUpTo");
        QTest::addColumn<QByteArray>("writtenUpTo");
        const QByteArray names("SELECT 1; SELECT :name, @other, :name, wrong");
        QTest::newRow("no parameters") << QByteArray("SELECT 1;  SELECT wrong") << QByteArray("SELECT ")
                                       << QByteArray("SELECT 1;  SELECT ");
        QTest::newRow("text of many bytes before it")
            << QByteArray("SELECT 'žluť', wrong") << QByteArray("SELECT 'žluť', ") << QByteArray("SELECT 'žluť', ");
        QTest::newRow("before the names") << names << QByteArray("SELECT ") << QByteArray("SELECT 1; SELECT ");
        QTest::newRow("behind the names")
            << names << QByteArray("SELECT ?1, ?2, ?1, ") << QByteArray("SELECT 1; SELECT :name, @other, :name, ");
        QTest::newRow("inside a name") << names << QByteArray("SELECT ?1, ?") << QByteArray("SELECT 1; SELECT :name, ");
        QTest::newRow("bare question marks grow")
            << QByteArray("SELECT ?, ?, wrong") << QByteArray("SELECT ?1, ?2, ") << QByteArray("SELECT ?, ?, ");
        QTest::newRow("numbered ones stay")
            << QByteArray("SELECT ?12, wrong") << QByteArray("SELECT ?12, ") << QByteArray("SELECT ?12, ");
    }
    void sentOffsetsMapToTheScript()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, sentUpTo);
        QFETCH(QByteArray, writtenUpTo);
        const ScriptStatement statement = scriptStatements(script.toStdString()).back();
        const std::string sent = sql::withNumberedParameters(statement.sql);
        QVERIFY2(sent.starts_with(sentUpTo.toStdString()), sent.c_str());
        QCOMPARE(scriptOffset(statement, static_cast<std::size_t>(sentUpTo.size())),
                 static_cast<std::size_t>(writtenUpTo.size()));
    }

    void offsetsPastTheEndStayInTheStatement()
    {
        const auto statements = scriptStatements("SELECT ; SELECT 2");
        QCOMPARE(scriptOffset(statements.front(), 500), statements.front().span.end);
    }
};

QTEST_APPLESS_MAIN(ScriptStatementTest)
#include "tst_scriptstatement.moc"
