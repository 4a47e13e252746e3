// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/spokenwidgets.h"
#include "ui/editor/sqleditor.h"
#include "ui/query/querytab.h"
#include "ui/results/resultspane.h"
#include "ui/shell/headerbar.h"
#include "windowfixture.h"

#include <QToolButton>

using namespace d1;
using namespace d1::test;

namespace {

/// Whether the action's shortcuts work while `widget` has the keyboard.
bool reaches(const QAction &action, const QWidget &widget)
{
    if (action.shortcutContext() != Qt::WidgetShortcut && action.shortcutContext() != Qt::WidgetWithChildrenShortcut)
        return true;
    return std::ranges::any_of(action.associatedObjects(), [&](const QObject *object) {
        const auto *owner = qobject_cast<const QWidget *>(object);
        const bool withChildren = action.shortcutContext() == Qt::WidgetWithChildrenShortcut;
        return owner == &widget || (withChildren && owner && owner->isAncestorOf(&widget));
    });
}

} // namespace

/// What a person without a mouse or without sight needs of the whole window.
class tst_WindowKeys : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { makeAll(); }
    void cleanup() { dropAll(); }

    void everythingAPersonCanReachHasAName()
    {
        QCOMPARE(unnamedWidgets(*m_window).join(u'\n'), QString());
        open("shop.sqlite");
        type(QStringLiteral("SELECT 1"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(tab().results().currentGrid());
        QCOMPARE(unnamedWidgets(*m_window).join(u'\n'), QString());
    }

    void everyShortcutIsGivenOnceAndNotTakenByTheEditor()
    {
        open("shop.sqlite");
        QMap<QKeySequence, QString> owners;
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            if (!reaches(*action, tab().editor()))
                continue;
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(!owners.contains(keys), qPrintable(keys.toString()));
                owners.insert(keys, action->text());
                const int key = keys[0].toCombined();
                QVERIFY2(tab().editor().standardCommands()->boundTo(key) == nullptr, qPrintable(keys.toString()));
            }
        }
        QVERIFY(owners.size() > 15);
    }

    void tabReachesEverythingFromTheHeaderToTheEditor()
    {
        open("shop.sqlite");
        const QList<QWidget *> order = tabOrderFrom(part<HeaderBar>()->findChild<QToolButton *>());
        QStringList names;
        for (const QWidget *widget : order)
            names << widget->accessibleName();
        int last = -1;
        for (const char *name : {"Menu", "Database", "Query", "Explorer", "Filter the explorer",
                                 "Databases and what they hold", "Queries", "Run", "Explain", "SQL editor"}) {
            const auto place = static_cast<int>(names.indexOf(QLatin1StringView(name)));
            QVERIFY2(place > last, qPrintable(QStringLiteral("%1: %2").arg(QLatin1StringView(name), names.join(u'|'))));
            last = place;
        }
    }
};

QTEST_MAIN(tst_WindowKeys)
#include "tst_windowkeys.moc"
