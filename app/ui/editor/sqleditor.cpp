// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/sqleditor.h"

#include "sql/refusals.h"
#include "sql/splitter.h"
#include "sql/tokenizer.h"
#include "ui/editor/bracemarks.h"
#include "ui/editor/completionlist.h"
#include "ui/editor/editorkeys.h"
#include "ui/editor/editororders.h"
#include "ui/editor/snippetfiller.h"
#include "ui/editor/sqllexer.h"
#include "ui/editor/typingaids.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>

#include <algorithm>
#include <chrono>
#include <ranges>
#include <span>

namespace d1 {

using namespace std::chrono_literals;

namespace {

constexpr int numberMargin = 0;
constexpr int spaceMargin = 2;
constexpr auto statementPause = 40ms;
constexpr auto refusalsPause = 300ms;

} // namespace

SqlEditor::SqlEditor(const Theme &theme, QWidget *parent)
    : QsciScintilla(parent)
    , m_theme(theme)
    , m_marks(new EditorMarks(this))
    , m_braces(new BraceMarks(this))
    , m_aids(new TypingAids(this))
    , m_completion(new CompletionList(this, theme))
    , m_snippets(new SnippetFiller(this))
    , m_orders(new EditorOrders(this))
{
    setUtf8(true);
    setEolMode(EolUnix);
    setTabWidth(4);
    setIndentationsUseTabs(false);
    setAutoIndent(true);
    setBackspaceUnindents(true);
    setCaretLineVisible(true);
    setCaretWidth(2);
    setFrameShape(QFrame::NoFrame);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    setMarginType(numberMargin, NumberMargin);
    setMarginType(spaceMargin, SymbolMargin);
    setMarginMarkerMask(spaceMargin, 0);
    setMarginWidth(spaceMargin, 8);
    setAccessibleName(tr("SQL editor"));
    SendScintilla(SCI_SETEXTRAASCENT, 2);
    SendScintilla(SCI_SETEXTRADESCENT, 2);
    setLexer(new SqlLexer(theme, this));
    freeWindowKeys(*this);
    allowSeveralCarets();

    m_statementPause.setSingleShot(true);
    m_statementPause.setInterval(statementPause);
    m_refusalsPause.setSingleShot(true);
    m_refusalsPause.setInterval(refusalsPause);
    connect(m_completion, &CompletionList::snippetChosen, m_snippets, &SnippetFiller::insert);
    connect(&m_statementPause, &QTimer::timeout, this, &SqlEditor::examineStatement);
    connect(&m_refusalsPause, &QTimer::timeout, this, &SqlEditor::fitScrollBar);
    connect(&m_refusalsPause, &QTimer::timeout, this, &SqlEditor::examineRefusals);
    connect(this, &QsciScintilla::cursorPositionChanged, &m_statementPause, qOverload<>(&QTimer::start));
    connect(this, &QsciScintilla::textChanged, this, [this] {
        clearErrors();
        m_statementPause.start();
        m_refusalsPause.start();
    });
    connect(this, &QsciScintilla::linesChanged, this, &SqlEditor::fitLineNumbers);
    connect(&theme, &Theme::changed, this, &SqlEditor::applyTheme);
    applyTheme();
}

/// By Ctrl and a click, by Alt+J and by a rectangle; what is pasted comes to each of them.
void SqlEditor::allowSeveralCarets()
{
    SendScintilla(SCI_SETMULTIPLESELECTION, true);
    SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, true);
    SendScintilla(SCI_SETMULTIPASTE, static_cast<unsigned long>(SC_MULTIPASTE_EACH));
    connect(this, &QsciScintilla::selectionChanged, this, [this] {
        if (SendScintilla(SCI_GETSELECTIONS) == 1)
            SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, true); // selectEach() took it away
    });
}

bool SqlEditor::leaveSeveralCarets()
{
    if (SendScintilla(SCI_GETSELECTIONS) == 1 || SendScintilla(SCI_AUTOCACTIVE) != 0)
        return false;
    setCaret(caret());
    return true;
}

void SqlEditor::applyTheme()
{
    const auto color = [this](ColorRole role) { return m_theme.color(role); };
    setPaper(color(ColorRole::Surface));
    setColor(color(ColorRole::Text));
    setMarginsBackgroundColor(color(ColorRole::Surface));
    setMarginsForegroundColor(color(ColorRole::MutedText));
    setMarginsFont(m_theme.font(FontRole::Fixed));
    setMarginBackgroundColor(spaceMargin, color(ColorRole::Surface));
    setMarginBackgroundColor(EditorMarks::StatementMargin, color(ColorRole::Surface));
    setCaretForegroundColor(color(ColorRole::Accent));
    setCaretLineBackgroundColor(color(ColorRole::CurrentLine));
    setSelectionBackgroundColor(color(ColorRole::Selection));
    resetSelectionForegroundColor();
    setMatchedBraceBackgroundColor(color(ColorRole::Selection));
    setMatchedBraceForegroundColor(color(ColorRole::Text));
    setUnmatchedBraceBackgroundColor(color(ColorRole::Surface));
    setUnmatchedBraceForegroundColor(color(ColorRole::Danger));
    m_snippets->setColour(color(ColorRole::MutedText));
    m_marks->setColours(color(ColorRole::Accent), color(ColorRole::Danger), color(ColorRole::Warning));
    fitLineNumbers();
}

std::string_view SqlEditor::scriptView() const
{
    const auto *bytes = static_cast<const char *>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER));
    return {bytes, static_cast<std::size_t>(SendScintilla(SCI_GETLENGTH))};
}

void SqlEditor::setScript(const std::string &utf8)
{
    SendScintilla(SCI_BEGINUNDOACTION);
    SendScintilla(SCI_CLEARALL);
    SendScintilla(SCI_ADDTEXT, static_cast<unsigned long>(utf8.size()), utf8.c_str());
    SendScintilla(SCI_ENDUNDOACTION);
    setEolMode(utf8.contains("\r\n") ? EolWindows : EolUnix); // of what is written into it from now on
    setCaret(0);
}

void SqlEditor::apply(const std::vector<sql::TextEdit> &edits)
{
    SendScintilla(SCI_BEGINUNDOACTION);
    for (const sql::TextEdit &edit : edits | std::views::reverse) {
        SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(edit.offset),
                      static_cast<long>(edit.offset + edit.removed));
        SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(edit.inserted.size()), edit.inserted.c_str());
    }
    SendScintilla(SCI_ENDUNDOACTION);
}

std::size_t SqlEditor::caret() const
{
    return static_cast<std::size_t>(SendScintilla(SCI_GETCURRENTPOS));
}

void SqlEditor::setCaret(std::size_t offset)
{
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(offset));
}

sql::StatementSpan SqlEditor::selection() const
{
    return {static_cast<std::size_t>(SendScintilla(SCI_GETSELECTIONSTART)),
            static_cast<std::size_t>(SendScintilla(SCI_GETSELECTIONEND))};
}

void SqlEditor::select(sql::StatementSpan span)
{
    SendScintilla(SCI_SETSEL, static_cast<unsigned long>(span.begin), static_cast<long>(span.end));
}

void SqlEditor::selectEach(const std::vector<sql::StatementSpan> &spans)
{
    if (spans.empty())
        return;
    select(spans.front()); // only this way a selection is ours, and drawn as such
    SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, spans.size() == 1);
    for (const sql::StatementSpan &span : std::span(spans).subspan(1))
        SendScintilla(SCI_ADDSELECTION, static_cast<unsigned long>(span.end), static_cast<long>(span.begin));
    SendScintilla(SCI_SCROLLCARET);
}

void SqlEditor::markError(std::size_t offset, const QString &message)
{
    const std::string_view text = scriptView();
    const std::size_t at = std::min(offset, text.size());
    // From the start of its line, so that the token is cut as the eye sees it.
    const std::size_t lineEnd = std::min(text.find('\n', at), text.size());
    std::size_t end = at;
    const std::vector<sql::Token> tokens = sql::tokenize(text.substr(at, lineEnd - at));
    if (!tokens.empty())
        end = at + tokens.front().text.size();
    if (end == at)
        end = std::min(at + 1, text.size());
    const std::size_t begin = end > at || at == 0 ? at : at - 1;
    m_marks->setErrors({EditorRemark{begin, end, message}});
    setCaret(begin);
    ensureCursorVisible();
}

void SqlEditor::clearErrors()
{
    if (!m_marks->errors().empty())
        m_marks->setErrors({});
}

void SqlEditor::goToNextRemark()
{
    goToRemark(true);
}

void SqlEditor::goToPreviousRemark()
{
    goToRemark(false);
}

void SqlEditor::goToRemark(bool forward)
{
    m_refusalsPause.stop();
    examineRefusals(); // what was typed a moment ago counts
    const std::vector<EditorRemark> remarks = m_marks->remarks();
    if (remarks.empty())
        return;
    const std::size_t at = caret();
    auto chosen = forward ? std::ranges::upper_bound(remarks, at, {}, &EditorRemark::begin)
                          : std::ranges::lower_bound(remarks, at, {}, &EditorRemark::begin);
    if (forward)
        chosen = chosen == remarks.end() ? remarks.begin() : chosen;
    else
        chosen = std::prev(chosen == remarks.begin() ? remarks.end() : chosen);
    setCaret(chosen->begin);
    ensureCursorVisible();
    SendScintilla(SCI_CALLTIPSHOW, static_cast<unsigned long>(chosen->begin), chosen->message.toUtf8().constData());
}

void SqlEditor::setSchema(const Schema &schema)
{
    m_completion->setSchema(schema);
}

void SqlEditor::setSnippets(const std::vector<Snippet> &snippets)
{
    m_completion->setSnippets(snippets);
}

void SqlEditor::insertSnippet(const std::string &body)
{
    m_snippets->insert(selection(), body);
}

void SqlEditor::examineStatement()
{
    const std::string_view text = scriptView();
    m_marks->setStatement(text.size() > MaxExaminedBytes ? std::nullopt : sql::statementAt(text, caret()));
    Q_EMIT statementChanged();
}

void SqlEditor::examineRefusals()
{
    const std::string_view text = scriptView();
    std::vector<EditorRemark> remarks;
    if (text.size() <= MaxExaminedBytes) {
        for (const sql::StatementSpan &span : sql::splitStatements(text)) {
            for (const sql::Refusal &refusal : sql::refusalsOf(Statement(std::string(span.in(text))))) {
                const std::size_t begin = span.begin + refusal.offset;
                remarks.push_back({begin, begin + refusal.length, QString::fromStdString(refusal.message)});
            }
        }
    }
    m_marks->setWarnings(std::move(remarks));
}

void SqlEditor::fitLineNumbers()
{
    const qsizetype digits = std::max<qsizetype>(2, QString::number(lines()).size());
    setMarginWidth(numberMargin, QString(digits + 1, u'9'));
}

/// Scintilla widens it for what it paints, and never narrows it.
void SqlEditor::fitScrollBar()
{
    if (SendScintilla(SCI_GETXOFFSET) == 0)
        setScrollWidth(1);
}

void SqlEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_snippets->takeKey(*event))
        return;
    if (event->key() == Qt::Key_Escape && leaveSeveralCarets())
        return;
    const QString text = event->text();
    const bool isPlainBackspace = event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier;
    if (isPlainBackspace ? m_aids->takeBackspace() : text.size() == 1 && m_aids->takeCharacter(text.front()))
        return;
    QsciScintilla::keyPressEvent(event);
}

void SqlEditor::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_menuOrders);
    menu->addSeparator();
    m_orders->addEditing(*menu);
    menu->popup(event->globalPos());
}

bool SqlEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QsciScintilla::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const long position = SendScintilla(SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(help->pos().x()),
                                        static_cast<long>(help->pos().y()));
    const QString message = position < 0 ? QString() : m_marks->messageAt(static_cast<std::size_t>(position));
    if (message.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), message, viewport());
    return true;
}

} // namespace d1
