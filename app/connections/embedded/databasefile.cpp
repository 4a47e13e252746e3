// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/databasefile.h"

#include "connections/embedded/sqlitedatabase.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace d1 {

namespace {

constexpr std::array companions{QLatin1StringView("-wal"), QLatin1StringView("-shm"), QLatin1StringView("-journal")};

/// What SQLite keeps beside a database. Told by the names alone: SQLite would open it as any other file, not knowing
/// that it has locks on it.
bool isBesideDatabase(const QString &path)
{
    const QFileInfo file(path);
    const QString real = file.exists() ? file.canonicalFilePath() : path;
    return std::ranges::any_of(companions, [&real](QLatin1StringView companion) {
        return real.endsWith(companion) && isDatabaseFile(real.chopped(companion.size()));
    });
}

} // namespace

bool isDatabaseFile(const QString &path)
{
    if (QFileInfo(path).size() == 0 || isBesideDatabase(path))
        return false;
    Result<SqliteDatabase> file = SqliteDatabase::open(path.toStdString());
    if (!file)
        return false;
    const Result<void> sound = file->verify();
    return sound || sound.error().facts.sqliteCode != "SQLITE_NOTADB";
}

bool belongsToDatabase(const QString &path)
{
    return isBesideDatabase(path) || isDatabaseFile(path);
}

} // namespace d1
