// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "workspace/environmentcredentials.h"

using namespace d1;
using namespace d1::test;

namespace {

QProcessEnvironment environmentOf(std::initializer_list<std::pair<const char *, const char *>> variables)
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : variables)
        environment.insert(QString::fromUtf8(name), QString::fromUtf8(value));
    return environment;
}

} // namespace

class tst_EnvironmentCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyEnvironmentHasNone()
    {
        EnvironmentCredentials credentials(environmentOf({{"CLOUDFLARE_API_TOKEN", " "}}));
        D1_AWAIT_OK(found, credentials.load());
        QVERIFY(!found->has_value());
        QCOMPARE(credentials.account().value(), std::string());
    }

    void tokenAndAccountAreRead()
    {
        EnvironmentCredentials credentials(
            environmentOf({{"CLOUDFLARE_API_TOKEN", "secret-new\n"}, {"CLOUDFLARE_ACCOUNT_ID", "acc"}}));
        D1_AWAIT_OK(found, credentials.load());
        QVERIFY(found->has_value());
        QCOMPARE((*found)->token, std::string("secret-new"));
        QCOMPARE((*found)->account, std::string("acc"));
        QVERIFY((*found)->fromEnvironment);
    }

    void oldNamesCountUnlessTheNewOnesAreSet()
    {
        EnvironmentCredentials old(environmentOf({{"CF_API_TOKEN", "secret-old"}, {"CF_ACCOUNT_ID", "old"}}));
        D1_AWAIT_OK(fromOld, old.load());
        QCOMPARE((*fromOld)->token, std::string("secret-old"));
        QCOMPARE((*fromOld)->account, std::string("old"));

        EnvironmentCredentials both(
            environmentOf({{"CF_API_TOKEN", "secret-old"}, {"CLOUDFLARE_API_TOKEN", "secret-new"}}));
        D1_AWAIT_OK(fromBoth, both.load());
        QCOMPARE((*fromBoth)->token, std::string("secret-new"));
    }

    void unusableValuesNameTheirVariable()
    {
        EnvironmentCredentials token(environmentOf({{"CF_API_TOKEN", "secret token"}}));
        D1_AWAIT_ERROR(tokenError, token.load());
        QVERIFY(tokenError.facts.message.starts_with("CF_API_TOKEN "));
        EnvironmentCredentials account(
            environmentOf({{"CLOUDFLARE_API_TOKEN", "secret"}, {"CLOUDFLARE_ACCOUNT_ID", "a/b"}}));
        D1_AWAIT_ERROR(accountError, account.load());
        QVERIFY(accountError.facts.message.starts_with("CLOUDFLARE_ACCOUNT_ID "));
    }
};

QTEST_GUILESS_MAIN(tst_EnvironmentCredentials)
#include "tst_environmentcredentials.moc"
