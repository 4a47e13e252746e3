// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/virtualtable.h"

#include <QTest>

using namespace d1;

class tst_VirtualTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void declarationTellsWhatCanBeCarriedOver_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("module");
        QTest::addColumn<int>("content");
        const auto row = [](const char *sql, const char *module, VirtualContent content) {
            QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromUtf8(module) << static_cast<int>(content);
        };
        row("CREATE VIRTUAL TABLE f USING fts5(title, body)", "fts5", VirtualContent::NumberedRows);
        row("create virtual table if not exists main.f using FTS5(content, title)", "fts5",
            VirtualContent::NumberedRows);
        row("CREATE VIRTUAL TABLE f USING fts5(a, tokenize=\"unicode61 tokenchars '='\")", "fts5",
            VirtualContent::NumberedRows);
        row("CREATE VIRTUAL TABLE f USING fts5(a, content='')", "fts5", VirtualContent::Unreadable);
        row("CREATE VIRTUAL TABLE f USING fts5(a, content=\"\", contentless_delete=1)", "fts5",
            VirtualContent::Unreadable);
        row("CREATE VIRTUAL TABLE f USING fts5(a, content = notes, content_rowid = 'id')", "fts5",
            VirtualContent::OfOtherTable);
        row("CREATE VIRTUAL TABLE f USING fts5(a, content='my notes')", "fts5", VirtualContent::OfOtherTable);
        row("CREATE VIRTUAL TABLE f USING fts4(a, content=\"notes\")", "fts4", VirtualContent::OfOtherTable);
        row("CREATE VIRTUAL TABLE f USING fts3", "fts3", VirtualContent::NumberedRows);
        row("CREATE VIRTUAL TABLE v USING fts5vocab(f, row)", "fts5vocab", VirtualContent::Nothing);
        row("CREATE VIRTUAL TABLE r USING rtree(id, x0, x1)", "rtree", VirtualContent::Rows);
        row("CREATE VIRTUAL TABLE c USING csv(filename='x')", "csv", VirtualContent::Nothing);
        row("CREATE VIRTUAL TABLE", "", VirtualContent::Nothing);
    }
    void declarationTellsWhatCanBeCarriedOver()
    {
        QFETCH(QString, sql);
        QFETCH(QString, module);
        QFETCH(int, content);
        SchemaTable table;
        table.sql = sql.toStdString();
        const VirtualTable found = VirtualTable::of(table);
        QCOMPARE(QString::fromStdString(found.module), module);
        QCOMPARE(static_cast<int>(found.content), content);
    }
};

QTEST_APPLESS_MAIN(tst_VirtualTable)
#include "tst_virtualtable.moc"
