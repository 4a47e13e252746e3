// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/opendatabase.h"
#include "support/await.h"

using namespace d1;
using namespace std::chrono_literals;

namespace {

Arguments given(const std::vector<std::string> &words)
{
    const std::vector<CommandOption> options{databaseOption, timeoutOption};
    return Arguments::parse(words, options).value();
}

} // namespace

class tst_OpenDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void targetIsReadFromTheOption()
    {
        const auto target = targetOf(given({"--database", "file:/data/größe.sqlite"}));
        QVERIFY(target.has_value());
        QVERIFY(*target == parseTarget("file:/data/größe.sqlite").value());
    }

    void missingTargetIsWrongUsage()
    {
        const auto target = targetOf(given({}));
        QVERIFY(!target.has_value());
        QCOMPARE(target.error().code, ExitCode::Usage);
        QVERIFY(target.error().error.facts.message.starts_with("Name the database with --database"));
    }

    void wrongTargetIsWrongUsage_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "nonsense", "file:", "dev:8787", "project:#", "ftp://x"})
            QTest::addRow("'%s'", text) << QByteArray(text);
    }

    void wrongTargetIsWrongUsage()
    {
        QFETCH(QByteArray, text);
        const auto target = targetOf(given({"--database", text.toStdString()}));
        QVERIFY(!target.has_value());
        QCOMPARE(target.error().code, ExitCode::Usage);
        QVERIFY(!target.error().error.facts.message.empty());
    }

    void timeIsReadInSeconds_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("10") << 10'000;
        QTest::newRow("0.5") << 500;
        QTest::newRow("1e1") << 10'000;
        QTest::newRow("0.001") << 1;
        QTest::newRow("0.29") << 290;
        QTest::newRow("4.35") << 4'350;
        QTest::newRow("86400") << 86'400'000;
    }

    void timeIsReadInSeconds()
    {
        QFETCH(int, milliseconds);
        const auto timeout = timeoutOf(given({"--timeout", QTest::currentDataTag()}));
        QVERIFY(timeout.has_value());
        QCOMPARE(timeout->count(), static_cast<std::int64_t>(milliseconds));
    }

    void timeIsTheServicesOwnWithoutTheOption()
    {
        const auto timeout = timeoutOf(given({}));
        QVERIFY(timeout.has_value());
        QCOMPARE(*timeout, Request::DefaultTimeout);
    }

    void wrongTimeIsWrongUsage_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"0", "-1", "0.0001", "86401", "inf", "nan", "1e400", "ten", "10s", " 10", "10 ", "", "0x10", "1,5"})
            QTest::addRow("'%s'", text) << QByteArray(text);
    }

    void wrongTimeIsWrongUsage()
    {
        QFETCH(QByteArray, text);
        const auto timeout = timeoutOf(given({"--timeout=" + text.toStdString()}));
        QVERIFY(!timeout.has_value());
        QCOMPARE(timeout.error().code, ExitCode::Usage);
        QVERIFY(timeout.error().error.facts.message.starts_with("The option --timeout takes seconds"));
    }
};

QTEST_APPLESS_MAIN(tst_OpenDatabase)
#include "tst_opendatabase.moc"
