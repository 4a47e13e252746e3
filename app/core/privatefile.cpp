// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <mutex>

namespace d1 {

void makePrivateFile(const QString &path)
{
    static std::mutex making; // nobody opens the file before the one who made it has closed it
    const std::scoped_lock lock(making);
    if (QFile::exists(path))
        return;
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    static_cast<void>(file.open(QFile::WriteOnly | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner));
}

} // namespace d1
