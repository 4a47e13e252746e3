// SPDX-License-Identifier: GPL-3.0-or-later
// The query log against what it must hold: 20,000 events a second sustained beside a window that paints 60 frames a
// second, and the slow-query list over 5,000,000 logged events within 300 ms. D1_BENCH_EVENTS makes a smaller log.
#include "features/monitor/desktoptraffic.h"
#include "features/querylog/logbatch.h"
#include "features/querylog/querylogreader.h"
#include "features/querylog/querylogwriter.h"
#include "logevents.h"
#include "ratio.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

constexpr double wantedRate = 20'000;
constexpr double wantedOpening = 300; // milliseconds

double millisecondsSince(Steady::time_point start)
{
    return std::chrono::duration<double, std::milli>(Steady::now() - start).count();
}

/// As fast as it goes, in batches as the writer makes them.
void writeAsFastAsItGoes(const std::string &path)
{
    constexpr std::size_t batches = 40;
    constexpr std::size_t batchSize = 10'000;
    LogEvents events;
    Result<LogDatabase> database = LogDatabase::open(path, LogDatabase::Use::Write);
    if (!database)
        std::abort();
    LogBatch batch(*database);
    double milliseconds = 0;
    for (std::size_t i = 0; i < batches; ++i) {
        std::vector<QueryEvent> some;
        for (std::size_t k = 0; k < batchSize; ++k)
            some.push_back(events.at(Clock::WallTime(1'795'428'000s) + std::chrono::milliseconds(i * 500 + k / 20)));
        const auto start = Steady::now();
        if (!batch.write(some, LogSettings()))
            std::abort();
        milliseconds += millisecondsSince(start);
    }
    const double rate = static_cast<double>(batches * batchSize) / milliseconds * 1'000;
    std::printf("%.0f events a second into the file\n", rate);
    printRatio("querylog-write", wantedRate / rate, 1.0);
}

/// 20,000 a second for ten seconds, recorded on the thread that a window would paint on.
void recordBesideFrames(const std::string &path)
{
    constexpr int frames = 600;
    constexpr auto frame = 16'667us;
    const auto perFrame = static_cast<int>(wantedRate / 60);
    QueryLog log;
    QueryLogWriter writer(log, path);
    LogEvents events;
    std::vector<double> work;
    qsizetype written = 0;
    QObject::connect(&writer, &QueryLogWriter::written, &writer, [&written](qsizetype count) { written += count; });
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    Steady::time_point due = Steady::now();
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        std::vector<QueryEvent> some;
        for (int i = 0; i < perFrame; ++i)
            some.push_back(events.at(std::chrono::system_clock::now()));
        const auto start = Steady::now();
        for (QueryEvent &event : some)
            log.record(std::move(event));
        work.push_back(millisecondsSince(start));
        due += frame;
        if (work.size() == frames)
            QCoreApplication::quit();
        else
            timer.start(std::max(0ms, std::chrono::duration_cast<std::chrono::milliseconds>(due - Steady::now())));
    });
    timer.setSingleShot(true);
    const auto start = Steady::now();
    timer.start(0);
    QCoreApplication::exec();
    const double seconds = millisecondsSince(start) / 1'000;
    std::ranges::sort(work);
    const double p99 = work[work.size() * 99 / 100];
    std::printf("%.0f events a second recorded for %.1f s, %lld written meanwhile; %.2f ms of a frame at P50, %.2f at "
                "P99, %.2f at most\n",
                frames * perFrame / seconds, seconds, static_cast<long long>(written), work[work.size() / 2], p99,
                work.back());
    printRatio("querylog-frame-share", p99 / 16.667, 0.5);
}

void openSlowQueries(const std::string &path)
{
    const std::size_t count = wantedEvents(5'000'000);
    const Clock::WallTime now = std::chrono::system_clock::now();
    writeLog(path, count, {now - std::chrono::hours(24 * 31 - 1), now});
    for (const auto &[name, span] : {std::pair("31 days", TimeSpan{now - std::chrono::hours(24 * 31), now}),
                                     std::pair("24 hours", TimeSpan{now - std::chrono::hours(24), now})}) {
        std::vector<double> times;
        std::size_t groups = 0;
        for (int round = 0; round < 9; ++round) {
            const auto start = Steady::now();
            DesktopTraffic traffic(std::make_shared<QueryLogReader>(path)); // opens the file anew
            const auto list = QCoro::waitFor(traffic.slowQueries(span, {}));
            if (!list)
                std::abort();
            groups = list->groups.size();
            times.push_back(millisecondsSince(start));
        }
        std::ranges::sort(times);
        std::printf("slow queries of %s over %zu events: %zu groups, %.0f ms at the median, %.0f at most\n", name,
                    count, groups, times[times.size() / 2], times.back());
        printRatio(std::string("querylog-slow-list-") + (name[0] == '3' ? "31d" : "24h"),
                   times[times.size() / 2] / wantedOpening, 1.0);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto path = [&folder](const char *name) { return folder.filePath(QLatin1StringView(name)).toStdString(); };
    writeAsFastAsItGoes(path("write"));
    recordBesideFrames(path("frames"));
    openSlowQueries(path("slow"));
    return 0;
}
