// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/helptext.h"

#include <algorithm>

namespace d1 {

namespace {

constexpr std::size_t lineWidth = 80;

/// Breaks `text` at spaces; every line after the first begins with `indent` spaces. Its own line breaks stay.
std::string wrapped(std::string_view text, std::size_t indent)
{
    std::string lines;
    std::size_t column = indent;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const std::string_view word = text.substr(0, end);
        if (column > indent && column + 1 + word.size() > lineWidth) {
            lines += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            lines += ' ';
            ++column;
        }
        lines += word;
        column += word.size();
        if (end < text.size() && text[end] == '\n') {
            lines += '\n' + std::string(indent, ' ');
            column = indent;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// Two columns: what to write, and what it does.
std::string listed(const std::vector<std::pair<std::string, std::string_view>> &entries)
{
    std::size_t width = 0;
    for (const auto &[left, right] : entries)
        width = std::max(width, left.size());
    std::string text;
    for (const auto &[left, right] : entries)
        text += "  " + left + std::string(width - left.size() + 2, ' ') + wrapped(right, width + 4) + '\n';
    return text;
}

std::string written(const CommandOption &option)
{
    return "--" + std::string(option.name) + (option.value.empty() ? "" : ' ' + std::string(option.value));
}

} // namespace

std::string programHelp(const std::vector<std::unique_ptr<Command>> &commands)
{
    std::vector<std::pair<std::string, std::string_view>> entries;
    for (const auto &command : commands)
        entries.emplace_back(command->name(), command->purpose());
    return "Usage: d1ctl COMMAND --database TARGET [OPTIONS]\n"
           "\n"
           "The command line of D1 Console: Cloudflare D1, wrangler dev and SQLite files.\n"
           "\n"
           "Commands:\n"
           + listed(entries)
           + "\n"
             "Targets:\n"
           + listed({{"demo:", "the bundled demo database"},
                     {"file:PATH", "a SQLite file"},
                     {"dev:http://127.0.0.1:8787/NAME", "a database of a running wrangler dev"},
                     {"d1:NAME, d1:ACCOUNT_ID/NAME", "a database at Cloudflare"},
                     {"project:PATH#BINDING[@ENV]", "a Worker project's local database; ?remote for Cloudflare's"}})
           + "\n"
             "Exit status: 0 done, 1 the database or the network said no, 2 wrong usage.\n"
             "d1ctl COMMAND --help shows a command's options, man d1ctl everything.\n";
}

std::string commandHelp(const Command &command)
{
    std::vector<std::pair<std::string, std::string_view>> entries;
    for (const CommandOption &option : command.options())
        entries.emplace_back(written(option), option.help);
    std::string usage = "Usage: d1ctl " + std::string(command.name());
    if (!command.operands().empty())
        usage += ' ' + std::string(command.operands());
    return usage + " [OPTIONS]\n\n" + wrapped(command.description(), 0) + "\n\nOptions:\n" + listed(entries);
}

} // namespace d1
