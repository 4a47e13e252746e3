// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timespan.h"
#include "features/querylog/traffic.h"

#include <string>
#include <vector>

namespace d1 {

/// Which single events are wanted; what is empty, zero or false does not narrow.
struct EventSearch {
    TimeSpan span{Clock::WallTime(), Clock::WallTime::max()};
    std::string target;
    std::string origin;
    std::string fingerprint;
    bool onlyFailed = false;
    int limit = 1000; ///< the latest ones
};

/// An event as the log has it: `id` grows with arrival, not with time. `sql` is empty where only the fingerprint was
/// kept; `plan` is never set, see QueryLogReader::plans().
struct LoggedEvent {
    std::int64_t id = 0;
    QueryEvent event;

    bool operator==(const LoggedEvent &) const = default;
};

/// Whose traffic is wanted, and when. The answer covers whole minutes, and where single events are forgotten already,
/// whole hours.
struct TrafficSearch {
    TimeSpan span;
    std::string target; ///< empty: all of them
    /// Into so many equal steps the span is cut, for sparklines; 0: none.
    std::size_t steps = 0;
};

/// What one operation on one target came to, between `steps` times of a series.
struct OperationTraffic {
    std::string target;
    bool isBilled = false;
    std::string operation; ///< "select", ..., "probe" for the program's own questions
    std::size_t step = 0;  ///< of the series asked for
    Traffic traffic;
};

/// What arrived in the log since it was looked at last, summed up by second, target and operation.
struct ArrivedTraffic {
    struct Second {
        Clock::WallTime start;
        std::string target;
        bool isBilled = false;
        std::string operation; ///< "probe" for the program's own questions
        Traffic traffic;
    };

    std::int64_t lastId = 0; ///< to go on from
    std::int64_t events = 0;
    std::vector<Second> seconds; ///< by start
};

/// What all runs of one query on one target came to.
struct QueryTraffic {
    std::string target;
    bool isBilled = false;
    std::string fingerprint;
    std::string operation;
    std::string table;
    std::string sql;    ///< as it ran last; empty when it was not kept
    std::string origin; ///< who ran it last
    bool isMuted = false;
    Traffic traffic;
    std::vector<std::uint64_t> runs;           ///< attempts in each step
    std::vector<Histogram::Duration> runTimes; ///< their total time, by the server where it told, else round trip
};

/// How the statements of a fingerprint were last seen to run.
struct LoggedPlan {
    std::string target;
    std::string fingerprint;
    Clock::WallTime seen;
    sql::PlanFacts facts;
};

/// How large something was. An empty table is the whole database.
struct SizeSample {
    enum class How {
        Told,       ///< bytes, along with an answer
        HighestRow, ///< rows at most: the highest rowid
        Statistics, ///< rows at the last ANALYZE
        Counted,    ///< rows, exactly
        NotKnown,   ///< a table without rowids that nobody analysed
    };

    std::string target;
    std::string table;
    Clock::WallTime at;
    std::optional<std::int64_t> bytes;
    std::optional<std::int64_t> rows;
    How how = How::Told;

    bool operator==(const SizeSample &) const = default;
};

/// A query that the person does not want to see in lists.
struct MutedQuery {
    std::string target;
    std::string fingerprint;

    bool operator==(const MutedQuery &) const = default;
};

/// What the log holds.
struct LogSummary {
    std::int64_t events = 0;
    std::int64_t queries = 0;
    std::int64_t bytes = 0; ///< of the file, in use
    std::optional<Clock::WallTime> firstEvent;
    std::optional<Clock::WallTime> lastEvent;
    std::vector<std::string> targets; ///< by name
};

} // namespace d1
