// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/draft/importdraft.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace d1 {

/// Into which table, what happens to rows that are there already, what bad rows cost, and which way the rows go into a
/// hosted database. Changes the draft, and follows it.
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
    void chooseWay();
    [[nodiscard]] QWidget *buildBadRows();

    ImportDraft &m_draft;
    QComboBox *m_table;
    QLineEdit *m_newTable;
    QComboBox *m_rule;
    QComboBox *m_key;
    QSpinBox *m_maxErrors;
    QLineEdit *m_rejects;
    QComboBox *m_way;
    QFormLayout *m_rows;
    QString m_lastFile;
};

} // namespace d1
