// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/importjournal.h"

#include "sql/ascii.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace d1 {

namespace {

constexpr int daysKept = 7;
constexpr qsizetype nameDigits = 16;

std::string inDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString() + "/d1-console/imports";
}

std::string shortHash(const std::string &text)
{
    const QByteArrayView bytes(text.data(), static_cast<qsizetype>(text.size()));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex().left(nameDigits).toStdString();
}

std::optional<ImportRecord> recordFrom(const QByteArray &text)
{
    try {
        const auto json = nlohmann::json::parse(text.begin(), text.end());
        ImportRecord record;
        json.at("job").get_to(record.job);
        json.at("target").get_to(record.target);
        json.at("table").get_to(record.table);
        json.at("file").get_to(record.file);
        json.at("plan").get_to(record.plan);
        json.at("bookmark").get_to(record.bookmark);
        json.at("complete").get_to(record.isComplete);
        json.at("rows").get_to(record.rows);
        json.at("loaded").get_to(record.loaded);
        json.at("inserted").get_to(record.inserted);
        return record;
    } catch (const nlohmann::json::exception &) {
        return std::nullopt;
    }
}

QByteArray textOf(const ImportRecord &record)
{
    const nlohmann::ordered_json json{{"job", record.job},
                                      {"target", record.target},
                                      {"table", record.table},
                                      {"file", record.file},
                                      {"plan", record.plan},
                                      {"bookmark", record.bookmark},
                                      {"complete", record.isComplete},
                                      {"rows", record.rows},
                                      {"loaded", record.loaded},
                                      {"inserted", record.inserted}};
    return QByteArray::fromStdString(json.dump(4, ' ', false, nlohmann::json::error_handler_t::replace)) + '\n';
}

} // namespace

ImportJournal::ImportJournal()
    : ImportJournal(inDataFolder())
{}

ImportJournal::ImportJournal(std::string folder)
    : m_folder(std::move(folder))
{}

std::string ImportJournal::jobOf(const std::string &contentHash, const std::string &table)
{
    return shortHash(contentHash + '/' + sql::asciiLower(table));
}

std::string ImportJournal::pathOf(const std::string &job, const std::string &target) const
{
    return m_folder + '/' + job + '-' + shortHash(target) + ".json";
}

std::optional<ImportRecord> ImportJournal::find(const std::string &job, const std::string &target) const
{
    QFile file(QString::fromStdString(pathOf(job, target)));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return recordFrom(file.readAll());
}

bool ImportJournal::hasInterrupted(const std::string &file, const std::string &table, const std::string &target) const
{
    const QFileInfo sought(QString::fromStdString(file));
    return std::ranges::any_of(files(), [&](const QFileInfo &kept) {
        QFile text(kept.filePath());
        if (!text.open(QIODevice::ReadOnly))
            return false;
        const auto record = recordFrom(text.readAll());
        return record && !record->isComplete && record->target == target
               && sql::equalsIgnoringCase(record->table, table)
               && QFileInfo(QString::fromStdString(record->file)) == sought;
    });
}

Result<void> ImportJournal::keep(const ImportRecord &record) const
{
    QDir().mkpath(QString::fromStdString(m_folder));
    forgetOld();
    QSaveFile file(QString::fromStdString(pathOf(record.job, record.target)));
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(textOf(record));
        if (file.commit())
            return {};
    }
    return std::unexpected(Error(ErrorKind::Unknown, "The import's journal cannot be kept in " + m_folder + ": "
                                                         + file.errorString().toStdString()
                                                         + "; make room there, or let your user write there."));
}

void ImportJournal::forget(const std::string &job, const std::string &target) const
{
    QFile::remove(QString::fromStdString(pathOf(job, target)));
}

QFileInfoList ImportJournal::files() const
{
    return QDir(QString::fromStdString(m_folder)).entryInfoList({QStringLiteral("*.json")});
}

void ImportJournal::forgetOld() const
{
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-daysKept);
    for (const QFileInfo &info : files()) {
        QFile file(info.filePath());
        if (info.lastModified() > oldest || !file.open(QIODevice::ReadOnly))
            continue;
        if (const auto record = recordFrom(file.readAll()); record && record->isComplete)
            file.remove();
    }
}

} // namespace d1
