// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statusline.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/numbertext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace d1 {

namespace {

struct Part {
    QString text;
    QString meaning;
};

class SummaryParts
{
    Q_DECLARE_TR_FUNCTIONS(d1::StatusLine)

public:
    static QList<Part> of(const RunSummary &run)
    {
        const NumberText number;
        QList<Part> parts;
        if (run.running)
            parts << Part{tr("Running …"), tr("A statement is running; Ctrl+. cancels it")};
        if (!run.selection.isEmpty())
            parts << Part{run.selection, tr("What the selected cells come to")};
        if (run.rows)
            parts << Part{number.rows(*run.rows), tr("Rows in the result")};
        if (run.serverTime)
            parts << Part{tr("server %1").arg(number.duration(*run.serverTime)), tr("Time in the database itself")};
        if (run.roundTrip) {
            parts << Part{tr("round trip %1").arg(number.duration(*run.roundTrip)),
                          tr("Time from sending to the answer, as measured here")};
        }
        if (run.attempts && *run.attempts > 1)
            parts << Part{tr("%1 attempts").arg(*run.attempts), tr("The request was tried again after a failure")};
        if (run.rowsRead)
            parts << Part{tr("read %1").arg(number.exact(*run.rowsRead)), tr("Rows the database had to read")};
        if (run.rowsWritten) {
            parts << Part{tr("written %1").arg(number.exact(*run.rowsWritten)),
                          tr("Rows the database wrote, index entries included")};
        }
        if (!run.region.isEmpty())
            parts << Part{run.region, tr("The region that answered")};
        if (run.dollars) {
            parts << Part{
                number.dollars(*run.dollars),
                tr("List price of the rows read and written: $0.001 a million read, $1.00 a million written")};
        }
        if (run.sessionDollars) {
            parts << Part{tr("session %1").arg(number.dollars(*run.sessionDollars)),
                          tr("List price of all runs of this tab that told their rows, since it was opened")};
        }
        if (run.onFallback)
            parts << Part{tr("from the fallback"), tr("The database did not answer; its fallback did")};
        return parts;
    }
};

} // namespace

StatusLine::StatusLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QHBoxLayout(this))
    , m_badge(new EnvironmentBadge(theme, this))
    , m_target(new ElidedLabel(theme, ColorRole::Text, this))
{
    setFixedHeight(metrics::StatusHeight);
    m_target->setFont(theme.font(FontRole::Secondary));
    setAccessibleName(tr("Status"));
    m_layout->setContentsMargins(metrics::Space3, 1, metrics::Space3, 0);
    m_layout->setSpacing(metrics::Space2);
    m_layout->addWidget(m_badge);
    m_layout->addWidget(m_target, 1);
    m_layout->addStretch();
    connect(&theme, &Theme::changed, this, &StatusLine::restyle);
    setIdentity(std::nullopt);
}

void StatusLine::setIdentity(const std::optional<SessionIdentity> &identity)
{
    m_badge->setVisible(identity.has_value());
    if (identity)
        m_badge->setEnvironment(identity->environment);
    m_target->setText(identity ? QString::fromStdString(identity->displayName) : tr("No database is open"));
    m_target->setRole(identity ? ColorRole::Text : ColorRole::SecondaryText);
}

void StatusLine::setSummary(const RunSummary &summary)
{
    m_summary = summary;
    showParts();
}

void StatusLine::setActivity(const QString &text)
{
    m_activity = text;
    showParts();
}

void StatusLine::showParts()
{
    QList<Part> parts = SummaryParts::of(m_summary);
    if (!m_activity.isEmpty())
        parts.prepend(Part{m_activity, m_activity});
    while (m_parts.size() < parts.size()) {
        auto *label = new QLabel(this);
        label->setFont(m_theme.font(FontRole::Secondary)); // under a style sheet none is inherited from the parent
        label->setContentsMargins(metrics::Space3, 0, 0, 0);
        m_layout->addWidget(label);
        m_parts << label;
    }
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const Part part = parts.value(i);
        m_parts[i]->setText(part.text);
        m_parts[i]->setToolTip(part.meaning);
        m_parts[i]->setVisible(i < parts.size());
    }
    restyle();
}

QStringList StatusLine::parts() const
{
    QStringList texts;
    if (!m_badge->isHidden())
        texts << m_badge->text();
    texts << m_target->text();
    for (const QLabel *label : m_parts) {
        if (!label->isHidden())
            texts << label->text();
    }
    return texts;
}

void StatusLine::restyle()
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(ColorRole::SecondaryText));
    for (QLabel *label : m_parts)
        label->setPalette(palette);
    update();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Window));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(ColorRole::Border));
}

} // namespace d1
