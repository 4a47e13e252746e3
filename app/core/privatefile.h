// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace d1 {

/// Makes an empty file (to SQLite, an empty database) that its owner alone may read, with its folder. What is there
/// already is not touched, not even opened: under POSIX, a process that opens and closes a file lets go of every lock
/// it has on it, SQLite's included, and SQLite then loses what it writes. To be called before the file is opened with
/// SQLite, by everyone who may be the first. Any thread; a failure shows when the file is opened.
/// Source: https://sqlite.org/howtocorrupt.html, section 2.2.
void makePrivateFile(const QString &path);

} // namespace d1
