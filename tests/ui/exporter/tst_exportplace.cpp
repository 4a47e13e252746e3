// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/exportplace.h"

#include <QTest>

using namespace d1;

class tst_ExportPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathFollowsWhatIsAsked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("tables");
        QTest::addColumn<int>("packing");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, ExportFormat format, int tables, ExportPacking packing,
                            const char *path) {
            QTest::newRow(path) << QString::fromUtf8(name) << static_cast<int>(format) << tables
                                << static_cast<int>(packing) << QString::fromUtf8(path);
        };
        row("shop", ExportFormat::Sql, 0, ExportPacking::None, "/f/shop.sql");
        row("shop", ExportFormat::Sql, 0, ExportPacking::Zstd, "/f/shop.sql.zst");
        row("shop", ExportFormat::Json, 2, ExportPacking::Gzip, "/f/shop.json.gz");
        row("orders", ExportFormat::Csv, 1, ExportPacking::None, "/f/orders.csv");
        row("shop", ExportFormat::Csv, 2, ExportPacking::Gzip, "/f/shop-csv");
        row("shop", ExportFormat::JsonLines, 0, ExportPacking::None, "/f/shop-jsonl");
        row("demo: shop", ExportFormat::Sql, 0, ExportPacking::None, "/f/demo shop.sql");
        row("../a/b", ExportFormat::Sql, 0, ExportPacking::None, "/f/ab.sql");
        row("/", ExportFormat::Sql, 0, ExportPacking::None, "/f/export.sql");
    }
    void pathFollowsWhatIsAsked()
    {
        QFETCH(QString, name);
        QFETCH(int, format);
        QFETCH(int, tables);
        QFETCH(int, packing);
        QFETCH(QString, path);
        ExportRequest request;
        request.format = static_cast<ExportFormat>(format);
        request.tables.resize(static_cast<std::size_t>(tables));
        QCOMPARE(exportPath(QStringLiteral("/f"), name, request, static_cast<ExportPacking>(packing)), path);
    }
};

QTEST_APPLESS_MAIN(tst_ExportPlace)
#include "tst_exportplace.moc"
