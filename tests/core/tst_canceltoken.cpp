// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canceltoken.h"

#include <QTest>

using namespace d1;

class tst_CancelToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultTokenIsNeverCancelled()
    {
        const CancelToken token;
        bool called = false;
        const CancelRegistration registration = token.onCancelled([&called] { called = true; });
        QVERIFY(!token.isCancelled());
        QVERIFY(!called);
    }

    void cancelReachesEveryCopyOnce()
    {
        CancelSource source;
        const CancelToken first = source.token();
        const CancelToken second = first;
        int calls = 0;
        const CancelRegistration one = first.onCancelled([&calls] { ++calls; });
        const CancelRegistration two = second.onCancelled([&calls] { ++calls; });
        source.cancel();
        source.cancel();
        QCOMPARE(calls, 2);
        QVERIFY(first.isCancelled());
        QVERIFY(second.isCancelled());
    }

    void endedRegistrationIsNotCalled()
    {
        CancelSource source;
        bool called = false;
        {
            const CancelRegistration registration = source.token().onCancelled([&called] { called = true; });
        }
        source.cancel();
        QVERIFY(!called);
    }

    void lateRegistrationIsCalledAtOnce()
    {
        CancelSource source;
        source.cancel();
        bool called = false;
        const CancelRegistration registration = source.token().onCancelled([&called] { called = true; });
        QVERIFY(called);
    }

    void callbackMayDestroyTheSource()
    {
        auto source = std::make_unique<CancelSource>();
        const CancelToken token = source->token();
        int calls = 0;
        const CancelRegistration one = token.onCancelled([&source] { source.reset(); });
        const CancelRegistration two = token.onCancelled([&calls] { ++calls; });
        source->cancel();
        QVERIFY(token.isCancelled());
        QCOMPARE(calls, 1);
    }

    void callbackMayEndAnotherRegistration()
    {
        CancelSource source;
        bool called = false;
        CancelRegistration second;
        const CancelRegistration first = source.token().onCancelled([&second] { second = CancelRegistration(); });
        second = source.token().onCancelled([&called] { called = true; });
        source.cancel();
        QVERIFY(!called);
    }
};

QTEST_APPLESS_MAIN(tst_CancelToken)
#include "tst_canceltoken.moc"
