// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/draft/importdraft.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace d1 {

/// Into which table, what happens to rows that are there already, and what bad rows cost. Changes the draft, and
/// follows it.
class ImportForm final : public QWidget
{
    Q_OBJECT

public:
    /// The draft must outlive it.
    explicit ImportForm(ImportDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] std::size_t maxErrors() const;
    /// Where rows at fault are written; beside the file unless the person names another place.
    [[nodiscard]] QString rejectsFile() const;
    void focusTable();

private:
    void fillTables();
    void fillKeys();
    void showDraft();
    void chooseTable();
    void chooseRule();
    [[nodiscard]] QWidget *buildBadRows();

    ImportDraft &m_draft;
    QComboBox *m_table;
    QLineEdit *m_newTable;
    QComboBox *m_rule;
    QComboBox *m_key;
    QSpinBox *m_maxErrors;
    QLineEdit *m_rejects;
    QString m_lastFile;
};

} // namespace d1
