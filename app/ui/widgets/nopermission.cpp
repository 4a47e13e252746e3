// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/nopermission.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorwords.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace d1 {

namespace {

constexpr int iconSize = 32;
constexpr int columnWidth = 560;

void addRow(QVBoxLayout *column, std::initializer_list<QPushButton *> buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::Space2);
    row->addStretch(1);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    column->addLayout(row);
}

} // namespace

NoPermission::NoPermission(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_token(addButton(tr("Enter another token")))
    , m_cloudflare(addButton(tr("API tokens at Cloudflare")))
    , m_retry(addButton(tr("Try again")))
    , m_copy(addButton(tr("Copy details")))
{
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(columnWidth);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space3);
    column->addStretch(2);
    for (QLabel *label : {m_icon, m_title, m_sentence, m_facts}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    for (QLabel *label : {m_title, m_sentence, m_facts}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addSpacing(metrics::Space1);
    addRow(column, {m_token, m_cloudflare});
    addRow(column, {m_retry, m_copy});
    column->addStretch(3);
    auto *page = new QHBoxLayout(this);
    page->setContentsMargins(metrics::Space4, metrics::Space4, metrics::Space4, metrics::Space4);
    page->addStretch(1);
    page->addWidget(middle, columnWidth); // nearly all there is
    page->addStretch(1);

    connect(m_token, &QPushButton::clicked, this, &NoPermission::tokenRequested);
    connect(m_cloudflare, &QPushButton::clicked, this,
            [] { QDesktopServices::openUrl(QUrl(QStringLiteral("https://dash.cloudflare.com/profile/api-tokens"))); });
    connect(m_retry, &QPushButton::clicked, this, &NoPermission::retryRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_details); });
    connect(&theme, &Theme::changed, this, &NoPermission::restyle);
    restyle();
}

QPushButton *NoPermission::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    return button;
}

void NoPermission::setError(const Error &error, WantedRight wanted, bool canRetry)
{
    const PermissionWords words = PermissionWords::of(error, wanted);
    m_title->setText(words.title);
    m_sentence->setText(words.sentence);
    m_facts->setText(error.facts.httpStatus ? ErrorWords::refusal(error) : QString());
    m_facts->setVisible(!m_facts->text().isEmpty());
    m_token->setVisible(words.isCloudflares);
    m_cloudflare->setVisible(words.isCloudflares);
    m_retry->setVisible(canRetry);
    m_details = ErrorWords::details(error);
    setAccessibleName(words.title);
    setAccessibleDescription(words.sentence);
}

QString NoPermission::title() const
{
    return m_title->text();
}

QString NoPermission::sentence() const
{
    return m_sentence->text();
}

void NoPermission::restyle()
{
    m_icon->setPixmap(m_icons.pixmap(IconName::Key, ColorRole::Warning, iconSize, devicePixelRatioF()));
    m_title->setFont(m_theme.font(FontRole::Title));
    m_facts->setFont(m_theme.font(FontRole::Secondary));
    for (QLabel *label : {m_sentence, m_facts}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(ColorRole::SecondaryText));
        label->setPalette(palette);
    }
}

} // namespace d1
