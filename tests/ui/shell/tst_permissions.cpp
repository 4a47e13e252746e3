// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakecredentials.h"
#include "support/hostedd1.h"
#include "support/spokenwidgets.h"
#include "ui/databases/opendatabasedialog.h"
#include "ui/editor/sqleditor.h"
#include "ui/query/querytab.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultspane.h"
#include "ui/widgets/nopermission.h"
#include "windowfixture.h"

#include <QLineEdit>
#include <QPushButton>

using namespace d1;
using namespace d1::test;

namespace {

const FaultAnswer refused =
    FaultAnswer::d1Error(403, 7403, "The given account is not valid or is not authorized to access this service");

} // namespace

/// What a person meets whose token lacks a right, in the whole window.
class tst_Permissions : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init()
    {
        makeAll();
        m_credentials->credential = Credential(HostedD1::Token, HostedD1::AccountId, false);
    }
    void cleanup() { dropAll(); }

    void openingSaysWhichRightIsMissing()
    {
        m_server.answerAlwaysWith([](const FaultRequest &) { return refused; });
        m_window->openTarget(QStringLiteral("d1:shop"));
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Failed);
        NoPermission *page = visiblePage(*m_window);
        QVERIFY(page);
        QVERIFY(page->sentence().contains(QStringLiteral("Account · D1 · Read")));

        HostedD1 hosted; // the right has been given meanwhile
        m_server.answerAlwaysWith([&hosted](const FaultRequest &request) { return hosted.answer(request); });
        press(*page, QStringLiteral("Try again"));
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
        QVERIFY(!page->isVisible());
    }

    void theOtherTokenIsAskedFor()
    {
        m_server.answerAlwaysWith([](const FaultRequest &) { return refused; });
        m_window->openTarget(QStringLiteral("d1:shop"));
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Failed);
        press(*visiblePage(*m_window), QStringLiteral("Enter another token"));
        auto *dialog = part<OpenDatabaseDialog>();
        QVERIFY(dialog && dialog->isVisible());
        QTRY_VERIFY(visiblePage(*dialog));
        QVERIFY(visiblePage(*dialog)->title().contains(QStringLiteral("no right to D1")));
        press(*visiblePage(*dialog), QStringLiteral("Enter another token"));
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("API token"));
        dialog->reject();
    }

    void aTokenThatOnlyReadsSaysSoWhereTheRowsWouldBe()
    {
        HostedD1 hosted;
        m_server.answerAlwaysWith([&hosted](const FaultRequest &request) {
            return request.body.contains("INSERT") ? refused : hosted.answer(request);
        });
        m_window->openTarget(QStringLiteral("d1:shop"));
        QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
        run(QStringLiteral("INSERT INTO t VALUES (1)"));
        NoPermission *page = visiblePage(tab().results());
        QVERIFY(page);
        QCOMPARE(page->title(), QStringLiteral("This token may not write"));
        QVERIFY(page->sentence().contains(QStringLiteral("Account · D1 · Edit")));

        run(QStringLiteral("SELECT 1"));
        QVERIFY(!visiblePage(tab().results()));
        QVERIFY(tab().results().currentGrid());
    }

private:
    static NoPermission *visiblePage(const QWidget &root)
    {
        for (NoPermission *page : root.findChildren<NoPermission *>()) {
            if (page->isVisible() && page->window() == root.window())
                return page;
        }
        return nullptr;
    }

    static void press(const NoPermission &page, const QString &text)
    {
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->text() != text)
                continue;
            button->setFocus(Qt::TabFocusReason);
            QTest::keyClick(button, Qt::Key_Space);
        }
    }

    void run(const QString &sql)
    {
        tab().editor().setFocus();
        type(sql);
        WindowFixture::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!tab().isBusy());
    }
};

QTEST_MAIN(tst_Permissions)
#include "tst_permissions.moc"
