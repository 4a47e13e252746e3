// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/schema/schema.h"

#include <QTest>

using namespace d1;

class tst_Schema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTablesAsSqliteDoes_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("position");
        QTest::newRow("as written") << QByteArray("Orders") << 0;
        QTest::newRow("other case") << QByteArray("oRDERS") << 0;
        QTest::newRow("second") << QByteArray("größe") << 1;
        QTest::newRow("only ASCII letters fold") << QByteArray("GRÖSSE") << -1;
        QTest::newRow("absent") << QByteArray("order") << -1;
    }

    void findsTablesAsSqliteDoes()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, position);
        Schema schema;
        schema.tables.resize(2);
        schema.tables[0].name = "Orders";
        schema.tables[1].name = "größe";
        const SchemaTable *found = schema.find(name.toStdString());
        QCOMPARE(found, position < 0 ? nullptr : &schema.tables[static_cast<std::size_t>(position)]);
    }
};

QTEST_APPLESS_MAIN(tst_Schema)
#include "tst_schema.moc"
