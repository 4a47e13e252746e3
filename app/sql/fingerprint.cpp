// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/fingerprint.h"

#include "sql/ascii.h"
#include "sql/keywords.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <array>
#include <vector>

namespace d1::sql {

namespace {

using namespace std::string_view_literals;

/// A piece of the fingerprint: a token's text, a keyword in upper case, or ? for a value.
using Pieces = std::vector<std::string>;

bool isAnyOf(const Token &token, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [&token](std::string_view word) { return isWord(token, word); });
}

bool isValue(const Token &token)
{
    switch (token.kind) {
    case TokenKind::String:
    case TokenKind::Blob:
    case TokenKind::Number:
    case TokenKind::Variable:
        return true;
    case TokenKind::Invalid:
        return token.text.size() > 1; // 1_000, an unterminated string; a single byte is only a stray one
    default:
        return false;
    }
}

/// Behind this token an operand must come, so that - is a sign and a word is a name.
bool expectsOperand(const Token *before)
{
    if (!before)
        return true;
    if (before->kind == TokenKind::Operator)
        return before->text != ")";
    return before->kind == TokenKind::Keyword && keywordClassOf(before->text) == KeywordClass::Reserved
           && !isAnyOf(*before, {"NULL", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "ISNULL", "NOTNULL"});
}

/// A string where SQLite reads a name: FROM 'orders', AS 'total'.
bool isNameInApostrophes(const Token &token, const Token *before)
{
    return token.kind == TokenKind::String && before
           && (isAnyOf(*before, {"FROM", "JOIN", "INTO", "UPDATE", "TABLE", "AS"}) || isOperator(*before, "."));
}

/// Tells a column called key from the KEY of PRIMARY KEY, near enough: a name touches a dot, or stands where an operand
/// must and is followed by something that can follow one.
bool isContextualName(const Token *before, const Token *next)
{
    if ((before && isOperator(*before, ".")) || (next && isOperator(*next, ".")))
        return true;
    if (!before || !expectsOperand(before) || isAnyOf(*before, {"PRIMARY", "FOREIGN", "TO", "NOT"}))
        return false;
    if (!next || next->kind == TokenKind::Operator)
        return !next || next->text != "(";
    return next->kind == TokenKind::Keyword
           && (keywordClassOf(next->text) == KeywordClass::Reserved || isAnyOf(*next, {"ASC", "DESC", "LIKE", "GLOB"}))
           && !isAnyOf(*before, {"OR", "ON"});
}

Pieces piecesOf(const std::vector<Token> &tokens)
{
    Pieces pieces;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        const Token *before = i > 0 ? &tokens[i - 1] : nullptr;
        const Token *next = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
        if (isNameInApostrophes(token, before)) {
            pieces.emplace_back(token.text);
        } else if (isValue(token)) {
            // The signs before a value belong to it.
            std::size_t sign = i;
            while (sign > 0 && (isOperator(tokens[sign - 1], "-") || isOperator(tokens[sign - 1], "+"))
                   && expectsOperand(sign > 1 ? &tokens[sign - 2] : nullptr)) {
                --sign;
                pieces.pop_back();
            }
            pieces.emplace_back("?");
        } else if (token.kind == TokenKind::Keyword) {
            const bool isName =
                keywordClassOf(token.text) == KeywordClass::Contextual && isContextualName(before, next);
            pieces.push_back(isName ? std::string(token.text) : asciiUpper(token.text));
        } else {
            pieces.emplace_back(token.text);
        }
    }
    while (!pieces.empty() && pieces.back() == ";")
        pieces.pop_back();
    return pieces;
}

/// The place behind the parenthesis that closes the one at `open`, or the end.
std::size_t behindClosing(const Pieces &pieces, std::size_t open)
{
    int depth = 0;
    for (std::size_t i = open; i < pieces.size(); ++i) {
        depth += pieces[i] == "(" ? 1 : pieces[i] == ")" ? -1 : 0;
        if (depth == 0)
            return i + 1;
    }
    return pieces.size();
}

/// Copies pieces and folds lists on the way: of IN (...) each entry that equals the one before it goes, of VALUES only
/// the first row stays, however the rows differ. Inner lists are folded before outer ones compare them.
class ListFolder
{
public:
    explicit ListFolder(const Pieces &pieces)
        : m_pieces(pieces)
    {
        m_folded.reserve(pieces.size());
    }

    [[nodiscard]] Pieces fold();

private:
    struct Level {
        bool isInList = false;
        bool isRow = false;
        std::size_t entryBegin = 0;
        std::size_t previousBegin = 0; // the entry before, empty at first
        std::size_t previousEnd = 0;
    };

    void open(std::size_t position);
    void endEntry();
    [[nodiscard]] std::size_t close(std::size_t position);

    const Pieces &m_pieces;
    Pieces m_folded;
    std::vector<Level> m_levels;
};

Pieces ListFolder::fold()
{
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const std::string &piece = m_pieces[i];
        const bool endsEntry = !m_levels.empty() && m_levels.back().isInList && piece == ",";
        if (endsEntry)
            endEntry();
        if (piece == "(") {
            open(i);
        } else if (piece == ")" && !m_levels.empty()) {
            i = close(i);
        } else {
            m_folded.push_back(piece);
        }
        if (endsEntry)
            m_levels.back().entryBegin = m_folded.size();
    }
    return std::move(m_folded);
}

void ListFolder::open(std::size_t position)
{
    const std::string_view before = m_folded.empty() ? std::string_view() : m_folded.back();
    const std::string_view next = position + 1 < m_pieces.size() ? m_pieces[position + 1] : std::string_view();
    const bool isSubquery = next == "SELECT" || next == "WITH" || next == "VALUES";
    const bool isInList = before == "IN" && !isSubquery;
    const bool isRow = before == "VALUES";
    m_folded.emplace_back("(");
    const std::size_t begin = m_folded.size();
    m_levels.push_back({isInList, isRow, begin, begin, begin});
}

void ListFolder::endEntry()
{
    Level &level = m_levels.back();
    const auto at = [this](std::size_t position) { return m_folded.begin() + static_cast<std::ptrdiff_t>(position); };
    const bool isFirst = level.previousEnd == level.previousBegin;
    if (!isFirst && std::equal(at(level.entryBegin), m_folded.end(), at(level.previousBegin), at(level.previousEnd))) {
        m_folded.resize(level.previousEnd);
        return;
    }
    level.previousBegin = level.entryBegin;
    level.previousEnd = m_folded.size();
}

/// Returns the position of the last piece used up.
std::size_t ListFolder::close(std::size_t position)
{
    if (m_levels.back().isInList)
        endEntry();
    const bool isRow = m_levels.back().isRow;
    m_levels.pop_back();
    m_folded.emplace_back(")");
    while (isRow && position + 2 < m_pieces.size() && m_pieces[position + 1] == "," && m_pieces[position + 2] == "(")
        position = behindClosing(m_pieces, position + 2) - 1;
    return position;
}

bool isBareWord(std::string_view piece)
{
    return isNameCharacter(piece.back()) && piece != "?";
}

/// One space between pieces, but none where people write none: a.b, f(x, y).
bool wantsSpaceBetween(std::string_view left, std::string_view right)
{
    if (right == "," || right == ")" || right == ";" || right == "." || left == "." || left == "(")
        return false;
    if (right != "(")
        return true;
    const bool isQuotedName = left.back() == '"' || left.back() == '`' || left.back() == ']';
    const bool isCall = isQuotedName || (isBareWord(left) && keywordClassOf(left) == KeywordClass::None);
    constexpr std::array functionKeywords{"CAST"sv, "REPLACE"sv, "LIKE"sv, "GLOB"sv, "RAISE"sv, "IF"sv};
    return !isCall && std::ranges::find(functionKeywords, left) == functionKeywords.end();
}

} // namespace

std::string fingerprint(std::string_view sql)
{
    std::string text;
    std::string_view before;
    const Pieces unfolded = piecesOf(significantTokens(sql));
    const Pieces pieces = ListFolder(unfolded).fold();
    for (const std::string &piece : pieces) {
        if (!text.empty() && wantsSpaceBetween(before, piece))
            text += ' ';
        text += piece;
        before = piece;
    }
    return text;
}

bool holdsLiterals(std::string_view sql)
{
    return std::ranges::any_of(tokenize(sql), [](const Token &token) {
        return token.kind == TokenKind::Comment || (isValue(token) && token.kind != TokenKind::Variable);
    });
}

std::uint64_t fingerprintHash(std::string_view fingerprint)
{
    constexpr std::uint64_t offsetBasis = 14'695'981'039'346'656'037U;
    constexpr std::uint64_t prime = 1'099'511'628'211U;
    std::uint64_t hash = offsetBasis;
    for (const char c : fingerprint)
        hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    return hash;
}

} // namespace d1::sql
