// SPDX-License-Identifier: GPL-3.0-or-later
// Time of a frame of the live monitor, 60 a second for half a minute, over a log of 31 days into which 50 events come
// in two seconds of three, so that lines have gaps: the crosshair moves in every frame, and every second all tiles and
// charts change. A frame is all that the main thread does between two of them. The 99th percentile must stay below 16
// ms. Then the same for a month.
#include "core/systemclock.h"
#include "features/querylog/querylogreader.h"
#include "features/querylog/querylogwriter.h"
#include "logevents.h"
#include "ratio.h"
#include "service/querylog.h"
#include "ui/monitor/monitorpage.h"
#include "ui/monitor/monitorview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/activedatabase.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSemaphore>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace d1;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

constexpr double goalMilliseconds = 16.0;
constexpr auto frameLength = 16'667us;
constexpr int framesASecond = 60;
constexpr int eventsASecond = 50;

double percentile(std::vector<double> values, double share)
{
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, place);
    return *place;
}

void untilReady(const MonitorView &view)
{
    while (view.feed().state() != MonitorFeed::State::Ready || view.feed().isReading())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

/// Times of all frames; events come in meanwhile.
std::vector<double> framesOf(MonitorView &view, QueryLog &log, int seconds)
{
    test::LogEvents events;
    std::vector<double> times;
    QSemaphore nobody; // is waited for until the next frame is due
    Steady::time_point due = Steady::now();
    for (int frame = 0; frame < seconds * framesASecond; ++frame) {
        const int second = frame / framesASecond;
        if (frame % framesASecond == 0 && second % 3 != 0) {
            for (int i = 0; i < eventsASecond; ++i)
                log.record(events.at(std::chrono::system_clock::now()));
        }
        const std::vector<Clock::WallTime> &edges = view.feed().figures().series.edges;
        QElapsedTimer timer;
        timer.start();
        view.page().hovered().set(edges[static_cast<std::size_t>(frame) % (edges.size() - 1)]);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(); // timers, answers, and what is to be painted
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        due += frameLength;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(due - Steady::now());
        nobody.tryAcquire(1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
    }
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("log.sqlite")).toStdString();
    const Clock::WallTime now = std::chrono::system_clock::now();
    test::writeLog(path, test::wantedEvents(1'000'000), {now - std::chrono::days(31), now});

    Theme theme(ThemeMode::Light);
    theme.install(application);
    const IconSet icons(theme);
    SystemClock clock;
    QueryLog log;
    QueryLogWriter writer(log, path);
    ActiveDatabase database{ActiveDatabase::Sources()};
    TimeRangeSelection range;
    TrafficSelection selection;
    MonitorView::Parts parts;
    parts.database = &database;
    parts.range = &range;
    parts.selection = &selection;
    parts.sources.log = std::make_shared<QueryLogReader>(path);
    parts.clock = &clock;
    parts.theme = &theme;
    parts.icons = &icons;
    MonitorView view(parts);
    view.resize(1280, 800);
    view.show();
    for (const auto &[name, kind, seconds] :
         {std::tuple("live", TimeRange::Kind::FiveMinutes, 30), std::tuple("month", TimeRange::Kind::Month, 10)}) {
        range.select(TimeRange(kind));
        QElapsedTimer opening;
        opening.start();
        untilReady(view);
        std::printf("%s: there after %lld ms\n", name, static_cast<long long>(opening.elapsed()));
        const std::vector<double> times = framesOf(view, log, seconds);
        const double slowest = percentile(times, 0.99);
        std::printf("%s: a frame takes %.2f ms at the median, %.2f at P99, %.2f at most\n", name,
                    percentile(times, 0.5), slowest, std::ranges::max(times));
        test::printRatio(std::string("monitor-") + name + "-frame-99th-16ms", slowest / goalMilliseconds, 1.0);
    }
    return 0;
}
