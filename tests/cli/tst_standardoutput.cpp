// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/standardoutput.h"

#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <ostream>
#include <string>

using namespace d1;

class tst_StandardOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }

    void everythingArrives()
    {
        std::array<int, 2> ends{};
        QCOMPARE(::pipe(ends.data()), 0);
        const std::string line(1'000, 'x');
        StandardOutput buffer(ends[1]);
        std::ostream out(&buffer);
        for (int i = 0; i < 30; ++i) // less than the pipe takes without a reader
            out << line;
        QVERIFY(out.flush());
        ::close(ends[1]);
        std::string got(100'000, '\0');
        got.resize(static_cast<std::size_t>(::read(ends[0], got.data(), got.size())));
        ::close(ends[0]);
        QCOMPARE(got.size(), std::size_t{30'000});
    }

    void readerThatWentAwayIsNoFailure()
    {
        std::array<int, 2> ends{};
        QCOMPARE(::pipe(ends.data()), 0);
        ::close(ends[0]);
        StandardOutput buffer(ends[1]);
        std::ostream out(&buffer);
        out << std::string(200'000, 'x');
        QVERIFY(out.flush());
        ::close(ends[1]);
    }

    void fullDiskIsAFailure()
    {
        const int full = ::open("/dev/full", O_WRONLY);
        if (full < 0)
            QSKIP("there is no /dev/full here");
        StandardOutput buffer(full);
        std::ostream out(&buffer);
        out << "x";
        QVERIFY(!out.flush());
        ::close(full);
    }
};

QTEST_APPLESS_MAIN(tst_StandardOutput)
#include "tst_standardoutput.moc"
