// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/monitor/growthmodel.h"
#include "ui/monitor/tablecard.h"

#include <memory>
#include <string>

class QPushButton;

namespace d1 {

struct Error;

/// How databases and tables grow, and a button that counts the rows of the chosen table and says before what that
/// reads. The theme must outlive it.
class GrowthCard final : public TableCard
{
    Q_OBJECT

public:
    explicit GrowthCard(const Theme &theme, QWidget *parent = nullptr);
    ~GrowthCard() override;

    void setGrowth(std::vector<Growth> growth);
    /// Whose tables can be counted, and whether that costs money; empty: no database is open.
    void setOpenTarget(const std::string &target, bool isBilled);
    /// From when a count begins to its end.
    void setCounting(bool counting);
    void showFailure(const Error &error);

    [[nodiscard]] QPushButton &countButton() const { return *m_count; }

Q_SIGNALS:
    void countRequested(const std::string &table);

private:
    GrowthCard(const Theme &theme, std::unique_ptr<GrowthModel> model, QWidget *parent);

    /// The chosen table; null when it cannot be counted, or is already.
    [[nodiscard]] const Growth *countable() const;
    void showCount();

    std::unique_ptr<GrowthModel> m_model;
    QPushButton *m_count;
    std::string m_target;
    bool m_isBilled = false;
    bool m_isCounting = false;
};

} // namespace d1
