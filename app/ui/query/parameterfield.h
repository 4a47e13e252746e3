// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/query/parameterslots.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace d1 {

class Theme;

/// One value and its type. The type follows what is typed (42 is int, 1.5 real, else text) until it is chosen by hand.
class ParameterField final : public QWidget
{
    Q_OBJECT

public:
    /// What was typed, kept while the field is away.
    struct Entry {
        QString text;
        CellType type = CellType::Null;
        bool typeIsChosen = false;
    };

    ParameterField(const ParameterSlot &slot, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const ParameterSlot &slot() const { return m_slot; }
    /// Tab reaches its parts behind `before`; the last of them.
    [[nodiscard]] QWidget *tabAfter(QWidget *before);

    [[nodiscard]] Entry entry() const;
    void setEntry(const Entry &entry);
    /// False until something was typed or a type chosen.
    [[nodiscard]] bool isGiven() const;
    [[nodiscard]] Result<Cell> value() const;

Q_SIGNALS:
    void edited();
    /// Enter was pressed in the field.
    void submitted();

private:
    [[nodiscard]] CellType type() const;
    void showType(CellType type);
    void followText();

    ParameterSlot m_slot;
    QComboBox *m_type;
    QLineEdit *m_text;
    bool m_typeIsChosen = false;
};

} // namespace d1
