// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/sqltext.h"

#include "ui/slow/sqlcolors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace d1 {

namespace {

constexpr qsizetype mostShown = 20'000; // more cannot be read here, and would take long to colour

} // namespace

SqlText::SqlText(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_colors(new SqlColors(theme, document()))
{
    document()->setDocumentMargin(metrics::Space3);
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(theme.font(FontRole::Fixed));
    setFrameShape(QFrame::NoFrame);
    connect(&theme, &Theme::changed, this, [this] { setFont(m_theme.font(FontRole::Fixed)); });
}

void SqlText::setSql(const QString &sql)
{
    setPlainText(sql.size() > mostShown ? sql.left(mostShown) + QStringLiteral(" …") : sql);
    m_colors->recut();
}

} // namespace d1
