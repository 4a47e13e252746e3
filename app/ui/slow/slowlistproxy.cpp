// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/slowlistproxy.h"

#include "ui/slow/slowwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/caption.h"

#include <algorithm>
#include <limits>

namespace d1 {

namespace {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();

template<typename T>
double numberOf(const std::optional<T> &value)
{
    return value ? static_cast<double>(*value) : notKnown;
}

double numberOf(const std::optional<Latency::Duration> &time)
{
    return time ? static_cast<double>(time->count()) : notKnown;
}

double numberOf(const std::optional<Clock::WallTime> &time)
{
    return time ? static_cast<double>(time->time_since_epoch().count()) : notKnown;
}

/// Compared instead of what the model says, which would be some hundred thousand variants a sorting.
double keyOf(const QueryGroup &group, int column)
{
    switch (column) {
    case QueryGroupModel::Runs:
    case QueryGroupModel::Trend:
        return static_cast<double>(group.runs);
    case QueryGroupModel::P50:
        return numberOf(group.latency().p50);
    case QueryGroupModel::P95:
        return numberOf(group.latency().p95);
    case QueryGroupModel::TotalTime:
        return numberOf(group.latency().total);
    case QueryGroupModel::RowsRead:
        return numberOf(group.rowsRead);
    case QueryGroupModel::RowsReadPerRow:
        return numberOf(group.rowsReadPerRow);
    case QueryGroupModel::ListPrice:
        return numberOf(group.listPrice);
    case QueryGroupModel::Errors:
        return numberOf(group.errors);
    case QueryGroupModel::Retries:
        return numberOf(group.retries);
    case QueryGroupModel::AnomalyShare:
        return group.anomaly ? group.anomaly->share : notKnown;
    case QueryGroupModel::FirstSeen:
        return numberOf(group.firstSeen);
    case QueryGroupModel::LastSeen:
        return numberOf(group.lastSeen);
    default:
        return group.costShare;
    }
}

} // namespace

SlowListProxy::SlowListProxy(QueryGroupModel &model, const Theme &theme, const IconSet &icons, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
    , m_theme(theme)
    , m_icons(icons)
{
    setSourceModel(&model);
}

void SlowListProxy::setWords(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void SlowListProxy::setShowsMuted(bool shows)
{
    m_showsMuted = shows;
    invalidateFilter();
}

const QueryGroup *SlowListProxy::groupAt(const QModelIndex &index) const
{
    const QModelIndex source = mapToSource(index);
    return source.isValid() ? &m_model.groups()[static_cast<std::size_t>(source.row())] : nullptr;
}

bool SlowListProxy::isText(int column)
{
    return column == QueryGroupModel::Fingerprint || column == QueryGroupModel::Target;
}

bool SlowListProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    const QueryGroup &group = m_model.groups()[static_cast<std::size_t>(row)];
    if (group.isMuted && !m_showsMuted)
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = QString::fromStdString(group.fingerprint + ' ' + group.table + ' ' + group.target);
    return std::ranges::all_of(m_words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool SlowListProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QueryGroup &one = m_model.groups()[static_cast<std::size_t>(left.row())];
    const QueryGroup &other = m_model.groups()[static_cast<std::size_t>(right.row())];
    if (left.column() == QueryGroupModel::Fingerprint)
        return one.fingerprint < other.fingerprint;
    if (left.column() == QueryGroupModel::Target)
        return one.target < other.target;
    const double a = keyOf(one, left.column());
    const double b = keyOf(other, left.column());
    const bool descending = sortOrder() == Qt::DescendingOrder;
    if (std::isnan(a) || std::isnan(b))
        return descending ? std::isnan(a) && !std::isnan(b) : !std::isnan(a) && std::isnan(b);
    if (a != b)
        return a < b;
    // What costs more stands above what costs less, whichever way the column goes.
    return descending ? left.row() > right.row() : left.row() < right.row();
}

QVariant SlowListProxy::data(const QModelIndex &index, int role) const
{
    const QueryGroup *group = groupAt(index);
    if (!group)
        return {};
    const int column = index.column();
    const bool isMarked = column == QueryGroupModel::AnomalyShare && group->anomaly && group->anomaly->isMarked;
    const bool hasFailed = column == QueryGroupModel::Errors && group->errors.value_or(0) > 0;
    switch (role) {
    case Qt::DisplayRole:
        return column == QueryGroupModel::Trend ? QVariant()
                                                : SlowWords::text(*group, column, std::chrono::system_clock::now());
    case Qt::AccessibleTextRole:
        return SlowWords::text(*group, column, std::chrono::system_clock::now())
               + (isMarked ? tr(", slower than before") : QString())
               + (group->isMuted && column == QueryGroupModel::Fingerprint ? tr(", muted") : QString());
    case Qt::ToolTipRole: {
        const QString text = SlowWords::toolTip(*group, column);
        return text.isEmpty() ? QVariant() : QVariant(toolTipOf(text));
    }
    case Qt::DecorationRole:
        if (isMarked)
            return m_icons.icon(IconName::Warning, ColorRole::Warning);
        if (hasFailed)
            return m_icons.icon(IconName::Error, ColorRole::Danger);
        return {};
    case Qt::FontRole:
        return column == QueryGroupModel::Fingerprint ? QVariant(m_theme.font(FontRole::Fixed)) : QVariant();
    case Qt::ForegroundRole:
        return group->isMuted ? QVariant(m_theme.color(ColorRole::MutedText)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isText(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant SlowListProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isRight = !isText(section) && section != QueryGroupModel::Trend;
    switch (role) {
    case Qt::DisplayRole: {
        constexpr char16_t emSpace = 0x2003; // where the arrow of the sorting is painted over the end of a head
        const QString title = SlowWords::title(section);
        return isRight && section == sortColumn() ? title + QChar(emSpace) : title;
    }
    case Qt::ToolTipRole:
        return SlowWords::explanation(section);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace d1
