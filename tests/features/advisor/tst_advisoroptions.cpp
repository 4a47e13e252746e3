// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/advicejson.h"
#include "features/advisor/advisorengine.h"
#include "features/advisor/scratch/scratchdatabase.h"
#include "odddatabase.h"

#include <QFileInfo>
#include <QTest>

#include <numeric>

using namespace d1;
using namespace d1::advisor;
using namespace d1::test;

namespace {

const std::vector<std::string> readers{
    "SELECT qty FROM lines WHERE order_id = ?", "SELECT * FROM log WHERE order_id = ?",
    R"(SELECT id FROM "order" WHERE "größe" = ?)", "SELECT a FROM pairs WHERE b = ? AND c > ?"};

Result<Advice> adviceFor(const AdvisorInput &input)
{
    return findIndexes(input, {}, [](const AdvisorProgress &) {});
}

double bytesOf(const Advice &advice)
{
    return std::accumulate(advice.recommendations.begin(), advice.recommendations.end(), 0.0,
                           [](double sum, const Recommendation &one) { return sum + one.bytes; });
}

} // namespace

class tst_AdvisorOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indexesStayWithinTheirLimits()
    {
        const OddDatabase file;
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload = workloadOfAll(readers);
        const Result<Advice> all = adviceFor(input);
        QVERIFY(all);
        QVERIFY(all->recommendations.size() >= 3);
        input.options.bytesAtMost = bytesOf(*all) / 2.0;
        const Result<Advice> small = adviceFor(input);
        QVERIFY(small);
        QVERIFY(!small->recommendations.empty());
        QVERIFY(bytesOf(*small) <= input.options.bytesAtMost);
        input.options.bytesAtMost = 1e18;
        input.options.indexesAtMost = 1;
        const Result<Advice> one = adviceFor(input);
        QVERIFY(one);
        QCOMPARE(one->recommendations.size(), std::size_t{1});
        input.options.bytesAtMost = 1.0;
        const Result<Advice> none = adviceFor(input);
        QVERIFY(none);
        QVERIFY(none->recommendations.empty());
    }

    void estimatesLeaveTheFileAloneAndSayWhatTheyRestOn()
    {
        const OddDatabase file;
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload = workloadOfAll(readers);
        input.options.measures = false;
        const QDateTime before = QFileInfo(QString::fromStdString(file.path())).lastModified();
        std::vector<AdvisorPhase> phases;
        const Result<Advice> advice =
            findIndexes(input, {}, [&phases](const AdvisorProgress &progress) { phases.push_back(progress.phase); });
        QVERIFY(advice);
        QCOMPARE(QFileInfo(QString::fromStdString(file.path())).lastModified(), before);
        QVERIFY(std::ranges::find(phases, AdvisorPhase::Copying) == phases.end());
        QVERIFY(!advice->recommendations.empty());
        for (const Recommendation &one : advice->recommendations)
            QCOMPARE(one.proof, Proof::Estimated);
        Result<ScratchDatabase> database = ScratchDatabase::openToRead(file.path());
        QVERIFY(!database->number("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'"));
        const auto says = [&advice](const char *words) {
            return std::ranges::any_of(advice->notes, [&](const std::string &note) { return note.contains(words); });
        };
        QVERIFY(says("Nothing was run"));
        QVERIFY(says("some of their rows were read"));
    }

    void budgetThatReachesNoTableMeansAssumptions()
    {
        const OddDatabase file;
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload = workloadOfAll(readers);
        input.options.measures = false;
        input.options.reading.rowsAtMost = 0;
        const Result<Advice> advice = adviceFor(input);
        QVERIFY(advice);
        for (const Recommendation &one : advice->recommendations)
            QCOMPARE(one.proof, Proof::Assumed);
        QVERIFY(std::ranges::any_of(advice->notes,
                                    [](const std::string &note) { return note.contains("10,000 are assumed"); }));
    }

    void proposalsArePutThroughTheSameProof()
    {
        const OddDatabase file;
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload = workloadOfAll(readers);
        input.proposals = {{"CREATE INDEX p1 ON lines(order_id);", "Cloudflare"},
                           {"CREATE INDEX p2 ON log (at)", "Cloudflare"},
                           {"CREATE INDEX p3 ON nowhere (x)", "Cloudflare"},
                           {"CREATE INDEX p4 ON lines (qty)", "Cloudflare"},
                           {"CREATE INDEX p5 ON log (nosuch(at))", "Cloudflare"}};
        const Result<Advice> advice = adviceFor(input);
        QVERIFY(advice);
        QCOMPARE(advice->judged.size(), std::size_t{5});
        const JudgedIndex &useful = advice->judged[0];
        QCOMPARE(useful.name, std::string("p1"));
        QVERIFY(useful.savedAlone.rowsRead > 1'000.0);
        QCOMPARE(useful.proof, Proof::Measured);
        QVERIFY(useful.isWorthIt || !useful.sameAs.empty());
        QCOMPARE(advice->judged[1].verdict, std::string("No statement of this workload would use it."));
        QVERIFY(!advice->judged[1].isWorthIt);
        QVERIFY(advice->judged[2].verdict.contains("no CREATE INDEX on a table"));
        QCOMPARE(advice->judged[3].sameAs, std::string("idx_lines_qty"));
        QVERIFY(advice->judged[4].verdict.contains("no such function"));
        QVERIFY(adviceJson(*advice).contains("\"judged\":[{\"sql\":\"CREATE INDEX p1"));
    }
};

QTEST_GUILESS_MAIN(tst_AdvisorOptions)
#include "tst_advisoroptions.moc"
