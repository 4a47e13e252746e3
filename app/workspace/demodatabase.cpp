// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demodatabase.h"

#include "workspace/demoinsert.h"
#include "workspace/demoshop.h"

#include <QCoroFuture>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QStandardPaths>
#include <QtConcurrent>

#include <cstdio>
#include <cstdlib>

namespace d1 {

namespace {

constexpr auto fileName = "/demo-shop.sqlite";

bool isCurrent(const std::string &path)
{
    sqlite3 *opened = nullptr;
    const int status = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    const SqliteDatabase database(opened);
    int version = 0;
    const auto readVersion = [](void *result, int, char **values, char **) {
        *static_cast<int *>(result) = std::atoi(values[0]);
        return 0;
    };
    if (status != SQLITE_OK)
        return false;
    const int asked = sqlite3_exec(database.get(), "PRAGMA user_version", readVersion, &version, nullptr);
    // A file that somebody is writing to is a database; it must not be replaced under them.
    return asked == SQLITE_BUSY || (asked == SQLITE_OK && version == demoShopVersion);
}

Result<std::string> cannotMake(const std::string &path)
{
    return std::unexpected(Error(ErrorKind::Unknown, "The demo database could not be made at " + path
                                                         + "; check the rights of that folder and the free space."));
}

/// Blocks; on a worker thread.
Result<std::string> makeIfNeeded(const std::string &folder)
{
    const std::string path = folder + fileName;
    if (isCurrent(path))
        return path;
    if (!QDir().mkpath(QString::fromStdString(folder)))
        return cannotMake(path);
    QLockFile lock(QString::fromStdString(path + ".lock"));
    if (!lock.lock())
        return cannotMake(path);
    if (isCurrent(path))
        return path; // another program made it meanwhile

    const std::string partial = path + ".part";
    QFile::remove(QString::fromStdString(partial));
    if (auto written = writeDemoShop(partial); !written) {
        QFile::remove(QString::fromStdString(partial));
        return std::unexpected(std::move(written.error()));
    }
    for (const char *suffix : {"-journal", "-wal", "-shm"})
        QFile::remove(QString::fromStdString(path + suffix)); // of the file that is replaced
    if (std::rename(partial.c_str(), path.c_str()) != 0) {
        QFile::remove(QString::fromStdString(partial));
        return cannotMake(path);
    }
    return path;
}

} // namespace

DemoDatabase::DemoDatabase()
    : DemoDatabase(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString() + "/d1-console")
{}

DemoDatabase::DemoDatabase(std::string folder)
    : m_folder(std::move(folder))
{}

std::string DemoDatabase::path() const
{
    return m_folder + fileName;
}

QCoro::Task<Result<std::string>> DemoDatabase::ensure() const
{
    const std::string folder = m_folder;
    const QFuture<Result<std::string>> making = QtConcurrent::run([folder] { return makeIfNeeded(folder); });
    co_return co_await making;
}

} // namespace d1
