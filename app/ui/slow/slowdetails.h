// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/querygroup.h"
#include "sql/planfacts.h"

#include <QSplitter>

#include <optional>

class QLabel;
class QScrollArea;

namespace d1 {

class SqlText;
class Theme;
class TrendChart;

/// Everything about the chosen query: its SQL, its trend, its figures, its errors by kind, and the indexes that its
/// plan used when it was seen last. The theme must outlive it.
class SlowDetails final : public QSplitter
{
    Q_OBJECT

public:
    explicit SlowDetails(const Theme &theme, QWidget *parent = nullptr);

    /// Null: nothing is chosen. `span` is that of the trend.
    void setGroup(const QueryGroup *group, TimeSpan span);
    /// How its statement was seen to run on this desktop; absent: that is not known.
    void setPlan(const std::optional<sql::PlanFacts> &facts);

    [[nodiscard]] SqlText &sql() const { return *m_sql; }
    [[nodiscard]] TrendChart &trend() const { return *m_trend; }
    [[nodiscard]] QString figures() const;
    [[nodiscard]] QString errors() const;
    [[nodiscard]] QString indexUse() const;

private:
    [[nodiscard]] QLabel *addText(QWidget *column, const QString &heading);
    void restyle();

    const Theme &m_theme;
    SqlText *m_sql;
    TrendChart *m_trend;
    QScrollArea *m_facts;
    QLabel *m_figures;
    QLabel *m_errors;
    QLabel *m_indexUse;
    QList<QLabel *> m_headings;
};

} // namespace d1
