// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/spokenwidgets.h"
#include "tourfixture.h"
#include "ui/editor/sqleditor.h"

#include <QApplication>
#include <QPointer>
#include <QScrollBar>
#include <QTest>
#include <QTextBrowser>

#include <map>

using namespace d1;
using namespace d1::test;

namespace {

QString spoken(const QWidget &widget)
{
    return QStringLiteral("%1 “%2”").arg(QLatin1StringView(widget.metaObject()->className()), nameOf(widget));
}

QPoint centreOf(const QWidget &widget)
{
    return widget.mapTo(widget.window(), widget.rect().center());
}

/// People read along a row, then downwards, then on in the next column; never to the left without going down.
bool isBackwards(const QWidget &from, const QWidget &to)
{
    if (from.isAncestorOf(&to))
        return false; // what scrolls comes before what it holds
    const QPoint before = centreOf(from);
    const QPoint after = centreOf(to);
    const int sameRow = std::min(from.height(), to.height()) / 2;
    return after.y() < before.y() + sameRow && after.x() < before.x();
}

/// Walks each state with the keyboard and notes what a person without a mouse would miss.
class Walker final : public GalleryVisitor
{
public:
    void take(QWidget *widget, const QString &state) override
    {
        m_faults.clear();
        const QPointer<QWidget> before = QApplication::focusWidget();
        widget->window()->activateWindow();
        if (!QTest::qWaitForWindowActive(widget->window()))
            m_faults << QStringLiteral("never got the keyboard");
        else
            walk(*widget->window());
        m_faults << unnamedWidgets(*widget);
        if (before)
            before->setFocus(Qt::OtherFocusReason);
        m_all.insert_or_assign(state, m_faults);
    }

    [[nodiscard]] const std::map<QString, QStringList> &faults() const { return m_all; }

private:
    void walk(QWidget &window)
    {
        const QList<QWidget *> wanted = keyboardWidgets(window);
        if (wanted.isEmpty())
            return;
        QList<QWidget *> reached;
        wanted.first()->setFocus(Qt::TabFocusReason);
        for (QWidget *at = QApplication::focusWidget(); at && !reached.contains(at); at = QApplication::focusWidget()) {
            if (!reached.isEmpty() && reached.last()->isVisible() && isBackwards(*reached.last(), *at))
                m_faults << QStringLiteral("goes back from %1 to %2").arg(spoken(*reached.last()), spoken(*at));
            reached << at;
            leave(*at);
        }
        for (QWidget *widget : keyboardWidgets(window)) {
            if (!reached.contains(widget))
                m_faults << QStringLiteral("not reached: ") + spoken(*widget);
        }
    }

    /// By Tab; a text in which Tab writes is left by F6, and the walk goes on behind it.
    void leave(QWidget &at)
    {
        const auto *editor = qobject_cast<const SqlEditor *>(&at);
        const int links = qobject_cast<const QTextBrowser *>(&at) ? 40 : 0; // Tab stops at each of them
        for (int tab = 0; tab <= links && QApplication::focusWidget() == &at; ++tab)
            QTest::keyClick(&at, editor ? Qt::Key_F6 : Qt::Key_Tab);
        if (QApplication::focusWidget() == &at)
            m_faults << QStringLiteral("keeps the keyboard: ") + spoken(at);
        if (!editor)
            return;
        QWidget *next = at.nextInFocusChain();
        while (next != &at && !isKeyboardWidget(*next))
            next = next->nextInFocusChain();
        next->setFocus(Qt::TabFocusReason);
    }

    QStringList m_faults;
    std::map<QString, QStringList> m_all;
};

} // namespace

/// The whole window and every dialog without a mouse: everything is reached, in reading order, has a name, and lets the
/// keyboard go again.
class tst_KeyboardWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        TourFixture fixture;
        Walker walker;
        fixture.tour(&walker);
        m_faults = walker.faults();
        QVERIFY(m_faults.size() > 25);
    }

    void isReachedWhole_data()
    {
        QTest::addColumn<QStringList>("faults");
        for (const auto &[state, faults] : m_faults)
            QTest::newRow(qPrintable(state)) << faults;
    }

    void isReachedWhole()
    {
        QFETCH(QStringList, faults);
        QCOMPARE(faults.join(u'\n'), QString());
    }

private:
    std::map<QString, QStringList> m_faults;
};

QTEST_MAIN(tst_KeyboardWalk)
#include "tst_keyboardwalk.moc"
