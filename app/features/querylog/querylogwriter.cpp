// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/querylogwriter.h"

#include "features/querylog/logbatch.h"
#include "features/querylog/lognumbers.h"
#include "features/querylog/logretention.h"

#include <QFile>

#include <mutex>
#include <optional>

namespace d1 {

namespace {

constexpr std::chrono::milliseconds writeAfter{500};
constexpr std::size_t manyWaiting = 8'192;
constexpr std::chrono::seconds tryAgainAfter{5};
constexpr std::chrono::minutes pruneEvery{10};
constexpr int lastAttempts = 5;

} // namespace

/// What waits, and the file it goes into; the latter is the thread's alone.
class QueryLogWriter::File
{
public:
    explicit File(std::string path)
        : m_path(std::move(path))
    {}

    struct Outcome {
        qsizetype events = 0;
        QString trouble;
    };

    [[nodiscard]] const std::string &path() const { return m_path; }

    /// Any thread. Returns how many wait.
    std::size_t add(const QueryEvent &event)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_waiting.size() >= MostWaiting) {
            // Half at once, since each removal moves the rest.
            m_waiting.erase(m_waiting.begin(), m_waiting.begin() + MostWaiting / 2);
            m_lost += MostWaiting / 2;
        }
        m_waiting.push_back(event);
        return m_waiting.size();
    }

    [[nodiscard]] bool hasWaiting() const
    {
        const std::scoped_lock lock(m_mutex);
        return !m_waiting.empty();
    }

    /// The thread's.
    [[nodiscard]] bool keepsValues()
    {
        if (m_database)
            return m_settings.keepsValues;
        if (!QFile::exists(QString::fromStdString(m_path)))
            return LogSettings().keepsValues;
        Result<LogDatabase> database = LogDatabase::open(m_path, LogDatabase::Use::Read);
        return database && readSettings(*database).keepsValues;
    }

    /// The thread's: writes what waits. What could not be written waits on, unless the file is beyond hope.
    [[nodiscard]] Outcome write()
    {
        std::vector<QueryEvent> events;
        Outcome outcome;
        {
            const std::scoped_lock lock(m_mutex);
            events.swap(m_waiting);
            if (const std::size_t lost = std::exchange(m_lost, 0))
                outcome.trouble = QStringLiteral("The disk is too slow for the query log: %1 entries were lost.")
                                      .arg(static_cast<qulonglong>(lost));
        }
        if (events.empty())
            return outcome;
        Result<void> written = openAndWrite(events);
        if (!written && isDamage(written.error())) {
            close();
            const std::string aside = setLogAside(m_path);
            written = openAndWrite(events);
            if (!aside.empty())
                outcome.trouble =
                    QStringLiteral("The query log was damaged. It is kept as %1, and a new one was begun.")
                        .arg(QString::fromStdString(aside));
        }
        if (written) {
            outcome.events = static_cast<qsizetype>(events.size());
            return outcome;
        }
        outcome.trouble = QString::fromStdString(written.error().facts.message);
        close();
        const std::scoped_lock lock(m_mutex);
        events.insert(events.end(), std::make_move_iterator(m_waiting.begin()),
                      std::make_move_iterator(m_waiting.end()));
        m_waiting = std::move(events);
        return outcome;
    }

private:
    [[nodiscard]] Result<void> openAndWrite(std::span<const QueryEvent> events)
    {
        if (m_database && m_database->hasMoved())
            close();
        if (!m_database) {
            Result<LogDatabase> opened = LogDatabase::open(m_path, LogDatabase::Use::Write);
            if (!opened)
                return std::unexpected(std::move(opened.error()));
            m_database = std::make_unique<LogDatabase>(std::move(*opened));
            m_batch.emplace(*m_database);
        }
        m_settings = readSettings(*m_database);
        if (!m_settings.isOn)
            return m_database->outcome();
        if (Result<void> written = m_batch->write(events, m_settings); !written)
            return written;
        const auto now = std::chrono::steady_clock::now();
        if (now - m_pruned < pruneEvery && usedBytes(*m_database) <= m_settings.maxBytes)
            return {};
        m_pruned = now;
        return pruneLog(*m_database, m_settings, std::chrono::system_clock::now());
    }

    void close()
    {
        m_batch.reset();
        m_database.reset();
    }

    const std::string m_path;
    mutable std::mutex m_mutex;
    std::vector<QueryEvent> m_waiting;
    std::size_t m_lost = 0;
    std::unique_ptr<LogDatabase> m_database; // at one address, which the batch knows
    std::optional<LogBatch> m_batch;
    LogSettings m_settings;
    std::chrono::steady_clock::time_point m_pruned;
};

QueryLogWriter::QueryLogWriter(QueryLog &log, std::string path, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_file(std::make_shared<File>(std::move(path)))
{
    m_thread.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QueryLogWriter::start);
    connect(&log, &QueryLog::recorded, this, &QueryLogWriter::take);
    m_thread.start([this, file = m_file] {
        QMetaObject::invokeMethod(
            this, [this, keeps = file->keepsValues()] { m_log.setKeepsValues(keeps); }, Qt::QueuedConnection);
    });
}

QueryLogWriter::~QueryLogWriter()
{
    if (m_file->hasWaiting())
        m_thread.start([file = m_file] {
            // Nobody tries again later: other programs may hold the file for a moment each.
            for (int attempt = 0; attempt < lastAttempts && file->hasWaiting(); ++attempt)
                static_cast<void>(file->write());
        });
}

const std::string &QueryLogWriter::path() const
{
    return m_file->path();
}

void QueryLogWriter::flush()
{
    if (!m_running)
        start();
}

void QueryLogWriter::take(const QueryEvent &event)
{
    const std::size_t waiting = m_file->add(event);
    const bool isTroubled = !m_trouble.isEmpty() && m_timer.isActive();
    if (m_running || isTroubled)
        return;
    if (waiting >= manyWaiting)
        start();
    else if (!m_timer.isActive())
        m_timer.start(writeAfter);
}

void QueryLogWriter::start()
{
    m_timer.stop();
    m_running = true;
    m_thread.start([this, file = m_file] {
        const File::Outcome outcome = file->write();
        const bool keepsValues = file->keepsValues();
        QMetaObject::invokeMethod(
            this, [this, outcome, keepsValues] { ended(outcome.events, keepsValues, outcome.trouble); },
            Qt::QueuedConnection);
    });
}

void QueryLogWriter::ended(qsizetype events, bool keepsValues, const QString &trouble)
{
    m_running = false;
    m_log.setKeepsValues(keepsValues);
    if (m_file->hasWaiting())
        m_timer.start(trouble.isEmpty() ? std::chrono::milliseconds(writeAfter) : tryAgainAfter);
    if (std::exchange(m_trouble, trouble) != trouble && !trouble.isEmpty())
        Q_EMIT troubled(trouble);
    if (events > 0 || trouble.isEmpty())
        Q_EMIT written(events);
}

} // namespace d1
