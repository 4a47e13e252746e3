// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progressline.h"
#include "support/await.h"

#include <QTest>
#include <QTimer>

#include <sstream>

using namespace d1;

class tst_ProgressLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void terminalHasOneLineThatGoes()
    {
        std::ostringstream err;
        CommandStreams streams(nullptr, nullptr, &err);
        streams.errIsTerminal = true;
        ProgressLine line(streams);
        line.show("too early to say");
        QCOMPARE(err.str(), std::string());
        QTRY_VERIFY([&] {
            line.show("orders: 12 rows\n" + std::string(100, 'x'));
            return !err.str().empty();
        }());
        const std::string shown = err.str();
        QVERIFY(shown.starts_with("\r\x1b[Korders: 12 rows\\n"));
        QVERIFY(!shown.contains('\n'));
        line.clear();
        QCOMPARE(err.str(), shown + "\r\x1b[K");
        line.clear();
        QCOMPARE(err.str(), shown + "\r\x1b[K");
    }

    void logIsNotFlooded()
    {
        std::ostringstream err;
        const CommandStreams streams(nullptr, nullptr, &err);
        ProgressLine line(streams);
        for (int i = 0; i < 1'000; ++i)
            line.show("orders: 12 rows");
        line.clear();
        QCOMPARE(err.str(), std::string());
    }
};

QTEST_APPLESS_MAIN(tst_ProgressLine)
#include "tst_progressline.moc"
