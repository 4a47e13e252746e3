// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/textorders.h"

#include "sql/format/formatter.h"
#include "sql/linecomments.h"
#include "sql/splitter.h"
#include "ui/editor/sqleditor.h"

namespace d1 {

namespace {

std::vector<sql::StatementSpan> chosenStatements(const std::string &script, const SqlEditor &editor)
{
    const sql::StatementSpan selection = editor.selection();
    if (selection.begin == selection.end) {
        const auto statement = sql::statementAt(script, editor.caret());
        return statement ? std::vector{*statement} : std::vector<sql::StatementSpan>{};
    }
    std::vector<sql::StatementSpan> statements = sql::splitStatements(script);
    std::erase_if(statements, [selection](const sql::StatementSpan &statement) {
        return statement.end <= selection.begin || statement.begin >= selection.end;
    });
    return statements;
}

/// The statement with the white space in front of it in its line: laid out, it starts its lines at the margin.
sql::StatementSpan withIndentation(const std::string &script, sql::StatementSpan statement)
{
    std::size_t begin = statement.begin;
    while (begin > 0 && (script[begin - 1] == ' ' || script[begin - 1] == '\t'))
        --begin;
    const bool startsLine = begin == 0 || script[begin - 1] == '\n';
    return startsLine ? sql::StatementSpan{begin, statement.end} : statement;
}

} // namespace

void formatStatements(SqlEditor &editor)
{
    const std::string script = editor.script();
    const sql::StatementSpan selection = editor.selection();
    const std::size_t caret = editor.caret();
    std::vector<sql::TextEdit> edits;
    for (const sql::StatementSpan &statement : chosenStatements(script, editor)) {
        const sql::StatementSpan span = withIndentation(script, statement);
        std::string formatted = sql::formatSql(span.in(script));
        if (formatted != span.in(script))
            edits.push_back({span.begin, span.end - span.begin, std::move(formatted)});
    }
    if (edits.empty())
        return;
    editor.apply(edits);
    const std::string after = editor.script();
    if (selection.begin == selection.end)
        editor.setCaret(sql::samePlace(script, caret, after));
    else
        editor.select({sql::samePlace(script, selection.begin, after), sql::samePlace(script, selection.end, after)});
}

void toggleComment(SqlEditor &editor)
{
    editor.apply(sql::toggleLineComments(editor.script(), editor.selection()));
}

} // namespace d1
