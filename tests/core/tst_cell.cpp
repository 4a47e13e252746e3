// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cell.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace d1;

class tst_Cell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownedCellKnowsItsType()
    {
        QCOMPARE(typeOf(Cell()), CellType::Null);
        QCOMPARE(typeOf(Cell(std::int64_t{1})), CellType::Integer);
        QCOMPARE(typeOf(Cell(1.0)), CellType::Real);
        QCOMPARE(typeOf(Cell(std::string("x"))), CellType::Text);
        QCOMPARE(typeOf(Cell(Blob{"x"})), CellType::Blob);
    }

    void blobNeverEqualsText()
    {
        QVERIFY(!(CellView::ofText("abc") == CellView::ofBlob("abc")));
        QVERIFY(CellView::ofText("abc") == CellView::ofText("abc"));
    }

    void emptyTextIsNotNull()
    {
        QVERIFY(!CellView::ofText("").isNull());
        QVERIFY(!(CellView::ofText("") == CellView()));
    }

    void realTurnsIntoTheNearestRepresentableInteger_data()
    {
        QTest::addColumn<double>("real");
        QTest::addColumn<qint64>("integer");
        QTest::newRow("fraction") << 2.9 << qint64{2};
        QTest::newRow("negative") << -2.9 << qint64{-2};
        QTest::newRow("too large") << 1e300 << std::numeric_limits<qint64>::max();
        QTest::newRow("2^63") << 9223372036854775808.0 << std::numeric_limits<qint64>::max();
        QTest::newRow("too small") << -1e300 << std::numeric_limits<qint64>::min();
        QTest::newRow("not a number") << std::nan("") << qint64{0};
    }

    void realTurnsIntoTheNearestRepresentableInteger()
    {
        QFETCH(double, real);
        QFETCH(qint64, integer);
        QCOMPARE(qint64{CellView::ofReal(real).integer()}, integer);
    }

    void jsonIsExactBelow2To53()
    {
        constexpr std::int64_t limit = 9007199254740992;
        QVERIFY(!isBeyondJsonExactness(limit - 1));
        QVERIFY(isBeyondJsonExactness(limit));
        QVERIFY(!isBeyondJsonExactness(-limit + 1));
        QVERIFY(isBeyondJsonExactness(-limit));
        QVERIFY(isBeyondJsonExactness(std::numeric_limits<std::int64_t>::min()));
    }

    void viewTurnsIntoAnOwnedCell()
    {
        QCOMPARE(CellView().toCell(), Cell());
        QCOMPARE(CellView::ofInteger(7).toCell(), Cell(std::int64_t{7}));
        QCOMPARE(CellView::ofReal(0.5).toCell(), Cell(0.5));
        QCOMPARE(CellView::ofText("é").toCell(), Cell(std::string("é")));
        const std::string_view bytes("\0\xff", 2);
        QCOMPARE(CellView::ofBlob(bytes).toCell(), Cell(Blob{QByteArray("\0\xff", 2)}));
    }
};

QTEST_APPLESS_MAIN(tst_Cell)
#include "tst_cell.moc"
