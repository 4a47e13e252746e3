// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandfailure.h"
#include "cli/commandoption.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace d1 {

/// A command's part of the command line, taken apart. Texts are UTF-8.
class Arguments
{
public:
    Arguments() = default;

    /// Options may stand anywhere; after `--` everything is an operand; an operand with white space is never taken for
    /// an option, so SQL may begin with a comment. Wrong usage names the option and, when one is near, what was meant.
    static CommandResult<Arguments> parse(std::span<const std::string> words, std::span<const CommandOption> options);

    [[nodiscard]] const std::vector<std::string> &operands() const { return m_operands; }
    [[nodiscard]] bool has(const CommandOption &option) const { return m_values.contains(option.name); }
    [[nodiscard]] std::optional<std::string> value(const CommandOption &option) const;
    /// In the order given.
    [[nodiscard]] std::vector<std::string> values(const CommandOption &option) const;

private:
    std::vector<std::string> m_operands;
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

} // namespace d1
