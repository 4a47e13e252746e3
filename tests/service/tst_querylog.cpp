// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/querylog.h"

#include <QSignalSpy>
#include <QTest>

using namespace d1;

class tst_QueryLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewestEvents()
    {
        QueryLog log(2);
        for (const char *sql : {"a", "b", "c"}) {
            QueryEvent event;
            event.sql = sql;
            log.record(event);
        }
        QCOMPARE(log.events().size(), std::size_t{2});
        QCOMPARE(log.events().front().sql, std::string("b"));
        QCOMPARE(log.events().back().sql, std::string("c"));
    }

    void tellsEveryEventOnce()
    {
        QueryLog log;
        int told = 0;
        connect(&log, &QueryLog::recorded, this, [&told](const QueryEvent &event) { told += event.attempt; });
        QueryEvent event;
        event.attempt = 3;
        log.record(event);
        QCOMPARE(told, 3);
    }
};

QTEST_APPLESS_MAIN(tst_QueryLog)
#include "tst_querylog.moc"
