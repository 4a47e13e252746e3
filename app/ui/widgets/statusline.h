// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/session.h"
#include "ui/widgets/runsummary.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;

namespace d1 {

class ElidedLabel;
class EnvironmentBadge;
class Theme;

/// The bottom line: where we are, and what the last run did and took. What is not known is not shown.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(const Theme &theme, QWidget *parent = nullptr);

    /// Absent: no database is open.
    void setIdentity(const std::optional<SessionIdentity> &identity);
    void setSummary(const RunSummary &summary);
    /// A word about what goes on, before the summary; empty: nothing does.
    void setActivity(const QString &text);

    /// The visible texts, from left to right.
    [[nodiscard]] QStringList parts() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showParts();
    void restyle();

    const Theme &m_theme;
    QHBoxLayout *m_layout;
    EnvironmentBadge *m_badge;
    ElidedLabel *m_target;
    QList<QLabel *> m_parts;
    RunSummary m_summary;
    QString m_activity;
};

} // namespace d1
