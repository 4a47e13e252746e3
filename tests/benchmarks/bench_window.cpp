// SPDX-License-Identifier: GPL-3.0-or-later
// Time and memory until the window is there, on the demo database, beside DB Browser for SQLite on the same file.
// Needs an X server with nothing else on it (./packaging/dev bench brings Xvfb).
#include "onlyscreen.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cstdio>

using namespace d1::test;

namespace {

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
    useHome(home.path());
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

    std::vector<Appearance> ours;
    std::vector<Appearance> theirs;
    const auto measure = [&screen](benchmark::State &state, const QString &program, const QString &target,
                                   std::vector<Appearance> &samples) {
        for (auto _ : state) {
            const auto seen = appearanceOf(program, {target}, screen, [&screen] { return screen.showsAWindow(); });
            if (!seen)
                return state.SkipWithError("no window appeared");
            state.SetIterationTime(seen->seconds);
            samples.push_back(*seen);
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
    const double seconds = medianOf(ours, &Appearance::seconds) / medianOf(theirs, &Appearance::seconds);
    const double memory =
        medianOf(ours, &Appearance::residentMegabytes) / medianOf(theirs, &Appearance::residentMegabytes);
    std::printf("RATIO window-ready-time %.2f goal 1.0\n", seconds);
    std::printf("RATIO window-ready-memory %.2f goal 1.0 (%.0f MB against %.0f MB)\n", memory,
                medianOf(ours, &Appearance::residentMegabytes), medianOf(theirs, &Appearance::residentMegabytes));
    return 0;
}
