// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/format/formatter.h"

#include "sql/ascii.h"
#include "sql/format/keywordroles.h"
#include "sql/format/layouttree.h"
#include "sql/format/statementlayout.h"
#include "sql/format/writtenword.h"
#include "sql/splitter.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace d1::sql {

namespace {

using Words = std::span<const WrittenWord>;

bool saysTheSame(const Token &before, const Token &after)
{
    if (before.kind != after.kind)
        return false;
    return before.kind == TokenKind::Keyword ? equalsIgnoringCase(before.text, after.text) : before.text == after.text;
}

bool saysTheSame(std::string_view before, std::string_view after)
{
    return std::ranges::equal(significantTokens(before), significantTokens(after),
                              [](const Token &left, const Token &right) { return saysTheSame(left, right); });
}

/// What a module makes of the words in a virtual table's parentheses is its own affair.
bool isForAModule(Words statement)
{
    return statement.size() > 1 && statement[0].is("CREATE") && statement[1].is("VIRTUAL");
}

std::string statementText(std::string_view written, Words statement)
{
    std::optional<std::vector<LayoutNode>> tree = layoutTree(statement);
    if (!tree || isForAModule(statement))
        return std::string(written);
    std::string text = StatementLayout(statement, *std::move(tree)).text();
    return saysTheSame(written, text) ? text : std::string(written);
}

/// Puts statements, the semicolons behind them and the comments between them under one another.
class ScriptWriter
{
public:
    explicit ScriptWriter(std::string_view script)
        : m_script(script)
    {}

    void addStatement(std::vector<WrittenWord> statement);
    void addSemicolon(const WrittenWord &word);
    void addCommentsAtEnd(const WrittenWord &end) { startLine(end, false); }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    void startLine(const WrittenWord &word, bool withBlankLine);
    void addBehind(const std::vector<WrittenComment> &comments);

    std::string_view m_script;
    std::string m_text;
    bool m_lastIsTall = false;
    bool m_mustBreak = false;
};

/// Ends the line before and writes the comments above `word`.
void ScriptWriter::startLine(const WrittenWord &word, bool withBlankLine)
{
    const bool hasComments = !word.above.empty();
    const bool isApart = hasComments ? word.above.front().afterBlankLine : word.afterBlankLine;
    if (!m_text.empty())
        m_text += isApart || withBlankLine ? "\n\n" : "\n";
    for (std::size_t i = 0; i < word.above.size(); ++i) {
        if (i > 0)
            m_text += word.above[i].afterBlankLine ? "\n\n" : "\n";
        m_text += word.above[i].text;
    }
    const bool isAtEnd = word.token.text.empty();
    if (hasComments && !isAtEnd)
        m_text += word.afterBlankLine ? "\n\n" : "\n";
    m_mustBreak = false;
}

void ScriptWriter::addBehind(const std::vector<WrittenComment> &comments)
{
    for (const WrittenComment &comment : comments) {
        m_text += ' ';
        m_text += comment.text;
        m_mustBreak = m_mustBreak || comment.endsLine();
    }
}

void ScriptWriter::addStatement(std::vector<WrittenWord> statement)
{
    WrittenWord &first = statement.front();
    WrittenWord &last = statement.back();
    const std::vector<WrittenComment> behind = std::exchange(last.behind, {});
    const std::size_t end = last.token.offset + last.token.text.size();
    const std::string_view written = m_script.substr(first.token.offset, end - first.token.offset);
    WrittenWord start = first;
    first.above.clear();

    const std::string text = statementText(written, statement);
    const bool isTall = text.contains('\n');
    startLine(start, isTall || m_lastIsTall);
    m_text += text;
    addBehind(behind);
    m_lastIsTall = isTall;
}

void ScriptWriter::addSemicolon(const WrittenWord &word)
{
    if (m_text.empty() || m_mustBreak || !word.above.empty())
        startLine(word, false);
    m_text += ';';
    addBehind(word.behind);
}

bool endsWithLineBreak(std::string_view script)
{
    const std::vector<Token> tokens = tokenize(script);
    return !tokens.empty() && tokens.back().kind == TokenKind::Space && tokens.back().text.contains('\n');
}

/// Which of the tokens of its sort the caret is at, and how far behind its beginning.
struct Place {
    bool isComment = false;
    std::size_t number = 0;
    std::size_t distance = 0;
};

bool isComment(const Token &token)
{
    return token.kind == TokenKind::Comment;
}

Place placeOf(std::string_view script, std::size_t caret)
{
    Place place;
    std::size_t comments = 0;
    std::size_t words = 0;
    for (const Token &token : tokenize(script)) {
        if (token.offset > caret || (token.offset == caret && caret > 0 && comments + words > 0 && token.text == ";"))
            break;
        if (token.kind == TokenKind::Space)
            continue;
        place = {isComment(token), isComment(token) ? comments++ : words++,
                 std::min(caret - token.offset, token.text.size())};
    }
    return place;
}

} // namespace

std::string formatSql(std::string_view script)
{
    std::vector<WrittenWord> words = writtenWords(script);
    findKeywordRoles(words);
    ScriptWriter writer(script);
    auto word = words.begin();
    const auto end = words.end() - 1;
    for (const StatementSpan &span : splitStatements(script)) {
        for (; word->token.offset < span.begin; ++word)
            writer.addSemicolon(*word);
        const auto behind =
            std::find_if(word, end, [&span](const WrittenWord &w) { return w.token.offset >= span.end; });
        writer.addStatement({word, behind});
        word = behind;
    }
    for (; word != end; ++word)
        writer.addSemicolon(*word);
    if (!end->above.empty())
        writer.addCommentsAtEnd(*end);
    std::string text = writer.take();
    if (endsWithLineBreak(script) && !text.empty())
        text += '\n';
    return saysTheSame(script, text) ? text : std::string(script);
}

std::size_t samePlace(std::string_view before, std::size_t caret, std::string_view after)
{
    const Place place = placeOf(before, caret);
    std::size_t number = 0;
    for (const Token &token : tokenize(after)) {
        if (token.kind == TokenKind::Space || isComment(token) != place.isComment)
            continue;
        if (number++ == place.number)
            return token.offset + std::min(place.distance, token.text.size());
    }
    return after.size();
}

} // namespace d1::sql
