// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace d1::bench {

/// What `sqlite3 DATABASE .expert` recommends for each statement alone, put together; CREATE INDEX statements.
[[nodiscard]] std::vector<std::string> expertOneByOne(const std::string &database,
                                                      const std::vector<std::string> &statements);

/// For all statements at once; a statement that it cannot digest voids the whole answer, so those are left out.
[[nodiscard]] std::vector<std::string> expertAllAtOnce(const std::string &database,
                                                       const std::vector<std::string> &statements);

} // namespace d1::bench
