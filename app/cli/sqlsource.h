// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "workspace/queryfolders.h"

#include <string>

namespace d1 {

inline constexpr CommandOption fileOption{"file", "FILE", "read the SQL from a file; - is standard input"};
inline constexpr CommandOption savedOption{"saved", "NAME", "take the SQL of a saved query, see d1ctl queries"};

/// Where saved queries are: the user's own, and those of the Worker project after --database. Wrong usage when that is
/// no target.
[[nodiscard]] CommandResult<QueryFolders> queryFoldersFor(const Arguments &arguments);

/// The SQL that a command was given: the one operand, --file, --saved, or standard input (- or nothing, when that is no
/// terminal). Blocks to read. Wrong usage when there is none, more than one source, or it is not UTF-8 text.
[[nodiscard]] CommandResult<std::string> sqlFrom(const Arguments &arguments, const CommandStreams &streams);

/// The UTF-8 text in a file; - is standard input. Blocks to read.
[[nodiscard]] CommandResult<std::string> sqlIn(const std::string &path, const CommandStreams &streams);

} // namespace d1
