// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/databasefile.h"

#include "connections/embedded/sqlitedatabase.h"

#include <QFileInfo>

namespace d1 {

bool isDatabaseFile(const QString &path)
{
    if (QFileInfo(path).size() == 0)
        return false;
    Result<SqliteDatabase> file = SqliteDatabase::open(path.toStdString());
    if (!file)
        return false;
    const Result<void> sound = file->verify();
    return sound || sound.error().facts.sqliteCode != "SQLITE_NOTADB";
}

} // namespace d1
