// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/draft/importdraft.h"

#include <QAbstractTableModel>

namespace d1 {

/// The first rows of the file, as the dialect reads them: text, or invalid for NULL.
class ImportPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The draft must outlive it.
    explicit ImportPreviewModel(ImportDraft &draft, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    ImportDraft &m_draft;
};

} // namespace d1
