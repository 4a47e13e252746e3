// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/ledger.h"
#include "importfixture.h"
#include "support/await.h"

using namespace d1;
using namespace d1::test;
using namespace std::string_literals;

/// The ledger's statements in a database: what is recorded, what is refused, what is left.
class tst_Ledger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ImportFixture>("CREATE TABLE t (n)");
        const Ledger first("job", 11);
        QVERIFY(run(first.claim()));
    }

    void chunksAreRecordedOnce()
    {
        const Ledger ledger("job", 11);
        QVERIFY(run({ledger.record({0, 10}, 9, {"8", {}}), Statement("INSERT INTO t VALUES (1)")}));
        QVERIFY(run({ledger.record({10, 15}, 5, {"(SELECT count(*) FROM json_each(?1))", {std::string("[1,2]")}})}));
        const Result<Reply> again = run({ledger.record({0, 10}, 9, {"8", {}}), Statement("INSERT INTO t VALUES (2)")});
        QVERIFY(!again && Ledger::isRepeated(again.error()) && !Ledger::isClaimLost(again.error()));
        QCOMPARE(m_fixture->rows("SELECT n FROM t"), "1"s); // the whole chunk was refused
        const LedgerState state = stateOf(ledger);
        QVERIFY((state.done.spans() == std::vector<RowSpan>{{0, 15}}));
        QCOMPARE(state.loaded, std::uint64_t{14});
        QCOMPARE(state.inserted, std::uint64_t{10});
    }

    /// A chunk whose answer was lost may be tried again in halves, and may itself still arrive behind them.
    void chunksThatOverlapAreRefused()
    {
        const Ledger ledger("job", 11);
        QVERIFY(run({ledger.record({10, 20}, 10, {"10", {}})}));
        QVERIFY(run({ledger.record({30, 40}, 10, {"10", {}})}));
        for (const RowSpan span : {RowSpan{10, 15}, RowSpan{15, 20}, RowSpan{5, 11}, RowSpan{19, 25}, RowSpan{0, 50},
                                   RowSpan{25, 31}, RowSpan{39, 40}}) {
            const Result<Reply> refused =
                run({ledger.record(span, 1, {"1", {}}), Statement("INSERT INTO t VALUES (1)")});
            QVERIFY(!refused && Ledger::isRepeated(refused.error()));
        }
        QVERIFY(run({ledger.record({0, 10}, 10, {"10", {}})}));
        QVERIFY(run({ledger.record({20, 30}, 10, {"10", {}})}));
        QVERIFY(run({Ledger("job", 11).record({40, 41}, 1, {"1", {}})}));
        QCOMPARE(m_fixture->rows("SELECT count(*) FROM t"), "0"s);
        QVERIFY((stateOf(ledger).done.spans() == std::vector<RowSpan>{{0, 41}}));
    }

    void aClaimIsPassedOnByItsOwnerOnly()
    {
        const Ledger first("job", 11);
        const Ledger later("job", 12);
        const Ledger thief("job", 13);
        QVERIFY(run({first.passOn(later)}));
        QVERIFY(run({first.passOn(later)})); // its answer may have got lost
        QVERIFY(holdsClaim(later) && !holdsClaim(first));
        const Result<Reply> late = run({first.record({0, 10}, 10, {"10", {}})});
        QVERIFY(!late && Ledger::isClaimLost(late.error()));
        QVERIFY(run(thief.claim()));
        QVERIFY(run({later.passOn(first)}));
        QVERIFY(holdsClaim(thief) && !holdsClaim(first));
    }

    void changesAreAddedUp()
    {
        const Ledger ledger("job", 11);
        QVERIFY(run({ledger.record({0, 9}, 5, {"0", {}}), Statement("INSERT INTO t VALUES (1), (2)"),
                     ledger.addChanges({0, 9}), Statement("INSERT INTO t VALUES (3)"), ledger.addChanges({0, 9})}));
        QCOMPARE(stateOf(ledger).inserted, std::uint64_t{3});
    }

    void whatComesAfterAnotherRunClaimedIsRefused()
    {
        const Ledger late("job", 11);
        const Ledger now("job", 12);
        QVERIFY(run({late.record({0, 5}, 5, {"5", {}})}));
        QVERIFY(run(now.claim()));
        const Result<Reply> refused = run({late.record({5, 9}, 4, {"4", {}}), Statement("INSERT INTO t VALUES (1)")});
        QVERIFY(!refused && Ledger::isClaimLost(refused.error()) && !Ledger::isRepeated(refused.error()));
        QCOMPARE(m_fixture->rows("SELECT count(*) FROM t"), "0"s);
        QVERIFY((stateOf(now).done.spans() == std::vector<RowSpan>{{0, 5}}));
        QVERIFY(run({now.record({5, 9}, 4, {"4", {}})}));
    }

    void whatComesAfterTheEndIsRefused()
    {
        const Ledger ledger("job", 11);
        QVERIFY(run(ledger.drop()));
        const Result<Reply> refused = run({ledger.record({0, 5}, 5, {"5", {}})});
        QVERIFY(!refused && Ledger::isClaimLost(refused.error()) && Ledger::isMissing(refused.error()));
    }

    void theTableGoesWithTheLastImport()
    {
        const Ledger ledger("job", 11);
        const Ledger other("other", 1);
        QVERIFY(run(other.claim()));
        const Result<Reply> shared = run(ledger.drop());
        QVERIFY(!shared && Ledger::isShared(shared.error()));
        QVERIFY(run({ledger.remove()}));
        QCOMPARE(m_fixture->rows("SELECT job FROM d1_console_imports"), "other"s);
        QVERIFY(run(other.drop()));
        QCOMPARE(m_fixture->rows("SELECT name FROM sqlite_schema"), "t"s);
    }

    void forgottenChunksLeaveTheClaim()
    {
        const Ledger ledger("job", 11);
        QVERIFY(run({ledger.record({0, 5}, 5, {"5", {}})}));
        QVERIFY(run({ledger.removeChunks()}));
        QVERIFY(stateOf(ledger).done.isEmpty());
        QVERIFY(run({ledger.record({0, 5}, 5, {"5", {}})}));
    }

private:
    bool holdsClaim(const Ledger &ledger)
    {
        const Result<Reply> claim = run({ledger.readClaim()});
        return claim && ledger.isClaimedIn(*claim->statements.front().rows);
    }
    Result<Reply> run(std::vector<Statement> statements)
    {
        return await(m_fixture->session()->execute(Request(std::move(statements), Intent::Write)));
    }

    LedgerState stateOf(const Ledger &ledger)
    {
        const Result<Reply> reply = run({ledger.read()});
        return reply ? Ledger::stateFrom(*reply->statements.front().rows) : LedgerState();
    }

    std::unique_ptr<ImportFixture> m_fixture;
};

QTEST_GUILESS_MAIN(tst_Ledger)
#include "tst_ledger.moc"
