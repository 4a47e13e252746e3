// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace d1 {

/// What d1ctl tells the shell; the numbers are a contract.
enum class ExitCode {
    Done = 0,
    Refused = 1, ///< the database, the network or the disk said no
    Usage = 2,   ///< the command line is wrong; nothing was done
};

} // namespace d1
