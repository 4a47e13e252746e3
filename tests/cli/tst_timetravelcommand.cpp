// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hostedprogram.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class tst_TimeTravelCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<HostedProgram>();
        QVERIFY(m->hosted.file().runScript("CREATE TABLE t (n); INSERT INTO t VALUES (1), (2)"));
    }
    void cleanup() { m.reset(); }

    void infoShowsTheBookmarkAndHowToGoBack()
    {
        const CliRun run = m->d1ctl.run({"time-travel", "info", "--database", "d1:shop"});
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        const std::string bookmark = m->hosted.file().bookmark().toStdString();
        QVERIFY2(run.out.starts_with("bookmark  " + bookmark + "\nof        20"), run.out.c_str());
        QVERIFY(contains(run.out, "d1ctl time-travel restore --bookmark " + bookmark + " --database 'd1:shop'"));
        QCOMPARE(m->d1ctl.run({"time-travel", "--database", "d1:shop", "--json"}).json()["bookmark"].get<std::string>(),
                 bookmark);
    }

    void infoOfATime()
    {
        const std::string first = m->hosted.file().bookmarkAt({}).toStdString();
        const CliRun run = m->d1ctl.run({"time-travel", "info", "--at", "2d", "--database", "d1:shop", "--json"});
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        QCOMPARE(run.json()["bookmark"].get<std::string>(), first);
    }

    void restoreGoesBackAndUndoes()
    {
        const std::string before = bookmark();
        QVERIFY(m->hosted.file().runScript("DELETE FROM t"));
        const CliRun back =
            m->d1ctl.run({"time-travel", "restore", "--bookmark", before, "--yes", "--database", "d1:shop", "--json"});
        QVERIFY2(back.code == ExitCode::Done, back.err.c_str());
        QCOMPARE(count(), "2");
        const std::string undo = back.json()["previous_bookmark"];
        QVERIFY(contains(back.err, "the way back is d1ctl time-travel restore --bookmark " + undo));
        const CliRun forth =
            m->d1ctl.run({"time-travel", "restore", "--bookmark", undo, "--yes", "--database", "d1:shop"});
        QVERIFY2(forth.code == ExitCode::Done, forth.err.c_str());
        QVERIFY(contains(forth.out, "\nundo      d1ctl time-travel restore --bookmark "));
        QCOMPARE(count(), "0");
    }

    void productionWithoutATerminalWantsYes()
    {
        const CliRun run =
            m->d1ctl.run({"time-travel", "restore", "--bookmark", bookmark(), "--database", "d1:shop", "--json"});
        QCOMPARE(run.code, ExitCode::Usage);
        QVERIFY(contains(run.json()["error"]["message"], "add --yes"));
        QVERIFY(!restored());
    }

    void productionIsRestoredWhenItsNameIsTyped()
    {
        m->d1ctl.setInputIsTerminal(true);
        const std::string goal = bookmark();
        const std::vector<std::string> words{"time-travel", "restore", "--bookmark", goal, "--database", "d1:shop"};
        const CliRun refused = m->d1ctl.run(words, "yes\n");
        QCOMPARE(refused.code, ExitCode::Refused);
        QVERIFY2(contains(refused.err, "Type the database's name, shop, to go on: "), refused.err.c_str());
        QVERIFY(!restored());
        const CliRun run = m->d1ctl.run(words, "shop\n");
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        QVERIFY(restored());
    }

    void lostAnswerShowsTheWayBackAndIsNotSentAgain()
    {
        const std::string goal = bookmark();
        for (int i = 0; i < 2; ++i) // the look-up and the bookmark
            m->server.answerWith([this](const FaultRequest &request) { return m->hosted.answer(request); });
        m->server.answer(FaultAnswer::executedThenReset());
        const CliRun run =
            m->d1ctl.run({"time-travel", "restore", "--bookmark", goal, "--yes", "--database", "d1:shop", "--json"});
        QCOMPARE(run.code, ExitCode::Refused);
        QCOMPARE(run.json()["error"]["outcome_unknown"].get<bool>(), true);
        QVERIFY(contains(run.err, "the way back is"));
    }

    void wrongWordsAreToldApart_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *words, const char *says) {
            QTest::newRow(name) << QString::fromUtf8(words).split(u' ') << QString::fromUtf8(says);
        };
        row("action", "time-travel back --database d1:shop", "time-travel info or d1ctl time-travel restore");
        row("no goal", "time-travel restore --database d1:shop", "either --bookmark or --at");
        row("two goals", "time-travel restore --at 2h --bookmark 00-1 --database d1:shop", "either --bookmark or --at");
        row("time", "time-travel info --at soon --database d1:shop", "\"soon\" is no time");
        row("info with a bookmark", "time-travel info --bookmark 1 --database d1:shop", "belong to");
        row("local", "time-travel info --database demo:", "for databases at Cloudflare");
    }
    void wrongWordsAreToldApart()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, says);
        std::vector<std::string> list;
        for (const QString &word : words)
            list.push_back(word.toStdString());
        const CliRun run = m->d1ctl.run(list);
        QCOMPARE(run.code, ExitCode::Usage);
        QVERIFY2(QString::fromStdString(run.err).contains(says), run.err.c_str());
    }

    void timeThatIsTooOldIsRefused()
    {
        const CliRun run = m->d1ctl.run({"time-travel", "info", "--at", "40d", "--database", "d1:shop"});
        QCOMPARE(run.code, ExitCode::Refused);
        QVERIFY(contains(run.err, "goes back 30 days"));
    }

private:
    [[nodiscard]] std::string bookmark() { return m->hosted.file().bookmark().toStdString(); }
    [[nodiscard]] std::string count()
    {
        const CliRun run =
            m->d1ctl.run({"query", "SELECT count(*) FROM t", "--database", "d1:shop", "--format", "csv"});
        return run.out.substr(run.out.find('\n') + 1, 1);
    }
    [[nodiscard]] bool restored() const
    {
        return std::ranges::any_of(m->server.requests(), [](const FaultRequest &request) {
            return request.path.contains("/time_travel/restore");
        });
    }

    std::unique_ptr<HostedProgram> m;
};

QTEST_GUILESS_MAIN(tst_TimeTravelCommand)
#include "tst_timetravelcommand.moc"
