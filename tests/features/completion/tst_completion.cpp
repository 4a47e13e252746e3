// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/completion/completion.h"

#include <QTest>

using namespace d1;

namespace {

SchemaTable table(const char *name, std::initializer_list<const char *> columns)
{
    SchemaTable table;
    table.name = name;
    for (const char *column : columns) {
        SchemaColumn made;
        made.name = column;
        made.declaredType = "TEXT";
        table.columns.push_back(made);
    }
    table.columns.front().primaryKeyPosition = 1;
    return table;
}

Schema shop()
{
    Schema schema;
    schema.tables = {table("customers", {"id", "name", "email"}), table("order", {"id", "customer_id", "total"})};
    SchemaForeignKey key;
    key.toTable = "customers";
    key.fromColumns = {"customer_id"};
    schema.tables[1].foreignKeys = {key};
    SchemaTable view = table("regulars", {"name", "orders"});
    view.type = SchemaTableType::View;
    schema.tables.push_back(view);
    return schema;
}

/// The caret stands at the bar.
CompletionOffers offersAt(const QString &marked)
{
    Completion completion;
    completion.setSchema(shop());
    std::string text = marked.toStdString();
    const std::size_t caret = text.find('|');
    text.erase(caret, 1);
    return completion.at(text, caret);
}

QStringList textsAt(const QString &marked)
{
    QStringList texts;
    for (const CompletionOffer &offer : offersAt(marked).offers)
        texts.append(QString::fromStdString(offer.text));
    return texts;
}

} // namespace

class tst_Completion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestStandFirst_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *sql, const char *first) {
            QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromUtf8(first);
        };
        row("SELECT | FROM customers", "id,name,email,customers,DISTINCT");
        row("SELECT n| FROM customers", "name,nth_value,ntile,nullif,NOT,NULL");
        row("SELECT em| FROM customers", "email");
        row("SELECT ml| FROM customers", "email");
        row("SELECT c.| FROM customers c", "id,name,email");
        row("SELECT c.na| FROM customers AS c", "name");
        row("SELECT \"o\".t| FROM \"order\" \"o\"", "total");
        row("SELECT customers.| FROM customers", "id,name,email");
        row("SELECT c.i|, o.total FROM customers c JOIN \"order\" o", "id");
        row("SELECT id FROM |", "customers,\"order\",regulars");
        row("SELECT id FROM cu|", "customers");
        row("SELECT 1 FROM customers, |", "customers,\"order\",regulars");
        row("SELECT * FROM customers JOIN |", "customers,\"order\",regulars");
        row("SELECT * FROM customers c JOIN \"order\" o ON |", "o.customer_id = c.id,c.id,name,email,o.id");
        row("SELECT i| FROM customers c JOIN \"order\" o", "c.id,o.id,ifnull,iif");
        row("WITH big AS (SELECT id, total * 2 AS twice FROM \"order\") SELECT | FROM big", "id,twice,big");
        row("WITH big(a, b) AS (SELECT 1, 2) SELECT big.| FROM big", "a,b");
        row("WITH big AS (SELECT 1 AS one) SELECT * FROM |", "big,customers");
        row("SELECT s.| FROM (SELECT o.*, 1 AS one FROM \"order\" o) s", "id,customer_id,total,one");
        row("SELECT * FROM customers c WHERE EXISTS (SELECT 1 FROM \"order\" WHERE |)",
            "id,customer_id,total,c.id,c.name");
        row("SELECT total FROM \"order\" UNION SELECT | FROM customers", "id,name,email");
        row("INSERT INTO customers (|", "id,name,email");
        row("INSERT INTO customers (id, |) VALUES (1)", "id,name,email");
        row("INSERT INTO |", "customers,\"order\",regulars");
        row("UPDATE customers SET |", "id,name,email");
        row("UPDATE customers SET name = 'x', e|", "email");
        row("UPDATE |", "customers,\"order\",regulars");
        row("DELETE FROM customers WHERE |", "id,name,email");
        row("INSERT INTO customers(id) VALUES(1) ON CONFLICT(id) DO UPDATE SET name = excluded.|", "id,name,email");
        row("SELECT e.va| FROM customers, json_each(name) AS e", "value");
        row("PRAGMA table_i|", "table_info");
        row("PRAGMA table_info(|", "customers,\"order\",regulars");
        row("SELECT CAST(id AS |", "INTEGER,TEXT,REAL,BLOB,NUMERIC");
        row("SEL|", "SELECT");
        row("|", "SELECT,INSERT INTO,UPDATE");
        row("EXPLAIN QUERY PLAN |", "SELECT,INSERT INTO");
        row("SELECT id FROM customers w|", "WHERE,WHEN,WITH");
        row("SELECT id FROM customers ORDER BY id |", "DESC,ASC,LIMIT");
        row("SELECT id FROM customers LIMIT 1 |", "OFFSET");
        row("DROP TABLE |", "customers,\"order\",regulars");
        row("SELECT coa| FROM customers", "coalesce");
    }

    void theBestStandFirst()
    {
        QFETCH(QString, sql);
        QFETCH(QString, first);
        const qsizetype expected = first.count(u',') + 1;
        QCOMPARE(textsAt(sql).mid(0, expected).join(u','), first);
    }

    void nothingIsOfferedWhereNothingFits_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *sql : {"SELECT 'na|me' FROM customers", "SELECT 1 -- na|", "SELECT 12|", "SELECT /* n| */ 1",
                                "SELECT :na|", "SELECT x.| FROM customers", "SELECT id AS |", "SELECT zzz|"})
            QTest::newRow(sql) << QString::fromUtf8(sql);
    }

    void nothingIsOfferedWhereNothingFits()
    {
        QFETCH(QString, sql);
        QCOMPARE(textsAt(sql), QStringList());
    }

    void aColumnTellsItsTypeAndTable()
    {
        const CompletionOffers found = offersAt(QStringLiteral("SELECT em| FROM customers"));
        QCOMPARE(found.prefixLength, std::size_t(2));
        const CompletionOffer expected{OfferKind::Column, "email", "email", "TEXT · customers"};
        QVERIFY(found.offers.front() == expected);
    }

    void kindsAreTold()
    {
        QVERIFY(offersAt(QStringLiteral("SELECT 1 FROM reg|")).offers.front().kind == OfferKind::View);
        QVERIFY(offersAt(QStringLiteral("SELECT sum|")).offers.front().kind == OfferKind::Function);
        QVERIFY(offersAt(QStringLiteral("SELE|")).offers.front().kind == OfferKind::Keyword);
    }

    void deepNestingEnds()
    {
        std::string text;
        for (int i = 0; i < 2000; ++i)
            text += "SELECT * FROM (";
        Completion completion;
        completion.setSchema(shop());
        QVERIFY(!completion.at(text, text.size()).offers.empty());
    }
};

QTEST_APPLESS_MAIN(tst_Completion)
#include "tst_completion.moc"
