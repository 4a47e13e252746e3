// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/tokencursor.h"
#include "support/await.h"

using namespace d1;
using namespace d1::sql;

class tst_TokenCursor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyTextHasNothingToTake()
    {
        TokenCursor cursor({});
        QVERIFY(cursor.atEnd());
        QVERIFY(!cursor.peek());
        QVERIFY(!cursor.isAt("SELECT"));
        QVERIFY(!cursor.isAtOperator("("));
        QVERIFY(!cursor.take("SELECT"));
        QVERIFY(!cursor.takeOperator(";"));
        QVERIFY(!cursor.takeAll({"A"}));
        QVERIFY(!cursor.takeName());
        cursor.advance();
        QCOMPARE(cursor.position(), std::size_t{0});
        QVERIFY(cursor.rest().empty());
    }

    void wordsAreTakenInAnyCase()
    {
        const std::vector<Token> tokens = significantTokens("cReAtE \"TABLE\" table");
        TokenCursor cursor(tokens);
        QVERIFY(cursor.isAt("CREATE"));
        QVERIFY(cursor.take("CREATE"));
        QVERIFY(!cursor.take("TABLE")); // in quotes it is a name
        cursor.advance();
        QVERIFY(cursor.take("TABLE"));
        QVERIFY(cursor.atEnd());
    }

    void severalWordsAreTakenTogetherOrNotAtAll()
    {
        const std::vector<Token> tokens = significantTokens("IF NOT EXISTS t");
        TokenCursor cursor(tokens);
        QVERIFY(!cursor.takeAll({"IF", "EXISTS"}));
        QCOMPARE(cursor.position(), std::size_t{0});
        QVERIFY(!cursor.takeAll({"IF", "NOT", "EXISTS", "T", "U"}));
        QCOMPARE(cursor.position(), std::size_t{0});
        QVERIFY(cursor.takeAll({"IF", "NOT", "EXISTS"}));
        QCOMPARE(cursor.position(), std::size_t{3});
        QCOMPARE(cursor.rest().size(), std::size_t{1});
        QVERIFY(cursor.takeAll({}));
        QCOMPARE(cursor.position(), std::size_t{3});
    }

    void operatorsAreComparedWhole()
    {
        const std::vector<Token> tokens = significantTokens("<= ( '(' ");
        TokenCursor cursor(tokens);
        QVERIFY(!cursor.takeOperator("<"));
        QVERIFY(cursor.takeOperator("<="));
        QVERIFY(cursor.isAtOperator("("));
        QVERIFY(cursor.takeOperator("("));
        QVERIFY(!cursor.takeOperator("("));
    }

    void peekEndsWithTheTokens()
    {
        const std::vector<Token> tokens = significantTokens("a b");
        TokenCursor cursor(tokens);
        QVERIFY(cursor.peek(1)->text == "b");
        QVERIFY(!cursor.peek(2));
        cursor.advance();
        QVERIFY(cursor.peek()->text == "b");
        QVERIFY(!cursor.peek(1));
    }

    void nameIsTakenApartAndUnquoted_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *sql, const char *schema, const char *name, const char *written) {
            QTest::newRow(sql) << QByteArray(schema) << QByteArray(name) << QByteArray(written);
        };
        row("orders", "", "orders", "orders");
        row("  orders (a)", "", "orders", "orders");
        row("main.orders", "main", "orders", "main.orders");
        row("\"main\" . [odd name] x", "main", "odd name", "\"main\" . [odd name]");
        row("`a``b`", "", "a`b", "`a``b`");
        row("'text'", "", "text", "'text'");
        row("\"\"", "", "", "\"\"");
        row("größe", "", "größe", "größe");
        row("key", "", "key", "key"); // a keyword that may be a name
        row("temp.row", "temp", "row", "temp.row");
        row("a.", "", "a", "a");
        row("a.5", "", "a", "a");
        row("a.select", "", "a", "a");
        row("a.b.c", "a", "b", "a.b");
    }

    void nameIsTakenApartAndUnquoted()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, written);
        const std::string sql = QTest::currentDataTag();
        const std::vector<Token> tokens = significantTokens(sql);
        TokenCursor cursor(tokens);
        const std::optional<QualifiedName> taken = cursor.takeName();
        QVERIFY(taken);
        QCOMPARE(taken->schema, schema.toStdString());
        QCOMPARE(taken->name, name.toStdString());
        QCOMPARE(sql.substr(taken->offset, taken->length), written.toStdString());
        QCOMPARE(cursor.position(), schema.isEmpty() ? std::size_t{1} : std::size_t{3});
    }

    void whatIsNoNameStays_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char *sql : {"SELECT", "5", "(", "?1", ":a", ".", "X'00'", "'open", ""})
            QTest::newRow(*sql ? sql : "nothing") << QByteArray(sql);
    }

    void whatIsNoNameStays()
    {
        QFETCH(QByteArray, sql);
        const std::string text = sql.toStdString();
        const std::vector<Token> tokens = significantTokens(text);
        TokenCursor cursor(tokens);
        QVERIFY(!cursor.takeName());
        QCOMPARE(cursor.position(), std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(tst_TokenCursor)
#include "tst_tokencursor.moc"
