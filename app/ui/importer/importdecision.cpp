// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer/importdecision.h"

#include "ui/importer/importwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace d1 {

ImportDecision::ImportDecision(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_icon(new QLabel)
    , m_sentence(new QLabel)
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space2);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    connect(&theme, &Theme::changed, this, &ImportDecision::showIcon);
}

void ImportDecision::showStrategy(ImportStrategy strategy, bool isHosted)
{
    QString sentence = ImportWords::strategySentence(strategy);
    if (isHosted)
        sentence += u' ' + tr("A Time Travel bookmark is taken first: the way back.");
    if (strategy == ImportStrategy::HostedFiles)
        present(IconName::Warning, ColorRole::Warning, sentence);
    else
        present(IconName::Info, ColorRole::SecondaryText, sentence);
}

void ImportDecision::showMissing(const QString &sentence)
{
    present(IconName::Error, ColorRole::Danger, sentence);
}

void ImportDecision::showWaiting(const QString &sentence)
{
    present(IconName::Info, ColorRole::SecondaryText, sentence);
}

QString ImportDecision::sentence() const
{
    return m_sentence->text();
}

void ImportDecision::present(IconName icon, ColorRole role, const QString &sentence)
{
    m_iconName = icon;
    m_role = role;
    m_sentence->setText(sentence);
    showIcon();
}

void ImportDecision::showIcon()
{
    m_icon->setPixmap(m_icons.pixmap(m_iconName, m_role, metrics::Icon, devicePixelRatioF()));
}

} // namespace d1
