// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/sources/workloadwish.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace d1 {

/// What to search for: which workload, over which time, and whether the bill or time counts more; and the button that
/// begins and stops it.
class AdviceBar final : public QWidget
{
    Q_OBJECT

public:
    explicit AdviceBar(QWidget *parent = nullptr);

    /// Which workloads there are. The statement is offered once one was handed over.
    void setOffered(bool hasLog, bool isHosted);
    void setStatement(const QString &sql);
    void setFile(const QString &path);
    void setRunning(bool running);
    /// For databases that are no file: whether to copy them, what that costs and whether they are small enough.
    void setCopyOffered(bool offered);
    void setCopyCost(const QString &words, bool fits);

    [[nodiscard]] advisor::WorkloadWish wish() const;
    /// See AdvisorOptions.
    [[nodiscard]] double lean() const;
    [[nodiscard]] bool wantsCopy() const;

    void focusStart();

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    /// A copy is thought of: its cost is to be told.
    void copyThoughtOf();

private:
    using Source = advisor::WorkloadWish::Source;

    void offer(Source source, const QString &text);
    [[nodiscard]] int placeOf(Source source) const;
    void chooseFile();
    void showSpan();
    [[nodiscard]] QWidget *buildCopyRow();

    QComboBox *m_source;
    QComboBox *m_span;
    QComboBox *m_lean;
    QPushButton *m_start;
    QCheckBox *m_copy;
    QLabel *m_copyCost;
    QWidget *m_copyRow;
    QString m_path;
    QString m_sql;
    bool m_isRunning = false;
};

} // namespace d1
