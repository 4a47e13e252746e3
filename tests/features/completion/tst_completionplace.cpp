// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/completion/completionplace.h"
#include "features/completion/fittingkeywords.h"

#include <QTest>

using namespace d1;

using Wanted = CompletionPlace::Wanted;
Q_DECLARE_METATYPE(d1::CompletionPlace::Wanted)

class tst_CompletionPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatComesNext_data()
    {
        QTest::addColumn<Wanted>("wanted");
        QTest::addColumn<QString>("clause");
        const auto row = [](const char *sql, Wanted wanted, const char *clause) {
            QTest::newRow(sql) << wanted << QString::fromUtf8(clause);
        };
        row("", Wanted::Statement, "");
        row("EXPLAIN", Wanted::Statement, "");
        row("SELECT", Wanted::Expression, "SELECT");
        row("SELECT a", Wanted::Keyword, "SELECT");
        row("SELECT *", Wanted::Keyword, "SELECT");
        row("SELECT a *", Wanted::Expression, "SELECT");
        row("SELECT a,", Wanted::Expression, "SELECT");
        row("SELECT count(", Wanted::Expression, "");
        row("SELECT count(a)", Wanted::Keyword, "SELECT");
        row("SELECT a FROM", Wanted::Table, "FROM");
        row("SELECT a FROM t", Wanted::Keyword, "FROM");
        row("SELECT a FROM t,", Wanted::Table, "FROM");
        row("SELECT a FROM t LEFT JOIN", Wanted::Table, "JOIN");
        row("SELECT a FROM t JOIN u ON", Wanted::Expression, "ON");
        row("SELECT a FROM t WHERE a IS DISTINCT FROM", Wanted::Expression, "FROM");
        row("SELECT a FROM t WHERE a =", Wanted::Expression, "WHERE");
        row("SELECT a FROM t WHERE a = 1", Wanted::Keyword, "WHERE");
        row("SELECT a FROM t ORDER BY", Wanted::Expression, "ORDER");
        row("SELECT a FROM t LIMIT 1", Wanted::Keyword, "LIMIT");
        row("UPDATE t SET", Wanted::Column, "SET");
        row("UPDATE t SET a = 1,", Wanted::Column, "SET");
        row("INSERT INTO t(a) VALUES(1) ON CONFLICT(a) DO UPDATE", Wanted::Keyword, "UPDATE");
        row("PRAGMA", Wanted::Pragma, "PRAGMA");
        row("WITH", Wanted::NewName, "WITH");
        row("SELECT a AS", Wanted::NewName, "SELECT");
        row("CREATE TABLE t(", Wanted::NewName, "CREATE");
        row("CREATE INDEX i ON", Wanted::Table, "ON");
    }

    void knowsWhatComesNext()
    {
        const std::string sql = QTest::currentDataTag();
        const std::vector<sql::Token> tokens = sql::significantTokens(sql);
        const CompletionPlace place = CompletionPlace::after(tokens);
        QTEST(place.wanted, "wanted");
        QTEST(QString::fromUtf8(place.clause.data(), static_cast<qsizetype>(place.clause.size())), "clause");
    }

    void aListOfColumnsKnowsItsTable()
    {
        const std::vector<sql::Token> tokens = sql::significantTokens("INSERT INTO \"my table\" (a,");
        const CompletionPlace place = CompletionPlace::after(tokens);
        QCOMPARE(place.wanted, Wanted::Column);
        QCOMPARE(place.table, std::string("my table"));
    }

    void aSubqueryMayBeginBehindAParenthesis()
    {
        const std::vector<sql::Token> tokens = sql::significantTokens("SELECT a FROM t WHERE a IN (");
        const CompletionPlace place = CompletionPlace::after(tokens);
        QVERIFY(place.afterParenthesis);
        QVERIFY(fittingKeywords(place).front() == "SELECT");
    }
};

QTEST_APPLESS_MAIN(tst_CompletionPlace)
#include "tst_completionplace.moc"
