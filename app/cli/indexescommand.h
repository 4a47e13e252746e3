// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace d1 {

/// "d1ctl indexes": what is wrong with the indexes of a database, and what came of those that were changed.
class IndexesCommand : public Command
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
