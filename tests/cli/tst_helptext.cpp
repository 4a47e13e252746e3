// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/helptext.h"
#include "support/await.h"

#include <sstream>

using namespace d1;

namespace {

class TestCommand final : public Command
{
public:
    TestCommand(std::string_view name, std::string_view purpose)
        : m_name(name)
        , m_purpose(purpose)
    {}

    [[nodiscard]] std::string_view name() const override { return m_name; }
    [[nodiscard]] std::string_view purpose() const override { return m_purpose; }
    [[nodiscard]] std::string_view operands() const override { return operandText; }
    [[nodiscard]] std::string_view description() const override { return descriptionText; }
    [[nodiscard]] std::vector<CommandOption> options() const override { return optionList; }
    QCoro::Task<CommandResult<void>> run(Arguments, CommandContext) override { co_return CommandResult<void>(); }

    std::string_view operandText;
    std::string_view descriptionText = "Does it.";
    std::vector<CommandOption> optionList;

private:
    std::string_view m_name;
    std::string_view m_purpose;
};

std::vector<std::string> linesOf(const std::string &text)
{
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

} // namespace

class tst_HelpText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandIsToldWithItsOptions()
    {
        TestCommand command("query", "run SQL");
        command.operandText = "[SQL]";
        command.optionList = {{"file", "F", "read the SQL from this file"}, {"json", "", "write JSON"}};
        QCOMPARE(commandHelp(command), std::string("Usage: d1ctl query [SQL] [OPTIONS]\n"
                                                   "\n"
                                                   "Does it.\n"
                                                   "\n"
                                                   "Options:\n"
                                                   "  --file F  read the SQL from this file\n"
                                                   "  --json    write JSON\n"));
    }

    void commandWithoutOperandsNamesNone()
    {
        QVERIFY(commandHelp(TestCommand("x", "y")).starts_with("Usage: d1ctl x [OPTIONS]\n"));
    }

    void longTextsWrapUnderThemselves()
    {
        TestCommand command("x", "y");
        std::string words;
        for (int i = 0; i < 60; ++i)
            words += (words.empty() ? "" : " ") + std::string("word") + std::to_string(i);
        command.descriptionText = words;
        command.optionList = {{"option", "VALUE", words}};
        const std::string help = commandHelp(command);
        bool isOption = false;
        for (const std::string &line : linesOf(help)) {
            QVERIFY2(line.size() <= 80, line.c_str());
            QVERIFY2(!line.ends_with(' '), line.c_str());
            QVERIFY(!isOption || line.starts_with("  --option VALUE  word0")
                    || line.starts_with("                  w"));
            isOption = isOption || line == "Options:";
        }
        QCOMPARE(std::ranges::count(help, '9'), std::ptrdiff_t{12}); // no word is lost: 9, 19, ... 59, in both
    }

    void ownLineBreaksStay()
    {
        TestCommand command("x", "y");
        command.descriptionText = "First.\nSecond.\n\nThird.";
        QVERIFY(commandHelp(command).contains("\n\nFirst.\nSecond.\n\nThird.\n\n"));
    }

    void wordWiderThanALineStandsAlone()
    {
        TestCommand command("x", "y");
        const std::string wide(100, 'w');
        const std::string text = "a " + wide + " b";
        command.descriptionText = text;
        QVERIFY(commandHelp(command).contains("\na\n" + wide + "\nb\n"));
    }

    void programListsItsCommandsInOrder()
    {
        std::vector<std::unique_ptr<Command>> commands;
        commands.push_back(std::make_unique<TestCommand>("query", "run SQL"));
        commands.push_back(std::make_unique<TestCommand>("databases", "list databases"));
        const std::string help = programHelp(commands);
        QVERIFY(help.contains("Commands:\n  query      run SQL\n  databases  list databases\n\nTargets:\n"));
        for (const char *scheme : {"demo:", "file:", "dev:", "d1:", "project:"})
            QVERIFY2(help.contains(std::string("\n  ") + scheme), scheme);
        for (const std::string &line : linesOf(help))
            QVERIFY2(line.size() <= 80 || line.contains("project:"), line.c_str());
        QVERIFY(programHelp({}).contains("Commands:\n\nTargets:\n"));
    }
};

QTEST_APPLESS_MAIN(tst_HelpText)
#include "tst_helptext.moc"
