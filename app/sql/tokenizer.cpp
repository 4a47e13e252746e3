// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/tokenizer.h"

#include "sql/ascii.h"
#include "sql/keywords.h"

#include <algorithm>

namespace d1::sql {

namespace {

struct Cut {
    TokenKind kind;
    std::size_t length;
};

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Reads one token at the head of a non-empty text. Follows SQLite's own tokenizer case by case, oddities included.
class Cutter
{
public:
    explicit Cutter(std::string_view text)
        : m_text(text)
    {}

    [[nodiscard]] Cut cut() const;

private:
    /// NUL beyond the end, as SQLite's zero-terminated input has it.
    [[nodiscard]] char at(std::size_t i) const { return i < m_text.size() ? m_text[i] : '\0'; }

    template<typename Predicate>
    [[nodiscard]] std::size_t skipWhile(std::size_t i, Predicate predicate) const
    {
        while (i < m_text.size() && predicate(m_text[i]))
            ++i;
        return i;
    }

    [[nodiscard]] Cut lineComment() const;
    [[nodiscard]] Cut blockComment() const;
    [[nodiscard]] Cut quoted(char delimiter) const;
    [[nodiscard]] Cut bracketed() const;
    [[nodiscard]] Cut number() const;
    [[nodiscard]] Cut namedVariable() const;
    [[nodiscard]] Cut blob() const;
    [[nodiscard]] Cut word() const;
    [[nodiscard]] Cut operatorOrInvalid() const;

    std::string_view m_text;
};

Cut Cutter::cut() const
{
    const char c = at(0);
    // A vertical tab ends no word but begins no space either: SQLite's two tables differ there.
    if (isSpace(c) && c != '\v')
        return {TokenKind::Space, skipWhile(1, isSpace)};
    if (m_text.starts_with("\xef\xbb\xbf"))
        return {TokenKind::Space, 3};
    if (m_text.starts_with("--"))
        return lineComment();
    if (m_text.starts_with("/*") && m_text.size() > 2)
        return blockComment();
    if (c == '\'' || c == '"' || c == '`')
        return quoted(c);
    if (c == '[')
        return bracketed();
    if (isAsciiDigit(c) || (c == '.' && isAsciiDigit(at(1))))
        return number();
    if (c == '?')
        return {TokenKind::Variable, skipWhile(1, isAsciiDigit)};
    if (c == ':' || c == '@' || c == '$' || c == '#')
        return namedVariable();
    if ((c == 'x' || c == 'X') && at(1) == '\'')
        return blob();
    if (isNameStart(c))
        return word();
    return operatorOrInvalid();
}

Cut Cutter::lineComment() const
{
    return {TokenKind::Comment, skipWhile(2, [](char c) { return c != '\n'; })};
}

Cut Cutter::blockComment() const
{
    const std::size_t close = m_text.find("*/", 2);
    return {TokenKind::Comment, close == std::string_view::npos ? m_text.size() : close + 2};
}

Cut Cutter::quoted(char delimiter) const
{
    for (std::size_t i = 1; i < m_text.size(); ++i) {
        if (m_text[i] != delimiter)
            continue;
        if (at(i + 1) == delimiter)
            ++i;
        else
            return {delimiter == '\'' ? TokenKind::String : TokenKind::QuotedIdentifier, i + 1};
    }
    return {TokenKind::Invalid, m_text.size()};
}

Cut Cutter::bracketed() const
{
    const std::size_t close = m_text.find(']');
    if (close == std::string_view::npos)
        return {TokenKind::Invalid, m_text.size()};
    return {TokenKind::QuotedIdentifier, close + 1};
}

Cut Cutter::number() const
{
    if (at(0) == '0' && (at(1) == 'x' || at(1) == 'X') && isHexDigit(at(2)))
        return {TokenKind::Number, skipWhile(3, isHexDigit)};
    std::size_t end = skipWhile(0, isAsciiDigit);
    if (at(end) == '.')
        end = skipWhile(end + 1, isAsciiDigit);
    if (at(end) == 'e' || at(end) == 'E') {
        const bool isSigned = at(end + 1) == '+' || at(end + 1) == '-';
        const std::size_t digits = end + (isSigned ? 2 : 1);
        if (isAsciiDigit(at(digits)))
            end = skipWhile(digits, isAsciiDigit);
    }
    const std::size_t tail = skipWhile(end, isNameCharacter);
    return {tail == end ? TokenKind::Number : TokenKind::Invalid, tail};
}

/// :a, @a, $a, #a, and Tcl's $a::b(c), which SQLite takes with any of these signs.
Cut Cutter::namedVariable() const
{
    std::size_t nameLength = 0;
    std::size_t i = 1;
    for (; i < m_text.size(); ++i) {
        if (isNameCharacter(m_text[i])) {
            ++nameLength;
        } else if (m_text[i] == '(' && nameLength > 0) {
            i = skipWhile(i + 1, [](char c) { return !isSpace(c) && c != ')'; });
            if (at(i) != ')')
                return {TokenKind::Invalid, i};
            ++i;
            break;
        } else if (m_text[i] == ':' && at(i + 1) == ':') {
            ++i;
        } else {
            break;
        }
    }
    // #1 names a register of SQLite's own byte code; nobody else may write it.
    const bool isRegister = at(0) == '#' && isAsciiDigit(at(1));
    return {nameLength == 0 || isRegister ? TokenKind::Invalid : TokenKind::Variable, i};
}

Cut Cutter::blob() const
{
    const std::size_t end = skipWhile(2, isHexDigit);
    if (at(end) == '\'' && end % 2 == 0)
        return {TokenKind::Blob, end + 1};
    const std::size_t close = skipWhile(end, [](char c) { return c != '\''; });
    return {TokenKind::Invalid, std::min(close + 1, m_text.size())};
}

Cut Cutter::word() const
{
    const std::size_t end = skipWhile(1, isNameCharacter);
    const bool isKeyword = keywordClassOf(m_text.substr(0, end)) != KeywordClass::None;
    return {isKeyword ? TokenKind::Keyword : TokenKind::Identifier, end};
}

Cut Cutter::operatorOrInvalid() const
{
    using namespace std::string_view_literals;
    for (const std::string_view longer :
         {"->>"sv, "->"sv, "=="sv, "<="sv, "<>"sv, "<<"sv, ">="sv, ">>"sv, "!="sv, "||"sv}) {
        if (m_text.starts_with(longer))
            return {TokenKind::Operator, longer.size()};
    }
    constexpr std::string_view single = "+-*/%=<>|&~(),;.";
    return {single.contains(at(0)) && at(0) != '\0' ? TokenKind::Operator : TokenKind::Invalid, 1};
}

} // namespace

std::vector<Token> tokenize(std::string_view sql)
{
    std::vector<Token> tokens;
    tokens.reserve(sql.size() / 4);
    for (std::size_t offset = 0; offset < sql.size();) {
        const Cut cut = Cutter(sql.substr(offset)).cut();
        tokens.push_back({cut.kind, offset, sql.substr(offset, cut.length)});
        offset += cut.length;
    }
    return tokens;
}

std::vector<Token> significantTokens(std::string_view sql)
{
    std::vector<Token> tokens = tokenize(sql);
    std::erase_if(
        tokens, [](const Token &token) { return token.kind == TokenKind::Space || token.kind == TokenKind::Comment; });
    return tokens;
}

bool isWord(const Token &token, std::string_view upperCaseWord)
{
    const bool isBare = token.kind == TokenKind::Keyword || token.kind == TokenKind::Identifier;
    return isBare && equalsIgnoringCase(token.text, upperCaseWord);
}

} // namespace d1::sql
