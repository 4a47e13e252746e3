// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/completion/sqlfunctions.h"

#include <QTest>

using namespace d1;

class tst_SqlFunctions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signaturesShowTheArguments_data()
    {
        QTest::addColumn<QString>("signature");
        QTest::newRow("Random") << QStringLiteral("random()");
        QTest::newRow("ifnull") << QStringLiteral("ifnull(X, Y)");
        QTest::newRow("COUNT") << QStringLiteral("count(*)\ncount(X)\ncount(DISTINCT X)");
    }

    void signaturesShowTheArguments()
    {
        const SqlFunction *function = findSqlFunction(QTest::currentDataTag());
        QVERIFY(function);
        QTEST(QString::fromStdString(function->signature()), "signature");
    }

    void refusedFunctionsAreUnknown()
    {
        QVERIFY(!findSqlFunction("load_extension"));
        QVERIFY(!findSqlFunction(""));
        QVERIFY(!findSqlFunction("zzz"));
    }
};

QTEST_APPLESS_MAIN(tst_SqlFunctions)
#include "tst_sqlfunctions.moc"
