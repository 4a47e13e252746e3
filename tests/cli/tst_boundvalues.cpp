// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/boundvalues.h"

#include <QTest>

#include <limits>

using namespace d1;

class tst_BoundValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainValuesFindTheirType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Cell>("cell");
        const auto row = [](const char *text, Cell cell) { QTest::newRow(text) << QString::fromUtf8(text) << cell; };
        row("5", std::int64_t{5});
        row("-5", std::int64_t{-5});
        row("0", std::int64_t{0});
        row("9223372036854775807", std::numeric_limits<std::int64_t>::max());
        row("-9223372036854775808", std::numeric_limits<std::int64_t>::min());
        row("9223372036854775808", std::string("9223372036854775808"));
        row("007", std::string("007"));
        row("00.5", std::string("00.5"));
        row("2.5", 2.5);
        row("-.5", -0.5);
        row("1e3", 1000.0);
        row("1e999", std::string("1e999"));
        row("inf", std::string("inf"));
        row("nan", std::string("nan"));
        row("+5", std::string("+5"));
        row("5 ", std::string("5 "));
        row("", std::string());
        row("-", std::string("-"));
        row("Ada", std::string("Ada"));
        row("null", Cell());
        row("NULL", std::string("NULL"));
        row("text:5", std::string("5"));
        row("text:", std::string());
        row("text:null", std::string("null"));
        row("int:5", std::int64_t{5});
        row("real:5", 5.0);
        row("blob:00fF", Blob{QByteArray("\0\xff", 2)});
        row("blob:", Blob{});
        row("int", std::string("int"));
        row("https://x", std::string("https://x"));
    }

    void plainValuesFindTheirType()
    {
        QFETCH(QString, text);
        QFETCH(Cell, cell);
        const auto found = cellFrom(text.toStdString());
        QVERIFY(found);
        QVERIFY(*found == cell);
    }

    void prefixThatDoesNotFitIsWrongUsage_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"int:x", "int:", "int:1.5", "int:9223372036854775808", "real:x", "blob:0", "blob:xx"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void prefixThatDoesNotFitIsWrongUsage()
    {
        QFETCH(QString, text);
        const auto found = cellFrom(text.toStdString());
        QVERIFY(!found);
        QCOMPARE(found.error().code, ExitCode::Usage);
        QVERIFY(found.error().error.facts.message.starts_with("The value --param " + text.toStdString()));
    }

    void valuesFindTheirPlaces()
    {
        const auto bound = bind("SELECT ?, :id, ?; SELECT :id, ?2, @n", {"1", ":id=ada", "2", "@n=null", "3"});
        QVERIFY2(bound, bound ? "" : bound.error().error.facts.message.c_str());
        QCOMPARE(bound->size(), std::size_t{2});
        QCOMPARE((*bound)[0].sql, std::string("SELECT ?1, ?2, ?3"));
        QVERIFY(((*bound)[0].params == std::vector<Cell>{std::int64_t{1}, std::string("ada"), std::int64_t{2}}));
        QCOMPARE((*bound)[1].params.size(), std::size_t{3});
        QVERIFY((*bound)[1].params[0] == Cell(std::string("ada")));
        QVERIFY((*bound)[1].params[1] == Cell(std::int64_t{3}));
        QVERIFY((*bound)[1].params[2] == Cell());
    }

    void textThatOnlyLooksNamedIsAValue()
    {
        const auto bound = bind("SELECT ?, ?", {"text::id=5", ":a b=5"});
        QVERIFY(bound);
        QVERIFY(((*bound)[0].params == std::vector<Cell>{std::string(":id=5"), std::string(":a b=5")}));
    }

    void missingAndSuperfluousValuesAreNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *sql, const QStringList &values, const char *says) {
            QTest::newRow(says) << QString::fromUtf8(sql) << values << QString::fromUtf8(says);
        };
        row("SELECT ?", {}, "The SQL needs a value for ?1; add --param VALUE, one for every ? in their order.");
        row("SELECT 1; SELECT ?", {},
            "The SQL needs a value for ?1 of statement 2; add --param VALUE, one for every ? in their order.");
        row("SELECT :id", {}, "The SQL needs a value for :id; add --param :id=VALUE.");
        row("SELECT :id", {QStringLiteral(":di=5")}, "The SQL needs a value for :id; add --param :id=VALUE.");
        row("SELECT 1", {QStringLiteral(":id=5")}, "The SQL has no parameter :id; leave its --param out.");
        row("SELECT ?", {QStringLiteral("1"), QStringLiteral("2")},
            "The SQL has fewer parameters than there are --param values; leave the last 1 out.");
        row("SELECT :id", {QStringLiteral(":id=5"), QStringLiteral(":id=6")},
            "The value of :id is given twice; give it once.");
    }

    void missingAndSuperfluousValuesAreNamed()
    {
        QFETCH(QString, sql);
        QFETCH(QStringList, values);
        QFETCH(QString, says);
        std::vector<std::string> texts;
        for (const QString &value : values)
            texts.push_back(value.toStdString());
        const auto bound = bind(sql.toStdString(), texts);
        QVERIFY(!bound);
        QCOMPARE(bound.error().code, ExitCode::Usage);
        QCOMPARE(QString::fromStdString(bound.error().error.facts.message), says);
    }

private:
    static CommandResult<std::vector<Statement>> bind(const std::string &sql, const std::vector<std::string> &values)
    {
        return boundStatements(scriptStatements(sql), values);
    }
};

QTEST_APPLESS_MAIN(tst_BoundValues)
#include "tst_boundvalues.moc"
