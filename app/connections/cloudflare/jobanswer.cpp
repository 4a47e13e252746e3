// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/jobanswer.h"

#include "connections/cloudflare/jsonmember.h"
#include "sql/errortext.h"

namespace d1 {

namespace {

using nlohmann::json;

std::string textOf(const json &value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (const auto message = textMember(value, "message"))
        return *message;
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// `error` is a text or an object, `errors` a list of such.
std::string failureIn(const json &result)
{
    if (const auto error = result.find("error"); error != result.end() && !error->is_null())
        return textOf(*error);
    std::string all;
    for (const json &error : result.value("errors", json::array()))
        all += (all.empty() ? "" : "; ") + textOf(error);
    return all;
}

std::vector<std::string> messagesIn(const json &result)
{
    std::vector<std::string> messages;
    const auto list = result.find("messages");
    if (list == result.end() || !list->is_array())
        return messages;
    for (const json &message : *list)
        messages.push_back(textOf(message));
    return messages;
}

std::optional<ImportSummary> summaryIn(const json &inner)
{
    const auto bookmark = textMember(inner, "final_bookmark");
    if (!bookmark)
        return std::nullopt;
    ImportSummary summary;
    summary.finalBookmark = *bookmark;
    summary.queries = integerMember(inner, "num_queries");
    const json meta = inner.value("meta", json::object());
    summary.rowsRead = integerMember(meta, "rows_read");
    summary.rowsWritten = integerMember(meta, "rows_written");
    summary.sizeAfter = integerMember(meta, "size_after");
    summary.tableCount = integerMember(meta, "num_tables");
    if (const auto duration = realMember(meta, "duration"))
        summary.serverTime = Milliseconds(*duration);
    return summary;
}

std::optional<ExportedFile> fileIn(const json &inner)
{
    const auto url = textMember(inner, "signed_url");
    if (!url)
        return std::nullopt;
    return ExportedFile{textMember(inner, "filename").value_or("export.sql"), *url};
}

} // namespace

std::optional<JobAnswer> jobAnswerFrom(const json &result)
{
    const bool isJob = result.is_object() && (result.contains("success") || result.contains("status"));
    if (!isJob)
        return std::nullopt;
    JobAnswer answer;
    answer.bookmark = textMember(result, "at_bookmark").value_or("");
    answer.messages = messagesIn(result);
    const std::string status = textMember(result, "status").value_or("");
    const auto success = result.find("success");
    const bool saysNo = success != result.end() && *success == json(false);
    if (saysNo || status == "error") {
        answer.status = JobAnswer::Status::Failed;
        answer.failure = failureIn(result);
    } else if (status == "complete") {
        answer.status = JobAnswer::Status::Complete;
        const json inner = result.value("result", json::object());
        answer.imported = summaryIn(inner);
        answer.exported = fileIn(inner);
    }
    return answer;
}

ErrorFacts failureFacts(const JobAnswer &answer)
{
    sql::ErrorText text = sql::parseErrorText(answer.failure);
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.message =
        text.message.empty() ? "Cloudflare gave no reason why the job failed; try it again." : std::move(text.message);
    facts.sqliteCode = std::move(text.sqliteCode);
    facts.sqliteExtendedCode = std::move(text.sqliteExtendedCode);
    facts.byteOffset = text.byteOffset;
    facts.requestId = std::move(text.reference);
    return facts;
}

} // namespace d1
