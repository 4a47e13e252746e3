// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/apitoken.h"
#include "support/await.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_ApiToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oldAndNewFormsAreAccepted_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("prefixed") << QByteArray("cfut_example-secret");
        QTest::newRow("unprefixed") << QByteArray("example_secret-0123456789");
        QTest::newRow("hexadecimal") << QByteArray("0123456789abcdef");
    }
    void oldAndNewFormsAreAccepted()
    {
        QFETCH(const QByteArray, text);
        const auto token = ApiToken::fromText(text.toStdString());
        QVERIFY2(token, reason(token).constData());
        QCOMPARE(token->authorization(), "Bearer " + text);
    }

    void latin1TravelsAsOneByte()
    {
        const auto token = ApiToken::fromText("example\u00FFsecret");
        QVERIFY(token);
        QCOMPARE(token->authorization(), QByteArray("Bearer example\xFFsecret"));
    }

    void whatNoHeaderCarriesIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        const auto at = [](int position) {
            return "Character " + QByteArray::number(position)
                   + " of the API token cannot be part of one; copy the token again, without spaces or line breaks.";
        };
        QTest::newRow("empty") << QByteArray() << QByteArray("The API token is empty; paste the whole token.");
        QTest::newRow("space") << QByteArray("ab cd") << at(3);
        QTest::newRow("line break") << QByteArray("abcd\n") << at(5);
        QTest::newRow("header injection") << QByteArray("ab\r\nX-Evil: 1") << at(3);
        QTest::newRow("NUL") << QByteArray("ab\0cd", 5) << at(3);
        QTest::newRow("typographic dash") << QByteArray("é–d") << at(2);
        QTest::newRow("no-break space") << QByteArray("ab\u00A0") << at(3);
        QTest::newRow("emoji") << QByteArray("😀") << at(1);
    }
    void whatNoHeaderCarriesIsRefused()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, message);
        const auto token = ApiToken::fromText(text.toStdString());
        QVERIFY(!token);
        QCOMPARE(QByteArray::fromStdString(token.error().facts.message), message);
        QCOMPARE(token.error().verdict.kind, ErrorKind::Auth);
    }

    void redactorKnowsTheToken()
    {
        const auto token = ApiToken::fromText("example-secret-token");
        QVERIFY(token);
        QCOMPARE(token->redactor().clean("Bearer example-secret-token"), "Bearer [secret]");
    }
};

QTEST_APPLESS_MAIN(tst_ApiToken)
#include "tst_apitoken.moc"
