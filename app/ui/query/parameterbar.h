// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/query/parameterfield.h"

#include <QWidget>

#include <map>
#include <optional>
#include <vector>

class QGridLayout;
class QLabel;
class QScrollArea;

namespace d1 {

/// Asks for the values of a statement's parameters; hidden when there are none. Remembers what was typed for every
/// parameter it has shown.
class ParameterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterBar(const Theme &theme, QWidget *parent = nullptr);

    void setParameters(const std::vector<ParameterSlot> &parameters);
    /// Puts them into their fields, now or when they are shown.
    void setValues(const ParameterValues &values);
    /// Nothing when one is missing or does not fit its type; then the bar says which, and has the keyboard.
    [[nodiscard]] std::optional<ParameterValues> takeValues();
    [[nodiscard]] const std::vector<ParameterField *> &fields() const { return m_fields; }
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    /// Enter was pressed in a field.
    void submitted();

private:
    void remember();
    void say(const QString &message);
    void restyle();

    const Theme &m_theme;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QGridLayout *m_grid;
    QLabel *m_message;
    std::vector<ParameterSlot> m_parameters;
    std::vector<ParameterField *> m_fields; ///< children of m_content
    std::map<ParameterSlot, ParameterField::Entry> m_entries;
};

} // namespace d1
