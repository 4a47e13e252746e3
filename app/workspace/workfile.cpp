// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <nlohmann/json.hpp>

#include <mutex>
#include <optional>
#include <utility>

namespace d1 {

namespace {

constexpr int formatVersion = 1;

nlohmann::json toJson(const KeptWork &work)
{
    nlohmann::json tabs = nlohmann::json::array();
    for (const KeptTab &tab : work.tabs) {
        if (tabs.size() == WorkFile::MaxTabs)
            break;
        const bool tooLarge = tab.tooLarge || tab.script.size() > WorkFile::MaxScriptBytes;
        tabs.push_back({{"name", tab.name},
                        {"script", tooLarge ? std::string() : tab.script},
                        {"caret", tooLarge ? 0 : tab.caret},
                        {"editor_share", tab.editorShare},
                        {"too_large", tooLarge}});
    }
    return {{"version", formatVersion},
            {"ended_properly", work.endedProperly},
            {"current", work.current},
            {"tabs", std::move(tabs)}};
}

std::optional<KeptWork> fromJson(const QByteArray &text)
{
    try {
        const auto json = nlohmann::json::parse(text.begin(), text.end());
        KeptWork work;
        work.endedProperly = json.at("ended_properly").get<bool>();
        for (const auto &entry : json.at("tabs")) {
            KeptTab tab;
            tab.name = entry.at("name").get<std::string>();
            tab.script = entry.at("script").get<std::string>();
            tab.caret = std::min(entry.at("caret").get<std::size_t>(), tab.script.size());
            tab.editorShare = std::clamp(entry.at("editor_share").get<double>(), 0.0, 1.0);
            tab.tooLarge = entry.at("too_large").get<bool>();
            work.tabs.push_back(std::move(tab));
        }
        const auto current = json.at("current").get<std::size_t>();
        work.current = work.tabs.empty() ? 0 : std::min(current, work.tabs.size() - 1);
        return work;
    } catch (const nlohmann::json::exception &) {
        return std::nullopt;
    }
}

/// Empty, or why not.
QString write(const QString &path, const KeptWork &work)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QByteArray::fromStdString(toJson(work).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
    return file.commit() ? QString() : file.errorString();
}

std::string inDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString()
           + "/d1-console/open-tabs.json";
}

} // namespace

struct WorkFile::Latest {
    std::mutex mutex;
    std::optional<KeptWork> work;

    std::optional<KeptWork> exchange(std::optional<KeptWork> next)
    {
        const std::lock_guard lock(mutex);
        return std::exchange(work, std::move(next));
    }
};

WorkFile::WorkFile()
    : WorkFile(inDataFolder())
{}

WorkFile::WorkFile(std::string path)
    : m_path(std::move(path))
    , m_lock(std::make_unique<QLockFile>(QString::fromStdString(m_path + ".lock")))
    , m_latest(std::make_shared<Latest>())
{
    m_thread.setMaxThreadCount(1);
    QDir().mkpath(QFileInfo(QString::fromStdString(m_path)).path());
    m_lock->setStaleLockTime(0); // held as long as its program lives
    m_isOurs = m_lock->tryLock(0);
}

WorkFile::~WorkFile()
{
    m_thread.waitForDone();
}

Result<KeptWork> WorkFile::load()
{
    const QString path = QString::fromStdString(m_path);
    QFile file(path);
    if (!m_isOurs || !file.exists())
        return KeptWork();
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error(ErrorKind::Unknown, "The tabs of last time cannot be read from '" + m_path
                                                             + "': " + file.errorString().toStdString() + "."));
    if (auto work = fromJson(file.readAll()))
        return *std::move(work);
    file.close();
    const QString aside = path + QDateTime::currentDateTimeUtc().toString(QStringLiteral("'.damaged-'yyyyMMdd-hhmmss"));
    QFile::remove(aside);
    QFile::rename(path, aside);
    return std::unexpected(Error(ErrorKind::Unknown, "The file with the tabs of last time is damaged and was kept as '"
                                                         + aside.toStdString() + "'."));
}

void WorkFile::save(KeptWork work)
{
    if (!m_isOurs || m_latest->exchange(std::move(work)))
        return; // whoever was to write the state before writes this one
    m_thread.start([latest = m_latest, path = QString::fromStdString(m_path)] {
        if (const std::optional<KeptWork> next = latest->exchange(std::nullopt))
            write(path, *next); // one that fails is made up for by the next
    });
}

Result<void> WorkFile::saveNow(KeptWork work)
{
    if (!m_isOurs)
        return {};
    m_latest->exchange(std::nullopt);
    m_thread.waitForDone();
    const QString failure = write(QString::fromStdString(m_path), work);
    if (!failure.isEmpty())
        return std::unexpected(Error(ErrorKind::Unknown, "The open tabs cannot be kept in '" + m_path
                                                             + "': " + failure.toStdString() + "."));
    return {};
}

} // namespace d1
