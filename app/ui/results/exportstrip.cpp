// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/exportstrip.h"

#include "ui/theme/iconset.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/numbertext.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <chrono>

namespace d1 {

using namespace std::chrono_literals;

ExportStrip::ExportStrip(const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_button(new QToolButton)
{
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_button->setIcon(icons.icon(IconName::Cancel));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space2, metrics::Space1);
    row->addWidget(m_text, 1);
    row->addWidget(m_bar);
    row->addWidget(m_button);
    hide();
    m_ticks.setInterval(100ms);
    connect(&m_ticks, &QTimer::timeout, this, &ExportStrip::tick);
    connect(m_button, &QToolButton::clicked, this, &ExportStrip::closeOrCancel);
}

void ExportStrip::start(std::unique_ptr<FileExport> exporting)
{
    m_export = std::move(exporting);
    m_isRunning = true;
    connect(m_export.get(), &FileExport::finished, this, &ExportStrip::finish);
    m_button->setText(tr("Cancel"));
    m_button->setAccessibleName(tr("Cancel the export"));
    m_bar->show();
    m_ticks.start();
    tick();
    show();
    m_export->start();
}

void ExportStrip::tick()
{
    constexpr int steps = 1000;
    const NumberText number;
    const auto done = static_cast<std::int64_t>(m_export->rowsDone());
    const auto all = static_cast<std::int64_t>(m_export->rowCount());
    m_bar->setMaximum(steps);
    m_bar->setValue(all == 0 ? steps : static_cast<int>(done * steps / all));
    m_text->setText(tr("Writing %1: %2 of %3")
                        .arg(QDir::toNativeSeparators(m_export->path()), number.exact(done), number.rows(all)));
}

void ExportStrip::finish(FileExport::Ending ending)
{
    m_isRunning = false;
    m_ticks.stop();
    m_bar->hide();
    m_button->setText(tr("Close"));
    m_button->setAccessibleName(tr("Close this message"));
    const QString path = QDir::toNativeSeparators(m_export->path());
    switch (ending) {
    case FileExport::Ending::Done:
        m_text->setText(
            tr("Wrote %1 to %2.").arg(NumberText().rows(static_cast<std::int64_t>(m_export->rowCount())), path));
        break;
    case FileExport::Ending::Cancelled:
        m_text->setText(tr("Cancelled; %1 was not written.").arg(path));
        break;
    case FileExport::Ending::Failed:
        m_text->setText(tr("%1 could not be written: %2").arg(path, m_export->reason()));
        break;
    }
}

void ExportStrip::closeOrCancel()
{
    if (m_isRunning)
        m_export->cancel();
    else
        hide();
}

QString ExportStrip::sentence() const
{
    return m_text->text();
}

} // namespace d1
