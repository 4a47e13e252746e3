// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/fileexport.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace d1 {

class IconSet;

/// Says how far an export is, offers to cancel it, and says how it ended. Hidden until one starts.
class ExportStrip final : public QWidget
{
    Q_OBJECT

public:
    /// The icons must outlive it.
    explicit ExportStrip(const IconSet &icons, QWidget *parent = nullptr);

    /// Starts it and takes it. One that still runs is cancelled.
    void start(std::unique_ptr<FileExport> exporting);
    [[nodiscard]] QString sentence() const;

private:
    void tick();
    void finish(FileExport::Ending ending);
    void closeOrCancel();

    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_button;
    QTimer m_ticks;
    std::unique_ptr<FileExport> m_export;
    bool m_isRunning = false;
};

} // namespace d1
