// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexchange/changestore.h"

#include "features/maintenance/indexchange/changejson.h"

#include <QCoroFuture>
#include <QDir>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrent>

#include <algorithm>

namespace d1 {

namespace {

constexpr int idDigits = 6;
constexpr int idBase = 36;

std::string folderInData()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString()
           + "/d1-console/index-changes";
}

Result<void> write(const std::string &folder, const ChangeRecord &record)
{
    const QDir dir(QString::fromStdString(folder));
    dir.mkpath(QStringLiteral("."));
    QSaveFile file(dir.filePath(QString::fromStdString(record.id) + QStringLiteral(".json")));
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(QByteArray::fromStdString(changeJson(record)) + '\n');
        if (file.commit())
            return {};
    }
    return std::unexpected(Error(ErrorKind::Unknown, "The record of the change cannot be kept in " + folder + " ("
                                                         + file.errorString().toStdString()
                                                         + "); make room there, or let your user write there."));
}

std::vector<ChangeRecord> readAll(const std::string &folder, const std::string &target)
{
    std::vector<ChangeRecord> records;
    const QDir dir(QString::fromStdString(folder));
    for (const QString &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto record = changeFromJson(file.readAll().toStdString());
        if (record && (target.empty() || record->target == target))
            records.push_back(*std::move(record));
    }
    std::ranges::stable_sort(records, std::ranges::greater(), &ChangeRecord::appliedAt);
    return records;
}

} // namespace

ChangeStore::ChangeStore()
    : ChangeStore(folderInData())
{}

ChangeStore::ChangeStore(std::string folder)
    : m_folder(std::move(folder))
{}

std::string ChangeStore::newId()
{
    QString id;
    while (id.size() < idDigits)
        id += QString::number(QRandomGenerator::global()->bounded(idBase), idBase);
    return id.toStdString();
}

QCoro::Task<Result<void>> ChangeStore::keep(ChangeRecord record) const
{
    const QFuture<Result<void>> written =
        QtConcurrent::run([folder = m_folder, kept = std::move(record)] { return write(folder, kept); });
    Result<void> outcome = co_await written;
    co_return outcome;
}

QCoro::Task<std::vector<ChangeRecord>> ChangeStore::list(std::string target) const
{
    const QFuture<std::vector<ChangeRecord>> read =
        QtConcurrent::run([folder = m_folder, wanted = std::move(target)] { return readAll(folder, wanted); });
    std::vector<ChangeRecord> records = co_await read;
    co_return records;
}

QCoro::Task<Result<ChangeRecord>> ChangeStore::find(std::string id) const
{
    std::string all;
    const std::vector<ChangeRecord> records = co_await list(std::move(all));
    const auto found = std::ranges::find(records, id, &ChangeRecord::id);
    if (found == records.end())
        co_return std::unexpected(
            Error(ErrorKind::NotFound, "There is no change " + id + "; d1ctl indexes changes lists those there are."));
    co_return *found;
}

} // namespace d1
