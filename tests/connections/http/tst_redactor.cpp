// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/redactor.h"

#include <QByteArray>
#include <QTest>
#include <QUrl>

using namespace d1;

namespace {

const QByteArray secret = "example/secret+token==40 chars_of-letters";

} // namespace

class tst_Redactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretIsTakenOutInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("hidden");
        QTest::newRow("plain") << secret;
        QTest::newRow("percent-encoded") << secret.toPercentEncoding();
        QTest::newRow("percent-encoded, lower case")
            << QByteArray("example%2fsecret%2btoken%3d%3d40%20chars_of-letters");
        for (const QByteArray &before : {QByteArray(), QByteArray("u"), QByteArray("me"), QByteArray("user:")}) {
            const QByteArray encoded = (before + secret + "tail").toBase64();
            QTest::addRow("base64 behind %s", before.constData()) << encoded;
            QTest::addRow("base64url behind %s", before.constData())
                << (before + secret + "tail").toBase64(QByteArray::Base64UrlEncoding);
            QTest::addRow("base64 in a URL behind %s", before.constData()) << encoded.toPercentEncoding();
        }
    }
    void secretIsTakenOutInEveryForm()
    {
        QFETCH(const QByteArray, hidden);
        const Redactor redactor(secret.toStdString());
        const QByteArray text = "Authorization: <" + hidden + "> and again <" + hidden + ">";
        const auto clean = QByteArray::fromStdString(redactor.clean(text.toStdString()));
        QVERIFY2(!clean.contains(hidden), clean.constData());
        QVERIFY2(!clean.contains(hidden.mid(8, 20)), clean.constData());
        QCOMPARE(clean.count(Redactor::Mark.data()), 2);
        QVERIFY(clean.contains("> and again <"));
    }

    void errorIsCleanedInEveryText()
    {
        const Redactor redactor(secret.toStdString());
        ErrorFacts facts;
        facts.message = facts.requestId = facts.sqliteCode = facts.sqliteExtendedCode = secret.toStdString();
        const Result<int> result = redactor.pass(Result<int>(std::unexpected(Error(facts))));
        QVERIFY(!result);
        const ErrorFacts &clean = result.error().facts;
        for (const std::string &text : {clean.message, clean.requestId, clean.sqliteCode, clean.sqliteExtendedCode})
            QCOMPARE(text, Redactor::Mark);
    }

    void valuesPassAsTheyAre()
    {
        const Redactor redactor(secret.toStdString());
        const auto result = redactor.pass(Result<std::string>(secret.toStdString()));
        QCOMPARE(QByteArray::fromStdString(*result), secret);
    }

    void signedAddressKeepsOnlyItsPath()
    {
        const std::string text = "See https://r2.example/a.sql?X-Amz-Expires=3600&X-Amz-Signature=abc, or "
                                 "(http://b?sig=1&Signature=abc) and https://docs.example/?page=2";
        QCOMPARE(Redactor().clean(text), "See https://r2.example/a.sql?[secret] or (http://b?[secret]) and "
                                         "https://docs.example/?page=2");
    }

    void partsOfASignedAddressAreSecrets()
    {
        const QUrl url(QStringLiteral("https://r2.example/a?X-Amz-Credential=key%2Fexample%2Fauto&X-Amz-Expires=3600&"
                                      "X-Amz-Signature=example-secret-0123"));
        const Redactor redactor = Redactor::ofSignedUrl(url);
        QCOMPARE(redactor.clean("example-secret-0123 of key/example/auto or key%2Fexample%2Fauto for 3600 s"),
                 "[secret] of [secret] or [secret] for 3600 s");
    }

    void withoutASecretNothingChanges()
    {
        QCOMPARE(Redactor().clean("some text"), "some text");
        QCOMPARE(Redactor("").clean("some text"), "some text");
    }
};

QTEST_APPLESS_MAIN(tst_Redactor)
#include "tst_redactor.moc"
