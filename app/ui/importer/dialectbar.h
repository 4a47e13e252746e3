// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/csvdialect.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace d1 {

/// How the file is written: what was guessed, and the person's word about it.
class DialectBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DialectBar(QWidget *parent = nullptr);

    void setDialect(const CsvDialect &dialect);
    [[nodiscard]] CsvDialect dialect() const;

Q_SIGNALS:
    /// By the person.
    void dialectChanged(const d1::CsvDialect &dialect);

private:
    void tell();

    CsvDialect m_dialect; ///< what the controls do not show: the quote
    QComboBox *m_encoding;
    QComboBox *m_separator;
    QCheckBox *m_header;
    QCheckBox *m_trims;
    QLineEdit *m_null;
};

} // namespace d1
