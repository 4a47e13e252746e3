// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/findbar.h"

#include "ui/editor/sqleditor.h"
#include "ui/theme/iconset.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace d1 {

FindBar::FindBar(SqlEditor &editor, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_text(new QLineEdit)
    , m_matchCase(new QToolButton)
    , m_nothing(new QLabel(tr("Not found")))
{
    const auto button = [](const QString &text, const QString &toolTip) {
        auto *made = new QToolButton;
        made->setText(text);
        made->setToolTip(toolTip);
        made->setAccessibleName(toolTip);
        return made;
    };
    m_text->setPlaceholderText(tr("Find"));
    m_text->setAccessibleName(tr("Find"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(320);
    m_matchCase->setText(QStringLiteral("Aa"));
    m_matchCase->setToolTip(tr("Match case"));
    m_matchCase->setAccessibleName(tr("Match case"));
    m_matchCase->setCheckable(true);
    auto *previous = button(QStringLiteral("↑"), tr("Previous (Shift+Enter)"));
    auto *next = button(QStringLiteral("↓"), tr("Next (Enter)"));
    auto *close = button({}, tr("Close (Esc)"));
    close->setIcon(icons.icon(IconName::Close));
    m_nothing->hide();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space2, metrics::Space1, metrics::Space2, metrics::Space1);
    row->setSpacing(metrics::Space1);
    row->addWidget(m_text, 1);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(m_matchCase);
    row->addWidget(m_nothing);
    row->addStretch();
    row->addWidget(close);
    setFocusProxy(m_text);
    hide();

    connect(m_text, &QLineEdit::textChanged, this, [this] { find(true, true); });
    connect(m_matchCase, &QToolButton::toggled, this, [this] { find(true, true); });
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &FindBar::leave);
}

void FindBar::open()
{
    const QString selected = m_editor.selectedText();
    if (!selected.isEmpty() && !selected.contains(u'\n'))
        m_text->setText(selected);
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::findNext()
{
    find(true, false);
}

void FindBar::findPrevious()
{
    find(false, false);
}

void FindBar::find(bool forward, bool fromSelectionStart)
{
    const QString text = m_text->text();
    if (text.isEmpty()) {
        m_nothing->hide();
        return;
    }
    int line = -1;
    int index = -1;
    const sql::StatementSpan selected = m_editor.selection();
    const std::size_t from = forward && !fromSelectionStart ? selected.end : selected.begin;
    m_editor.lineIndexFromPosition(static_cast<int>(from), &line, &index);
    constexpr bool isExpression = false;
    constexpr bool wholeWord = false;
    constexpr bool wrap = true;
    const bool found =
        m_editor.findFirst(text, isExpression, m_matchCase->isChecked(), wholeWord, wrap, forward, line, index);
    m_nothing->setVisible(!found);
}

void FindBar::leave()
{
    hide();
    m_editor.setFocus();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return leave();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return find(!event->modifiers().testFlag(Qt::ShiftModifier), false);
    QWidget::keyPressEvent(event);
}

} // namespace d1
