// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/resultheader.h"

#include "ui/results/filterrow.h"
#include "ui/theme/metrics.h"

#include <QScopedValueRollback>

namespace d1 {

ResultHeader::ResultHeader(ResultArranger &arranger, const Theme &theme, QWidget *parent)
    : ColumnHeads(arranger, theme, parent)
    , m_filters(new FilterRow(*this, arranger))
    , m_frozen(new ColumnHeads(arranger, theme, this))
{
    m_frozen->setAccessibleName(tr("Heads of the frozen columns"));
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setEdged(true);
    m_frozen->hide();
    connect(this, &QHeaderView::sectionResized, this, &ResultHeader::mirror);
    connect(this, &QHeaderView::sectionMoved, this, &ResultHeader::mirror);
    connect(this, &QHeaderView::geometriesChanged, this, &ResultHeader::mirror);
    connect(m_frozen, &ColumnHeads::columnChosen, this, &ColumnHeads::columnChosen);
    connect(m_frozen, &QHeaderView::sectionHandleDoubleClicked, this, &QHeaderView::sectionHandleDoubleClicked);
    connect(m_frozen, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (m_isMirroring)
            return;
        const QScopedValueRollback mirroring(m_isMirroring, true);
        resizeSection(section, size);
    });
    connect(m_frozen, &QHeaderView::sectionMoved, this, [this](int, int from, int to) {
        if (m_isMirroring)
            return;
        const QScopedValueRollback mirroring(m_isMirroring, true);
        moveSection(from, to);
    });
}

void ResultHeader::setModel(QAbstractItemModel *model)
{
    ColumnHeads::setModel(model);
    m_frozen->setModel(model);
}

void ResultHeader::setFiltersVisible(bool visible)
{
    m_filters->setVisible(visible);
    setViewportMargins(0, 0, 0, visible ? metrics::ControlHeight : 0);
    Q_EMIT geometriesChanged();
    placeParts();
}

QSize ResultHeader::sizeHint() const
{
    QSize size = ColumnHeads::sizeHint();
    if (!m_filters->isHidden())
        size.rheight() += metrics::ControlHeight;
    return size;
}

void ResultHeader::resizeEvent(QResizeEvent *event)
{
    ColumnHeads::resizeEvent(event);
    placeParts();
}

void ResultHeader::placeParts()
{
    m_filters->setGeometry(0, height() - metrics::ControlHeight, width(), metrics::ControlHeight);
    m_filters->arrangeFields();
    m_frozen->setGeometry(0, 0, m_frozenWidth, height() - (m_filters->isHidden() ? 0 : metrics::ControlHeight));
    m_frozen->setVisible(m_frozenWidth > 0);
}

void ResultHeader::setFrozenWidth(int width)
{
    m_frozenWidth = width;
    mirror();
    placeParts();
}

void ResultHeader::mirror()
{
    if (m_isMirroring || m_frozenWidth == 0)
        return;
    const QScopedValueRollback mirroring(m_isMirroring, true);
    m_frozen->restoreState(saveState());
}

bool ResultHeader::isFrozen(int section) const
{
    return sectionPosition(section) < m_frozenWidth;
}

int ResultHeader::seenAt(int section) const
{
    return isFrozen(section) ? sectionPosition(section) : sectionViewportPosition(section);
}

} // namespace d1
