// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importoptions.h"

#include "cli/opendatabase.h"
#include "sql/ascii.h"

#include <array>
#include <charconv>

namespace d1 {

namespace {

constexpr CommandOption tableOption{"table", "TABLE", "the table that the rows go into"};
constexpr CommandOption createOption{"create", "", "make the table, with the types that all values of the file have"};
constexpr CommandOption conflictOption{
    "on-conflict", "RULE", "for a row whose key the table has: abort (the default), ignore, replace or update"};
constexpr CommandOption keyOption{"key", "COLUMNS",
                                  "the columns that tell rows apart, with commas; with --create the primary key"};
constexpr CommandOption mapOption{"map", "FROM=TO", "a column of the file and the column of the table it fills", true};
constexpr CommandOption setOption{"set", "COLUMN=VALUE", "the same text in a column of the table for all rows", true};
constexpr CommandOption setNullOption{"set-null", "COLUMN", "NULL in a column of the table for all rows", true};
constexpr CommandOption skipOption{"skip", "COLUMN", "leave out a column of the file", true};
constexpr CommandOption blobOption{"blob", "COLUMN", "X'00FF' in this column of the table is bytes", true};
constexpr CommandOption typeOption{"type", "COLUMN=TYPE", "with --create, the type of a column", true};
constexpr CommandOption separatorOption{"separator", "CHARACTER",
                                        "what stands between values: a character, or tab; guessed otherwise"};
constexpr CommandOption encodingOption{"encoding", "NAME",
                                       "utf-8, utf-16le, utf-16be, latin-1 or windows-1252; guessed otherwise"};
constexpr CommandOption headerOption{"header", "", "the first line names the columns; guessed otherwise"};
constexpr CommandOption noHeaderOption{"no-header", "", "the first line is a row already"};
constexpr CommandOption nullOption{"null", "TEXT", "how NULL is written, without quotes; an empty value otherwise"};
constexpr CommandOption trimOption{"trim", "", "drop spaces and tabs around values without quotes"};
constexpr CommandOption batchRowsOption{"batch-rows", "N", "rows a request; otherwise as many as are answered quickly"};
constexpr CommandOption resumeOption{"resume", "", "go on where an import of the same file stopped"};
constexpr CommandOption rejectsOption{"rejects", "FILE", "write the bad rows to a CSV, to be mended and imported"};
constexpr CommandOption maxErrorsOption{"max-errors", "N", "give up when more rows than this are bad (100)"};
constexpr CommandOption viaOption{"via", "WAY",
                                  "d1: through Cloudflare's import; the database serves nobody meanwhile"};
constexpr CommandOption dryRunOption{"dry-run", "", "try the first rows and take them back"};

constexpr std::array<std::pair<std::string_view, TextEncoding>, 10> encodings{{
    {"utf-8", TextEncoding::Utf8},
    {"utf8", TextEncoding::Utf8},
    {"utf-16", TextEncoding::Utf16LittleEndian},
    {"utf-16le", TextEncoding::Utf16LittleEndian},
    {"utf-16be", TextEncoding::Utf16BigEndian},
    {"latin-1", TextEncoding::Latin1},
    {"latin1", TextEncoding::Latin1},
    {"iso-8859-1", TextEncoding::Latin1},
    {"windows-1252", TextEncoding::Windows1252},
    {"cp1252", TextEncoding::Windows1252},
}};

CommandResult<std::vector<ImportWishes::Pair>> pairsOf(const Arguments &arguments, const CommandOption &option)
{
    std::vector<ImportWishes::Pair> pairs;
    for (const std::string &value : arguments.values(option)) {
        const std::size_t equals = value.find('=');
        if (equals == std::string::npos || equals == 0)
            return wrongUsage("\"" + value + "\" lacks its =; write --" + std::string(option.name) + ' '
                              + std::string(option.value) + '.');
        pairs.push_back({value.substr(0, equals), value.substr(equals + 1)});
    }
    return pairs;
}

CommandResult<std::optional<std::size_t>> numberOf(const Arguments &arguments, const CommandOption &option,
                                                   std::size_t least)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::nullopt;
    std::size_t number = 0;
    const char *end = text->data() + text->size();
    const auto [stop, fault] = std::from_chars(text->data(), end, number);
    if (fault != std::errc() || stop != end || number < least)
        return wrongUsage("\"" + *text + "\" does not do for --" + std::string(option.name)
                          + "; write a whole number from " + std::to_string(least) + " on.");
    return number;
}

CommandResult<std::optional<char>> separatorOf(const Arguments &arguments)
{
    const auto text = arguments.value(separatorOption);
    if (!text)
        return std::nullopt;
    if (*text == "tab" || *text == "\\t")
        return '\t';
    const bool isOne = text->size() == 1 && static_cast<unsigned char>(text->front()) < 0x80;
    if (!isOne || text->front() == '"' || text->front() == '\n' || text->front() == '\r')
        return wrongUsage("The option --separator takes one character, such as , or ; or tab.");
    return text->front();
}

CommandResult<std::optional<TextEncoding>> encodingOf(const Arguments &arguments)
{
    const auto text = arguments.value(encodingOption);
    if (!text)
        return std::nullopt;
    const auto found =
        std::ranges::find(encodings, sql::asciiLower(*text), [](const auto &known) { return known.first; });
    if (found == encodings.end())
        return wrongUsage("There is no encoding \"" + *text
                          + "\" here; write utf-8, utf-16le, utf-16be, latin-1 or windows-1252.");
    return found->second;
}

std::vector<std::string> listOf(const std::string &text)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::size_t first = text.find_first_not_of(' ', begin);
        if (first < end)
            parts.push_back(text.substr(first, text.find_last_not_of(' ', end - 1) + 1 - first));
        begin = end + 1;
    }
    return parts;
}

CommandResult<ImportWishes> wishesFrom(const Arguments &arguments)
{
    ImportWishes wishes;
    wishes.table = arguments.value(tableOption).value_or("");
    if (wishes.table.empty())
        return wrongUsage("Name the table with --table, and add --create when it is to be made.");
    wishes.createsTable = arguments.has(createOption);
    if (const auto rule = arguments.value(conflictOption)) {
        const auto known = conflictRuleFrom(*rule);
        if (!known)
            return wrongUsage("There is no rule \"" + *rule + "\"; write abort, ignore, replace or update.");
        wishes.conflict = *known;
    }
    wishes.key = listOf(arguments.value(keyOption).value_or(""));
    wishes.nulls = arguments.values(setNullOption);
    wishes.skipped = arguments.values(skipOption);
    wishes.blobs = arguments.values(blobOption);
    for (const auto &[option, pairs] : {std::pair(mapOption, &wishes.mapped), std::pair(setOption, &wishes.constants),
                                        std::pair(typeOption, &wishes.types)}) {
        auto given = pairsOf(arguments, option);
        if (!given)
            return std::unexpected(std::move(given.error()));
        *pairs = *std::move(given);
    }
    if (!wishes.types.empty() && !wishes.createsTable)
        return wrongUsage("The option --type is for a table to be made; add --create, or leave it out.");
    return wishes;
}

} // namespace

std::vector<CommandOption> importOptions()
{
    return {databaseOption, tableOption,   createOption,    conflictOption, keyOption,    mapOption,
            setOption,      setNullOption, skipOption,      blobOption,     typeOption,   separatorOption,
            encodingOption, headerOption,  noHeaderOption,  nullOption,     trimOption,   batchRowsOption,
            resumeOption,   rejectsOption, maxErrorsOption, viaOption,      dryRunOption, timeoutOption,
            jsonOption,     helpOption};
}

CommandResult<ImportRequest> importRequestFrom(const Arguments &arguments)
{
    ImportRequest request;
    if (arguments.operands().size() != 1)
        return wrongUsage(arguments.operands().empty()
                              ? "Name the CSV file, as in: d1ctl import rows.csv --table t."
                              : "One file at a time, please; \"" + arguments.operands()[1] + "\" is one too many.");
    request.file = arguments.operands().front();
    auto wishes = wishesFrom(arguments);
    if (!wishes)
        return std::unexpected(std::move(wishes.error()));
    request.wishes = *std::move(wishes);
    const auto separator = separatorOf(arguments);
    if (!separator)
        return std::unexpected(separator.error());
    request.separator = *separator;
    const auto encoding = encodingOf(arguments);
    if (!encoding)
        return std::unexpected(encoding.error());
    request.encoding = *encoding;
    if (arguments.has(headerOption) && arguments.has(noHeaderOption))
        return wrongUsage("The options --header and --no-header contradict each other; give one of them.");
    if (arguments.has(headerOption) || arguments.has(noHeaderOption))
        request.hasHeader = arguments.has(headerOption);
    request.nullText = arguments.value(nullOption).value_or("");
    request.trims = arguments.has(trimOption);
    const auto batchRows = numberOf(arguments, batchRowsOption, 1);
    if (!batchRows)
        return std::unexpected(batchRows.error());
    request.batchRows = *batchRows;
    const auto maxErrors = numberOf(arguments, maxErrorsOption, 0);
    if (!maxErrors)
        return std::unexpected(maxErrors.error());
    request.maxErrors = maxErrors->value_or(ImportPlan::DefaultMaxErrors);
    const auto timeout = timeoutOf(arguments);
    if (!timeout)
        return std::unexpected(timeout.error());
    request.timeout = *timeout;
    request.rejectsFile = arguments.value(rejectsOption).value_or("");
    request.resumes = arguments.has(resumeOption);
    request.dryRun = arguments.has(dryRunOption);
    const auto way = arguments.value(viaOption);
    if (way && *way != "d1")
        return wrongUsage("The option --via takes d1, for Cloudflare's own import.");
    request.wishes.viaCloudflare = way.has_value();
    return request;
}

} // namespace d1
