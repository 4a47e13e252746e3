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
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace d1 {

using namespace std::chrono_literals;

namespace {

constexpr auto countPause = 50ms;
constexpr int fieldWidth = 320;

QToolButton *buttonFor(const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton *switchFor(const QString &text, const QString &toolTip)
{
    QToolButton *button = buttonFor(text, toolTip);
    button->setCheckable(true);
    return button;
}

QLineEdit *fieldFor(const QString &name)
{
    auto *field = new QLineEdit;
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setClearButtonEnabled(true);
    field->setMaximumWidth(fieldWidth);
    return field;
}

} // namespace

FindBar::FindBar(SqlEditor &editor, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_text(fieldFor(tr("Find")))
    , m_matchCase(switchFor(QStringLiteral("Aa"), tr("Match case")))
    , m_wholeWords(switchFor(tr("Word"), tr("Whole words")))
    , m_isExpression(switchFor(QStringLiteral(".*"), tr("Regular expression")))
    , m_answer(new QLabel)
    , m_replacement(fieldFor(tr("Replace with")))
    , m_replaceRow(buildReplaceRow())
{
    m_answer->setObjectName(QStringLiteral("editor.findAnswer"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(metrics::Space2, metrics::Space1, metrics::Space2, metrics::Space1);
    rows->setSpacing(metrics::Space1);
    rows->addLayout(buildFindRow(icons));
    rows->addWidget(m_replaceRow);
    setFocusProxy(m_text);
    setTabOrder(m_text, m_replacement);
    m_replaceRow->hide();
    hide();

    m_countPause.setSingleShot(true);
    m_countPause.setInterval(countPause);
    connect(&m_countPause, &QTimer::timeout, this, &FindBar::tellCount);
    connect(&editor, &QsciScintilla::textChanged, this, [this] {
        if (isVisible())
            m_countPause.start();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this] { find(true, true); });
    for (QToolButton *option : {m_matchCase, m_wholeWords, m_isExpression})
        connect(option, &QToolButton::toggled, this, [this] { find(true, true); });
}

QHBoxLayout *FindBar::buildFindRow(const IconSet &icons)
{
    QToolButton *previous = buttonFor(QStringLiteral("↑"), tr("Previous (Shift+Enter)"));
    QToolButton *next = buttonFor(QStringLiteral("↓"), tr("Next (Enter)"));
    QToolButton *close = buttonFor({}, tr("Close (Esc)"));
    close->setIcon(icons.icon(IconName::Close));
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &FindBar::leave);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::Space1);
    row->addWidget(m_text, 1);
    for (QToolButton *button : {previous, next, m_matchCase, m_wholeWords, m_isExpression})
        row->addWidget(button);
    row->addWidget(m_answer);
    row->addStretch();
    row->addWidget(close);
    return row;
}

QWidget *FindBar::buildReplaceRow()
{
    QToolButton *one = buttonFor(tr("Replace"), tr("Replace this match (Enter)"));
    QToolButton *all = buttonFor(tr("Replace all"), tr("Replace every match"));
    connect(one, &QToolButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QToolButton::clicked, this, &FindBar::replaceAll);
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space1);
    row->addWidget(m_replacement, 1);
    row->addWidget(one);
    row->addWidget(all);
    row->addStretch();
    return widget;
}

void FindBar::open()
{
    const QString selected = m_editor.selectedText();
    if (!selected.isEmpty() && !selected.contains(u'\n'))
        m_text->setText(selected);
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    tellCount();
}

void FindBar::openReplace()
{
    m_replaceRow->show();
    open();
}

void FindBar::findNext()
{
    find(true, false);
}

void FindBar::findPrevious()
{
    find(false, false);
}

std::expected<TextSearch, QString> FindBar::search() const
{
    const TextSearch::Options options{m_matchCase->isChecked(), m_wholeWords->isChecked(), m_isExpression->isChecked()};
    return TextSearch::compile(m_text->text(), options);
}

std::vector<TextSearch::Match> FindBar::matches() const
{
    const auto sought = search();
    return sought ? sought->matchesIn(m_editor.scriptView()) : std::vector<TextSearch::Match>();
}

void FindBar::find(bool forward, bool fromSelectionStart)
{
    const std::vector<TextSearch::Match> found = matches();
    if (!found.empty()) {
        const sql::StatementSpan selected = m_editor.selection();
        const std::size_t from = fromSelectionStart ? selected.begin : selected.end;
        const auto beginOf = [](const TextSearch::Match &match) { return match.span.begin; };
        auto chosen = std::ranges::lower_bound(found, forward ? from : selected.begin, {}, beginOf);
        if (!forward)
            chosen = chosen == found.begin() ? found.end() - 1 : chosen - 1;
        else if (chosen == found.end())
            chosen = found.begin();
        m_editor.select(chosen->span);
    }
    tellCount();
}

void FindBar::tellCount()
{
    const std::vector<TextSearch::Match> found = matches();
    const auto current = std::ranges::find(found, m_editor.selection(), &TextSearch::Match::span);
    const auto number = current - found.begin() + 1;
    if (m_text->text().isEmpty())
        m_answer->clear();
    else if (!search())
        m_answer->setText(tr("Not a regular expression"));
    else if (found.empty())
        m_answer->setText(tr("Not found"));
    else if (current == found.end())
        m_answer->setText(tr("%n found", nullptr, static_cast<int>(found.size())));
    else
        m_answer->setText(tr("%1 of %2").arg(number).arg(found.size()));
}

void FindBar::replace(const std::vector<TextSearch::Match> &found)
{
    const auto sought = search();
    std::vector<sql::TextEdit> edits;
    for (const TextSearch::Match &match : found) {
        const QString text = sought->replacementFor(match, m_replacement->text());
        edits.push_back({match.span.begin, match.span.end - match.span.begin, text.toStdString()});
    }
    m_editor.apply(edits);
}

void FindBar::replaceOne()
{
    const std::vector<TextSearch::Match> found = matches();
    const auto current = std::ranges::find(found, m_editor.selection(), &TextSearch::Match::span);
    if (current != found.end()) {
        const std::size_t behind = current->span.end;
        const auto lengthBefore = m_editor.scriptView().size();
        replace({*current});
        m_editor.setCaret(behind + m_editor.scriptView().size() - lengthBefore);
    }
    find(true, false);
}

void FindBar::replaceAll()
{
    const std::vector<TextSearch::Match> found = matches();
    replace(found);
    if (!found.empty())
        m_answer->setText(tr("%n replaced", nullptr, static_cast<int>(found.size())));
    m_countPause.stop();
}

void FindBar::leave()
{
    m_replaceRow->hide();
    hide();
    m_editor.setFocus();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return leave();
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QWidget::keyPressEvent(event);
    if (!m_replacement->hasFocus())
        find(!event->modifiers().testFlag(Qt::ShiftModifier), false);
    else
        replaceOne();
}

} // namespace d1
