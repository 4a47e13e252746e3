// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include <optional>

class QActionGroup;

namespace d1 {

/// How many rows a SELECT without a LIMIT of its own gives at most; shown, and chosen from a menu.
class RowLimitButton final : public QToolButton
{
    Q_OBJECT

public:
    static constexpr std::size_t DefaultLimit = 10'000;

    explicit RowLimitButton(QWidget *parent = nullptr);

    /// Nothing: all rows.
    [[nodiscard]] std::optional<std::size_t> limit() const { return m_limit; }
    void setLimit(std::optional<std::size_t> limit);

Q_SIGNALS:
    void limitChanged(std::optional<std::size_t> limit);

private:
    void addChoice(const char *name, std::optional<std::size_t> limit);
    [[nodiscard]] static QString textOf(std::optional<std::size_t> limit);

    QActionGroup *m_choices;
    std::optional<std::size_t> m_limit;
};

} // namespace d1
