// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/credentialtext.h"

#include <QTest>

using namespace d1;

class tst_CredentialText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pastedTokenIsTrimmed()
    {
        QCOMPARE(cleanToken(" \tsecret-token\r\n", "It").value(), std::string("secret-token"));
        QCOMPARE(cleanToken("", "It").value(), std::string());
        QCOMPARE(cleanToken(" \n", "It").value(), std::string());
    }

    void tokenThatNoHeaderCanCarryIsRefused_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("line break inside") << QByteArray("secret\r\nHost: x");
        QTest::newRow("space inside") << QByteArray("secret token");
        QTest::newRow("beyond Latin-1") << QByteArray("secret…");
        QTest::newRow("Latin-1") << QByteArray("secret\xe9");
        QTest::newRow("control") << QByteArray("secret\x7f");
        QTest::newRow("NUL") << QByteArray("sec\0ret", 7);
    }

    void tokenThatNoHeaderCanCarryIsRefused()
    {
        QFETCH(QByteArray, token);
        const Result<std::string> clean = cleanToken(token.toStdString(), "CLOUDFLARE_API_TOKEN");
        QVERIFY(!clean);
        QCOMPARE(clean.error().verdict.kind, ErrorKind::Auth);
        QVERIFY(clean.error().facts.message.starts_with("CLOUDFLARE_API_TOKEN holds a character"));
        QVERIFY(clean.error().facts.message.find("sec") == std::string::npos);
    }

    void accountIsLettersAndDigits()
    {
        QCOMPARE(cleanAccount(" 0123abcDEF-_\n", "It").value(), std::string("0123abcDEF-_"));
        QVERIFY(!cleanAccount("a/b", "It"));
        QVERIFY(!cleanAccount("a b", "It"));
        QVERIFY(!cleanAccount("ä", "It"));
    }
};

QTEST_APPLESS_MAIN(tst_CredentialText)
#include "tst_credentialtext.moc"
