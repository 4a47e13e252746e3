// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/indexdefinitionparser.h"

#include <QTest>

using namespace d1;
using namespace d1::advisor;

namespace {

Schema schemaOfOrders()
{
    Schema schema;
    SchemaTable table;
    table.name = "order";
    for (const char *name : {"id", "Größe", "email", "status"}) {
        SchemaColumn column;
        column.name = name;
        table.columns.push_back(column);
    }
    schema.tables.push_back(table);
    return schema;
}

} // namespace

class tst_IndexDefinitionParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void definitionSaysTheSameAgain_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("again"); // empty: none
        QTest::newRow("plain") << "create index x on \"order\"(EMAIL, status desc);"
                               << "CREATE INDEX i ON \"order\" (email, status DESC)";
        QTest::newRow("named twice") << "CREATE UNIQUE INDEX IF NOT EXISTS main.x ON [order] (\"Größe\" ASC)"
                                     << "CREATE INDEX i ON \"order\" (Größe)";
        QTest::newRow("expression") << "CREATE INDEX x ON `order` (substr(email, 1, 3) COLLATE NOCASE, id)"
                                    << "CREATE INDEX i ON \"order\" (substr(email, 1, 3) COLLATE NOCASE, id)";
        QTest::newRow("partial") << "CREATE INDEX x ON 'order' (id) WHERE status IN ('a', 'b') ;"
                                 << "CREATE INDEX i ON \"order\" (id) WHERE status IN ('a', 'b')";
        QTest::newRow("no such column") << "CREATE INDEX x ON \"order\" (colour)"
                                        << "";
        QTest::newRow("no such table") << "CREATE INDEX x ON orders (id)"
                                       << "";
        QTest::newRow("never closed") << "CREATE INDEX x ON \"order\" (id"
                                      << "";
        QTest::newRow("nothing in it") << "CREATE INDEX x ON \"order\" ()"
                                       << "";
        QTest::newRow("something else") << "DROP INDEX x"
                                        << "";
    }

    void definitionSaysTheSameAgain()
    {
        QFETCH(QString, sql);
        QFETCH(QString, again);
        const std::string text = sql.toStdString();
        const std::optional<IndexDefinition> found = indexDefinitionIn(text, schemaOfOrders());
        QCOMPARE(found.has_value(), !again.isEmpty());
        if (found)
            QCOMPARE(QString::fromStdString(createIndexSql(*found, "i")), again);
    }
};

QTEST_GUILESS_MAIN(tst_IndexDefinitionParser)
#include "tst_indexdefinitionparser.moc"
