// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/columnheads.h"

#include "features/results/resultarranger.h"
#include "features/results/resultsetmodel.h"
#include "ui/results/celltext.h"
#include "ui/results/resultdelegate.h"
#include "ui/results/resultpresentationproxy.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace d1 {

namespace {

constexpr int keySize = 12;
constexpr int widestHint = 96;

} // namespace

ColumnHeads::ColumnHeads(ResultArranger &arranger, const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_arranger(arranger)
    , m_theme(theme)
    , m_icons(theme)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    // Looking for a selection in every row of every column takes too long on a million rows.
    setHighlightSections(false);
    setMinimumSectionSize(metrics::Space6);
    applyTheme();
    connect(&theme, &Theme::changed, this, &ColumnHeads::applyTheme);
    connect(&arranger, &ResultArranger::arrangementChanged, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QHeaderView::sectionClicked, this, &ColumnHeads::click);
}

void ColumnHeads::applyTheme()
{
    m_nameFont = m_theme.font(FontRole::Ui);
    m_nameFont.setWeight(QFont::DemiBold);
    m_hintFont = m_theme.font(FontRole::Fixed);
    m_hintFont.setPointSizeF(m_theme.font(FontRole::Secondary).pointSizeF() - 1);
    viewport()->update();
}

void ColumnHeads::click(int section)
{
    const Qt::KeyboardModifiers modifiers = QGuiApplication::keyboardModifiers();
    if (modifiers.testFlag(Qt::ControlModifier))
        Q_EMIT columnChosen(section);
    else
        m_arranger.cycleSort(static_cast<std::size_t>(section), modifiers.testFlag(Qt::ShiftModifier));
}

QString ColumnHeads::hintOf(int section) const
{
    const QString declared =
        model()->headerData(section, Qt::Horizontal, ResultPresentationProxy::DeclaredTypeRole).toString();
    if (!declared.isEmpty())
        return QFontMetrics(m_hintFont).elidedText(declared, Qt::ElideRight, widestHint);
    return CellText::typeHint(
        static_cast<CellType>(model()->headerData(section, Qt::Horizontal, ResultSetModel::ColumnTypeRole).toInt()));
}

QList<IconName> ColumnHeads::keysOf(int section) const
{
    QList<IconName> keys;
    if (model()->headerData(section, Qt::Horizontal, ResultPresentationProxy::PrimaryKeyRole).toBool())
        keys << IconName::Key;
    if (model()->headerData(section, Qt::Horizontal, ResultPresentationProxy::ForeignKeyRole).toBool())
        keys << IconName::ForeignKey;
    return keys;
}

QString ColumnHeads::sortMarkOf(int section) const
{
    const auto column = static_cast<std::size_t>(section);
    const auto &keys = m_arranger.arrangement().sortKeys;
    const auto key = std::ranges::find(keys, column, &SortKey::column);
    if (key == keys.end())
        return {};
    const QString arrow = key->descending ? QStringLiteral("▼") : QStringLiteral("▲");
    return keys.size() == 1 ? arrow : arrow + QString::number(key - keys.begin() + 1);
}

void ColumnHeads::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, m_theme.color(ColorRole::Window));
    painter->setPen(m_theme.color(ColorRole::Border));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (m_isEdged && rect.right() >= viewport()->width() - 1)
        painter->setPen(m_theme.color(ColorRole::MutedText));
    painter->drawLine(rect.topRight(), rect.bottomRight());

    QRect inner = rect.adjusted(ResultDelegate::Padding, 0, -ResultDelegate::Padding, -1);
    constexpr int right = Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine;
    const QFontMetrics hintMetrics(m_hintFont);
    if (const QString mark = sortMarkOf(section); !mark.isEmpty()) {
        painter->setFont(m_hintFont);
        painter->setPen(m_theme.color(ColorRole::Accent));
        painter->drawText(inner, right, mark);
        inner.setRight(inner.right() - hintMetrics.horizontalAdvance(mark) - metrics::Space1);
    }
    for (const IconName key : keysOf(section)) {
        if (inner.width() < 2 * keySize)
            break;
        painter->drawPixmap(inner.left(), inner.center().y() - keySize / 2 + 1,
                            m_icons.pixmap(key, ColorRole::SecondaryText, keySize, devicePixelRatioF()));
        inner.setLeft(inner.left() + keySize + metrics::Space1);
    }
    const QString hint = hintOf(section);
    const QFontMetrics nameMetrics(m_nameFont);
    const QString name = model()->headerData(section, Qt::Horizontal).toString();
    const int needed = nameMetrics.horizontalAdvance(name) + metrics::Space2 + hintMetrics.horizontalAdvance(hint);
    painter->setFont(m_nameFont);
    painter->setPen(m_theme.color(ColorRole::Text));
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      nameMetrics.elidedText(name, Qt::ElideRight, inner.width()));
    if (needed > inner.width())
        return;
    painter->setFont(m_hintFont);
    painter->setPen(m_theme.color(ColorRole::MutedText));
    painter->drawText(inner, right, hint);
}

QSize ColumnHeads::sectionSizeFromContents(int section) const
{
    const QString name = model()->headerData(section, Qt::Horizontal).toString();
    const QString hint = hintOf(section);
    const int hintWidth = hint.isEmpty() ? 0 : QFontMetrics(m_hintFont).horizontalAdvance(hint) + metrics::Space3;
    const int keyWidth = static_cast<int>(keysOf(section).size()) * (keySize + metrics::Space1);
    return {QFontMetrics(m_nameFont).horizontalAdvance(name) + hintWidth + keyWidth + 2 * ResultDelegate::Padding + 2,
            metrics::RoomyRowHeight};
}

} // namespace d1
