// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <QTest>

using namespace d1;

namespace {

constexpr CommandOption nameOption{"name", "NAME", ""};
constexpr CommandOption valueOption{"value", "VALUE", "", true};
constexpr CommandOption switchOption{"switch", "", ""};
constexpr std::array options{nameOption, valueOption, switchOption, helpOption};

} // namespace

class tst_Arguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsStandAnywhere()
    {
        const auto arguments = Arguments::parse(
            std::vector<std::string>{"one", "--name", "Ada", "two", "--switch", "--value=1", "--value", "-2"}, options);
        QVERIFY(arguments);
        QCOMPARE(arguments->operands(), (std::vector<std::string>{"one", "two"}));
        QCOMPARE(arguments->value(nameOption), std::optional<std::string>("Ada"));
        QCOMPARE(arguments->values(valueOption), (std::vector<std::string>{"1", "-2"}));
        QVERIFY(arguments->has(switchOption));
        QVERIFY(!arguments->has(helpOption));
    }

    void absentOptionHasNoValue()
    {
        const auto arguments = Arguments::parse(std::vector<std::string>{}, options);
        QVERIFY(!arguments->value(nameOption));
        QVERIFY(arguments->values(valueOption).empty());
    }

    void wordsThatAreNoOptions_data()
    {
        QTest::addColumn<QString>("word");
        for (const char *word : {"-", "", "-- a comment\nSELECT 1", "--a comment", "SELECT --1", "-\t1"})
            QTest::newRow(word) << QString::fromUtf8(word);
    }

    void wordsThatAreNoOptions()
    {
        QFETCH(QString, word);
        const auto arguments = Arguments::parse(std::vector{word.toStdString()}, options);
        QVERIFY(arguments);
        QCOMPARE(arguments->operands(), std::vector{word.toStdString()});
    }

    void afterTwoDashesEverythingIsAnOperand()
    {
        const auto arguments = Arguments::parse(std::vector<std::string>{"--", "--switch", "--"}, options);
        QCOMPARE(arguments->operands(), (std::vector<std::string>{"--switch", "--"}));
        QVERIFY(!arguments->has(switchOption));
    }

    void emptyValueIsAValue()
    {
        const auto arguments = Arguments::parse(std::vector<std::string>{"--name=", "--value", ""}, options);
        QCOMPARE(arguments->value(nameOption), std::optional<std::string>(""));
        QCOMPARE(arguments->values(valueOption), std::vector<std::string>{""});
    }

    void wrongUsageIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *words, const char *says) {
            QTest::newRow(words) << QString::fromUtf8(words).split(u' ') << QString::fromUtf8(says);
        };
        row("--nam x", "There is no option --nam; did you mean --name?");
        row("--swich", "There is no option --swich; did you mean --switch?");
        row("--elsewhere", "There is no option --elsewhere; --help lists those there are.");
        row("-n", "There is no option -n; --help lists those there are.");
        row("-name x", "There is no option -name; did you mean --name?");
        row("--name", "The option --name lacks its value; write --name NAME.");
        row("--switch=1", "The option --switch takes no value; write it alone.");
        row("--name a --name b", "The option --name is given twice; give it once.");
    }

    void wrongUsageIsOneSentence()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        std::vector<std::string> list;
        for (const QString &word : words)
            list.push_back(word.toStdString());
        const auto arguments = Arguments::parse(list, options);
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().code, ExitCode::Usage);
        QCOMPARE(QString::fromStdString(arguments.error().error.facts.message), says);
    }

    void helpHasAShortForm()
    {
        QVERIFY(Arguments::parse(std::vector<std::string>{"-h"}, options)->has(helpOption));
        QVERIFY(Arguments::parse(std::vector<std::string>{"--help"}, options)->has(helpOption));
    }
};

QTEST_APPLESS_MAIN(tst_Arguments)
#include "tst_arguments.moc"
