// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/databases/targetwords.h"

#include "workspace/target.h"

namespace d1 {

IconName iconOfTarget(const QString &target)
{
    const Result<Target> parsed = parseTarget(target.toStdString());
    if (!parsed)
        return IconName::Database;
    if (std::holds_alternative<DemoTarget>(*parsed))
        return IconName::Demo;
    if (std::holds_alternative<FileTarget>(*parsed))
        return IconName::File;
    if (std::holds_alternative<DevTarget>(*parsed))
        return IconName::DevServer;
    if (const auto *project = std::get_if<ProjectTarget>(&*parsed))
        return project->remote ? IconName::Cloud : IconName::Project;
    return IconName::Cloud;
}

} // namespace d1
