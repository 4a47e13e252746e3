// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "features/results/cellorder.h"
#include "support/await.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace d1;

class CellOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPairIsAsSqliteOrdersIt()
    {
        const std::string sql =
            "WITH v(x) AS (VALUES (NULL), (0), (-1), (1), (1.5), (-1.5), (9007199254740993), (9007199254740992.0), "
            "(9223372036854775807), (9223372036854775807.0), (-9223372036854775807 - 1), (-9.3e18), (9e999), (-9e999), "
            "(''), ('a'), ('A'), ('ab'), ('é'), ('10'), (x''), (x'00'), (x'61')) "
            "SELECT a.x, b.x, a.x < b.x, a.x = b.x FROM v AS a, v AS b";
        const QTemporaryDir folder;
        EmbeddedConnection connection(folder.filePath(QStringLiteral("empty.sqlite")).toStdString());
        QFile file(folder.filePath(QStringLiteral("empty.sqlite")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Request request((Statement(sql)));
        D1_AWAIT_OK(reply, connection.execute(std::move(request)));
        const ResultSet &pairs = *reply->statements.front().rows;
        QCOMPARE(pairs.rowCount(), std::size_t{23 * 23});
        for (std::size_t row = 0; row < pairs.rowCount(); ++row) {
            const auto order = compareCells(pairs.cell(row, 0), pairs.cell(row, 1));
            if (pairs.cell(row, 2).isNull())
                continue; // a NULL on one side; see below
            QCOMPARE(order < 0, pairs.cell(row, 2).integer() == 1);
            QCOMPARE(order == 0, pairs.cell(row, 3).integer() == 1);
        }
    }

    void nullComesFirst()
    {
        QVERIFY(compareCells(CellView(), CellView::ofReal(-std::numeric_limits<double>::infinity())) < 0);
        QVERIFY(compareCells(CellView::ofText(""), CellView()) > 0);
        QVERIFY(compareCells(CellView(), CellView()) == 0);
    }
};

QTEST_GUILESS_MAIN(CellOrderTest)
#include "tst_cellorder.moc"
