// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "workspace/target.h"

#include <string>

namespace d1 {

/// Where wrangler looks for the migrations of a database: the migrations_dir of its binding, in the Worker project of a
/// project: target or of a file that `wrangler dev` keeps. NotFound for every other database: no project is known.
/// Blocks to read small files.
[[nodiscard]] Result<std::string> migrationsFolderOf(const Target &target);

/// The same where the person names a folder: a Worker project's stands for its migrations, any other for itself.
/// `given` empty: migrationsFolderOf().
[[nodiscard]] Result<std::string> migrationsFolderFrom(const std::string &given, const Target &target);

} // namespace d1
