// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/planrows.h"
#include "support/recordedplans.h"

#include <QTest>

using namespace d1;

class tst_PlanRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordedPlanComesBackWhole()
    {
        for (const test::RecordedPlan &one : test::recordedPlans(QStringLiteral("d1-4.164.json"))) {
            const auto tree = sql::planTreeFrom(*one.rows);
            QVERIFY2(planTreeFromText(planTreeToText(*tree)) == tree, one.sql.c_str());
        }
    }

    void otherTextIsNoPlan_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "{}", "[1]", "[[1,0,0]]", "[[1,0,0,4]]", "[[\"1\",0,0,\"SCAN t\"]]", "[[1,0,0,"})
            QTest::addRow("'%s'", text) << QByteArray(text);
    }

    void otherTextIsNoPlan()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!planTreeFromText(text.toStdString()));
    }
};

QTEST_APPLESS_MAIN(tst_PlanRows)
#include "tst_planrows.moc"
