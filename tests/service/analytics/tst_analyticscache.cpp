// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/analyticscache.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QFileInfo>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;
using Pieces = AnalyticsCache::Pieces;

namespace {

const Clock::WallTime hour = *timeFrom("2026-11-23T10:00:00Z");
const TimeSpan day{hour - 10h, hour + 14h};

} // namespace

class tst_AnalyticsCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void piecesComeBack()
    {
        AnalyticsCache cache(path(), m_clock);
        await(cache.write(key(), {{hour, "[1]"}, {hour + 1h, "[]"}}));
        QCOMPARE(await(cache.read(key(), day)), (Pieces{{hour, "[1]"}, {hour + 1h, "[]"}}));
        QCOMPARE(await(cache.read(key(), {hour + 1h, hour + 2h})), (Pieces{{hour + 1h, "[]"}}));
        QCOMPARE(await(cache.read(key(), {hour - 1h, hour})), Pieces());
    }

    void keysAreToldApart()
    {
        AnalyticsCache cache(path(), m_clock);
        await(cache.write(key(), {{hour, "[1]"}}));
        AnalyticsCacheKey others[] = {key(), key(), key(), key(), key()};
        others[0].account = "b";
        others[1].databaseId = "db";
        others[2].dataset = Dataset::Queries;
        others[3].step = AnalyticsStep::Minute;
        others[4].length = 86400;
        for (const AnalyticsCacheKey &other : others)
            QCOMPARE(await(cache.read(other, day)), Pieces());
    }

    void anotherObjectReadsTheSameFile()
    {
        await(AnalyticsCache(path(), m_clock).write(key(), {{hour, "[1]"}}));
        AnalyticsCache second(path(), m_clock);
        QCOMPARE(await(second.read(key(), day)), (Pieces{{hour, "[1]"}}));
    }

    void leastUsedPiecesGoFirst()
    {
        AnalyticsCache cache(path(), m_clock, 25);
        await(cache.write(key(), {{hour, "0123456789"}, {hour + 1h, "0123456789"}}));
        m_clock.advance(48h);
        await(cache.read(key(), {hour, hour + 1h})); // used
        await(cache.write(key(), {{hour + 2h, "0123456789"}}));
        QCOMPARE(await(cache.read(key(), day)), (Pieces{{hour, "0123456789"}, {hour + 2h, "0123456789"}}));
    }

    void damagedFileIsSetAside()
    {
        QFile file(QString::fromStdString(path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        AnalyticsCache cache(path(), m_clock);
        QCOMPARE(await(cache.read(key(), day)), Pieces());
        await(cache.write(key(), {{hour, "[1]"}}));
        QCOMPARE(await(cache.read(key(), day)).size(), std::size_t{1});
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")}).size(), 1);
    }

    void onlyItsOwnerMayReadIt()
    {
        AnalyticsCache cache(path(), m_clock);
        await(cache.write(key(), {{hour, "[1]"}}));
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(QString::fromStdString(path())).permissions() & others));
    }

    void unusableFolderIsAnEmptyCache()
    {
        AnalyticsCache cache("/proc/nowhere/analytics.sqlite", m_clock);
        await(cache.write(key(), {{hour, "[1]"}}));
        QCOMPARE(await(cache.read(key(), day)), Pieces());
        QVERIFY(!await(cache.abilities("a")));
    }

    void abilitiesHoldForADay()
    {
        AnalyticsCache cache(path(), m_clock);
        QVERIFY(!await(cache.abilities("a")));
        await(cache.writeAbilities("a", AnalyticsAbilities::documented()));
        QCOMPARE(await(cache.abilities("a")), std::optional(AnalyticsAbilities::documented()));
        QVERIFY(!await(cache.abilities("b")));
        m_clock.advance(25h);
        QVERIFY(!await(cache.abilities("a")));
        await(cache.writeAbilities("a", AnalyticsAbilities::documented()));
        await(cache.forgetAbilities("a"));
        QVERIFY(!await(cache.abilities("a")));
    }

    void fileBelongsIntoTheCacheFolderAndNamesItsVersion()
    {
        QVERIFY(QByteArray::fromStdString(AnalyticsCache::defaultPath()).endsWith("/d1-console/analytics-1.sqlite"));
    }

private:
    [[nodiscard]] std::string path() const { return m_folder->filePath(QStringLiteral("a.sqlite")).toStdString(); }
    [[nodiscard]] static AnalyticsCacheKey key() { return {"a", {}, Dataset::Traffic, AnalyticsStep::Hour, 3600}; }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_AnalyticsCache)
#include "tst_analyticscache.moc"
