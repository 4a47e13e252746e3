// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcomepage.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCommandLinkButton>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace d1 {

namespace {

constexpr int columnWidth = 520; // a third more than the longest sentence: translations are longer

} // namespace

WelcomePage::WelcomePage(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_column(new QVBoxLayout)
    , m_title(new QLabel(tr("Open a D1 database"), this))
    , m_lead(new QLabel(
          tr("Local, in a Worker project, or at Cloudflare: the console always says which one you are in."), this))
{
    m_lead->setWordWrap(true);
    m_column->setSpacing(metrics::Space2);
    m_column->addWidget(m_title);
    m_column->addWidget(m_lead);
    m_column->addSpacing(metrics::Space3);
    addWay(IconName::Demo, tr("Demo"), tr("A small shop with 200,000 rows, to try everything on"),
           &WelcomePage::demoRequested);
    addWay(IconName::File, tr("SQLite file"), tr("Any database file, opened with D1's rules"),
           &WelcomePage::fileRequested);
    addWay(IconName::Project, tr("Worker project"), tr("The D1 bindings of a folder with a wrangler configuration"),
           &WelcomePage::projectRequested);
    addWay(IconName::DevServer, tr("wrangler dev"), tr("The databases of a running development server"),
           &WelcomePage::devServerRequested);
    addWay(IconName::Cloud, tr("Cloudflare"), tr("The databases of your account, with an API token"),
           &WelcomePage::cloudflareRequested);

    auto *middle = new QWidget(this);
    middle->setFixedWidth(columnWidth);
    middle->setLayout(m_column);
    auto *page = new QVBoxLayout(this);
    page->addStretch(2);
    page->addWidget(middle, 0, Qt::AlignHCenter);
    page->addStretch(3);
    connect(&theme, &Theme::changed, this, &WelcomePage::restyle);
    restyle();
}

void WelcomePage::addWay(IconName icon, const QString &title, const QString &sentence, void (WelcomePage::*requested)())
{
    auto *button = new QCommandLinkButton(title, sentence, this);
    button->setIcon(m_icons.icon(icon, ColorRole::Accent));
    button->setIconSize({metrics::ToolIcon, metrics::ToolIcon});
    button->setAccessibleName(title);
    button->setAccessibleDescription(sentence);
    connect(button, &QAbstractButton::clicked, this, requested);
    m_column->addWidget(button);
}

void WelcomePage::focusInEvent(QFocusEvent *event)
{
    findChild<QCommandLinkButton *>()->setFocus(event->reason());
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    auto *way = qobject_cast<QCommandLinkButton *>(focusWidget());
    if (way && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        way->click();
    else
        QWidget::keyPressEvent(event);
}

void WelcomePage::restyle()
{
    m_title->setFont(m_theme.font(FontRole::Title));
    QPalette secondary = m_theme.palette();
    secondary.setColor(QPalette::WindowText, m_theme.color(ColorRole::SecondaryText));
    m_lead->setPalette(secondary);
}

} // namespace d1
