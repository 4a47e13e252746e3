// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/history/historymodel.h"
#include "ui/history/historypresentationproxy.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestHistoryPresentationProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRowIsInWords();
    void whatRanTodayNeedsNoDate();
    void aFailureHasItsIconAndItsSentence();
    void columnsHaveNames();

private:
    QString text(int row, HistoryModel::Column column) const { return m_proxy->index(row, column).data().toString(); }

    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
    HistoryModel m_model;
    std::unique_ptr<HistoryPresentationProxy> m_proxy;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestHistoryPresentationProxy::init()
{
    m_tester.reset();
    m_proxy = std::make_unique<HistoryPresentationProxy>(m_theme, m_icons);
    m_proxy->setSourceModel(&m_model);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_proxy.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const std::int64_t longAgo = QDateTime({2020, 2, 3}, {4, 5, 6}).toMSecsSinceEpoch();
    m_model.setEntries(
        {{2, QDateTime::currentMSecsSinceEpoch(), "demo:", "SELECT\n  1", Milliseconds(3.14), 12'345, ""},
         {1, longAgo, "demo:", "SELEC", Milliseconds(1), std::nullopt, "syntax error."}});
}

void TestHistoryPresentationProxy::aRowIsInWords()
{
    QCOMPARE(text(0, HistoryModel::Target), u"demo:"_s);
    QCOMPARE(text(0, HistoryModel::Sql), u"SELECT 1"_s);
    QCOMPARE(text(0, HistoryModel::Rows), u"12,345"_s);
    QCOMPARE(text(0, HistoryModel::Elapsed), u"3.14 ms"_s);
    QCOMPARE(m_proxy->index(0, HistoryModel::Error).data(Qt::AccessibleTextRole).toString(), u"Succeeded"_s);
}

void TestHistoryPresentationProxy::whatRanTodayNeedsNoDate()
{
    QVERIFY(!text(0, HistoryModel::StartedAt).contains(QString::number(QDate::currentDate().year())));
    QVERIFY(text(1, HistoryModel::StartedAt).contains(u"20"_s));
    QVERIFY(text(1, HistoryModel::StartedAt).contains(u"4:05"_s));
}

void TestHistoryPresentationProxy::aFailureHasItsIconAndItsSentence()
{
    QCOMPARE(text(1, HistoryModel::Error), u"syntax error."_s);
    QCOMPARE(text(1, HistoryModel::Rows), QString());
    const auto picture = [this](int row) {
        return m_proxy->index(row, HistoryModel::Error).data(Qt::DecorationRole).value<QIcon>().pixmap(16).toImage();
    };
    QVERIFY(!picture(1).isNull());
    QVERIFY(picture(0) != picture(1));
}

void TestHistoryPresentationProxy::columnsHaveNames()
{
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        QVERIFY(!m_proxy->headerData(column, Qt::Horizontal).toString().isEmpty());
}

QTEST_MAIN(TestHistoryPresentationProxy)
#include "tst_historypresentationproxy.moc"
