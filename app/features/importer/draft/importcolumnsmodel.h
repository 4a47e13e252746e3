// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/draft/importdraft.h"

#include <QAbstractTableModel>

namespace d1 {

/// A row for each column of the file, and one for each column of the table that no column of the file fills. What a
/// view may edit: Destination of the former (a column of the table, empty to skip), its Type when the table is made,
/// and whether it is ticked as a part of the Key then; Value of the latter (text; invalid: the column's own default).
class ImportColumnsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Sample, Evidence, Destination, Type, Key, ColumnCount };
    enum Role {
        EvidenceRole = Qt::UserRole, ///< ColumnEvidence, of Evidence; invalid until the whole file was read
        ChoicesRole,                 ///< QStringList, of Destination: where the column may go
        IsFromFileRole,              ///< bool
        MustBeFilledRole,            ///< bool, of a row that is not from the file
    };

    /// The draft must outlive it.
    explicit ImportColumnsModel(ImportDraft &draft, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void reset();
    void refresh();
    [[nodiscard]] bool mayBeKey(const QModelIndex &index) const;
    [[nodiscard]] std::size_t fileColumns() const { return m_draft.preview().columns.size(); }
    [[nodiscard]] bool isFromFile(int row) const { return static_cast<std::size_t>(row) < fileColumns(); }
    [[nodiscard]] std::vector<std::string> unfilled() const;
    [[nodiscard]] QVariant fileData(std::size_t column, int field, int role) const;
    [[nodiscard]] QVariant unfilledData(const std::string &name, int field, int role) const;
    /// Its place, of a key of several columns.
    [[nodiscard]] QVariant keyData(std::size_t column) const;
    void setConstant(const std::string &name, const QVariant &value);

    ImportDraft &m_draft;
    std::vector<std::string> m_unfilled; ///< columns of the table
};

} // namespace d1

Q_DECLARE_METATYPE(d1::ColumnEvidence)
