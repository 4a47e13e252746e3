// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/wrangler/oldgenerationbatch.h"

#include "connections/http/batchanswer.h"
#include "connections/wrangler/columnrepair.h"
#include "connections/wrangler/joinedbatch.h"
#include "core/resultset.h"
#include "sql/statementkind.h"

#include <algorithm>

namespace d1 {

namespace {

constexpr auto mergedColumns =
    "wrangler dev before 4.129 merges columns of the same name; give each a name of its own.";
constexpr auto movedColumns = "wrangler dev before 4.129 puts columns whose names are whole numbers first.";
constexpr auto lostColumns = "wrangler dev before 4.129 does not tell the columns of an empty result.";
constexpr auto lostRows =
    "wrangler dev before 4.129 returns only the rows of a batch's last statement; all took effect.";

bool isWholeNumber(const std::string &name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

bool mayHaveMovedColumns(const ResultSet &rows)
{
    const auto names = rows.columnNames();
    return std::ranges::any_of(names, isWholeNumber) && !std::ranges::all_of(names, isWholeNumber);
}

void addNotice(Reply &reply, std::string notice)
{
    if (std::ranges::find(reply.notices, notice) == reply.notices.end())
        reply.notices.push_back(std::move(notice));
}

/// A second question about one of the reads.
struct Repair {
    std::size_t index; // of the statement
    bool isEmpty;
};

/// An emulator's stack trace helps nobody.
Error withoutStackTrace(Error error)
{
    std::string &message = error.facts.message;
    message = message.substr(0, message.find('\n'));
    return error;
}

Error wrongNumberOfAnswers(std::size_t came, std::size_t asked)
{
    ErrorFacts facts;
    facts.delivery = Delivery::Unknown;
    facts.message = "wrangler dev answered " + std::to_string(asked) + " questions with " + std::to_string(came)
                    + " results; check what was done before sending it again.";
    return Error(std::move(facts));
}

Error noAnswer()
{
    ErrorFacts facts;
    facts.delivery = Delivery::Unknown;
    facts.message = "wrangler dev answered the batch with nothing; check what was done before sending it again.";
    return Error(std::move(facts));
}

} // namespace

OldGenerationBatch::OldGenerationBatch(WranglerServer &server, QUrl raw, std::vector<Statement> statements,
                                       CallLimits limits)
    : m_server(server)
    , m_raw(std::move(raw))
    , m_statements(std::move(statements))
    , m_limits(std::move(limits))
{}

QCoro::Task<Result<Reply>> OldGenerationBatch::run()
{
    const bool readsOnly = std::ranges::all_of(
        m_statements, [](const Statement &statement) { return sql::statementKind(statement.sql).readOnly; });
    if (readsOnly || m_statements.size() == 1)
        co_return co_await runEach();
    co_return co_await runJoined();
}

QCoro::Task<Result<Reply>> OldGenerationBatch::runEach()
{
    const Result<std::vector<EncodedStatement>> encoded = encodeStatements(m_statements);
    if (!encoded)
        co_return std::unexpected(encoded.error());
    // Each read is followed by the question for its number of columns.
    std::vector<EncodedStatement> questions;
    std::vector<bool> isCount;
    for (std::size_t index = 0; index < m_statements.size(); ++index) {
        questions.push_back((*encoded)[index]);
        isCount.push_back(false);
        if (!canRepairColumns(m_statements[index]))
            continue;
        if (Result<EncodedStatement> count = encodeStatement(columnCountQuestion(m_statements[index]))) {
            questions.push_back(std::move(*count));
            isCount.push_back(true);
        }
    }
    QByteArray body = requestBody(questions);
    Result<std::vector<StatementReply>> answers = co_await m_server.run(m_raw, std::move(body), m_limits);

    if (answers && answers->size() != questions.size())
        co_return std::unexpected(wrongNumberOfAnswers(answers->size(), questions.size()));
    std::vector<std::optional<std::size_t>> widths;
    if (answers) {
        std::vector<StatementReply> own;
        for (std::size_t index = 0; index < answers->size(); ++index) {
            if (isCount[index]) {
                widths.back() = columnCountIn(*(*answers)[index].rows);
            } else {
                own.push_back(std::move((*answers)[index]));
                widths.emplace_back();
            }
        }
        answers = std::move(own);
    }
    Result<Reply> reply = tieAnswer(std::move(answers), m_statements, *encoded);
    if (!reply)
        co_return std::unexpected(withoutStackTrace(std::move(reply.error())));
    co_return co_await repaired(std::move(*reply), std::move(widths), 0);
}

QCoro::Task<Result<Reply>> OldGenerationBatch::runJoined()
{
    Result<EncodedStatement> joined = joinStatements(m_statements);
    if (!joined)
        co_return std::unexpected(std::move(joined.error()));
    const std::vector<EncodedStatement> single{std::move(*joined)};
    QByteArray body = requestBody(single);
    Result<std::vector<StatementReply>> answers = co_await m_server.run(m_raw, std::move(body), m_limits);
    if (!answers || answers->empty()) {
        Error error = answers ? noAnswer() : withoutStackTrace(std::move(answers.error()));
        error.facts.byteOffset.reset(); // of a statement that is not told
        co_return std::unexpected(std::move(error));
    }
    Reply reply;
    reply.statements.resize(m_statements.size() - 1);
    reply.statements.push_back(std::move(answers->front()));
    shareOutChanges(reply);
    std::vector<std::optional<std::size_t>> widths(m_statements.size());
    co_return co_await repaired(std::move(reply), std::move(widths), m_statements.size() - 1);
}

/// The server gives the rows changed by all statements together, under the last one.
void OldGenerationBatch::shareOutChanges(Reply &reply) const
{
    std::vector<std::size_t> writes;
    bool losesRows = false;
    for (std::size_t index = 0; index < m_statements.size(); ++index) {
        const sql::StatementKind kind = sql::statementKind(m_statements[index].sql);
        if (kind.category == sql::StatementCategory::Write)
            writes.push_back(index);
        losesRows = losesRows || (kind.returnsRows && index + 1 < m_statements.size());
    }
    Meta &last = reply.statements.back().meta;
    const std::optional<std::int64_t> changes = std::exchange(last.changes, std::nullopt);
    const std::optional<std::int64_t> rowId = std::exchange(last.lastRowId, std::nullopt);
    if (writes.size() == 1) {
        Meta &written = reply.statements[writes.front()].meta;
        written.changes = changes;
        const sql::StatementKind kind = sql::statementKind(m_statements[writes.front()].sql);
        if (sql::operationOf(kind) == "insert" && changes.value_or(0) > 0)
            written.lastRowId = rowId;
    } else if (writes.size() > 1) {
        addNotice(reply, "wrangler dev before 4.129 tells the changed rows of a batch together: "
                             + std::to_string(changes.value_or(0)) + ".");
    }
    if (losesRows)
        addNotice(reply, lostRows);
}

QCoro::Task<Result<Reply>> OldGenerationBatch::repaired(Reply reply, std::vector<std::optional<std::size_t>> widths,
                                                        std::size_t first)
{
    std::vector<Repair> repairs;
    std::vector<EncodedStatement> questions;
    for (std::size_t index = first; index < m_statements.size(); ++index) {
        const Statement &statement = m_statements[index];
        ResultSetPtr &rows = reply.statements[index].rows;
        if (mayHaveMovedColumns(*rows))
            addNotice(reply, movedColumns);
        const bool isEmpty = rows->rowCount() == 0;
        const bool isMerged = widths[index].value_or(0) > rows->columnCount();
        if (isEmpty && isQueryPlan(statement))
            rows = emptyQueryPlan();
        if (!canRepairColumns(statement) || (!isEmpty && !isMerged))
            continue;
        Result<EncodedStatement> question =
            encodeStatement(isEmpty ? columnNamesQuestion(statement) : distinctColumnsQuestion(statement));
        if (!question) {
            addNotice(reply, isEmpty ? lostColumns : mergedColumns);
            continue;
        }
        repairs.push_back({index, isEmpty});
        questions.push_back(std::move(*question));
    }
    if (questions.empty())
        co_return reply;

    QByteArray body = requestBody(questions);
    Result<std::vector<StatementReply>> answers = co_await m_server.run(m_raw, std::move(body), m_limits);
    // What comes behind a batch that was written must not make it look undone.
    const bool hasWritten = first > 0;
    if (!answers && answers.error().facts.stoppedBy != StoppedBy::Nobody && !hasWritten)
        co_return std::unexpected(std::move(answers.error()));
    const bool answered = answers && answers->size() == questions.size();
    for (std::size_t number = 0; number < repairs.size(); ++number) {
        const auto [index, isEmpty] = repairs[number];
        if (!answered)
            addNotice(reply, isEmpty ? lostColumns : mergedColumns);
        else if (isEmpty)
            reply.statements[index].rows = emptyResultFrom(*(*answers)[number].rows);
        else
            reply.statements[index].rows = withOriginalNames(*(*answers)[number].rows);
    }
    co_return reply;
}

} // namespace d1
