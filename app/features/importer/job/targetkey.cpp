// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/targetkey.h"

#include <QFileInfo>

namespace d1 {

std::string targetKey(const std::string &target)
{
    for (const std::string prefix : {"file:", "project:"}) {
        if (!target.starts_with(prefix))
            continue;
        const std::size_t end = prefix == "project:" ? target.rfind('#') : std::string::npos;
        const std::string path = target.substr(prefix.size(), end == std::string::npos ? end : end - prefix.size());
        const std::string rest = end == std::string::npos ? std::string() : target.substr(end);
        return prefix + QFileInfo(QString::fromStdString(path)).absoluteFilePath().toStdString() + rest;
    }
    return target;
}

} // namespace d1
