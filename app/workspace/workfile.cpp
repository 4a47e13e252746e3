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

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

namespace d1 {

namespace {

constexpr int formatVersion = 1;
const QString setAsideWord = QStringLiteral("set-aside");

nlohmann::json toJson(const KeptTab &tab)
{
    nlohmann::json json{{"name", tab.name},
                        {"script", tab.script},
                        {"caret", tab.caret},
                        {"editor_share", tab.editorShare},
                        {"too_large", tab.tooLarge}};
    if (tab.file)
        json["file"] = {{"shelf", nameOf(tab.file->query.shelf)},
                        {"name", tab.file->query.name},
                        {"path", tab.file->query.path},
                        {"bytes", tab.file->mark.bytes},
                        {"hash", tab.file->mark.hash}};
    return json;
}

nlohmann::json toJson(const std::vector<KeptTab> &tabs)
{
    nlohmann::json json = nlohmann::json::array();
    for (const KeptTab &tab : tabs)
        json.push_back(toJson(tab));
    return json;
}

nlohmann::json toJson(const KeptWork &work)
{
    return {{"version", formatVersion},           {"ended_properly", work.endedProperly},
            {"failed_starts", work.failedStarts}, {"current", work.current},
            {"tabs", toJson(work.tabs)},          {"closed", toJson(work.closed)}};
}

KeptTab tabFrom(const nlohmann::json &json)
{
    KeptTab tab;
    tab.name = json.at("name").get<std::string>();
    tab.script = json.at("script").get<std::string>();
    tab.caret = std::min(json.at("caret").get<std::size_t>(), tab.script.size());
    tab.editorShare = std::clamp(json.at("editor_share").get<double>(), 0.0, 1.0);
    tab.tooLarge = json.at("too_large").get<bool>();
    if (const auto file = json.find("file"); file != json.end()) {
        const auto shelf = shelfOf(file->at("shelf").get<std::string>());
        KeptQuery kept;
        kept.query = {shelf.value_or(QueryShelf::Own), file->at("name").get<std::string>(),
                      file->at("path").get<std::string>()};
        kept.mark = {file->at("bytes").get<std::size_t>(), file->at("hash").get<std::string>()};
        tab.file = std::move(kept);
    }
    return tab;
}

std::vector<KeptTab> tabsFrom(const nlohmann::json &json)
{
    std::vector<KeptTab> tabs;
    for (const auto &entry : json)
        tabs.push_back(tabFrom(entry));
    return tabs;
}

std::optional<KeptWork> fromJson(const QByteArray &text)
{
    try {
        const auto json = nlohmann::json::parse(text.begin(), text.end());
        KeptWork work;
        work.endedProperly = json.at("ended_properly").get<bool>();
        work.failedStarts = json.value("failed_starts", 0);
        work.tabs = tabsFrom(json.at("tabs"));
        work.closed = tabsFrom(json.value("closed", nlohmann::json::array()));
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
    file.write(QByteArray::fromStdString(
        toJson(WorkFile::fitted(work)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
    return file.commit() ? QString() : file.errorString();
}

/// Renames the file, and says how.
QString moveAside(const QString &path, const QString &why)
{
    const QString aside =
        path + QStringLiteral(".%1-").arg(why) + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss");
    QFile::remove(aside);
    return QFile::rename(path, aside) ? aside : QString();
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
    const QString aside = moveAside(path, QStringLiteral("damaged"));
    return std::unexpected(Error(ErrorKind::Unknown, "The file with the tabs of last time is damaged and was kept as '"
                                                         + aside.toStdString() + "'."));
}

std::vector<bool> WorkFile::fitting(const KeptWork &work)
{
    std::vector<bool> fitting;
    std::size_t bytes = 0;
    for (const KeptTab &tab : work.tabs) {
        const std::size_t size = tab.script.size();
        const bool fits = fitting.size() < MaxTabs && size <= MaxScriptBytes && bytes + size <= MaxBytes;
        fitting.push_back(fits);
        bytes += fits ? size : 0;
    }
    return fitting;
}

KeptWork WorkFile::fitted(KeptWork work)
{
    const std::vector<bool> fits = fitting(work);
    for (std::size_t i = 0; i < work.tabs.size(); ++i) {
        if (fits[i])
            continue;
        work.tabs[i].tooLarge = true;
        work.tabs[i].script.clear();
        work.tabs[i].caret = 0;
    }
    if (work.tabs.size() > MaxTabs)
        work.tabs.resize(MaxTabs);
    std::size_t closedBytes = 0;
    const auto oldest = std::ranges::find_if(work.closed.rbegin(), work.closed.rend(), [&](const KeptTab &tab) {
        closedBytes += tab.script.size();
        return closedBytes > MaxClosedBytes;
    });
    work.closed.erase(work.closed.begin(), oldest.base());
    return work;
}

std::string WorkFile::setAside()
{
    m_thread.waitForDone();
    return moveAside(QString::fromStdString(m_path), setAsideWord).toStdString();
}

Result<KeptWork> WorkFile::takeSetAside()
{
    const QFileInfo ours(QString::fromStdString(m_path));
    const QString pattern = QStringLiteral("%1.%2-*").arg(ours.fileName(), setAsideWord);
    const QFileInfoList files = ours.dir().entryInfoList({pattern}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        return std::unexpected(Error(ErrorKind::NotFound, "No tabs are set aside."));
    QFile file(files.back().filePath());
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error(ErrorKind::Unknown, "'" + file.fileName().toStdString() + "' cannot be read: "
                                                             + file.errorString().toStdString() + "."));
    auto work = fromJson(file.readAll());
    if (!work)
        return std::unexpected(Error(ErrorKind::Unknown, "'" + file.fileName().toStdString() + "' is damaged."));
    file.remove();
    return *std::move(work);
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
