// SPDX-License-Identifier: GPL-3.0-or-later
// Time and memory until the window is there, on the demo database, beside DB Browser for SQLite on the same file.
// Needs an X server with nothing else on it (./packaging/dev bench brings Xvfb).
#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <X11/Xlib.h>
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <vector>

namespace {

constexpr int smallestWindow = 400; // pixels; tool tips and splash screens are smaller
constexpr auto patienceMs = 30'000;

struct Sample {
    double seconds;
    double residentMegabytes;
};

class OnlyScreen
{
public:
    OnlyScreen()
        : m_display(XOpenDisplay(nullptr), &XCloseDisplay)
    {}

    [[nodiscard]] bool isOpen() const { return m_display != nullptr; }

    [[nodiscard]] bool showsAWindow() const
    {
        Window root = 0;
        Window parent = 0;
        Window *children = nullptr;
        unsigned count = 0;
        if (!XQueryTree(m_display.get(), DefaultRootWindow(m_display.get()), &root, &parent, &children, &count))
            return false;
        bool found = false;
        for (unsigned child = 0; child < count && !found; ++child) {
            XWindowAttributes attributes;
            found = XGetWindowAttributes(m_display.get(), children[child], &attributes)
                    && attributes.map_state == IsViewable && attributes.width >= smallestWindow;
        }
        if (children)
            XFree(children);
        return found;
    }

private:
    std::unique_ptr<Display, int (*)(Display *)> m_display;
};

double residentMegabytes(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/statm").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0.0;
    const double pages = status.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Starts the program, waits for its window, lets it settle until its processor time stands still, ends it.
std::optional<Sample> startOnce(const OnlyScreen &screen, const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForStarted())
        return std::nullopt;
    while (!screen.showsAWindow()) {
        if (timer.elapsed() > patienceMs || process.waitForFinished(1))
            return std::nullopt;
    }
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    process.waitForFinished(1000); // the first data arrive; the memory is that of a window in use
    const Sample sample{seconds, residentMegabytes(process.processId())};
    process.kill();
    process.waitForFinished();
    while (screen.showsAWindow() && timer.elapsed() < patienceMs)
        usleep(1000);
    return sample;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0.0 : values[values.size() / 2];
}

double medianOf(const std::vector<Sample> &samples, double Sample::*figure)
{
    std::vector<double> values;
    for (const Sample &sample : samples)
        values.push_back(sample.*figure);
    return median(std::move(values));
}

QString makeDemoDatabase()
{
    QProcess::execute(QStringLiteral(D1CTL),
                      {QStringLiteral("query"), QStringLiteral("SELECT 1"), QStringLiteral("--database"),
                       QStringLiteral("demo:"), QStringLiteral("--json")});
    QDirIterator files(qEnvironmentVariable("XDG_DATA_HOME"), {QStringLiteral("*.sqlite")}, QDir::Files,
                       QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir home;
    for (const char *variable : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.path().toUtf8());
    const OnlyScreen screen;
    const QString peer = QStandardPaths::findExecutable(QStringLiteral("sqlitebrowser"));
    if (!screen.isOpen() || peer.isEmpty()) {
        std::puts("SKIPPED: needs an X display and DB Browser for SQLite (sqlitebrowser)");
        return 0;
    }
    const QString demo = makeDemoDatabase();
    if (demo.isEmpty()) {
        std::fputs("the demo database was not made\n", stderr);
        return 1;
    }

    std::vector<Sample> ours;
    std::vector<Sample> theirs;
    const auto measure = [&screen](benchmark::State &state, const QString &program, const QString &target,
                                   std::vector<Sample> &samples) {
        for (auto _ : state) {
            const std::optional<Sample> sample = startOnce(screen, program, {target});
            if (!sample)
                return state.SkipWithError("no window appeared");
            state.SetIterationTime(sample->seconds);
            samples.push_back(*sample);
        }
    };
    constexpr int rounds = 7;
    for (int round = 0; round < rounds; ++round) { // in turn, so that the machine's drift hits both
        benchmark::RegisterBenchmark("d1-console",
                                     [&](benchmark::State &state) {
                                         measure(state, QStringLiteral(D1_CONSOLE), QStringLiteral("file:") + demo,
                                                 ours);
                                     })
            ->UseManualTime()
            ->Iterations(1)
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark("sqlitebrowser",
                                     [&](benchmark::State &state) { measure(state, peer, demo, theirs); })
            ->UseManualTime()
            ->Iterations(1)
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    if (ours.empty() || theirs.empty())
        return 1;
    const double seconds = medianOf(ours, &Sample::seconds) / medianOf(theirs, &Sample::seconds);
    const double memory = medianOf(ours, &Sample::residentMegabytes) / medianOf(theirs, &Sample::residentMegabytes);
    std::printf("RATIO window-ready-time %.2f goal 1.0\n", seconds);
    std::printf("RATIO window-ready-memory %.2f goal 1.0 (%.0f MB against %.0f MB)\n", memory,
                medianOf(ours, &Sample::residentMegabytes), medianOf(theirs, &Sample::residentMegabytes));
    return 0;
}
