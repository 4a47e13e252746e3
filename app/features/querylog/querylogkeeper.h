// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/logdatabase.h"
#include "features/querylog/logsearch.h"
#include "features/querylog/logsettings.h"

#include <QCoroTask>

#include <memory>

namespace d1 {

class LogThread;

/// What a person decides about the log, and what is added to it besides events. Makes the file when there is none; off
/// the main thread, answers on it. The calls may outlive the keeper.
class QueryLogKeeper
{
public:
    /// `path` in UTF-8.
    explicit QueryLogKeeper(std::string path = LogDatabase::defaultPath());
    ~QueryLogKeeper();

    QCoro::Task<Result<LogSettings>> settings();
    /// Every program obeys from its next batch on. What is too much by the new limits goes at once.
    QCoro::Task<Result<void>> setSettings(LogSettings settings);
    /// Forgets everything but the settings.
    QCoro::Task<Result<void>> clear();

    /// A muted query is marked in QueryTraffic and counted all the same.
    QCoro::Task<Result<void>> setMuted(std::string target, std::string fingerprint, bool muted);
    QCoro::Task<Result<void>> addSamples(std::vector<SizeSample> samples);

private:
    std::shared_ptr<LogThread> m_thread;
};

} // namespace d1
