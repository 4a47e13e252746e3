// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "workspace/keychaincredentials.h"

using namespace d1;
using namespace d1::test;

class tst_KeychainCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // No session bus, so no keychain, whatever machine the test runs on.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    }

    void missingKeychainNamesTheVariableInstead()
    {
        KeychainCredentials keychain;
        D1_AWAIT_ERROR(loading, keychain.load());
        D1_AWAIT_ERROR(saving, keychain.save(Credential("secret-token", "acc", false)));
        D1_AWAIT_ERROR(forgetting, keychain.forget());
        for (const Error &error : {loading, saving, forgetting}) {
            QCOMPARE(error.verdict.kind, ErrorKind::Auth);
            const std::string &message = error.facts.message;
            QVERIFY2(message.starts_with("The keychain cannot be used ("), message.c_str());
            QVERIFY2(message.ends_with("); set CLOUDFLARE_API_TOKEN in the environment instead."), message.c_str());
            QVERIFY2(message.find("secret") == std::string::npos, message.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(tst_KeychainCredentials)
#include "tst_keychaincredentials.moc"
