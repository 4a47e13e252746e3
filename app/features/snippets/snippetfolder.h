// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/snippets/snippet.h"

#include <string>
#include <vector>

namespace d1 {

/// Those that come with the program, by name.
[[nodiscard]] std::vector<Snippet> shippedSnippets();

/// Those in the .sql files of a folder, named after their files; a comment in the first line is the description. What
/// cannot be read, is over 64 kB or is no UTF-8 is left out. Empty when there is no such folder. Blocks to read.
[[nodiscard]] std::vector<Snippet> snippetsIn(const std::string &folder);

/// Both together, by name; one in the folder takes the place of a shipped one of its name. Blocks to read.
[[nodiscard]] std::vector<Snippet> allSnippets(const std::string &folder);

} // namespace d1
