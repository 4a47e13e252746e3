// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/requesttraits.h"

#include <QTest>

using namespace d1;

class tst_RequestTraits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchIsJudgedAsAWhole_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<bool>("readOnly");
        QTest::addColumn<bool>("repeatable");
        const QString select = QStringLiteral("SELECT 1");
        const QString insert = QStringLiteral("INSERT INTO t VALUES (1)");
        const QString remove = QStringLiteral("DELETE FROM t WHERE a = 1");
        const QString rename = QStringLiteral("UPDATE t SET a = 1 WHERE a = 2");
        QTest::newRow("read") << QStringList{select} << true << true;
        QTest::newRow("reads") << QStringList{select, select} << true << true;
        QTest::newRow("insert") << QStringList{insert} << false << false;
        QTest::newRow("delete") << QStringList{remove} << false << true;
        QTest::newRow("read and delete") << QStringList{select, remove} << false << true;
        QTest::newRow("the second run would delete what the first renamed")
            << QStringList{remove, rename} << false << false;
    }

    void batchIsJudgedAsAWhole()
    {
        QFETCH(QStringList, statements);
        QFETCH(bool, readOnly);
        QFETCH(bool, repeatable);
        Request request;
        for (const QString &sql : statements)
            request.statements.emplace_back(sql.toStdString());
        QCOMPARE(traitsOf(request), (RequestTraits{readOnly, repeatable}));
    }

    void callerMayVouch()
    {
        Request request(Statement("INSERT OR IGNORE INTO ledger VALUES (1)"), Intent::Critical);
        request.idempotent = true;
        QCOMPARE(traitsOf(request), (RequestTraits{false, true}));
    }
};

QTEST_APPLESS_MAIN(tst_RequestTraits)
#include "tst_requesttraits.moc"
