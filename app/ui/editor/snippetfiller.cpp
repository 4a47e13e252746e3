// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/snippetfiller.h"

#include "ui/editor/sqleditor.h"

#include <QColor>
#include <QKeyEvent>

namespace d1 {

namespace {

using Sci = QsciScintillaBase;

constexpr int placeIndicator = 11;
constexpr int placeAlpha = 40;

/// The white space that the line of `offset` begins with, up to there.
std::string indentationAt(std::string_view script, std::size_t offset)
{
    const std::size_t newline = script.substr(0, offset).rfind('\n');
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    std::size_t end = begin;
    while (end < offset && (script[end] == ' ' || script[end] == '\t'))
        ++end;
    return std::string(script.substr(begin, end - begin));
}

} // namespace

SnippetFiller::SnippetFiller(SqlEditor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    editor->indicatorDefine(QsciScintilla::StraightBoxIndicator, placeIndicator);
    editor->setIndicatorDrawUnder(true, placeIndicator);
    connect(editor, &Sci::SCN_MODIFIED, this, [this](int position, int modification, const char *text, int length) {
        follow(position, modification, text, length);
    });
    connect(editor, &QsciScintilla::cursorPositionChanged, this, &SnippetFiller::leaveWhenOutside);
}

void SnippetFiller::setColour(const QColor &colour)
{
    // The box is filled with the colour as well, and the words in it must stay readable.
    QColor tint = colour;
    tint.setAlpha(placeAlpha);
    m_editor->setIndicatorForegroundColor(tint, placeIndicator);
    m_editor->setIndicatorOutlineColor(colour, placeIndicator);
}

void SnippetFiller::insert(sql::StatementSpan replaced, const std::string &body)
{
    end();
    SnippetText snippet = expandSnippet(body, indentationAt(m_editor->scriptView(), replaced.begin));
    m_editor->apply({{replaced.begin, replaced.end - replaced.begin, snippet.text}});
    m_tour.emplace(std::move(snippet), replaced.begin);
    m_editor->select(m_tour->current());
    m_editor->ensureCursorVisible();
    if (m_tour->isAtEnd())
        end();
    else
        showPlaces();
}

bool SnippetFiller::takeKey(const QKeyEvent &event)
{
    leaveWhenOutside(); // the editor tells of the caret only when it paints
    if (!m_tour || m_editor->isListActive())
        return false;
    const bool isBack = event.key() == Qt::Key_Backtab;
    if (event.key() == Qt::Key_Escape && !m_editor->isCallTipActive())
        end();
    else if (isBack)
        go(&SnippetTour::goBack);
    else if (event.key() == Qt::Key_Tab && event.modifiers() == Qt::NoModifier)
        go(&SnippetTour::goOn);
    else
        return false;
    return true;
}

void SnippetFiller::go(void (SnippetTour::*step)())
{
    const std::vector<sql::TextEdit> echoes = m_tour->echoes(m_editor->scriptView());
    m_editor->apply(echoes); // the tour follows
    (*m_tour.*step)();
    const sql::StatementSpan place = m_tour->current();
    const bool isLast = m_tour->isAtEnd();
    m_editor->SendScintilla(Sci::SCI_CALLTIPCANCEL);
    if (isLast)
        end();
    m_editor->select(place);
    m_editor->ensureCursorVisible();
    if (!isLast)
        showPlaces();
}

void SnippetFiller::follow(int position, int modification, const char * /*text*/, int length)
{
    if (!m_tour)
        return;
    const auto offset = static_cast<std::size_t>(position);
    const auto bytes = static_cast<std::size_t>(length);
    if (modification & Sci::SC_MOD_INSERTTEXT)
        m_tour->inserted(offset, bytes);
    else if (modification & Sci::SC_MOD_DELETETEXT)
        m_tour->removed(offset, bytes);
    const sql::StatementSpan whole = m_tour->whole();
    if (whole.begin == whole.end)
        m_tour.reset(); // all of it is gone, by undo for one
}

void SnippetFiller::leaveWhenOutside()
{
    if (!m_tour)
        return;
    const sql::StatementSpan whole = m_tour->whole();
    const std::size_t caret = m_editor->caret();
    if (caret < whole.begin || caret > whole.end)
        end();
}

void SnippetFiller::showPlaces()
{
    const auto length = m_editor->scriptView().size();
    m_editor->SendScintilla(Sci::SCI_SETINDICATORCURRENT, placeIndicator);
    m_editor->SendScintilla(Sci::SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(length));
    if (!m_tour)
        return;
    for (const SnippetPlace &place : m_tour->places()) {
        const sql::StatementSpan span = place.span;
        if (span.begin < span.end)
            m_editor->SendScintilla(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(span.begin),
                                    static_cast<long>(span.end - span.begin));
    }
}

void SnippetFiller::end()
{
    if (!m_tour)
        return;
    m_tour.reset();
    showPlaces();
}

} // namespace d1
