// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace d1 {

/// The log's file as `PRAGMA user_version` numbers it.
inline constexpr int logVersion = 1;

/// What makes the tables in an empty file. Times are microseconds since 1970, durations nanoseconds.
inline constexpr std::array<std::string_view, 17> logTables{
    // Settings, and from when on the log is whole.
    "CREATE TABLE numbers(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE targets(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, billed INTEGER NOT NULL)",
    "CREATE TABLE origins(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
    // Texts that many events share, by their hash.
    "CREATE TABLE queries(id INTEGER PRIMARY KEY, hash INTEGER NOT NULL UNIQUE, fingerprint TEXT NOT NULL, "
    "operation TEXT NOT NULL, main_table TEXT NOT NULL, statement INTEGER, origin INTEGER, last_used INTEGER NOT NULL)",
    "CREATE TABLE statements(id INTEGER PRIMARY KEY, hash INTEGER NOT NULL UNIQUE, sql TEXT NOT NULL, "
    "last_used INTEGER NOT NULL)",
    "CREATE TABLE messages(id INTEGER PRIMARY KEY, hash INTEGER NOT NULL UNIQUE, message TEXT NOT NULL, "
    "last_used INTEGER NOT NULL)",
    "CREATE TABLE events(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, target INTEGER NOT NULL, origin INTEGER NOT "
    "NULL, "
    "query INTEGER NOT NULL, statement INTEGER, statement_count INTEGER NOT NULL, attempt INTEGER NOT NULL, "
    "marks INTEGER NOT NULL, waited INTEGER NOT NULL, round_trip INTEGER NOT NULL, server_time INTEGER, "
    "rows_read INTEGER, rows_written INTEGER, rows_returned INTEGER NOT NULL, failure INTEGER, message INTEGER, "
    "bound TEXT)",
    "CREATE INDEX idx_events_at ON events(at)",
    "CREATE INDEX idx_events_at_failed ON events(at) WHERE failure IS NOT NULL",
    "CREATE TABLE operation_rollups(level INTEGER NOT NULL, start INTEGER NOT NULL, target INTEGER NOT NULL, "
    "operation TEXT NOT NULL, traffic BLOB NOT NULL, PRIMARY KEY(level, start, target, operation)) WITHOUT ROWID",
    "CREATE TABLE query_rollups(level INTEGER NOT NULL, start INTEGER NOT NULL, target INTEGER NOT NULL, "
    "query INTEGER NOT NULL, traffic BLOB NOT NULL, PRIMARY KEY(level, start, target, query)) WITHOUT ROWID",
    "CREATE TABLE muted(target INTEGER NOT NULL, query INTEGER NOT NULL, PRIMARY KEY(target, query)) WITHOUT ROWID",
    // How statements were last seen to run, a row a step.
    "CREATE TABLE plans(id INTEGER PRIMARY KEY, target INTEGER NOT NULL, query INTEGER NOT NULL, "
    "seen INTEGER NOT NULL, UNIQUE(target, query))",
    "CREATE TABLE plan_steps(plan INTEGER NOT NULL, position INTEGER NOT NULL, access TEXT NOT NULL, "
    "table_name TEXT NOT NULL, index_name TEXT NOT NULL, PRIMARY KEY(plan, position)) WITHOUT ROWID",
    // Sizes as they were sampled; an empty table's name is the whole database.
    "CREATE TABLE samples(target INTEGER NOT NULL, table_name TEXT NOT NULL, at INTEGER NOT NULL, bytes INTEGER, "
    "row_count INTEGER, how INTEGER NOT NULL, PRIMARY KEY(target, table_name, at)) WITHOUT ROWID",
    "CREATE INDEX idx_statements_last_used ON statements(last_used)", "PRAGMA user_version = 1"};

} // namespace d1
