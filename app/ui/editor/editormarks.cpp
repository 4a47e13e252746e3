// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editormarks.h"

#include "ui/editor/scintilla.h"

#include <algorithm>

namespace d1 {

namespace {

constexpr int statementMarker = 1;
constexpr int errorIndicator = 8;
constexpr int warningIndicator = 9;

} // namespace

EditorMarks::EditorMarks(QsciScintilla *editor)
    : QObject(editor)
    , m_editor(editor)
{
    editor->setMarginType(StatementMargin, QsciScintilla::SymbolMargin);
    editor->setMarginWidth(StatementMargin, StatementMarginWidth);
    editor->setMarginMarkerMask(StatementMargin, 1 << statementMarker);
    editor->setMarginSensitivity(StatementMargin, false);
    editor->markerDefine(QsciScintilla::FullRectangle, statementMarker);
    editor->indicatorDefine(QsciScintilla::SquiggleIndicator, errorIndicator);
    editor->indicatorDefine(QsciScintilla::DotsIndicator, warningIndicator);
    editor->setIndicatorDrawUnder(true, errorIndicator);
    editor->setIndicatorDrawUnder(true, warningIndicator);
}

void EditorMarks::setColours(const QColor &statement, const QColor &error, const QColor &warning)
{
    m_editor->setMarkerBackgroundColor(statement, statementMarker);
    m_editor->setMarkerForegroundColor(statement, statementMarker);
    m_editor->setIndicatorForegroundColor(error, errorIndicator);
    m_editor->setIndicatorForegroundColor(warning, warningIndicator);
}

void EditorMarks::setStatement(std::optional<sql::StatementSpan> span)
{
    m_editor->markerDeleteAll(statementMarker);
    m_statement = span;
    if (!span)
        return;
    const auto lineOf = [this](std::size_t position) {
        return static_cast<int>(
            m_editor->SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION, static_cast<unsigned long>(position)));
    };
    const int last = lineOf(span->end);
    for (int line = lineOf(span->begin); line <= last; ++line)
        m_editor->markerAdd(line, statementMarker);
}

void EditorMarks::setErrors(std::vector<EditorRemark> errors)
{
    m_errors = std::move(errors);
    draw(errorIndicator, m_errors);
}

void EditorMarks::setWarnings(std::vector<EditorRemark> warnings)
{
    m_warnings = std::move(warnings);
    draw(warningIndicator, m_warnings);
}

std::vector<EditorRemark> EditorMarks::remarks() const
{
    std::vector<EditorRemark> remarks = m_errors;
    remarks.insert(remarks.end(), m_warnings.begin(), m_warnings.end());
    std::ranges::stable_sort(remarks, {}, &EditorRemark::begin);
    return remarks;
}

QString EditorMarks::messageAt(std::size_t position) const
{
    for (const auto *remarks : {&m_errors, &m_warnings}) {
        const auto under = std::ranges::find_if(*remarks, [position](const EditorRemark &remark) {
            return position >= remark.begin && position < remark.end;
        });
        if (under != remarks->end())
            return under->message;
    }
    return {};
}

void EditorMarks::draw(int indicator, const std::vector<EditorRemark> &remarks)
{
    const auto length = static_cast<unsigned long>(m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH));
    m_editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, indicator);
    m_editor->SendScintilla(QsciScintilla::SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(length));
    for (const EditorRemark &remark : remarks)
        m_editor->SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(remark.begin),
                                static_cast<long>(remark.end - remark.begin));
}

} // namespace d1
