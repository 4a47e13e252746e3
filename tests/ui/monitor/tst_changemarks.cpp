// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/changemarks.h"

#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

namespace {

const Clock::WallTime noon{1'795'435'200s};

ChangeRecord changeAt(Clock::WallTime time, std::vector<IndexChangeStep> steps)
{
    ChangeRecord record;
    record.appliedAt = time;
    record.done = std::move(steps);
    return record;
}

} // namespace

class tst_ChangeMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noChangesNoMarks() { QVERIFY(marksOf({}).empty()); }

    void aChangeSaysWhatWasMadeAndDropped()
    {
        const auto marks = marksOf({changeAt(noon, {{"CREATE INDEX idx_b ON t(b)", "DROP INDEX idx_b", "t", {}},
                                                    {"DROP INDEX \"idx a\"", "CREATE INDEX \"idx a\" ON t(a)", "t", {}},
                                                    {"ANALYZE  t", {}, "t", {}}})});
        QCOMPARE(marks.size(), std::size_t{1});
        QCOMPARE(marks[0].time, noon);
        QCOMPARE(marks[0].text, QStringLiteral("idx_b created, idx a dropped, ANALYZE t"));
    }

    void whatWasUndoneIsAMarkOfItsOwnAndAllAreByTime()
    {
        ChangeRecord first = changeAt(noon, {{"CREATE INDEX i ON t(b)", "DROP INDEX i", "t", {}}});
        first.undoneAt = noon + 2h;
        const auto marks = marksOf({changeAt(noon + 1h, {{"CREATE INDEX j ON t(c)", "DROP INDEX j", "t", {}}}), first});
        QCOMPARE(marks.size(), std::size_t{3});
        QCOMPARE(marks[0].text, QStringLiteral("i created"));
        QCOMPARE(marks[1].text, QStringLiteral("j created"));
        QVERIFY(marks[2] == (TimeMark{noon + 2h, QStringLiteral("undone: i created")}));
    }

    void migrationsStandAmongChanges()
    {
        const std::vector<ChangeRecord> changes{changeAt(noon, {{"CREATE INDEX i ON t(b)", "DROP INDEX i", "t", {}}})};
        const auto marks = marksOf(changes, {{"0001_a.sql", noon - 1h}, {"0002_b.sql", noon + 1h}});
        QCOMPARE(marks.size(), std::size_t{3});
        QVERIFY(marks[0] == (TimeMark{noon - 1h, QStringLiteral("0001_a.sql applied")}));
        QCOMPARE(marks[1].text, QStringLiteral("i created"));
        QCOMPARE(marks[2].text, QStringLiteral("0002_b.sql applied"));
    }
};

QTEST_APPLESS_MAIN(tst_ChangeMarks)
#include "tst_changemarks.moc"
