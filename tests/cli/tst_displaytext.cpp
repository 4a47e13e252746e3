// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/displaytext.h"

#include <QTest>

using namespace d1;

class tst_DisplayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesItsColumns_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("shown");
        QTest::addColumn<int>("width");
        const auto row = [](const char *name, const QByteArray &text, const char *shown, int width) {
            QTest::newRow(name) << text << QByteArray(shown) << width;
        };
        row("plain", "abc", "abc", 3);
        row("empty", "", "", 0);
        row("accents", "Lefèvre", "Lefèvre", 7);
        row("wide", "東京", "東京", 4);
        row("combining", "e\xcc\x81", "e\xcc\x81", 1);
        row("emoji", "🙂", "🙂", 2);
        row("line break", "a\r\n\tb", "a\\r\\n\\tb", 8);
        row("escape sequence", "\x1b[31mred", "\\x1B[31mred", 11);
        row("C1 control", "\xc2\x9b", "\\xC2\\x9B", 8);
        row("NUL", QByteArray("a\0b", 3), "a\\x00b", 6);
        row("stray byte", "a\xff", "a\\xFF", 5);
        row("cut character", "a\xe6\x9d", "a\\xE6\\x9D", 9);
        row("overlong", "\xc0\xaf", "\\xC0\\xAF", 8);
        row("surrogate", "\xed\xa0\x80", "\\xED\\xA0\\x80", 12);
        row("beyond Unicode", "\xf4\x90\x80\x80", "\\xF4\\x90\\x80\\x80", 16);
        row("exactly as wide as allowed", "1234567890123456", "1234567890123456", 16);
        row("too wide", "12345678901234567", "123456789012345…", 16);
        row("wide character at the edge", "12345678901234東東", "12345678901234…", 15);
    }

    void takesItsColumns()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, shown);
        QFETCH(int, width);
        const DisplayText display(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), 16);
        QCOMPARE(QByteArray::fromStdString(display.text), shown);
        QCOMPARE(static_cast<int>(display.width), width);
    }
};

QTEST_GUILESS_MAIN(tst_DisplayText) // QCoreApplication sets the locale, which knows how wide characters are
#include "tst_displaytext.moc"
