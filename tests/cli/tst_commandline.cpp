// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "support/goldentext.h"

#include <ostream>

using namespace d1;
using namespace d1::test;

class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpOfTheProgram()
    {
        const CliRun run = m_program.run({"--help"});
        QCOMPARE(run.code, ExitCode::Done);
        D1_COMPARE_GOLDEN(QStringLiteral("cli/help.txt"), QByteArray::fromStdString(run.out));
        QCOMPARE(m_program.run({"-h"}).out, run.out);
        QCOMPARE(m_program.run({"help"}).out, run.out);
    }

    void helpOfEveryCommand()
    {
        for (const auto &command : m_program.commandLine().commands()) {
            const std::string name(command->name());
            const CliRun run = m_program.run({name, "--help"});
            QCOMPARE(run.code, ExitCode::Done);
            D1_COMPARE_GOLDEN(QStringLiteral("cli/help-%1.txt").arg(QString::fromStdString(name)),
                              QByteArray::fromStdString(run.out));
            QCOMPARE(m_program.run({"help", name}).out, run.out);
        }
    }

    void helpFitsATerminal()
    {
        for (const auto &command : m_program.commandLine().commands()) {
            const QString help = QString::fromStdString(m_program.run({std::string(command->name()), "--help"}).out);
            for (const QString &line : help.split(u'\n'))
                QVERIFY2(line.size() <= 80, qPrintable(line));
        }
    }

    void versionIsOneLine()
    {
        const CliRun run = m_program.run({"--version"});
        QCOMPARE(run.code, ExitCode::Done);
        QVERIFY2(run.out.starts_with("d1ctl 0.") && run.out.ends_with('\n'), run.out.c_str());
    }

    void nothingIsWrongUsage()
    {
        const CliRun run = m_program.run({});
        QCOMPARE(run.code, ExitCode::Usage);
        QVERIFY(run.out.empty());
        QVERIFY(run.err.starts_with("Usage: d1ctl COMMAND"));
    }

    void everyCommandDescribesItself()
    {
        for (const auto &command : m_program.commandLine().commands()) {
            QVERIFY(!command->purpose().empty() && !command->purpose().ends_with('.'));
            QVERIFY(command->description().ends_with('.'));
            const auto options = command->options();
            QVERIFY(std::ranges::find(options, helpOption) != options.end());
            QVERIFY(std::ranges::find(options, jsonOption) != options.end());
        }
    }

private:
    CliProgram m_program;
};

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
