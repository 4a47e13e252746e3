// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/confirmation.h"

#include <istream>
#include <ostream>

namespace d1 {

namespace {

/// "shop" of "shop (production)".
std::string nameOf(const SessionIdentity &database)
{
    return database.displayName.substr(0, database.displayName.rfind(" ("));
}

} // namespace

Confirmation::Confirmation(const SessionIdentity &database, std::string warning)
    : m_database(database)
    , m_warning(std::move(warning))
{}

CommandResult<void> Confirmation::ask(const CommandStreams &streams, bool isGiven) const
{
    if (isGiven || m_database.environment != Environment::Production)
        return {};
    const std::string name = nameOf(m_database);
    if (!streams.inIsTerminal)
        return wrongUsage(name + " is a production database; add --yes to go on without being asked. " + m_warning);
    *streams.err << m_warning << '\n' << "Type the database's name, " << name << ", to go on: " << std::flush;
    std::string line;
    std::getline(*streams.in, line);
    if (line == name)
        return {};
    return refused(Error(ErrorKind::Cancelled, "Nothing was done: the name was not " + name + '.'));
}

} // namespace d1
