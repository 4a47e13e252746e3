// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workerconfig.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;

class tst_WorkerConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allThreeFormatsSayTheSame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("toml") << QStringLiteral("wrangler.toml") << QByteArray(R"(
name = "shop-worker"
account_id = "acc"
compatibility_date = 2025-01-01
[[d1_databases]]
binding = "DB"
database_name = "shop"
database_id = "id-1"
preview_database_id = "preview-1"
[[d1_databases]]
binding = "LOGS"
[env.staging]
account_id = "acc-staging"
[[env.staging.d1_databases]]
binding = "DB"
database_name = "shop-staging"
database_id = "id-2"
[env.bare]
)");
        QTest::newRow("jsonc") << QStringLiteral("wrangler.jsonc") << QByteArray(R"({
  "name": "shop-worker", // the Worker
  "account_id": "acc",
  "d1_databases": [
    { "binding": "DB", "database_name": "shop", "database_id": "id-1", "preview_database_id": "preview-1" },
    { "binding": "LOGS", },
  ],
  "env": {
    "staging": {
      "account_id": "acc-staging",
      "d1_databases": [{ "binding": "DB", "database_name": "shop-staging", "database_id": "id-2" }],
    },
    "bare": {},
  },
})");
    }

    void allThreeFormatsSayTheSame()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        WorkerConfig expected;
        expected.workerName = "shop-worker";
        expected.environments = {"bare", "staging"};
        expected.bindings = {{"DB", "", "shop", "id-1", "preview-1", "acc"},
                             {"LOGS", "", "", "", "", "acc"},
                             {"DB", "staging", "shop-staging", "id-2", "", "acc-staging"}};
        const Result<WorkerConfig> config = WorkerConfig::read(write(name, content));
        QVERIFY2(config, config ? "" : config.error().facts.message.c_str());
        QVERIFY(*config == expected);
        QCOMPARE(config->bindings[0].localId(), std::string("preview-1"));
        QCOMPARE(config->bindings[1].localId(), std::string("LOGS"));
        QCOMPARE(config->bindings[2].localId(), std::string("id-2"));
    }

    void brokenFileNamesTheLine_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *title, const char *name, const char *content, const char *says) {
            QTest::newRow(title) << QString::fromUtf8(name) << QByteArray(content) << QString::fromUtf8(says);
        };
        row("json", "wrangler.json", "{\n  \"name\": x\n}", "is not valid JSON around line 2; correct it first.");
        row("empty", "wrangler.json", "", "is not valid JSON around line 1; correct it first.");
        row("toml", "wrangler.toml", "name = \"a\"\n[[d1_databases]\n", "is not valid TOML around line 2");
        row("not UTF-8", "wrangler.json", "{\"name\":\"\xff\"}", "is not valid JSON around line 1");
        row("list", "wrangler.json", "[]", "is not a Worker's configuration");
        row("bindings as a table", "wrangler.toml", "[d1_databases]\nDB = 1\n", "has to be a list of bindings");
        row("nameless binding", "wrangler.json", R"({"d1_databases":[{"database_id":"x"}]})", "has no binding");
        row("binding is a text", "wrangler.json", R"({"d1_databases":["DB"]})", "has no binding");
        row("nameless in an environment", "wrangler.json", R"({"env":{"a":{"d1_databases":[{}]}}})", "has no binding");
    }

    void brokenFileNamesTheLine()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const Result<WorkerConfig> config = WorkerConfig::read(write(name, content));
        QVERIFY(!config);
        const QString message = QString::fromStdString(config.error().facts.message);
        QVERIFY2(message.contains(says), qPrintable(message));
        QVERIFY2(message.contains(name), qPrintable(message));
    }

    void missingFileIsOneSentence()
    {
        const Result<WorkerConfig> config = WorkerConfig::read("/nonexistent/wrangler.toml");
        QVERIFY(!config);
        QVERIFY(config.error().facts.message.starts_with("/nonexistent/wrangler.toml cannot be read"));
    }

private:
    std::string write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(content);
        return path.toStdString();
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(tst_WorkerConfig)
#include "tst_workerconfig.moc"
