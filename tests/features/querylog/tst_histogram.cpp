// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/histogram.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <span>

using namespace d1;
using namespace std::chrono_literals;
using Duration = Histogram::Duration;

namespace {

constexpr std::size_t million = 1'000'000;

/// Durations of the given kind, always the same ones.
std::vector<Duration> durations(const QString &kind, std::size_t count)
{
    std::mt19937_64 random(42);
    std::lognormal_distribution<double> skewed(15.0, 1.5); // median 3.3 ms, tail into seconds
    std::uniform_real_distribution<double> even(0.0, 1e9);
    std::normal_distribution<double> near5(5e6, 2e5);
    std::normal_distribution<double> near900(9e8, 1e7);
    std::exponential_distribution<double> tiny(1.0 / 90.0); // nanoseconds
    std::vector<Duration> values;
    values.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        double value = 0;
        if (kind == u"skewed")
            value = skewed(random);
        else if (kind == u"even")
            value = even(random);
        else if (kind == u"two hills")
            value = i % 10 == 0 ? near900(random) : near5(random);
        else if (kind == u"tiny")
            value = tiny(random);
        else
            value = 7'654'321;
        values.emplace_back(std::llround(std::max(value, 0.0)));
    }
    return values;
}

Histogram histogramOf(std::span<const Duration> values)
{
    Histogram histogram;
    for (const Duration value : values)
        histogram.record(value);
    return histogram;
}

double errorOf(Duration read, Duration exact)
{
    const double distance = std::abs(static_cast<double>((read - exact).count()));
    return exact.count() == 0 ? distance : distance / static_cast<double>(exact.count());
}

} // namespace

class tst_Histogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantilesAreWithinOnePercent_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<std::size_t>("count");
        QTest::newRow("skewed") << QStringLiteral("skewed") << million;
        for (const char *kind : {"even", "two hills", "tiny", "all the same"})
            QTest::newRow(kind) << QString::fromLatin1(kind) << million / 10;
    }

    void quantilesAreWithinOnePercent()
    {
        QFETCH(QString, kind);
        QFETCH(std::size_t, count);
        std::vector<Duration> values = durations(kind, count);
        const Histogram histogram = histogramOf(values);
        std::ranges::sort(values);
        for (const double share : {0.0, 0.01, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999, 1.0}) {
            const auto rank = static_cast<std::size_t>(std::max(std::ceil(share * double(count)), 1.0));
            const Duration exact = values[rank - 1];
            const Duration read = *histogram.quantile(share);
            QVERIFY2(
                errorOf(read, exact) <= 0.01,
                qPrintable(QStringLiteral("P%1: %2 instead of %3").arg(share).arg(read.count()).arg(exact.count())));
        }
        QCOMPARE(histogram.count(), count);
        QCOMPARE(histogram.largest(), values.back());
        QCOMPARE(histogram.smallest(), values.front());
        QCOMPARE(histogram.total(), std::accumulate(values.begin(), values.end(), Duration(0)));
    }

    void meanAndDeviationAreWithinOnePercent()
    {
        const std::vector<Duration> values = durations(QStringLiteral("skewed"), million / 10);
        double sum = 0;
        for (const Duration value : values)
            sum += double(value.count());
        const double mean = sum / double(values.size());
        double squares = 0;
        for (const Duration value : values)
            squares += (double(value.count()) - mean) * (double(value.count()) - mean);
        const double deviation = std::sqrt(squares / double(values.size()));
        const Histogram histogram = histogramOf(values);
        QVERIFY(std::abs(double(histogram.mean()->count()) / mean - 1) < 1e-6);
        QVERIFY(std::abs(double(histogram.deviation()->count()) / deviation - 1) < 0.01);
    }

    void mergingIsAssociativeAndCommutative()
    {
        const std::vector<Duration> values = durations(QStringLiteral("two hills"), 30'000);
        const std::span all(values);
        const Histogram a = histogramOf(all.first(5'000));
        const Histogram b = histogramOf(all.subspan(5'000, 20'000));
        const Histogram c = histogramOf(all.last(5'000));

        Histogram left = a;
        left.merge(b);
        left.merge(c);
        Histogram right = b;
        right.merge(c);
        Histogram first = a;
        first.merge(right);
        Histogram reversed = c;
        reversed.merge(b);
        reversed.merge(a);

        QVERIFY(left == first);
        QVERIFY(left == reversed);
        QVERIFY(left == histogramOf(all));
    }

    void mergingNothingChangesNothing()
    {
        Histogram some = histogramOf(durations(QStringLiteral("even"), 100));
        const Histogram before = some;
        some.merge(Histogram());
        QVERIFY(some == before);
        Histogram none;
        none.merge(before);
        QVERIFY(none == before);
    }

    void anEmptyOneHasNoQuantiles()
    {
        const Histogram histogram;
        QVERIFY(histogram.isEmpty());
        QVERIFY(!histogram.quantile(0.5));
        QVERIFY(!histogram.mean());
        QVERIFY(!histogram.deviation());
        QCOMPARE(histogram.countAbove(0ns), std::uint64_t{0});
    }

    void oneDurationIsEveryQuantile()
    {
        Histogram histogram;
        histogram.record(1234567ns);
        for (const double share : {-1.0, 0.0, 0.5, 1.0, 2.0})
            QCOMPARE(*histogram.quantile(share), Duration(1234567));
    }

    void extremesAreClamped()
    {
        // A clock that jumps back makes negative durations.
        Histogram histogram;
        histogram.record(-5s);
        histogram.record(Duration::max());
        QCOMPARE(histogram.smallest(), Duration(0));
        QCOMPARE(histogram.largest(), Histogram::Longest);
        QCOMPARE(histogram.count(), std::uint64_t{2});
        QCOMPARE(*histogram.quantile(0.5), Duration(0));
    }

    void countsWhatIsLonger()
    {
        Histogram histogram;
        for (int i = 1; i <= 100; ++i)
            histogram.record(std::chrono::milliseconds(i));
        QCOMPARE(histogram.countAbove(-1ns), std::uint64_t{100});
        QCOMPARE(histogram.countAbove(100ms), std::uint64_t{0});
        const std::uint64_t above = histogram.countAbove(50ms);
        QVERIFY(above == 49 || above == 50); // 50 ms shares its bucket with none of the others
        QCOMPARE(above, std::uint64_t{50});
    }

    void partsThatMakeNoSenseAreDropped()
    {
        QVERIFY(Histogram::fromParts({{5, 1}, {5, 1}}, 1ns, 5ns, 6ns).isEmpty());
        QVERIFY(Histogram::fromParts({{7, 1}, {5, 1}}, 1ns, 5ns, 6ns).isEmpty());
        QVERIFY(Histogram::fromParts({{5, 0}}, 1ns, 5ns, 6ns).isEmpty());
        QVERIFY(Histogram::fromParts({{60'000, 1}}, 1ns, 5ns, 6ns).isEmpty());
        QVERIFY(!Histogram::fromParts({{5, 1}, {7, 2}}, 5ns, 7ns, 19ns).isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_Histogram)
#include "tst_histogram.moc"
