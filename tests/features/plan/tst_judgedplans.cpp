// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "core/systemclock.h"
#include "features/plan/plan.h"
#include "features/schema/schemareader.h"
#include "service/querylog.h"
#include "support/await.h"
#include "support/goldentext.h"
#include "support/recordedplans.h"

#include <QTemporaryDir>

#include <sqlite3.h>

#include <cmath>

using namespace d1;

namespace {

const char *wordOf(PlanSeverity severity)
{
    switch (severity) {
    case PlanSeverity::Good:
        return "good";
    case PlanSeverity::Neutral:
        return "neutral";
    case PlanSeverity::Notice:
        return "notice";
    case PlanSeverity::Warning:
        return "warning";
    }
    return "?";
}

void appendNode(std::string &text, const Plan &plan, std::size_t node, int depth)
{
    const PlanJudgement &judgement = plan.judgements[node];
    const std::string indent(static_cast<std::size_t>(2 + 2 * depth), ' ');
    text += indent + plan.tree.nodes[node].detail + '\n';
    text += indent + "= " + wordOf(judgement.severity) + ": " + judgement.title + ". " + judgement.sentence;
    if (judgement.costShare > 0)
        text += " (" + std::to_string(std::lround(judgement.costShare * 100)) + " %)";
    text += '\n';
    for (const std::size_t child : plan.tree.nodes[node].children)
        appendNode(text, plan, child, depth + 1);
}

QStringList linesOf(const QString &name)
{
    QFile file(QStringLiteral(D1_FIXTURES "/plans/") + name);
    return file.open(QIODevice::ReadOnly)
               ? QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)
               : QStringList();
}

} // namespace

/// Every recorded plan, judged with the statistics of the database it was recorded on: read the golden text to see what
/// people are told.
class tst_JudgedPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QString path = m_folder.filePath(QStringLiteral("shop.sqlite"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        Session::Parts parts;
        parts.primary = std::make_unique<EmbeddedConnection>(path.toStdString());
        parts.clock = &m_clock;
        parts.log = &m_log;
        m_session = Session::create(std::move(parts));
        for (const QString &line : linesOf(QStringLiteral("schema.sql")) + linesOf(QStringLiteral("data.sql"))) {
            Request request(Statement(line.toStdString()), Intent::Write);
            D1_AWAIT_OK(reply, m_session->execute(std::move(request)));
        }
        D1_AWAIT_OK(schema, readSchema(m_session, CancelToken(), "test"));
        m_schema = *schema;
    }

    void everyStepIsToldAsBefore_data()
    {
        QTest::addColumn<QString>("recording");
        QTest::newRow("SQLite 3.40") << QStringLiteral("sqlite-3.40");
        QTest::newRow("D1 of wrangler 4.86") << QStringLiteral("d1-4.86");
        QTest::newRow("D1 of wrangler 4.164") << QStringLiteral("d1-4.164");
    }

    void everyStepIsToldAsBefore()
    {
        QFETCH(QString, recording);
        const auto recorded = test::recordedPlans(recording + QStringLiteral(".json"));
        QVERIFY(recorded.size() > 120);
        std::string text;
        for (const test::RecordedPlan &one : recorded) {
            const Plan plan = judgePlan(one.sql, sql::planTreeFrom(*one.rows).value(), m_schema);
            text += one.sql + '\n';
            for (const std::size_t root : plan.tree.roots)
                appendNode(text, plan, root, 0);
        }
        D1_COMPARE_GOLDEN(QStringLiteral("plans/%1.judged.txt").arg(recording), QByteArray::fromStdString(text));
    }

    void realSqliteAnswersAsRecorded()
    {
        if (sqlite3_libversion_number() / 1000 != 3040)
            QSKIP("recorded with SQLite 3.40");
        for (const test::RecordedPlan &one : test::recordedPlans(QStringLiteral("sqlite-3.40.json"))) {
            D1_AWAIT_OK(plan, explain(m_session, Statement(one.sql), m_schema, CancelToken()));
            const std::string recorded = planText(sql::planTreeFrom(*one.rows).value());
            QVERIFY2(planText(plan->tree) == recorded, (one.sql + '\n' + planText(plan->tree) + recorded).c_str());
        }
    }

    void cleanupTestCase() { m_session.reset(); }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    QueryLog m_log;
    SessionPtr m_session;
    Schema m_schema;
};

QTEST_GUILESS_MAIN(tst_JudgedPlans)
#include "tst_judgedplans.moc"
