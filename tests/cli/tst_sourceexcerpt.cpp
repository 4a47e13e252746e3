// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sourceexcerpt.h"

#include <QTest>

using namespace d1;

class tst_SourceExcerpt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void caretStandsUnderThePlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("excerpt");
        const auto row = [](const char *name, const char *text, int offset, const char *excerpt) {
            QTest::newRow(name) << QString::fromUtf8(text) << offset << QString::fromUtf8(excerpt);
        };
        row("one line", "SELECT nam", 7, "  SELECT nam\n         ^\n");
        row("begin", "SELEC", 0, "  SELEC\n  ^\n");
        row("end", "SELECT", 6, "  SELECT\n        ^\n");
        row("beyond the end", "SELECT", 99, "  SELECT\n        ^\n");
        row("empty", "", 0, "  \n  ^\n");
        row("second line", "SELECT\n nam\nFROM t", 8, "  line 2:  nam\n           ^\n");
        row("carriage return", "a\r\nb", 0, "  line 1: a\n          ^\n");
        row("on a line break", "ab\ncd", 2, "  line 1: ab\n            ^\n");
        row("wide characters", "'東京' x", 9, "  '東京' x\n         ^\n");
        row("tab", "\tx", 1, "  \\tx\n    ^\n");
    }

    void caretStandsUnderThePlace()
    {
        QFETCH(QString, text);
        QFETCH(int, offset);
        QFETCH(QString, excerpt);
        QCOMPARE(QString::fromStdString(sourceExcerpt(text.toStdString(), static_cast<std::size_t>(offset))), excerpt);
    }

    void longLineIsShownAroundThePlace()
    {
        const std::string text = std::string(500, 'a') + "HERE" + std::string(500, 'b');
        QCOMPARE(sourceExcerpt(text, 500),
                 "  …" + std::string(60, 'a') + "HERE" + std::string(55, 'b') + "…\n" + std::string(63, ' ') + "^\n");
    }
};

QTEST_GUILESS_MAIN(tst_SourceExcerpt)
#include "tst_sourceexcerpt.moc"
