// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/linecomments.h"

#include <QTest>

#include <ranges>

using namespace d1::sql;

class tst_LineComments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreToggled_data()
    {
        QTest::addColumn<std::string>("script"); // from the first | to the second or the same
        QTest::addColumn<std::string>("toggled");
        const auto row = [](const char *name, const char *script, const char *toggled) {
            QTest::newRow(name) << std::string(script) << std::string(toggled);
        };
        row("the caret's line", "a\nb|c\nd", "a\n-- bc\nd");
        row("back again", "a\n-- b|c\nd", "a\nbc\nd");
        row("without a space", "--a|", "a");
        row("lines of a selection", "a|\n  b\nc|", "-- a\n--   b\n-- c");
        row("shared indentation", "|    a\n  b|", "  --   a\n  -- b");
        row("tabs", "|\ta\n\t\tb|", "\t-- a\n\t-- \tb");
        row("some are comments already", "|-- a\nb|", "-- -- a\n-- b");
        row("empty lines stay", "|a\n\nb|", "-- a\n\n-- b");
        row("empty lines do not stand in the way", "|-- a\n\n-- b|", "a\n\nb");
        row("an empty line alone", "a\n|", "a\n-- ");
        row("the end at a line's start", "|a\n|b", "-- a\nb");
        row("nothing", "|", "-- ");
    }

    void linesAreToggled()
    {
        QFETCH(std::string, script);
        QFETCH(std::string, toggled);
        const std::size_t begin = script.find('|');
        script.erase(begin, 1);
        const std::size_t second = script.find('|');
        const std::size_t end = second == std::string::npos ? begin : second;
        std::erase(script, '|');
        for (const TextEdit &edit : toggleLineComments(script, {begin, end}) | std::views::reverse)
            script.replace(edit.offset, edit.removed, edit.inserted);
        QCOMPARE(script, toggled);
    }
};

QTEST_APPLESS_MAIN(tst_LineComments)
#include "tst_linecomments.moc"
