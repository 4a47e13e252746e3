// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/databasescommand.h"

#include "cli/opendatabase.h"
#include "cli/tablewriter.h"
#include "core/resultsetbuilder.h"
#include "workspace/workspace.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace d1 {

namespace {

/// What to list: a target without its last part, or a whole target for its neighbours.
struct Source {
    enum class Kind { Cloudflare, DevServer, Project };

    Kind kind = Kind::Cloudflare;
    std::string place; ///< account, origin or folder
};

CommandResult<Source> sourceFrom(const std::string &given)
{
    constexpr auto forms = "write d1:, d1:ACCOUNT_ID/, dev:http://127.0.0.1:8787 or project:PATH.";
    // A name that stands for any lets the parser of targets do the rest.
    std::string text = given;
    const bool cloudflareOnly = text == "d1:" || (text.starts_with("d1:") && text.ends_with('/'));
    if (cloudflareOnly || (text.starts_with("dev:") && text.ends_with('/')))
        text += "any";
    else if (text.starts_with("dev:") && text.find('/', text.find("://") + 3) == std::string::npos)
        text += "/any";
    else if (text.starts_with("project:") && text.find('#') == std::string::npos)
        text += "#any";
    const auto target = parseTarget(text);
    if (!target)
        return wrongUsage("\"" + given + "\" offers no databases; " + forms);
    if (const auto *cloudflare = std::get_if<CloudflareTarget>(&*target))
        return Source{Source::Kind::Cloudflare, cloudflare->account};
    if (const auto *dev = std::get_if<DevTarget>(&*target))
        return Source{Source::Kind::DevServer, dev->origin};
    if (const auto *project = std::get_if<ProjectTarget>(&*target))
        return Source{Source::Kind::Project, project->path};
    return wrongUsage("\"" + given + "\" is one database; to list several " + forms);
}

QCoro::Task<Result<std::vector<DatabaseEntry>>> entriesOf(Source source, CommandContext context)
{
    Result<std::vector<DatabaseEntry>> entries;
    if (source.kind == Source::Kind::Project)
        entries = context.workspace->projectDatabases(source.place);
    else if (source.kind == Source::Kind::DevServer)
        entries = co_await context.workspace->devServerDatabases(source.place, context.cancel);
    else
        entries = co_await context.workspace->cloudflareDatabases(source.place, context.cancel);
    co_return entries;
}

std::string jsonOf(const std::vector<DatabaseEntry> &entries)
{
    auto list = nlohmann::ordered_json::array();
    for (const DatabaseEntry &entry : entries) {
        list.push_back({{"name", entry.name}, {"id", entry.id}, {"target", entry.target}});
        if (entry.sizeBytes)
            list.back()["size_bytes"] = *entry.sizeBytes;
    }
    const nlohmann::ordered_json document{{"databases", std::move(list)}};
    return document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

void writeTable(const std::vector<DatabaseEntry> &entries, std::ostream &out)
{
    ResultSetBuilder rows({"name", "target", "bytes", "id"});
    for (const DatabaseEntry &entry : entries) {
        rows.appendText(entry.name);
        rows.appendText(entry.target);
        if (entry.sizeBytes)
            rows.appendInteger(*entry.sizeBytes);
        else
            rows.appendText("");
        rows.appendText(entry.id);
    }
    TableWriter::writeRows(*rows.finish(), out);
}

} // namespace

std::string_view DatabasesCommand::name() const
{
    return "databases";
}

std::string_view DatabasesCommand::purpose() const
{
    return "list what a credential, a project or a dev server offers";
}

std::string_view DatabasesCommand::operands() const
{
    return "[SOURCE]";
}

std::string_view DatabasesCommand::description() const
{
    return "Lists the databases of d1: (the default: all accounts of the API token), d1:ACCOUNT_ID/, "
           "dev:http://127.0.0.1:8787 or project:PATH, each with the target that opens it.";
}

std::vector<CommandOption> DatabasesCommand::options() const
{
    return {databaseOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> DatabasesCommand::run(Arguments arguments, CommandContext context)
{
    const auto given = arguments.value(databaseOption);
    if (arguments.operands().size() + (given ? 1 : 0) > 1)
        co_return wrongUsage("There is more than one source; list one at a time.");
    const auto source = sourceFrom(given                          ? *given
                                   : arguments.operands().empty() ? std::string("d1:")
                                                                  : arguments.operands().front());
    if (!source)
        co_return std::unexpected(source.error());

    auto entries = co_await entriesOf(*source, context);
    if (!entries)
        co_return refused(std::move(entries.error()));
    if (arguments.has(jsonOption))
        *context.streams.out << jsonOf(*entries);
    else if (entries->empty())
        *context.streams.err << "d1ctl: there are no databases.\n";
    else
        writeTable(*entries, *context.streams.out);
    co_return CommandResult<void>();
}

} // namespace d1
