// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/query/outcomemodel.h"
#include "results/outcomes.h"
#include "support/spokenwidgets.h"
#include "ui/results/summaryview.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_SummaryView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model.clear();
        m_model.append(selected(1));
        m_model.append(wrote(2));
        m_model.append(failed(ErrorKind::Syntax));
        m_view = std::make_unique<SummaryView>(m_model, m_theme, m_icons);
        m_view->resize(1'000, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus();
    }

    void enterOpensTheStatementWalkedTo()
    {
        QSignalSpy activated(m_view.get(), &SummaryView::outcomeActivated);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.front().front().toInt(), m_view->currentIndex().row());
        QVERIFY(m_view->currentIndex().row() > 0);
    }

    void doubleClickOpensTheStatement()
    {
        QSignalSpy activated(m_view.get(), &SummaryView::outcomeActivated);
        const QPoint place = m_view->visualRect(m_view->model()->index(2, OutcomeModel::Sql)).center();
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(activated.count(), 0);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.front().front().toInt(), 2);
    }

    void wholeRowIsChosenAndNothingIsEdited()
    {
        m_view->setCurrentIndex(m_view->model()->index(1, OutcomeModel::Rows));
        QCOMPARE(m_view->selectionModel()->selectedRows().size(), 1);
        QTest::keyClick(m_view.get(), Qt::Key_F2);
        QVERIFY(m_view->findChildren<QLineEdit *>().isEmpty());
        QCOMPARE(m_view->accessibleName(), QStringLiteral("Statements of the run"));
    }

    void statementTakesTheRoomThatIsLeft()
    {
        const int before = m_view->columnWidth(OutcomeModel::Sql);
        m_view->resize(1'300, 300);
        QTRY_VERIFY(m_view->columnWidth(OutcomeModel::Sql) > before + 250);
        QVERIFY(m_view->columnWidth(OutcomeModel::Ending) >= 240);
    }

private:
    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    OutcomeModel m_model;
    std::unique_ptr<SummaryView> m_view;
};

QTEST_MAIN(tst_SummaryView)
#include "tst_summaryview.moc"
