// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/resultpresentationproxy.h"

#include "features/results/resultsetmodel.h"
#include "ui/results/celltext.h"
#include "ui/theme/theme.h"

namespace d1 {

namespace {

bool isNumber(CellType type)
{
    return type == CellType::Integer || type == CellType::Real;
}

} // namespace

ResultPresentationProxy::ResultPresentationProxy(const Theme &theme, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_theme(theme)
{
    applyTheme();
    connect(&theme, &Theme::changed, this, &ResultPresentationProxy::applyTheme);
}

void ResultPresentationProxy::applyTheme()
{
    m_font = m_theme.font(FontRole::Fixed);
    m_nullFont = m_font;
    m_nullFont.setItalic(true);
}

QVariant ResultPresentationProxy::data(const QModelIndex &index, int role) const
{
    const auto cell = [&] { return QIdentityProxyModel::data(index, ResultSetModel::CellRole).value<CellView>(); };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return index.isValid() ? CellText::preview(cell()) : QVariant();
    case Qt::ToolTipRole:
        return CellText::toolTip(cell());
    case Qt::TextAlignmentRole: {
        // A NULL stands where the numbers of its column stand.
        CellType type = cell().type();
        if (type == CellType::Null)
            type = static_cast<CellType>(
                headerData(index.column(), Qt::Horizontal, ResultSetModel::ColumnTypeRole).toInt());
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(type) ? Qt::AlignRight : Qt::AlignLeft));
    }
    case Qt::ForegroundRole: {
        const CellType type = cell().type();
        return m_theme.color(type == CellType::Null   ? ColorRole::MutedText
                             : type == CellType::Blob ? ColorRole::SecondaryText
                                                      : ColorRole::Text);
    }
    case Qt::FontRole:
        return cell().isNull() ? m_nullFont : m_font;
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

} // namespace d1
