// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/sqlcolors.h"

#include "sql/tokenizer.h"
#include "ui/theme/theme.h"

#include <QTextDocument>

#include <algorithm>
#include <optional>

namespace d1 {

namespace {

std::optional<ColorRole> roleOf(sql::TokenKind kind)
{
    switch (kind) {
    case sql::TokenKind::Keyword:
        return ColorRole::SyntaxKeyword;
    case sql::TokenKind::String:
    case sql::TokenKind::Blob:
        return ColorRole::SyntaxText;
    case sql::TokenKind::Number:
        return ColorRole::SyntaxNumber;
    case sql::TokenKind::Variable:
        return ColorRole::SyntaxParameter;
    case sql::TokenKind::Comment:
        return ColorRole::SyntaxComment;
    default:
        return std::nullopt;
    }
}

} // namespace

SqlColors::SqlColors(const Theme &theme, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void SqlColors::recut()
{
    m_pieces.clear();
    const std::string sql = document()->toPlainText().toStdString();
    int at = 0;
    for (const sql::Token &token : sql::tokenize(sql)) {
        const auto length =
            static_cast<int>(QString::fromUtf8(token.text.data(), static_cast<qsizetype>(token.text.size())).size());
        if (const std::optional<ColorRole> role = roleOf(token.kind))
            m_pieces.push_back({at, at + length, static_cast<int>(*role)});
        at += length;
    }
    rehighlight();
}

void SqlColors::highlightBlock(const QString &text)
{
    const int begin = currentBlock().position();
    const int end = begin + static_cast<int>(text.size());
    auto piece = std::ranges::upper_bound(m_pieces, begin, {}, &Piece::to);
    for (; piece != m_pieces.end() && piece->from < end; ++piece) {
        const int from = std::max(piece->from, begin);
        setFormat(from - begin, std::min(piece->to, end) - from, m_theme.color(static_cast<ColorRole>(piece->role)));
    }
}

} // namespace d1
