// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/realtext.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace d1;

class tst_RealText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void realsReadBackTheSameAndLookReal_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        const auto row = [](double value, const char *text) {
            QTest::newRow(text) << value << QString::fromUtf8(text);
        };
        row(1.0, "1.0");
        row(-0.0, "-0.0");
        row(0.1, "0.1");
        row(1e300, "1e+300");
        row(5e-324, "5e-324");
        row(123456789012345680.0, "123456789012345680.0");
        row(std::numeric_limits<double>::infinity(), "Inf");
        row(-std::numeric_limits<double>::infinity(), "-Inf");
        row(std::nan(""), "NaN");
    }

    void realsReadBackTheSameAndLookReal()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(realText(value)), text);
        if (std::isfinite(value))
            QCOMPARE(text.toDouble(), value);
    }
};

QTEST_APPLESS_MAIN(tst_RealText)
#include "tst_realtext.moc"
