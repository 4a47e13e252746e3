// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/queriescommand.h"

#include "cli/sqlsource.h"
#include "cli/tablewriter.h"
#include "core/resultsetbuilder.h"
#include "workspace/queryfolders.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace d1 {

namespace {

std::vector<SavedQuery> queriesIn(const QueryFolders &folders)
{
    std::vector<SavedQuery> queries = folders.list();
    std::erase_if(queries, [](const SavedQuery &query) { return query.shelf == QueryShelf::Snippets; });
    return queries;
}

nlohmann::ordered_json jsonOf(const SavedQuery &query)
{
    return {{"name", query.name}, {"kept", nameOf(query.shelf)}, {"path", query.path}};
}

std::string listJson(const std::vector<SavedQuery> &queries)
{
    auto list = nlohmann::ordered_json::array();
    for (const SavedQuery &query : queries)
        list.push_back(jsonOf(query));
    return nlohmann::ordered_json{{"queries", std::move(list)}}.dump() + '\n';
}

void writeTable(const std::vector<SavedQuery> &queries, std::ostream &out)
{
    ResultSetBuilder rows({"name", "kept", "file"});
    for (const SavedQuery &query : queries) {
        rows.appendText(query.name);
        rows.appendText(nameOf(query.shelf));
        rows.appendText(query.path);
    }
    TableWriter::writeRows(*rows.finish(), out);
}

CommandResult<void> show(const QueryFolders &folders, const std::string &name, bool asJson, std::ostream &out)
{
    const Result<SavedQuery> query = folders.find(name);
    if (!query)
        return refused(query.error());
    const Result<std::string> text = folders.read(*query);
    if (!text)
        return refused(text.error());
    if (asJson) {
        nlohmann::ordered_json document = jsonOf(*query);
        document["sql"] = *text;
        out << document.dump() << '\n';
    } else {
        out << *text << (text->ends_with('\n') ? "" : "\n");
    }
    return {};
}

} // namespace

std::string_view QueriesCommand::name() const
{
    return "queries";
}

std::string_view QueriesCommand::purpose() const
{
    return "list saved queries, or show one";
}

std::string_view QueriesCommand::operands() const
{
    return "[NAME]";
}

std::string_view QueriesCommand::description() const
{
    return "Lists the queries that were saved, in the window or by hand, as files in the user's data folder, or writes "
           "the SQL of one. With a Worker project as the database, those in the project's folder \"queries\" come "
           "first. The database is not opened.";
}

std::vector<CommandOption> QueriesCommand::options() const
{
    return {databaseOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> QueriesCommand::run(Arguments arguments, CommandContext context)
{
    const std::vector<std::string> &operands = arguments.operands();
    if (operands.size() > 1)
        co_return wrongUsage("Name one query; put a name with spaces in quotes.");
    const auto folders = queryFoldersFor(arguments);
    if (!folders)
        co_return std::unexpected(folders.error());
    const bool asJson = arguments.has(jsonOption);
    if (!operands.empty())
        co_return show(*folders, operands.front(), asJson, *context.streams.out);
    const std::vector<SavedQuery> queries = queriesIn(*folders);
    if (asJson)
        *context.streams.out << listJson(queries);
    else if (queries.empty())
        *context.streams.err << "d1ctl: no query is saved in '" << folders->folderOf(QueryShelf::Own) << "'.\n";
    else
        writeTable(queries, *context.streams.out);
    co_return CommandResult<void>();
}

} // namespace d1
