// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/createindex.h"

#include <QTest>

using namespace d1;

class tst_CreateIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesStatementsApart_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("apart");
        const auto row = [](const char *name, const char *sql, const char *apart) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(apart);
        };
        row("plain", "CREATE INDEX i ON t(a, b DESC)", "i|t|a;b DESC|");
        row("unique", "create unique index \"i\" on [t t] (`a`)", "unique i|t t|`a`|");
        row("expression", "CREATE INDEX i ON t (lower( a ), f(x,(y, z)) COLLATE NOCASE)",
            "i|t|lower( a );f(x,(y, z)) COLLATE NOCASE|");
        row("partial", "CREATE INDEX i ON t(a) WHERE b IN ('x', ')') -- why", "i|t|a|b IN ('x', ')')");
        row("comments", "CREATE INDEX /* ( */ i ON t(a /* , */, b);", "i|t|a;b|");
        row("schema", "CREATE INDEX IF NOT EXISTS main.i ON t(a)", "i|t|a|");
        row("non-ASCII", "CREATE INDEX größe ON tür(höhe)", "größe|tür|höhe|");
        row("a table", "CREATE TABLE t(a)", "");
        row("not closed", "CREATE INDEX i ON t(a", "");
        row("an empty part", "CREATE INDEX i ON t(a,,b)", "");
        row("nothing behind WHERE", "CREATE INDEX i ON t(a) WHERE", "");
        row("more than one", "CREATE INDEX i ON t(a); SELECT 1", "");
        row("nothing", "", "");
    }

    void takesStatementsApart()
    {
        QFETCH(QString, sql);
        QFETCH(QString, apart);
        const auto index = sql::createIndex(sql.toStdString());
        std::string text;
        if (index) {
            for (const std::string &part : index->parts)
                text += (text.empty() ? "" : ";") + part;
            text =
                (index->unique ? "unique " : "") + index->name + '|' + index->table + '|' + text + '|' + index->filter;
        }
        QCOMPARE(QString::fromStdString(text), apart);
    }

    void anotherNameLeavesTheRestAlone()
    {
        QCOMPARE(sql::withIndexName("CREATE  INDEX /*x*/ \"old one\" ON t ( a  COLLATE NOCASE ) WHERE a>'old one'",
                                    "idx_t_a"),
                 std::string("CREATE  INDEX /*x*/ idx_t_a ON t ( a  COLLATE NOCASE ) WHERE a>'old one'"));
        QCOMPARE(sql::withIndexName("CREATE INDEX a ON t(a)", "two words"),
                 std::string("CREATE INDEX \"two words\" ON t(a)"));
        QVERIFY(!sql::withIndexName("DROP INDEX a", "b"));
    }

    void namesFollowTheConvention()
    {
        QCOMPARE(sql::conventionalIndexName("users", {"email", "status"}), std::string("idx_users_email_status"));
        QCOMPARE(sql::conventionalIndexName("two words", {"lower(email)"}), std::string("idx_two_words_lower_email"));
        QCOMPARE(sql::conventionalIndexName("tür", {"höhe"}), std::string("idx_tür_höhe"));
    }

    void longNamesEndWithAWholeColumn()
    {
        const std::vector<std::string> columns{"organisation_id", "payment_status", "created_at", "cancelled_at"};
        QCOMPARE(sql::conventionalIndexName("subscription_invoices", columns),
                 std::string("idx_subscription_invoices_organisation_id_payment_status"));
        const std::string table(58, 'a');
        QCOMPARE(sql::conventionalIndexName(table, {"ö", "b"}), "idx_" + table + "_ö");
    }
};

QTEST_APPLESS_MAIN(tst_CreateIndex)
#include "tst_createindex.moc"
