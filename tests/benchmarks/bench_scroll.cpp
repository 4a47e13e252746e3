// SPDX-License-Identifier: GPL-3.0-or-later
// Time of a frame while a million rows of 8 columns scroll in a window of 1200 x 700: from moving the scroll bar until
// everything that it uncovered is painted and handed to the screen. By lines, by pages, to anywhere, and sideways with
// two columns frozen. The 99th percentile of all frames must stay below 16 ms, a frame at 60 Hz.
#include "core/resultsetbuilder.h"
#include "ratio.h"
#include "ui/results/resultgrid.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>

using namespace d1;

namespace {

constexpr std::int64_t rowCount = 1'000'000;
constexpr int framesEach = 600;
constexpr double goalMilliseconds = 16.0;

ResultSetPtr millionOrders()
{
    ResultSetBuilder builder({"id", "customer", "email", "total", "created_at", "status", "note", "weight"});
    builder.reserveRows(rowCount);
    for (std::int64_t row = 0; row < rowCount; ++row) {
        const std::string customer = std::to_string(row * 7919 % 65'536);
        builder.appendInteger(row + 1);
        builder.appendText("Customer " + customer);
        builder.appendText("customer" + customer + "@example.org");
        builder.appendReal(static_cast<double>(row * 31 % 50'000) / 100);
        builder.appendText("2026-11-23T10:11:12Z");
        builder.appendText(row % 3 == 0 ? "delivered" : "sent");
        if (row % 4 == 0)
            builder.appendNull();
        else
            builder.appendText("a note that is somewhat longer than its column will ever be wide");
        builder.appendInteger(row % 9'000);
    }
    return builder.finish();
}

class FrameClock
{
public:
    explicit FrameClock(ResultGrid &grid)
        : m_grid(grid)
    {}

    /// Moves a scroll bar `framesEach` times, to `place(frame)`.
    template<typename Place>
    void scroll(const char *name, QScrollBar &bar, const Place &place)
    {
        std::vector<double> times;
        for (int frame = 0; frame < framesEach; ++frame) {
            QElapsedTimer timer;
            timer.start();
            bar.setValue(place(frame));
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents(); // paints, and hands the window to the screen
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        m_all.insert(m_all.end(), times.begin(), times.end());
        std::printf("%-24s median %6.2f ms, 99th percentile %6.2f ms\n", name, percentile(times, 0.5),
                    percentile(times, 0.99));
    }

    [[nodiscard]] double percentile99() const { return percentile(m_all, 0.99); }

private:
    [[nodiscard]] static double percentile(std::vector<double> values, double share)
    {
        const auto place = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
        std::ranges::nth_element(values, place);
        return *place;
    }

    ResultGrid &m_grid;
    std::vector<double> m_all;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme(ThemeMode::Light);
    theme.install(application);
    ResultGrid grid(theme);
    grid.resize(1200, 700);
    grid.show();
    grid.setResult(millionOrders());
    QCoreApplication::processEvents();

    QScrollBar &down = *grid.verticalScrollBar();
    QScrollBar &across = *grid.horizontalScrollBar();
    FrameClock clock(grid);
    clock.scroll("line by line", down, [&](int frame) { return frame * 72; });
    clock.scroll("page by page", down, [&](int frame) { return frame * down.pageStep(); });
    clock.scroll("to anywhere", down, [&](int frame) {
        return static_cast<int>(static_cast<std::int64_t>(frame) * 611'953 % (down.maximum() + 1));
    });
    grid.goTo({.row = 500'000, .column = 1});
    grid.freezeToCurrentColumn();
    clock.scroll("sideways, two frozen", across, [&](int frame) { return frame * 7 % (across.maximum() + 1); });
    clock.scroll("down, two frozen", down, [&](int frame) { return frame * 72; });
    test::printRatio("scroll-frame-99th-16ms", clock.percentile99() / goalMilliseconds, 1.0);
    return 0;
}
