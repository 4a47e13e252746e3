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

void ResultPresentationProxy::setOrigins(std::vector<std::optional<ColumnOrigin>> origins)
{
    m_origins = std::move(origins);
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QVariant ResultPresentationProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto column = static_cast<std::size_t>(section);
    if (orientation != Qt::Horizontal || section < 0 || column >= m_origins.size() || !m_origins[column])
        return QIdentityProxyModel::headerData(section, orientation, role);
    const ColumnOrigin &origin = *m_origins[column];
    switch (role) {
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return sentenceOf(origin);
    case DeclaredTypeRole:
        return QString::fromStdString(origin.declaredType);
    case PrimaryKeyRole:
        return origin.isPrimaryKey;
    case ForeignKeyRole:
        return origin.isForeignKey;
    default:
        return QIdentityProxyModel::headerData(section, orientation, role);
    }
}

QString ResultPresentationProxy::sentenceOf(const ColumnOrigin &origin)
{
    QStringList parts{QString::fromStdString(origin.table + '.' + origin.column)};
    if (!origin.declaredType.empty())
        parts << QString::fromStdString(origin.declaredType);
    if (origin.isPrimaryKey)
        parts << tr("primary key");
    if (origin.isForeignKey)
        parts << tr("foreign key: Ctrl+Enter opens the row it points to");
    return parts.join(QStringLiteral(" · "));
}

} // namespace d1
