// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflareconnection.h"
#include "core/systemclock.h"
#include "features/schema/schemareader.h"
#include "service/analytics/accountanalytics.h"
#include "service/hosteddatabase.h"
#include "service/querylog.h"
#include "service/ratelimiter.h"
#include "support/await.h"
#include "support/faultserver.h"
#include "support/hostedd1.h"
#include "support/spokenwidgets.h"
#include "ui/advisor/advicebar.h"
#include "ui/advisor/advicedetails.h"
#include "ui/advisor/advicepage.h"
#include "ui/advisor/advicetree.h"
#include "ui/advisor/advisorview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/activedatabase.h"

#include <QComboBox>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace d1;
using namespace Qt::StringLiterals;

namespace {

constexpr auto script = "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INT, state TEXT);"
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
                        " INSERT INTO orders SELECT i, i % 400, 'sent' FROM n;";
constexpr auto asked = "SELECT * FROM orders WHERE customer_id = ?";
constexpr int runs = 240;

} // namespace

/// A database at Cloudflare: what ran there is what Cloudflare counted, whichever client asked.
class tst_HostedAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_hosted = std::make_unique<test::HostedD1>();
        QVERIFY(m_hosted->file().runScript(script));
        m_server.answerAlwaysWith([this](const test::FaultRequest &request) { return m_hosted->answer(request); });
        m_database = std::make_unique<ActiveDatabase>(sources());
        m_view = std::make_unique<AdvisorView>(
            AdvisorView::Parts{m_database.get(), nullptr, &m_theme, &m_icons,
                               ChangeStore(m_folder->filePath(u"changes"_s).toStdString())});
        m_view->resize(1100, 760);
        m_view->show();
        m_database->open(CloudflareTarget{{}, test::HostedD1::DatabaseName});
        QTRY_COMPARE(m_database->state(), ActiveDatabase::State::Ready);
    }

    void cleanup()
    {
        const SessionPtr session = m_database->session();
        m_view.reset();
        m_database.reset();
        test::await(session->close());
    }

    void whatCloudflareCountedIsTheWorkload()
    {
        const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        for (int minute = 0; minute < runs; ++minute) {
            test::CountedQuery query;
            query.at = now - std::chrono::minutes(minute + 1);
            query.databaseId = test::HostedD1::DatabaseId;
            query.query = asked;
            query.rowsRead = 4'000;
            m_hosted->analytics().count(query);
        }
        choose(advisor::WorkloadWish::Source::Cloudflare);
        press(u"advisor.start"_s);
        AdviceTree &tree = m_view->advice().tree();
        QTRY_VERIFY_WITH_TIMEOUT(tree.topLevelItemCount() > 0, 30'000);
        QCOMPARE(tree.ticked(), std::set<std::string>{"idx_orders_customer_id"});
        const QString told = m_view->advice().details().text();
        QVERIFY2(told.contains(u"a month"_s), qPrintable(told));
        QVERIFY2(told.contains(u"estimated"_s), qPrintable(told));
        QCOMPARE(test::unnamedWidgets(*m_view), QStringList());
    }

    void whereNothingRanThatIsTold()
    {
        choose(advisor::WorkloadWish::Source::Cloudflare);
        press(u"advisor.start"_s);
        QTRY_VERIFY(says(u"Cloudflare has no statement"_s));
        QCOMPARE(m_view->advice().tree().topLevelItemCount(), 0);
        QTRY_VERIFY(m_view->findChild<QPushButton *>(u"advisor.start"_s)->isEnabled());
    }

private:
    [[nodiscard]] bool says(const QString &words) const
    {
        return std::ranges::any_of(m_view->findChildren<QLabel *>(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    /// By keys, as everybody can.
    void choose(advisor::WorkloadWish::Source source)
    {
        auto *box = m_view->findChild<QComboBox *>(u"advisor.source"_s);
        QVERIFY(box);
        QTRY_VERIFY(box->findData(static_cast<int>(source)) >= 0);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int step = 0; step < box->count() && m_view->advice().bar().wish().source != source; ++step)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(m_view->advice().bar().wish().source, source);
    }
    void press(const QString &name)
    {
        auto *pressed = m_view->findChild<QPushButton *>(name);
        QTRY_VERIFY(pressed->isEnabled());
        pressed->setFocus();
        QTest::keyClick(pressed, Qt::Key_Space);
    }
    ActiveDatabase::Sources sources();

    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
    SystemClock m_clock;
    QueryLog m_log;
    std::unique_ptr<QTemporaryDir> m_folder;
    QNetworkAccessManager m_network;
    std::unique_ptr<test::HostedD1> m_hosted;
    test::FaultServer m_server;
    std::unique_ptr<ActiveDatabase> m_database;
    std::unique_ptr<AdvisorView> m_view;
};

ActiveDatabase::Sources tst_HostedAdvice::sources()
{
    ActiveDatabase::Sources sources;
    sources.open = [this](Target target, CancelToken) -> QCoro::Task<Result<SessionPtr>> {
        const CloudflareApi api(&m_network, m_server.url(QString::fromLatin1(test::HostedD1::BasePath)),
                                *ApiToken::fromText(test::HostedD1::Token));
        const ApiCalls calls(&m_clock, RateLimiter::create(m_clock, AccountAnalytics::Limits));
        AnalyticsPages pages(GraphqlApi(api), calls, test::HostedD1::AccountId);
        Session::Parts parts;
        parts.identity = {textOf(target), "shop", Environment::Development};
        parts.primary =
            std::make_unique<CloudflareConnection>(api, test::HostedD1::AccountId, test::HostedD1::DatabaseId);
        parts.hosted = HostedDatabase::create(
            std::make_unique<DatabaseApi>(&m_network, api, test::HostedD1::AccountId, test::HostedD1::DatabaseId),
            nullptr, &m_clock);
        parts.analytics = AccountAnalytics::create(
            std::move(pages),
            std::make_shared<AnalyticsCache>(m_folder->filePath(u"analytics.sqlite"_s).toStdString(), m_clock),
            &m_clock);
        parts.clock = &m_clock;
        parts.log = &m_log;
        co_return Session::create(std::move(parts));
    };
    sources.readSchema = [](SessionPtr session, CancelToken cancel) {
        return readSchema(std::move(session), std::move(cancel), "test");
    };
    return sources;
}

QTEST_MAIN(tst_HostedAdvice)
#include "tst_hostedadvice.moc"
