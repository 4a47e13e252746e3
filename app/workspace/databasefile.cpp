// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/databasefile.h"

#include <QFile>

namespace d1 {

bool isDatabaseFile(const QString &path)
{
    constexpr QByteArrayView header("SQLite format 3\0", 16);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(header.size()) == header;
}

} // namespace d1
