// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errorstrip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace d1 {

namespace {

constexpr int widestName = 200;

} // namespace

ErrorStrip::ErrorStrip(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_fix(new QToolButton(this))
    , m_retry(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setAccessibleName(tr("Error"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText); // it may quote SQL with <b> in it
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setText(tr("Copy details"));
    m_copy->setIcon(icons.icon(IconName::Copy));
    m_retry->setText(tr("Try again"));
    m_retry->setIcon(icons.icon(IconName::Refresh));
    m_fix->setText(tr("Use it"));
    m_fix->setIcon(icons.icon(IconName::Ok));
    m_close->setIcon(icons.icon(IconName::Close));
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss this message"));
    for (QToolButton *button : {m_fix, m_retry, m_copy}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
    }

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space1, metrics::Space1);
    layout->setSpacing(metrics::Space2);
    layout->addWidget(m_icon);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_facts);
    layout->addWidget(m_fix);
    layout->addWidget(m_retry);
    layout->addWidget(m_copy);
    layout->addWidget(m_close);

    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_details); });
    connect(m_fix, &QToolButton::clicked, this, &ErrorStrip::fixRequested);
    connect(m_retry, &QToolButton::clicked, this, &ErrorStrip::retryRequested);
    connect(m_close, &QToolButton::clicked, this, &ErrorStrip::clear);
    connect(&theme, &Theme::changed, this, &ErrorStrip::restyle);
    setVisible(false);
}

void ErrorStrip::showError(const Error &error, bool offerRetry)
{
    QString facts = ErrorWords::kind(error.verdict.kind);
    const QString attempts = ErrorWords::attempts(error);
    if (!attempts.isEmpty())
        facts += QStringLiteral(" · ") + attempts;
    m_details = ErrorWords::details(error);
    m_retry->setVisible(offerRetry);
    m_copy->setVisible(true);
    present(ColorRole::Danger, IconName::Error, ErrorWords::sentence(error), facts);
}

void ErrorStrip::showNotice(const QString &sentence)
{
    tell(ColorRole::Warning, IconName::Warning, sentence);
}

void ErrorStrip::showSuccess(const QString &sentence)
{
    tell(ColorRole::Ok, IconName::Ok, sentence);
}

void ErrorStrip::tell(ColorRole role, IconName icon, const QString &sentence)
{
    m_details = sentence;
    m_retry->setVisible(false);
    m_copy->setVisible(false);
    present(role, icon, sentence, {});
}

void ErrorStrip::offerFix(const QString &meant)
{
    m_sentence->setText(tr("%1 Did you mean %2?").arg(m_sentence->text(), meant));
    setAccessibleDescription(m_sentence->text());
    m_fix->setText(tr("Use %1").arg(m_fix->fontMetrics().elidedText(meant, Qt::ElideMiddle, widestName)));
    m_fix->setToolTip(tr("Puts %1 in the place of the unknown name").arg(meant));
    m_fix->setAccessibleName(tr("Use %1").arg(meant));
    m_fix->show();
}

void ErrorStrip::clear()
{
    m_sentence->clear();
    m_details.clear();
    setVisible(false);
}

QString ErrorStrip::sentence() const
{
    return m_sentence->text();
}

void ErrorStrip::present(ColorRole role, IconName icon, const QString &sentence, const QString &facts)
{
    m_role = role;
    m_iconName = icon;
    m_sentence->setText(sentence);
    m_facts->setText(facts);
    m_facts->setVisible(!facts.isEmpty());
    m_fix->hide();
    setAccessibleDescription(sentence);
    restyle();
    setVisible(true);
}

void ErrorStrip::restyle()
{
    m_icon->setPixmap(m_icons.pixmap(m_iconName, m_role, metrics::Icon, devicePixelRatioF()));
    QPalette palette = m_facts->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(m_role));
    m_facts->setPalette(palette);
    update();
}

void ErrorStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tint(m_role));
    painter.fillRect(QRect(0, 0, 3, height()), m_theme.color(m_role));
}

} // namespace d1
