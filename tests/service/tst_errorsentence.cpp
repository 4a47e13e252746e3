// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/errorsentence.h"

#include <QTest>

using namespace d1;

class tst_ErrorSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownOutcomeSaysHowToCheck()
    {
        Error error;
        error.facts.delivery = Delivery::Unknown;
        error.facts.message = "The connection was closed";
        error.verdict = {ErrorKind::Network, false, true};
        QCOMPARE(textOf(sentenceFor(error)),
                 std::string("The connection was closed. The write may have been applied: look at the data before you "
                             "run it again."));
    }

    void ownErrorsSpeakForThemselves()
    {
        const Error error(ErrorKind::NotFound, "There is no file x.sqlite; check the path.");
        QCOMPARE(textOf(sentenceFor(error)), std::string("There is no file x.sqlite; check the path."));
    }

    void silentFailuresStillSaySomething_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        using enum ErrorKind;
        for (const ErrorKind kind :
             {Network, Timeout, Constraint, Syntax, Capacity, Auth, NotFound, Limit, Cancelled, Unknown}) {
            const std::string_view name = nameOf(kind);
            QTest::newRow(std::string(name).c_str()) << kind;
        }
    }

    void silentFailuresStillSaySomething()
    {
        QFETCH(ErrorKind, kind);
        Error error;
        error.verdict.kind = kind;
        QVERIFY(sentenceFor(error).what.ends_with('.'));
    }

    void retryAfterIsNamed()
    {
        Error error;
        error.facts.delivery = Delivery::Answered;
        error.facts.message = "Please wait";
        error.facts.retryAfter = std::chrono::milliseconds(1500);
        error.verdict.kind = ErrorKind::Capacity;
        QCOMPARE(sentenceFor(error).advice, std::string("Try again in 2 s."));
    }
};

QTEST_APPLESS_MAIN(tst_ErrorSentence)
#include "tst_errorsentence.moc"
