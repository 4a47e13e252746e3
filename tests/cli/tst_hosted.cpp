// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "support/faultserver.h"
#include "support/hostedd1.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

/// d1ctl on a database at Cloudflare, as the REST API shows it.
class tst_Hosted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FaultServer>();
        m_hosted = std::make_unique<HostedD1>();
        m_server->answerAlwaysWith([this](const FaultRequest &request) { return m_hosted->answer(request); });
    }

    void databasesAreListed()
    {
        const CliRun run = program().run({"databases", "--json"});
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        const nlohmann::json entry = run.json()["databases"][0];
        QCOMPARE(entry["name"].get<std::string>(), std::string(HostedD1::DatabaseName));
        QCOMPARE(entry["id"].get<std::string>(), std::string(HostedD1::DatabaseId));
        QCOMPARE(entry["target"].get<std::string>(), "d1:" + std::string(HostedD1::AccountId) + "/shop");
    }

    void everyCommandWorks()
    {
        CliProgram d1ctl(environment());
        const CliRun made = d1ctl.run({"query",
                                       "CREATE TABLE t (id INTEGER PRIMARY KEY, n TEXT);"
                                       "INSERT INTO t (n) VALUES (?)",
                                       "--param", "text:5", "--database", "d1:shop", "--json"});
        QVERIFY2(made.code == ExitCode::Done, made.err.c_str());
        QCOMPARE(made.json()["results"].size(), std::size_t{2});
        const CliRun rows = d1ctl.run({"query", "SELECT * FROM t", "--database", "d1:shop", "--format", "csv"});
        QCOMPARE(rows.out, std::string("id,n\r\n1,5\r\n"));
        const CliRun plan = d1ctl.run({"plan", "SELECT * FROM t WHERE n = ?", "--database", "d1:shop", "--json"});
        QCOMPARE(plan.json()["nodes"][0]["table"].get<std::string>(), std::string("t"));
        const CliRun schema = d1ctl.run({"schema", "--database", "d1:shop", "--json"});
        QCOMPARE(schema.json()["tables"][0]["name"].get<std::string>(), std::string("t"));
    }

    void lostWriteIsNotRepeatedAndSaysSo()
    {
        CliProgram d1ctl(environment());
        d1ctl.run({"query", "CREATE TABLE t (n)", "--database", "d1:shop"});
        const int before = m_server->executions();
        m_server->answerWith([this](const FaultRequest &request) { return m_hosted->answer(request); }); // the look-up
        m_server->answer(FaultAnswer::executedThenReset());
        const CliRun run = d1ctl.run({"query", "INSERT INTO t VALUES (1)", "--database", "d1:shop", "--json"});
        QCOMPARE(run.code, ExitCode::Refused);
        const nlohmann::json error = run.json()["error"];
        QCOMPARE(error["kind"].get<std::string>(), std::string("network"));
        QCOMPARE(error["outcome_unknown"].get<bool>(), true);
        QCOMPARE(error["retryable"].get<bool>(), false);
        QCOMPARE(error["attempts"].get<int>(), 1);
        QCOMPARE(m_server->executions(), before + 2);
    }

    void busyDatabaseIsAskedAgain()
    {
        m_server->answerWith([this](const FaultRequest &request) { return m_hosted->answer(request); });
        m_server->answer(2, FaultAnswer::d1Error(429, 7429, "D1 DB is overloaded. Requests queued for too long."));
        const CliRun run = program().run({"query", "SELECT 7", "--database", "d1:shop", "--format", "csv"});
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        QCOMPARE(m_server->requests().size(), std::size_t{4});
    }

    void wrongCredentialIsOneSentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *value, const char *says) {
            QTest::addRow("%s=%s", name, value)
                << QString::fromUtf8(name) << QString::fromUtf8(value) << QString::fromUtf8(says);
        };
        row("CLOUDFLARE_API_TOKEN", "", "set CLOUDFLARE_API_TOKEN in the environment");
        row("CLOUDFLARE_API_TOKEN", "another-secret", "Check the token");
        row("CLOUDFLARE_API_TOKEN", "another secret", "holds a character that no API token has");
        row("CLOUDFLARE_API_TOKEN", "another…secret", "holds a character that no API token has");
        row("CLOUDFLARE_ACCOUNT_ID", "a/b", "is not an account id");
        row("CLOUDFLARE_API_BASE_URL", "http://proxy.example", "has to be an https address");
    }

    void wrongCredentialIsOneSentence()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, says);
        QProcessEnvironment changed = environment();
        changed.insert(name, value);
        CliProgram d1ctl(changed);
        for (const std::vector<std::string> &words : {std::vector<std::string>{"databases", "--json"},
                                                      {"query", "SELECT 1", "--database", "d1:shop", "--json"}}) {
            const CliRun run = d1ctl.run(words);
            QCOMPARE(run.code, ExitCode::Refused);
            const std::string message = run.json()["error"]["message"];
            QVERIFY2(QString::fromStdString(message).contains(says), message.c_str());
            QVERIFY(run.out.find("secret") == std::string::npos && run.err.find("secret") == std::string::npos);
        }
    }

private:
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("CLOUDFLARE_API_TOKEN"), QString::fromLatin1(HostedD1::Token));
        environment.insert(QStringLiteral("CLOUDFLARE_ACCOUNT_ID"), QString::fromLatin1(HostedD1::AccountId));
        environment.insert(QStringLiteral("CLOUDFLARE_API_BASE_URL"),
                           m_server->url(QString::fromLatin1(HostedD1::BasePath)).toString());
        return environment;
    }

    CliProgram program() { return CliProgram(environment()); }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<HostedD1> m_hosted;
};

QTEST_GUILESS_MAIN(tst_Hosted)
#include "tst_hosted.moc"
