// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QIcon>

#include <vector>

namespace d1 {

/// Something to pick by typing a part of its name.
struct PickEntry {
    QIcon icon;
    QString text;
    QString detail; ///< in a quieter colour behind the text; found too, for less
    QString keys;   ///< a shortcut at the right edge
};

/// The entries that match what was typed, the best first; of equals in their given order.
class PickModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< QString
        KeysRole,                  ///< QString
        PositionsRole,             ///< QList<int>: matched letters of the text
        EntryRole,                 ///< int: place in the list that was set
    };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(QList<PickEntry> entries);
    void setPattern(const QString &pattern);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        int entry = 0;
        int score = 0;
        QList<int> positions;
    };

    void rank();

    QList<PickEntry> m_entries;
    QString m_pattern;
    std::vector<Row> m_rows;
};

} // namespace d1
