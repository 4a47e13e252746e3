// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/sqllexer.h"

#include "sql/tokenizer.h"
#include "ui/theme/theme.h"

#include <algorithm>
#include <array>

namespace d1 {

namespace {

SqlLexer::Style styleOf(sql::TokenKind kind)
{
    switch (kind) {
    case sql::TokenKind::Keyword:
        return SqlLexer::Keyword;
    case sql::TokenKind::Identifier:
        return SqlLexer::Identifier;
    case sql::TokenKind::QuotedIdentifier:
        return SqlLexer::QuotedIdentifier;
    case sql::TokenKind::String:
        return SqlLexer::String;
    case sql::TokenKind::Blob:
        return SqlLexer::Blob;
    case sql::TokenKind::Number:
        return SqlLexer::Number;
    case sql::TokenKind::Variable:
        return SqlLexer::Variable;
    case sql::TokenKind::Operator:
        return SqlLexer::Operator;
    case sql::TokenKind::Comment:
        return SqlLexer::Comment;
    case sql::TokenKind::Space:
        return SqlLexer::Plain;
    case sql::TokenKind::Invalid:
        return SqlLexer::Invalid;
    }
    return SqlLexer::Plain;
}

bool maySpanLines(int style)
{
    constexpr std::array spanning{SqlLexer::Comment, SqlLexer::String, SqlLexer::Blob, SqlLexer::QuotedIdentifier,
                                  SqlLexer::Invalid};
    return std::ranges::find(spanning, style) != spanning.end();
}

/// True when more text below could belong to it.
bool isOpen(const sql::Token &token)
{
    return token.kind == sql::TokenKind::Invalid
           || (token.kind == sql::TokenKind::Comment && token.text.starts_with("/*")
               && (token.text.size() < 4 || !token.text.ends_with("*/")));
}

} // namespace

SqlLexer::SqlLexer(const Theme &theme, QObject *parent)
    : QsciLexerCustom(parent)
    , m_theme(theme)
{
    applyTheme();
    connect(&theme, &Theme::changed, this, &SqlLexer::applyTheme);
}

void SqlLexer::applyTheme()
{
    setDefaultColor(defaultColor(Plain));
    setDefaultPaper(defaultPaper(Plain));
    setDefaultFont(defaultFont(Plain));
    for (int style = 0; style < StyleCount; ++style) {
        setColor(defaultColor(style), style);
        setPaper(defaultPaper(style), style);
        setFont(defaultFont(style), style);
    }
}

QString SqlLexer::description(int style) const
{
    // An empty description tells the editor that there is no such style; the words are never shown.
    return style >= 0 && style < StyleCount ? QString::number(style) : QString();
}

QColor SqlLexer::defaultColor(int style) const
{
    switch (style) {
    case Keyword:
        return m_theme.color(ColorRole::SyntaxKeyword);
    case String:
    case Blob:
        return m_theme.color(ColorRole::SyntaxText);
    case Number:
        return m_theme.color(ColorRole::SyntaxNumber);
    case Variable:
        return m_theme.color(ColorRole::SyntaxParameter);
    case Operator:
        return m_theme.color(ColorRole::SecondaryText);
    case Comment:
        return m_theme.color(ColorRole::SyntaxComment);
    case Invalid:
        return m_theme.color(ColorRole::Danger);
    default:
        return m_theme.color(ColorRole::Text);
    }
}

QColor SqlLexer::defaultPaper(int /*style*/) const
{
    return m_theme.color(ColorRole::Surface);
}

QFont SqlLexer::defaultFont(int style) const
{
    QFont font = m_theme.font(FontRole::Fixed);
    font.setItalic(style == Comment);
    return font;
}

int SqlLexer::restartBefore(int position) const
{
    const auto lineStart = [this](int at) {
        const long line = editor()->SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION, at);
        return static_cast<int>(editor()->SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, line));
    };
    int start = lineStart(position);
    while (start > 0
           && maySpanLines(static_cast<int>(editor()->SendScintilla(QsciScintilla::SCI_GETSTYLEAT, start - 1))))
        start = lineStart(start - 1);
    return start;
}

void SqlLexer::styleText(int start, int end)
{
    const auto length = static_cast<std::size_t>(editor()->SendScintilla(QsciScintilla::SCI_GETLENGTH));
    const auto *bytes =
        static_cast<const char *>(editor()->SendScintillaPtrResult(QsciScintilla::SCI_GETCHARACTERPOINTER));
    const std::string_view text(bytes, length);
    const auto from = static_cast<std::size_t>(restartBefore(start));
    const std::size_t to = std::min(text.find('\n', static_cast<std::size_t>(end)), length);

    std::vector<sql::Token> tokens = sql::tokenize(text.substr(from, to - from));
    if (!tokens.empty() && to < length && isOpen(tokens.back())) {
        const std::size_t offset = tokens.back().offset;
        tokens.back() = sql::tokenize(text.substr(from + offset)).front();
    }
    startStyling(static_cast<int>(from));
    for (const sql::Token &token : tokens)
        setStyling(static_cast<int>(token.text.size()), styleOf(token.kind));
}

} // namespace d1
