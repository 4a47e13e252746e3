// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/logdatabase.h"
#include "service/querylog.h"

#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace d1 {

/// Puts everything that a QueryLog records into the log's file, in batches on a thread of its own: half a second after
/// the first event, or at once when many wait. Several programs may write the same file. Main thread.
///
/// What a kill takes is the last half second; the file stays sound. A damaged file is set aside and a new one begun.
class QueryLogWriter : public QObject
{
    Q_OBJECT

public:
    /// So many events may wait for the disk; the oldest beyond that are lost, and counted.
    static constexpr std::size_t MostWaiting = 100'000;

    /// `log` must outlive it. `path` in UTF-8; the file is made by the first event.
    explicit QueryLogWriter(QueryLog &log, std::string path = LogDatabase::defaultPath(), QObject *parent = nullptr);
    /// Writes what waits.
    ~QueryLogWriter() override;

    [[nodiscard]] const std::string &path() const;
    /// Begins to write what waits without waiting for more; written() tells the end.
    void flush();

Q_SIGNALS:
    /// So many events more are in the file.
    void written(qsizetype events);
    /// A sentence for the person: the file was set aside, or cannot be written. Told once until it goes well again.
    void troubled(const QString &sentence);

private:
    class File;

    void take(const QueryEvent &event);
    void start();
    void ended(qsizetype events, bool keepsValues, const QString &trouble);

    QueryLog &m_log;
    std::shared_ptr<File> m_file; ///< shared with the thread
    QTimer m_timer;
    QString m_trouble;
    bool m_running = false;
    QThreadPool m_thread; ///< last, so that it is done before the rest goes
};

} // namespace d1
