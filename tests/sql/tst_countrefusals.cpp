// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/refusals.h"

#include <QTest>

using namespace d1;
using namespace d1::sql;

namespace {

/// "c1, c2, ..., cN", each behind `before`.
QString listOf(int count, const QString &before, const QString &separator = QStringLiteral(", "))
{
    QStringList parts;
    for (int i = 1; i <= count; ++i)
        parts += before + QString::number(i);
    return parts.join(separator);
}

} // namespace

class tst_CountRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// `word`: what is underlined; empty: nothing.
    void partsAreCounted_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QString &sql, const char *word = "") {
            QTest::newRow(name) << sql << QString::fromUtf8(word);
        };
        const QString selects = QStringLiteral("SELECT ");
        const QString all = QStringLiteral(" UNION ALL ");
        row("100 columns", QStringLiteral("CREATE TABLE t (%1)").arg(listOf(100, QStringLiteral("é"))));
        row("101 columns", QStringLiteral("CREATE TABLE t (%1)").arg(listOf(101, QStringLiteral("é"))), "é101");
        row("constraints are no columns",
            QStringLiteral(
                "CREATE TABLE t (%1, PRIMARY KEY (c1, c2), CHECK (c1 > 0), FOREIGN KEY (c1) REFERENCES u(a))")
                .arg(listOf(100, QStringLiteral("c"))));
        row("commas in types",
            QStringLiteral("CREATE TABLE t (a DECIMAL(10, 2), b CHECK (b IN (%1)))").arg(listOf(200, QString())));
        row("a type in a CAST", QStringLiteral("SELECT CAST(a AS DECIMAL(10, 2))"));
        row("the function of that name", QStringLiteral("SELECT decimal(1)"), "decimal");
        row("an index", QStringLiteral("CREATE INDEX i ON t (%1)").arg(listOf(101, QStringLiteral("c"))));
        row("5 terms", listOf(5, selects, all));
        row("6 terms", listOf(6, selects, all), "UNION");
        row("6 terms in a subquery", QStringLiteral("SELECT * FROM (%1)").arg(listOf(6, selects, all)), "UNION");
        row("5 and 5 apart", QStringLiteral("SELECT (%1), (%1)").arg(listOf(5, selects, all)));
        row("rows of VALUES",
            QStringLiteral("VALUES ") + listOf(300, QStringLiteral("("), QStringLiteral("), ")) + QStringLiteral(")"));
        row("terms in strings", QStringLiteral("SELECT '%1'").arg(listOf(9, selects, all)));
        row("32 arguments", QStringLiteral("SELECT max(%1)").arg(listOf(32, QString())));
        row("33 arguments", QStringLiteral("SELECT max(%1)").arg(listOf(33, QString())), ",");
        row("a long IN", QStringLiteral("SELECT a IN (%1)").arg(listOf(90, QString())));
        row("a long INSERT", QStringLiteral("INSERT INTO t (%1) VALUES (%1)").arg(listOf(60, QStringLiteral("c"))));
        row("columns of a WITH table",
            QStringLiteral("WITH t (%1) AS (SELECT 1) SELECT * FROM t").arg(listOf(60, QStringLiteral("c"))));
        row("not closed", QStringLiteral("SELECT max(%1").arg(listOf(5, QString())));
        row("closed too often", QStringLiteral("SELECT 1)))"));
    }

    void partsAreCounted()
    {
        QFETCH(QString, sql);
        QFETCH(QString, word);
        const std::string text = sql.toStdString();
        const std::vector<Refusal> refusals = refusalsOf(Statement(text));
        QCOMPARE(refusals.size(), std::size_t{word.isEmpty() ? 0U : 1U});
        if (!refusals.empty())
            QCOMPARE(QString::fromStdString(text.substr(refusals[0].offset, refusals[0].length)), word);
    }
};

QTEST_APPLESS_MAIN(tst_CountRefusals)
#include "tst_countrefusals.moc"
