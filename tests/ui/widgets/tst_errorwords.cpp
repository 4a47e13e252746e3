// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errorwords.h"

#include <QSet>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestErrorWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasAWordOfItsOwn();
    void unknownOutcomeSaysWhatToDo();
    void attemptsAreSaidOnlyWhenThereWereSeveral();
    void detailsHoldEveryFact();
    void silentErrorStillGetsASentence();
};

void TestErrorWords::everyKindHasAWordOfItsOwn()
{
    QSet<QString> words;
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Unknown); ++kind)
        words.insert(ErrorWords::kind(static_cast<ErrorKind>(kind)));
    QCOMPARE(words.size(), static_cast<int>(ErrorKind::Unknown) + 1);
}

void TestErrorWords::unknownOutcomeSaysWhatToDo()
{
    Error error(ErrorKind::Network, "The connection broke.");
    QCOMPARE(ErrorWords::sentence(error), u"The connection broke."_s);
    error.verdict.outcomeUnknown = true;
    QVERIFY(ErrorWords::sentence(error).contains(u"may have been applied"));
}

void TestErrorWords::attemptsAreSaidOnlyWhenThereWereSeveral()
{
    Error error(ErrorKind::Network, "no");
    error.attempts.resize(1);
    QVERIFY(ErrorWords::attempts(error).isEmpty());
    error.attempts.resize(3);
    QCOMPARE(ErrorWords::attempts(error), u"3 attempts"_s);
}

void TestErrorWords::detailsHoldEveryFact()
{
    ErrorFacts facts;
    facts.message = "UNIQUE constraint failed: customers.email";
    facts.httpStatus = 400;
    facts.d1Code = 7500;
    facts.sqliteCode = "SQLITE_CONSTRAINT";
    facts.sqliteExtendedCode = "SQLITE_CONSTRAINT_UNIQUE";
    facts.byteOffset = 7;
    facts.statementIndex = 1;
    facts.requestId = "ray-1";
    Error error(facts);
    error.verdict.kind = ErrorKind::Constraint;
    Attempt attempt;
    attempt.roundTrip = std::chrono::milliseconds(120);
    attempt.failure = error.verdict;
    error.attempts.push_back(attempt);
    QCOMPARE(ErrorWords::details(error), QStringLiteral("message: UNIQUE constraint failed: customers.email\n"
                                                        "kind: constraint\n"
                                                        "http status: 400\n"
                                                        "d1 code: 7500\n"
                                                        "sqlite code: SQLITE_CONSTRAINT\n"
                                                        "sqlite extended code: SQLITE_CONSTRAINT_UNIQUE\n"
                                                        "offset in bytes: 7\n"
                                                        "statement: 2\n"
                                                        "request: ray-1\n"
                                                        "attempt 1: constraint, 120 ms"));
}

void TestErrorWords::silentErrorStillGetsASentence()
{
    QVERIFY(!ErrorWords::sentence(Error()).isEmpty());
}

QTEST_APPLESS_MAIN(TestErrorWords)
#include "tst_errorwords.moc"
