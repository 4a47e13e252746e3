// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace d1 {

/// Says that a limit held back rows, and offers to fetch them. Hidden while there is nothing to fetch.
class MoreStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit MoreStrip(QWidget *parent = nullptr);

    /// `rows` are shown; `hasMore`: the database holds others.
    void setRows(std::size_t rows, bool hasMore);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    /// The statement is to run again with this limit; without any: all rows.
    void moreRequested(std::optional<std::size_t> limit);

private:
    QLabel *m_text;
    QPushButton *m_next;
    QPushButton *m_all;
    std::size_t m_rows = 0;
};

} // namespace d1
