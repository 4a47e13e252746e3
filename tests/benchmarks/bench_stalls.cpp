// SPDX-License-Identifier: GPL-3.0-or-later
// How long the main thread is busy at a stretch while a million rows are shown, selected and summed up, filtered,
// sorted, searched, drawn, copied and exported. Each stretch is one event, or the call that begins the work, in
// processor time of the main thread, so that other programs do not count. The longest one must stay below 8 ms.
#include "core/resultsetbuilder.h"
#include "features/results/resultarranger.h"
#include "ratio.h"
#include "ui/results/chartpane.h"
#include "ui/results/resultfindbar.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultpage.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace d1;

namespace {

constexpr std::int64_t rowCount = 1'000'000;
constexpr double goalMilliseconds = 8.0;

double mainThreadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Watches every event.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isInside)
            return QApplication::notify(receiver, event);
        bool isDone = false;
        stretch([&] { isDone = QApplication::notify(receiver, event); });
        return isDone;
    }

    template<typename Work>
    void stretch(const Work &work)
    {
        m_isInside = true;
        const double before = mainThreadMilliseconds();
        work();
        m_longest = std::max(m_longest, mainThreadMilliseconds() - before);
        m_isInside = false;
    }

    /// Begins work and waits until `isDone`; the longest stretch meanwhile.
    template<typename Begin, typename IsDone>
    void watch(const char *name, const Begin &begin, const IsDone &isDone)
    {
        m_longest = 0;
        stretch(begin);
        while (!isDone())
            processEvents(QEventLoop::WaitForMoreEvents, 20);
        processEvents();
        m_worst = std::max(m_worst, m_longest);
        std::printf("%-28s longest stretch %6.2f ms\n", name, m_longest);
    }

    [[nodiscard]] double worst() const { return m_worst; }

private:
    bool m_isInside = false;
    double m_longest = 0;
    double m_worst = 0;
};

ResultSetPtr millionOrders()
{
    ResultSetBuilder builder({"id", "customer", "total", "created_at", "note"});
    builder.reserveRows(rowCount);
    for (std::int64_t row = 0; row < rowCount; ++row) {
        builder.appendInteger(row + 1);
        builder.appendText("Customer " + std::to_string(row * 7919 % 65'536));
        builder.appendReal(static_cast<double>(row * 31 % 50'000) / 100);
        builder.appendText("2026-11-23T10:11:12Z");
        builder.appendText(row % 3 == 0 ? "delivered" : "sent");
    }
    return builder.finish();
}

} // namespace

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    Theme theme(ThemeMode::Light);
    theme.install(application);
    const IconSet icons(theme);
    const QTemporaryDir folder;
    ResultPage page(theme, icons);
    ResultGrid &grid = page.grid();
    ResultArranger &arranger = grid.arranger();
    page.resize(1200, 700);
    page.show();
    QApplication::processEvents();

    int described = 0;
    int arranged = 0;
    int copied = 0;
    int searched = 0;
    int drawn = 0;
    auto &find = *page.findChild<ResultFindBar *>();
    QObject::connect(&page, &ResultPage::selectionDescribed, &page,
                     [&](const QString &totals) { described += totals.isEmpty() ? 0 : 1; });
    QObject::connect(&arranger, &ResultArranger::arranged, &page, [&] { ++arranged; });
    QObject::connect(&grid, &ResultGrid::copied, &page, [&] { ++copied; });
    QObject::connect(&find, &ResultFindBar::searched, &page, [&] { ++searched; });
    QObject::connect(&page.chart().maker(), &ChartMaker::made, &page, [&] { ++drawn; });
    const auto after = [](int &count, int before) { return [&count, before] { return count > before; }; };

    const ResultSetPtr rows = millionOrders();
    application.watch(
        "show", [&] { page.setResult(rows, "orders"); }, [] { return true; });
    application.watch(
        "select all and sum up", [&] { grid.selectAll(); }, after(described, described));
    application.watch(
        "copy all", [&] { grid.copy(); }, after(copied, copied));
    application.watch(
        "filter: half of them", [&] { arranger.setFilter(1, QStringLiteral("9")); }, after(arranged, arranged));
    application.watch(
        "filter: fewer", [&] { arranger.setFilter(1, QStringLiteral("99")); }, after(arranged, arranged));
    application.watch(
        "filter: none", [&] { arranger.setFilter(1, {}); }, after(arranged, arranged));
    application.watch(
        "sort by text", [&] { arranger.cycleSort(1, false); }, after(arranged, arranged));
    application.watch(
        "as returned", [&] { arranger.clear(); }, after(arranged, arranged));
    page.openFind();
    application.watch(
        "find what is not there", [&] { find.findChild<QLineEdit *>()->setText(QStringLiteral("no such thing")); },
        after(searched, searched));
    application.watch(
        "draw a chart", [&] { page.setChartVisible(true); }, after(drawn, drawn));
    application.watch(
        "export", [&] { page.exportTo(folder.filePath(QStringLiteral("rows.csv"))); },
        [&] { return page.exportSentence().startsWith(u"Wrote"); });
    application.watch(
        "drop the rows", [&] { page.setResult(ResultSetBuilder({"a"}).finish()); }, [] { return true; });
    test::printRatio("main-thread-stretch-8ms", application.worst() / goalMilliseconds, 1.0);
    return 0;
}
