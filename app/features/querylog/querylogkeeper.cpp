// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/querylogkeeper.h"

#include "features/querylog/lognumbers.h"
#include "features/querylog/logretention.h"
#include "features/querylog/logtexts.h"
#include "features/querylog/logthread.h"
#include "features/querylog/logtime.h"

#include <array>

namespace d1 {

namespace {

/// A Result<void> of std::function's taste: LogThread answers with a T.
struct Nothing {
};

QCoro::Task<Result<void>> done(std::shared_ptr<LogThread> thread, std::function<Result<void>(LogDatabase &)> work)
{
    std::function<Result<Nothing>(LogDatabase &)> asked =
        [work = std::move(work)](LogDatabase &database) -> Result<Nothing> {
        if (Result<void> result = work(database); !result)
            return std::unexpected(std::move(result.error()));
        return Nothing{};
    };
    const Result<Nothing> answer = co_await thread->ask<Nothing>(std::move(asked));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return Result<void>();
}

Result<void> prunedCompletely(LogDatabase &database, const LogSettings &settings)
{
    constexpr int mostRounds = 1'000;
    std::array<std::int64_t, 3> before{-1, -1, -1};
    for (int round = 0; round < mostRounds; ++round) {
        const std::array<std::int64_t, 3> left{database.numberOf("SELECT min(id) FROM events"),
                                               database.numberOf("SELECT min(at) FROM events"),
                                               database.numberOf("SELECT min(start) FROM query_rollups")};
        if (left == before)
            break;
        before = left;
        if (Result<void> pruned = pruneLog(database, settings, std::chrono::system_clock::now()); !pruned)
            return pruned;
    }
    return {};
}

} // namespace

QueryLogKeeper::QueryLogKeeper(std::string path)
    : m_thread(std::make_shared<LogThread>(std::move(path), LogDatabase::Use::Write))
{}

QueryLogKeeper::~QueryLogKeeper() = default;

QCoro::Task<Result<LogSettings>> QueryLogKeeper::settings()
{
    return m_thread->ask<LogSettings>([](LogDatabase &database) { return readSettings(database); });
}

QCoro::Task<Result<void>> QueryLogKeeper::setSettings(LogSettings settings)
{
    return done(m_thread, [settings](LogDatabase &database) {
        database.begin();
        writeSettings(database, settings);
        Result<void> written = database.commit();
        return written ? prunedCompletely(database, readSettings(database)) : written;
    });
}

QCoro::Task<Result<void>> QueryLogKeeper::clear()
{
    return done(m_thread, [](LogDatabase &database) { return clearLog(database); });
}

QCoro::Task<Result<void>> QueryLogKeeper::setMuted(std::string target, std::string fingerprint, bool muted)
{
    return done(m_thread,
                [target = std::move(target), fingerprint = std::move(fingerprint), muted](LogDatabase &database) {
                    const std::int64_t now = microsecondsOf(std::chrono::system_clock::now());
                    database.begin();
                    LogTexts texts(database);
                    const bool isBilled =
                        database.numberOf("SELECT billed FROM targets WHERE name = ?1", std::string_view(target)) != 0;
                    const std::int64_t targetId = texts.target(target, isBilled);
                    const std::int64_t query = texts.query(fingerprint, now);
                    database
                        .statement(muted ? "INSERT OR IGNORE INTO muted(target, query) VALUES (?1, ?2)"
                                         : "DELETE FROM muted WHERE target = ?1 AND query = ?2")
                        .with(targetId, query)
                        .run();
                    return database.commit();
                });
}

QCoro::Task<Result<void>> QueryLogKeeper::addSamples(std::vector<SizeSample> samples)
{
    return done(m_thread, [samples = std::move(samples)](LogDatabase &database) {
        database.begin();
        LogTexts texts(database);
        for (const SizeSample &sample : samples) {
            const bool isBilled =
                database.numberOf("SELECT billed FROM targets WHERE name = ?1", std::string_view(sample.target)) != 0;
            database
                .statement("INSERT OR REPLACE INTO samples(target, table_name, at, bytes, row_count, how) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .with(texts.target(sample.target, isBilled), std::string_view(sample.table), microsecondsOf(sample.at),
                      sample.bytes, sample.rows, static_cast<std::int64_t>(sample.how))
                .run();
        }
        return database.commit();
    });
}

} // namespace d1
