// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

QString contentOf(const char *path)
{
    QFile file(QStringLiteral(D1_SOURCE_DIR "/packaging/") + QString::fromUtf8(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// What bash offers after `line`.
QStringList offeredAfter(const QString &line)
{
    QProcess bash;
    bash.start(QStringLiteral("bash"), {QStringLiteral("--norc"), QStringLiteral("-c"),
                                        QStringLiteral("source " D1_SOURCE_DIR "/packaging/completions/d1ctl.bash\n"
                                                       "COMP_LINE=$1 COMP_POINT=${#1}\n"
                                                       "_d1ctl\n"
                                                       "printf '%s\\n' \"${COMPREPLY[@]}\""),
                                        QStringLiteral("bash"), line});
    bash.waitForFinished();
    QStringList offered = QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    offered += QString::fromUtf8(bash.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts);
    offered.sort();
    return offered;
}

} // namespace

/// The man page and the completions know the commands and options that there are, and no others.
class tst_Packaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manPageNamesEverything()
    {
        QString page = contentOf("man/d1ctl.1");
        QVERIFY(!page.isEmpty());
        page.replace(QStringLiteral("\\-"), QStringLiteral("-"));
        QSet<QString> options{QStringLiteral("version")};
        for (const auto &command : m_program.commandLine().commands()) {
            QVERIFY2(page.contains(QStringLiteral(".SS ") + text(command->name()) + u'\n'), command->name().data());
            for (const CommandOption &option : command->options()) {
                options.insert(text(option.name));
                const QRegularExpression entry(
                    QStringLiteral("\\.TP\n\\.BI? --%1\\b|\\.TP\n\\.BR --%1 ").arg(text(option.name)));
                QVERIFY2(page.contains(entry), option.name.data());
            }
        }
        static const QRegularExpression named(QStringLiteral("(?<![\\w-])--([a-z]+(?:-[a-z]+)*)"));
        for (auto match = named.globalMatch(page); match.hasNext();) {
            const QString option = match.next().captured(1);
            QVERIFY2(options.contains(option) || option == QStringLiteral("option"), qPrintable(option));
        }
    }

    void manPageIsSound()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("groff")).isEmpty())
            QSKIP("groff is not installed");
        QProcess groff;
        groff.start(QStringLiteral("groff"),
                    {QStringLiteral("-man"), QStringLiteral("-Tutf8"), QStringLiteral("-ww"), QStringLiteral("-z"),
                     QStringLiteral(D1_SOURCE_DIR "/packaging/man/d1ctl.1")});
        QVERIFY(groff.waitForFinished());
        QCOMPARE(groff.readAllStandardError(), QByteArray());
        QCOMPARE(groff.exitCode(), 0);
    }

    void bashOffersTheCommands()
    {
        QStringList expected{QStringLiteral("help"), QStringLiteral("--help"), QStringLiteral("--version")};
        for (const auto &command : m_program.commandLine().commands())
            expected += text(command->name());
        expected.sort();
        QCOMPARE(offeredAfter(QStringLiteral("d1ctl ")), expected);
        QCOMPARE(offeredAfter(QStringLiteral("d1ctl sc")), QStringList{QStringLiteral("schema")});
    }

    void bashOffersTheOptionsOfACommand()
    {
        for (const auto &command : m_program.commandLine().commands()) {
            QStringList expected;
            for (const CommandOption &option : command->options())
                expected += QStringLiteral("--") + text(option.name);
            expected.sort();
            QCOMPARE(offeredAfter(QStringLiteral("d1ctl %1 --").arg(text(command->name()))), expected);
        }
    }

    void bashOffersValues_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("offered");
        const auto row = [](const char *line, const char *offered) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(offered);
        };
        row("d1ctl query --format j", "json jsonl");
        row("d1ctl query --database de", "demo: dev:http://127.0.0.1:8787/");
        row("d1ctl query --database dev:", "http://127.0.0.1:8787/");
        row("d1ctl schema --database pro", "project:");
        row("d1ctl databases dev:", "http://127.0.0.1:8787");
        row("d1ctl databases --database d1", "d1:");
        row("d1ctl query --database file:" D1_SOURCE_DIR "/LICEN", D1_SOURCE_DIR "/LICENSE");
        row("d1ctl plan --file " D1_SOURCE_DIR "/LICEN", D1_SOURCE_DIR "/LICENSE");
        row("d1ctl query --param ", "");
        row("d1ctl format " D1_SOURCE_DIR "/LICEN", D1_SOURCE_DIR "/LICENSE");
        row("d1ctl help pl", "plan");
    }

    void bashOffersValues()
    {
        QFETCH(QString, line);
        QFETCH(QString, offered);
        QCOMPARE(offeredAfter(line).join(u' '), offered);
    }

    void zshKnowsTheCommandsAndTheirOptions()
    {
        const QString script = contentOf("completions/_d1ctl");
        QVERIFY(script.startsWith(QStringLiteral("#compdef d1ctl\n")));
        for (const auto &command : m_program.commandLine().commands()) {
            const QString name = text(command->name());
            QVERIFY2(script.contains(QStringLiteral("'%1:%2'").arg(name, text(command->purpose()))), qPrintable(name));
            const QRegularExpression branch(QStringLiteral("\n    %1\\)\n(.*?);;").arg(name),
                                            QRegularExpression::DotMatchesEverythingOption);
            const QString arguments = branch.match(script).captured(1);
            for (const CommandOption &option : command->options()) {
                const QString word = text(option.name);
                const bool shared = arguments.contains(u'$' + word);
                const bool isListed = arguments.contains(QStringLiteral("--%1=[").arg(word))
                                      || arguments.contains(QStringLiteral("--%1[").arg(word));
                QVERIFY2(shared || isListed, qPrintable(name + word));
            }
        }
    }

    void zshReadsItsScript()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("zsh")).isEmpty())
            QSKIP("zsh is not installed");
        QProcess zsh;
        zsh.start(QStringLiteral("zsh"),
                  {QStringLiteral("-n"), QStringLiteral(D1_SOURCE_DIR "/packaging/completions/_d1ctl")});
        QVERIFY(zsh.waitForFinished());
        QCOMPARE(zsh.readAllStandardError(), QByteArray());
        QCOMPARE(zsh.exitCode(), 0);
    }

private:
    CliProgram m_program;
};

QTEST_GUILESS_MAIN(tst_Packaging)
#include "tst_packaging.moc"
