// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/http/statementencoder.h"

namespace d1 {

/// All statements as one text, which a server of the old generation runs as one transaction although it forgets the
/// results of all but the last. Only the last keeps bound parameters; the others' values become exact literals.
/// Fails when the text would be longer than the server takes, since the batch could then not be atomic.
[[nodiscard]] Result<EncodedStatement> joinStatements(const std::vector<Statement> &statements);

} // namespace d1
