// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

class QAction;

namespace d1 {

class Shortcuts;

/// Commands with their area and keys, a row each; changed keys in bold.
class ShortcutModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Area, Name, Keys, ColumnCount };
    enum Role { CommandRole = Qt::UserRole }; ///< QString: "area.verb"

    /// `shortcuts` must outlive it.
    ShortcutModel(const QList<QAction *> &commands, const Shortcuts &shortcuts, QObject *parent = nullptr);

    /// What a person calls the command.
    [[nodiscard]] QString nameOf(const QString &command) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString command;
        QString area;
        QString name;
    };

    void showChange(const QString &command);

    QList<Row> m_rows;
    const Shortcuts &m_shortcuts;
};

} // namespace d1
