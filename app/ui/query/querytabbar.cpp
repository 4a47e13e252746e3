// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/querytabbar.h"

#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QToolButton>

#include <algorithm>

namespace d1 {

namespace {

constexpr int narrowestTab = 130;

} // namespace

QueryTabBar::QueryTabBar(const IconSet &icons, QWidget *parent)
    : QTabBar(parent)
    , m_icons(icons)
{
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setAccessibleName(tr("Queries"));
}

int QueryTabBar::addQueryTab(const QString &name)
{
    const int tab = addTab(QString());
    auto *close = new QToolButton;
    close->setIcon(m_icons.icon(IconName::Close));
    close->setIconSize({metrics::Space3, metrics::Space3});
    close->setToolTip(tr("Close (Ctrl+W)"));
    close->setFocusPolicy(Qt::NoFocus);
    setTabButton(tab, QTabBar::RightSide, close);
    setName(tab, name);
    connect(close, &QToolButton::clicked, this, [this, close] {
        for (int i = 0; i < count(); ++i) {
            if (tabButton(i, QTabBar::RightSide) == close)
                return closeRequested(i);
        }
    });
    return tab;
}

QString QueryTabBar::name(int tab) const
{
    return tabData(tab).toString();
}

void QueryTabBar::setName(int tab, const QString &name)
{
    setTabData(tab, name);
    showName(tab);
    tabButton(tab, QTabBar::RightSide)->setAccessibleName(tr("Close %1").arg(name));
}

void QueryTabBar::setChanged(int tab, bool changed)
{
    setTabIcon(tab, changed ? m_icons.icon(IconName::Unsaved, ColorRole::Accent) : QIcon());
    setTabToolTip(tab, changed ? tr("%1, not saved").arg(name(tab)) : name(tab));
    setAccessibleTabName(tab, tabToolTip(tab));
}

void QueryTabBar::showName(int tab)
{
    // A single & would be taken for a mnemonic.
    setTabText(tab, name(tab).replace(u'&', QStringLiteral("&&")));
    setTabToolTip(tab, name(tab));
    setAccessibleTabName(tab, name(tab));
}

QSize QueryTabBar::minimumTabSizeHint(int tab) const
{
    const QSize whole = tabSizeHint(tab);
    return {std::min(whole.width(), narrowestTab), whole.height()};
}

QSize QueryTabBar::minimumSizeHint() const
{
    const QSize least = QTabBar::minimumSizeHint();
    return {std::min(least.width(), sizeHint().width()), least.height()};
}

void QueryTabBar::editName(int tab)
{
    if (tab < 0)
        return;
    m_nameEdit = new QLineEdit(name(tab), this);
    m_nameEdit->setGeometry(
        tabRect(tab).adjusted(metrics::Space1, metrics::Space1, -metrics::Space1, -metrics::Space1));
    m_nameEdit->selectAll();
    m_nameEdit->show();
    m_nameEdit->setFocus(Qt::OtherFocusReason);
    connect(m_nameEdit, &QLineEdit::editingFinished, this, [this, tab, edit = m_nameEdit] {
        const QString edited = edit->text().simplified();
        if (!edit->isHidden() && !edited.isEmpty() && tab < count() && edited != name(tab))
            Q_EMIT nameEdited(tab, edited);
        edit->hide(); // which ends the editing once more
        edit->deleteLater();
        Q_EMIT nameEditEnded();
    });
}

void QueryTabBar::mouseDoubleClickEvent(QMouseEvent *event)
{
    editName(tabAt(event->position().toPoint()));
}

void QueryTabBar::mouseReleaseEvent(QMouseEvent *event)
{
    const int tab = tabAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && tab >= 0)
        Q_EMIT closeRequested(tab);
    else
        QTabBar::mouseReleaseEvent(event);
}

void QueryTabBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_nameEdit)
        m_nameEdit->hide();
    else if (event->key() == Qt::Key_F2)
        editName(currentIndex());
    else
        QTabBar::keyPressEvent(event);
}

} // namespace d1
