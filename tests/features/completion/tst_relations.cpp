// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/completion/relations.h"

#include <QTest>

using namespace d1;

namespace {

Schema schemaOfTwo()
{
    Schema schema;
    for (const char *name : {"t", "u"}) {
        SchemaTable table;
        table.name = name;
        SchemaColumn column;
        column.name = table.name + "1";
        table.columns.push_back(column);
        schema.tables.push_back(table);
    }
    return schema;
}

/// "name(column column)@level", one after another.
QString described(const std::vector<Relation> &relations)
{
    QStringList all;
    for (const Relation &relation : relations) {
        QStringList columns;
        for (const RelationColumn &column : relation.columns)
            columns.append(QString::fromStdString(column.name));
        all.append(QStringLiteral("%1(%2)@%3")
                       .arg(QString::fromStdString(relation.name), columns.join(u' '))
                       .arg(relation.level));
    }
    return all.join(u' ');
}

} // namespace

class tst_Relations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatCanBeNamed_data()
    {
        QTest::addColumn<QString>("sources");
        const auto row = [](const char *sql, const char *sources) { QTest::newRow(sql) << QString::fromUtf8(sources); };
        row("SELECT HERE FROM t", "t(t1)@0");
        row("SELECT HERE FROM t AS a, main.u b", "a(t1)@0 b(u1)@0");
        row("SELECT HERE FROM t a LEFT JOIN u ON a.t1 = u.u1, t AS c WHERE x, y", "a(t1)@0 u(u1)@0 c(t1)@0");
        row("SELECT HERE FROM (t JOIN u AS v)", "t(t1)@0 v(u1)@0");
        row("SELECT HERE FROM (SELECT t1 AS x, u.u1, count(*) n FROM t, u) s", "s(x u1 n)@0");
        row("SELECT HERE FROM (SELECT * FROM (SELECT u.* FROM t, u)) s", "s(u1)@0");
        row("SELECT (SELECT HERE FROM u) FROM t", "u(u1)@0 t(t1)@1");
        row("SELECT max(HERE) FROM t", "t(t1)@0");
        row("SELECT 1 FROM u UNION SELECT HERE FROM t EXCEPT SELECT 2 FROM u", "t(t1)@0");
        row("SELECT 1 FROM t WHERE t1 IS NOT DISTINCT FROM HERE", "t(t1)@0");
        row("UPDATE OR IGNORE t SET HERE", "t(t1)@0");
        row("INSERT INTO t VALUES (1) ON CONFLICT DO UPDATE SET HERE", "t(t1)@0 excluded(t1)@0");
        row("ALTER TABLE t RENAME COLUMN HERE", "t(t1)@0");
        row("CREATE INDEX i ON t (HERE", "t(t1)@0");
        row("WITH c AS (SELECT t1 AS x FROM t), d AS (SELECT * FROM c) SELECT HERE FROM d", "d(x)@0");
        row("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT HERE FROM n", "n(i)@0");
        row("SELECT HERE FROM nowhere", "nowhere()@0");
        row("SELECT HERE FROM", "");
        row("SELECT HERE FROM (", "");
        row("HERE) FROM t", "t(t1)@0");
    }

    void findsWhatCanBeNamed()
    {
        const std::string sql = QTest::currentDataTag();
        const std::vector<sql::Token> tokens = sql::significantTokens(sql);
        const auto here = std::ranges::find(tokens, std::string_view("HERE"), &sql::Token::text);
        const Schema schema = schemaOfTwo();
        const Relations found = Relations::at(tokens, static_cast<std::size_t>(here - tokens.begin()), schema);
        QTEST(described(found.sources), "sources");
    }

    void namesAreFoundWhateverTheirCase()
    {
        const std::vector<sql::Token> tokens = sql::significantTokens("WITH c AS (SELECT 1) SELECT FROM t AS Alias");
        const Schema schema = schemaOfTwo();
        const Relations found = Relations::at(tokens, tokens.size(), schema);
        QVERIFY(found.find("ALIAS"));
        QCOMPARE(found.find("ALIAS")->table, schema.find("t"));
        QVERIFY(found.find("C"));
        QVERIFY(!found.find("t"));
    }
};

QTEST_APPLESS_MAIN(tst_Relations)
#include "tst_relations.moc"
