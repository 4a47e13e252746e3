// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <string>
#include <string_view>
#include <variant>

namespace d1 {

struct DemoTarget {
    bool operator==(const DemoTarget &) const = default;
};
struct FileTarget {
    std::string path;
    bool operator==(const FileTarget &) const = default;
};
struct DevTarget {
    std::string origin;   ///< "http://127.0.0.1:8787"
    std::string database; ///< name or id
    bool operator==(const DevTarget &) const = default;
};
struct CloudflareTarget {
    std::string account;  ///< empty: the credential's only account, or CLOUDFLARE_ACCOUNT_ID
    std::string database; ///< name or id
    bool operator==(const CloudflareTarget &) const = default;
};
struct ProjectTarget {
    std::string path; ///< folder of the Worker project
    std::string binding;
    std::string environment; ///< empty: top level
    bool remote = false;
    bool operator==(const ProjectTarget &) const = default;
};

/// One string names a database: demo:, file:PATH, dev:URL/NAME, d1:[ACCOUNT/]NAME, project:PATH#BINDING[@ENV][?remote].
using Target = std::variant<DemoTarget, FileTarget, DevTarget, CloudflareTarget, ProjectTarget>;

/// A wrong target is one sentence that shows the form it should have (ErrorKind::NotFound, nothing sent).
[[nodiscard]] Result<Target> parseTarget(std::string_view text);

/// The canonical string; parseTarget(textOf(t)) == t.
[[nodiscard]] std::string textOf(const Target &target);

} // namespace d1
