// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "support/goldentext.h"

#include <QTemporaryDir>

using namespace d1;
using namespace d1::test;

class tst_PlanCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingIndexOfTheDemoIsFound()
    {
        const CliRun run = m_program.run(
            {"plan", "--database", "demo:", "SELECT * FROM orders WHERE customer_id = ? ORDER BY total_cents"});
        QCOMPARE(run.code, ExitCode::Done);
        D1_COMPARE_GOLDEN(QStringLiteral("cli/plan-scan.txt"), QByteArray::fromStdString(run.out));
        QVERIFY2(run.err.empty(), run.err.c_str());
    }

    void jsonHasNodesAndFindings()
    {
        const CliRun run = m_program.run({"plan", "--database", "demo:", "--json",
                                          "SELECT * FROM orders WHERE customer_id = ? ORDER BY total_cents"});
        QCOMPARE(run.code, ExitCode::Done);
        QVERIFY(!run.json().is_discarded());
        const auto document = nlohmann::ordered_json::parse(run.out);
        D1_COMPARE_GOLDEN(QStringLiteral("cli/plan-scan.json"), QByteArray::fromStdString(document.dump(2) + '\n'));
    }

    void statementDoesNotRun()
    {
        const CliRun plan = m_program.run({"plan", "DELETE FROM orders", "--database", "demo:", "--json"});
        QCOMPARE(plan.code, ExitCode::Done);
        const CliRun count = m_program.run({"query", "SELECT count(*) FROM orders", "--database", "demo:", "--json"});
        QCOMPARE(count.json()["results"][0]["rows"][0][0].get<int>(), 40'000);
    }

    void placeOfAnErrorIsShown()
    {
        const CliRun run = m_program.run({"plan", "SELECT nam FROM orders", "--database", "demo:"});
        QCOMPARE(run.code, ExitCode::Refused);
        QCOMPARE(run.err, std::string("d1ctl: no such column: nam. (syntax)\n  SELECT nam FROM orders\n         ^\n"));
        const CliRun meant = m_program.run({"plan", "SELECT total FROM orders", "--database", "demo:", "--json"});
        QCOMPARE(meant.json()["error"]["suggestion"].get<std::string>(), std::string("total_cents"));
    }

    void planOfASecondDatabaseIsCompared()
    {
        const QTemporaryDir folder;
        const std::string other = "file:" + folder.filePath(QStringLiteral("other.sqlite")).toStdString();
        QFile file(QString::fromStdString(other.substr(5)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const char *sql : {"CREATE TABLE orders(id INTEGER PRIMARY KEY, customer_id INTEGER)",
                                "CREATE INDEX idx_orders_customer_id ON orders(customer_id)"})
            QCOMPARE(m_program.run({"query", "--database", other, sql}).code, ExitCode::Done);
        const std::string sql = "SELECT * FROM orders WHERE customer_id = 5";
        const CliRun text = m_program.run({"plan", "--database", "demo:", "--against", other, sql});
        QCOMPARE(text.code, ExitCode::Done);
        const std::string tail = "The plan of " + other
                                 + " is another:\nSCAN orders became SEARCH orders USING COVERING INDEX "
                                   "idx_orders_customer_id (customer_id=?).\n";
        QVERIFY2(text.out.ends_with(tail), text.out.c_str());
        const CliRun json = m_program.run({"plan", "--database", "demo:", "--against", other, "--json", sql});
        QCOMPARE(json.json()["against"]["differences"][0]["change"].get<std::string>(), std::string("changed"));
        QCOMPARE(json.json()["nodes"].size(), std::size_t{1});
        const CliRun same = m_program.run({"plan", "--database", "demo:", "--against", "demo:", sql});
        QVERIFY(same.out.ends_with("The plan of demo: is the same.\n"));
        QCOMPARE(m_program.run({"plan", "--database", "demo:", "--against", "nonsense", sql}).code, ExitCode::Usage);
    }

    void oneStatementAtATime()
    {
        const CliRun run = m_program.run({"plan", "SELECT 1; SELECT 2", "--database", "demo:"});
        QCOMPARE(run.code, ExitCode::Usage);
        QCOMPARE(run.err, std::string("d1ctl: There are several statements in the SQL; give one at a time.\n"));
    }

private:
    CliProgram m_program;
};

QTEST_GUILESS_MAIN(tst_PlanCommand)
#include "tst_plancommand.moc"
