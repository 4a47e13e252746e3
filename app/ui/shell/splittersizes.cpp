// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/splittersizes.h"

#include "ui/shell/settings.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSplitter>

namespace d1 {

SplitterSizes::SplitterSizes(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool SplitterSizes::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Polish)
        return false;
    auto *splitter = qobject_cast<QSplitter *>(watched);
    if (!splitter || splitter->objectName().isEmpty())
        return false;
    const QList<int> kept = m_settings.splitterSizes(splitter->objectName());
    if (kept.size() == splitter->count())
        splitter->setSizes(kept); // a hidden part takes its size when it is shown
    connect(splitter, &QSplitter::splitterMoved, this, [this, splitter] { keep(*splitter); });
    return false;
}

/// A hidden part has no size of its own; it keeps the one it had.
void SplitterSizes::keep(const QSplitter &splitter)
{
    const QList<int> before = m_settings.splitterSizes(splitter.objectName());
    QList<int> sizes = splitter.sizes();
    for (int part = 0; part < splitter.count(); ++part) {
        if (!splitter.widget(part)->isHidden())
            continue;
        const QSize hint = splitter.widget(part)->sizeHint();
        const int wanted = splitter.orientation() == Qt::Horizontal ? hint.width() : hint.height();
        sizes[part] = before.size() == splitter.count() ? before[part] : wanted;
    }
    m_settings.setSplitterSizes(splitter.objectName(), sizes);
}

} // namespace d1
