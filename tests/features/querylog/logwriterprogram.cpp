// SPDX-License-Identifier: GPL-3.0-or-later
// A program that logs: `logwriterprogram PATH TARGET COUNT`, COUNT 0 for until it is killed. Prints a line for every
// batch that is in the file.
#include "logfixture.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace d1;
    QCoreApplication application(argc, argv);
    if (argc < 4)
        return 2;
    const qsizetype count = QByteArray(argv[3]).toLongLong();
    QueryLog log(0);
    QueryLogWriter writer(log, argv[1]);
    QueryEvent event = test::loggedSelect();
    event.target = argv[2];
    qsizetype recorded = 0;
    qsizetype written = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &application, [&] {
        for (int i = 0; i < 100 && (count == 0 || recorded < count); ++i, ++recorded) {
            event.startedAt += std::chrono::milliseconds(1);
            log.record(event);
        }
        writer.flush();
    });
    QObject::connect(&writer, &QueryLogWriter::written, &application, [&](qsizetype events) {
        written += events;
        std::printf("%lld\n", static_cast<long long>(written));
        std::fflush(stdout);
        if (count > 0 && written >= count)
            QCoreApplication::quit();
    });
    timer.start(1);
    return QCoreApplication::exec();
}
