// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "service/session.h"

#include <string>

namespace d1 {

/// Lets a dangerous command through without a question.
inline constexpr CommandOption yesOption{"yes", "", "do it to a production database without being asked"};

/// The question before something dangerous is done to a database. Only a production database is asked for.
class Confirmation
{
public:
    /// `warning`: what will happen, one sentence.
    Confirmation(const SessionIdentity &database, std::string warning);

    /// Nothing when it may be done: it is no production database, `isGiven`, or the person typed the database's name.
    /// Without a terminal to ask at, wrong usage that names --yes.
    [[nodiscard]] CommandResult<void> ask(const CommandStreams &streams, bool isGiven) const;

private:
    SessionIdentity m_database;
    std::string m_warning;
};

} // namespace d1
