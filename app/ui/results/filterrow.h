// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <map>

class QLineEdit;

namespace d1 {

class ResultArranger;
class ResultHeader;

/// A field under every column head, for a condition that the column's values must fit. Enter or a short pause after
/// typing filters; Esc empties the field, and leaves it when it is empty.
class FilterRow final : public QWidget
{
    Q_OBJECT

public:
    /// Stands inside the header, which owns it. The arranger must outlive it.
    FilterRow(ResultHeader &header, ResultArranger &arranger);

    /// The column's field, made when it is first needed.
    [[nodiscard]] QLineEdit *field(int column);
    /// Of the first or last column that is shown, from left to right; null without one.
    [[nodiscard]] QLineEdit *endField(bool last);
    /// Puts every field under its column.
    void arrangeFields();

Q_SIGNALS:
    /// The keyboard is about to come into this column's field, which may be out of sight.
    void entered(int column);
    /// The keyboard should go to what stands before the rows.
    void leftBackwards();
    /// The keyboard should go back to the rows.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showFilters();
    void apply(int column);
    void walkFrom(QLineEdit *from, int step);

    ResultHeader &m_header;
    ResultArranger &m_arranger;
    std::map<int, QLineEdit *> m_fields;
};

} // namespace d1
