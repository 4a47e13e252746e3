// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace d1 {

/// Sums up the query log: requests, times, errors, rows, cost, growth.
class StatsCommand final : public Command
{
public:
    [[nodiscard]] std::string_view name() const override;
    [[nodiscard]] std::string_view purpose() const override;
    [[nodiscard]] std::string_view operands() const override;
    [[nodiscard]] std::string_view description() const override;
    [[nodiscard]] std::vector<CommandOption> options() const override;
    QCoro::Task<CommandResult<void>> run(Arguments arguments, CommandContext context) override;
};

} // namespace d1
