// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/querygroupmodel.h"
#include "ui/theme/iconset.h"

#include <QSortFilterProxyModel>

namespace d1 {

class Theme;

/// The slow-query list as people read it: words and units, narrowed by text and by muting, sorted by any column with
/// what is not known at the end. Theme and icons must outlive it.
class SlowListProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    SlowListProxy(QueryGroupModel &model, const Theme &theme, const IconSet &icons, QObject *parent = nullptr);

    /// Only queries that hold all of these words, in SQL, table or database.
    void setWords(const QString &words);
    void setShowsMuted(bool shows);
    [[nodiscard]] bool showsMuted() const { return m_showsMuted; }
    /// Filters anew after a group was muted.
    void refilter() { invalidateFilter(); }

    /// Null for an index that is no row.
    [[nodiscard]] const QueryGroup *groupAt(const QModelIndex &index) const;
    /// Whether a column is text, which one sorts upwards first.
    [[nodiscard]] static bool isText(int column);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QueryGroupModel &m_model;
    const Theme &m_theme;
    const IconSet &m_icons;
    QStringList m_words;
    bool m_showsMuted = false;
};

} // namespace d1
