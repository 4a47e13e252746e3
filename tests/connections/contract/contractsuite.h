// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection.h"

#include <functional>
#include <memory>

namespace d1::test {

/// Makes a connection to one and the same database, which no test but this suite uses. The database starts empty.
using ConnectionFactory = std::function<std::unique_ptr<Connection>()>;

enum class Chapters { All, AllButStopping };

/// Runs what every Connection promises, whatever its kind; where kinds may differ, Capabilities decide what is right.
/// Returns the number of failures. `arguments` are those of main().
[[nodiscard]] int runConnectionContract(const ConnectionFactory &connect, int argumentCount, char **arguments,
                                        Chapters chapters = Chapters::All);

} // namespace d1::test
