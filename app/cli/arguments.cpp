// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "features/matching/nearestname.h"

#include <algorithm>

namespace d1 {

namespace {

bool looksLikeOption(std::string_view word)
{
    return word.size() > 1 && word.starts_with('-') && word.find_first_of(" \t\r\n") == std::string_view::npos;
}

std::unexpected<CommandFailure> unknown(std::string_view name, std::span<const CommandOption> options)
{
    std::vector<std::string_view> names;
    std::ranges::transform(options, std::back_inserter(names), &CommandOption::name);
    std::string sentence = "There is no option " + std::string(name);
    const std::string_view nearest =
        nearestName(name.substr(std::min(name.find_first_not_of('-'), name.size())), names);
    sentence += nearest.empty() ? "; --help lists those there are." : "; did you mean --" + std::string(nearest) + '?';
    return wrongUsage(std::move(sentence));
}

} // namespace

CommandResult<Arguments> Arguments::parse(std::span<const std::string> words, std::span<const CommandOption> options)
{
    Arguments arguments;
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (*word == "--") {
            arguments.m_operands.insert(arguments.m_operands.end(), word + 1, words.end());
            break;
        }
        const auto equals = word->find('=');
        const std::string dashed = word->substr(0, equals);
        if (!looksLikeOption(dashed)) {
            arguments.m_operands.push_back(*word);
            continue;
        }
        const std::string_view name = dashed == "-h" ? helpOption.name : std::string_view(dashed).substr(2);
        const auto option = std::ranges::find(options, name, &CommandOption::name);
        if (option == options.end() || (!dashed.starts_with("--") && dashed != "-h"))
            return unknown(dashed, options);

        std::string value;
        if (option->value.empty()) {
            if (equals != std::string::npos)
                return wrongUsage("The option " + dashed + " takes no value; write it alone.");
        } else if (equals != std::string::npos) {
            value = word->substr(equals + 1);
        } else if (option->value.starts_with('[') && (word + 1 == words.end() || looksLikeOption(*(word + 1)))) {
            value.clear();
        } else if (word + 1 == words.end()) {
            return wrongUsage("The option " + dashed + " lacks its value; write " + dashed + ' '
                              + std::string(option->value) + '.');
        } else {
            value = *++word;
        }
        std::vector<std::string> &values = arguments.m_values[std::string(option->name)];
        if (!values.empty() && !option->value.empty() && !option->repeatable)
            return wrongUsage("The option " + dashed + " is given twice; give it once.");
        values.push_back(std::move(value));
    }
    return arguments;
}

std::optional<std::string> Arguments::value(const CommandOption &option) const
{
    const auto found = m_values.find(option.name);
    if (found == m_values.end())
        return std::nullopt;
    return found->second.front();
}

std::vector<std::string> Arguments::values(const CommandOption &option) const
{
    const auto found = m_values.find(option.name);
    return found == m_values.end() ? std::vector<std::string>() : found->second;
}

} // namespace d1
