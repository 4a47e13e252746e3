// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskdata.h"

#include "benchdatabase.h"

#include <array>
#include <cstdio>

namespace d1::bench {

namespace {

constexpr auto tables = R"sql(
CREATE TABLE accounts (id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, name TEXT NOT NULL, plan TEXT NOT NULL,
  created_at TEXT NOT NULL);
CREATE TABLE users (id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL REFERENCES accounts (id), email TEXT NOT NULL,
  name TEXT NOT NULL, role TEXT NOT NULL, last_seen_at TEXT, deleted_at TEXT, created_at TEXT NOT NULL);
CREATE TABLE sessions (token TEXT PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE tickets (id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL REFERENCES accounts (id),
  requester_id INTEGER NOT NULL REFERENCES users (id), assignee_id INTEGER REFERENCES users (id), status TEXT NOT NULL,
  priority INTEGER NOT NULL, subject TEXT NOT NULL, meta TEXT NOT NULL DEFAULT '{}', message_count INTEGER NOT NULL
  DEFAULT 0, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, closed_at TEXT, snoozed_until TEXT);
CREATE TABLE messages (id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  author_id INTEGER NOT NULL REFERENCES users (id), body TEXT NOT NULL, is_internal INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL);
CREATE TABLE tags (id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL REFERENCES accounts (id), name TEXT NOT NULL);
CREATE TABLE ticket_tags (ticket_id INTEGER NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id), PRIMARY KEY (ticket_id, tag_id)) WITHOUT ROWID;
CREATE TABLE events (id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL, user_id INTEGER, kind TEXT NOT NULL,
  payload TEXT NOT NULL, created_at INTEGER NOT NULL);
CREATE TABLE jobs (id INTEGER PRIMARY KEY, queue TEXT NOT NULL, state TEXT NOT NULL, run_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0, payload TEXT NOT NULL, finished_at INTEGER);
CREATE TABLE audit (id INTEGER PRIMARY KEY, table_name TEXT NOT NULL, row_id INTEGER NOT NULL, action TEXT NOT NULL,
  at INTEGER NOT NULL);
)sql";

constexpr auto rest = R"sql(
CREATE VIEW open_tickets AS SELECT t.*, u.name AS requester FROM tickets t JOIN users u ON u.id = t.requester_id
  WHERE t.status IN ('new', 'open');
CREATE TRIGGER messages_count AFTER INSERT ON messages BEGIN
  UPDATE tickets SET message_count = message_count + 1, updated_at = NEW.created_at WHERE id = NEW.ticket_id;
END;
CREATE TRIGGER tickets_closed AFTER UPDATE OF status ON tickets WHEN NEW.status = 'closed' BEGIN
  INSERT INTO audit (table_name, row_id, action, at) VALUES ('tickets', NEW.id, 'closed', 0);
  UPDATE jobs SET state = 'cancelled' WHERE queue = 'reminder' AND payload = CAST(NEW.id AS TEXT) AND state = 'ready';
END;
)sql";

constexpr std::int64_t accounts = 300;
constexpr std::int64_t users = 12'000;
constexpr std::int64_t tickets = 60'000;
constexpr std::int64_t messages = 180'000;
constexpr std::int64_t tags = 3'000;
constexpr std::int64_t events = 150'000;
constexpr std::int64_t jobs = 40'000;
constexpr std::int64_t sessions = 20'000;
constexpr std::int64_t firstSecond = 1'700'000'000;

const std::vector<std::string> names{"Ada", "Grace", "Linus", "Edsger", "Barbara", "Donald", "Margaret", "Alan"};
const std::vector<std::string> words{"printer",  "invoice", "login", "refund", "slow",   "broken", "export",
                                     "password", "upgrade", "crash", "order",  "update", "help",   "question"};
const std::vector<std::string> kinds{"page_view", "login", "search", "ticket_view", "export", "error"};

std::string timeText(std::int64_t minutes)
{
    std::array<char, 16> clock{};
    std::snprintf(clock.data(), clock.size(), " %02d:%02d:00", static_cast<int>(minutes / 60 % 24),
                  static_cast<int>(minutes % 60));
    return dateText(11'000 + minutes / 1'440) + clock.data();
}

std::string sentence(Dice &dice, int length)
{
    std::string text = dice.pick(words);
    for (int i = 1; i < length; ++i)
        text += ' ' + dice.pick(words);
    return text;
}

void addPeople(BenchDatabase &database, Dice &dice)
{
    RowWriter account(database, "accounts", 5);
    for (std::int64_t id = 1; id <= accounts; ++id)
        account.add({id, "account-" + std::to_string(id), "Account " + std::to_string(id),
                     dice.between(0, 9) == 0 ? "enterprise" : "free", timeText(id * 100)});
    RowWriter user(database, "users", 8);
    for (std::int64_t id = 1; id <= users; ++id) {
        const std::string &name = dice.pick(names);
        const Value seen = dice.between(0, 3) == 0 ? Value() : Value(timeText(dice.between(0, 500'000)));
        const Value deleted = dice.between(0, 49) == 0 ? Value(timeText(dice.between(0, 500'000))) : Value();
        user.add({id, dice.skewed(accounts) + 1, name + '.' + std::to_string(id) + "@Example.com", name,
                  dice.between(0, 9) == 0 ? "agent" : "customer", seen, deleted, timeText(id * 40)});
    }
    RowWriter session(database, "sessions", 4);
    for (std::int64_t id = 1; id <= sessions; ++id) {
        const std::int64_t at = firstSecond + dice.between(0, 30'000'000);
        session.add({"token-" + std::to_string(id * 7'919 % 1'000'003), dice.skewed(users) + 1, at, at + 86'400});
    }
}

void addTickets(BenchDatabase &database, Dice &dice)
{
    RowWriter ticket(database, "tickets", 13);
    for (std::int64_t id = 1; id <= tickets; ++id) {
        const std::int64_t age = dice.between(0, 99);
        const std::string status = id < tickets * 9 / 10 ? (age < 97 ? "closed" : "pending")
                                   : age < 30            ? "open"
                                   : age < 40            ? "new"
                                                         : "closed";
        const Value assignee = dice.between(0, 4) == 0 ? Value() : Value(dice.skewed(users) + 1);
        const Value snoozed = dice.between(0, 99) == 0 ? Value(timeText(500'000 + id)) : Value();
        const std::string meta = R"({"channel":")" + std::string(dice.between(0, 2) ? "mail" : "chat")
                                 + R"(","external_id":"EX-)" + std::to_string(id * 31 % 100'003) + "\"}";
        ticket.add({id, dice.skewed(accounts) + 1, dice.skewed(users) + 1, assignee, status, dice.between(1, 4),
                    sentence(dice, 4), meta, dice.between(1, 6), timeText(id * 8), timeText(id * 8 + 300),
                    status == "closed" ? Value(timeText(id * 8 + 300)) : Value(), snoozed});
    }
    RowWriter message(database, "messages", 6);
    for (std::int64_t id = 1; id <= messages; ++id)
        message.add({id, (id * 17 % tickets) + 1, dice.skewed(users) + 1, sentence(dice, 12),
                     std::int64_t{dice.between(0, 9) == 0}, timeText(id * 2)});
    RowWriter tag(database, "tags", 3);
    for (std::int64_t id = 1; id <= tags; ++id)
        tag.add({id, dice.skewed(accounts) + 1, dice.pick(words) + '-' + std::to_string(id % 40)});
    database.run("INSERT OR IGNORE INTO ticket_tags SELECT id, id * 7 % 3000 + 1 FROM tickets");
    database.run("INSERT OR IGNORE INTO ticket_tags SELECT id, id * 13 % 2990 + 1 FROM tickets WHERE id % 3 = 0");
}

void addLogs(BenchDatabase &database, Dice &dice)
{
    RowWriter event(database, "events", 6);
    for (std::int64_t id = 1; id <= events; ++id) {
        const Value user = dice.between(0, 2) == 0 ? Value() : Value(dice.skewed(users) + 1);
        event.add({id, dice.skewed(accounts) + 1, user, kinds[static_cast<std::size_t>(dice.skewed(6))],
                   R"({"path":"/)" + dice.pick(words) + "\"}", firstSecond + id * 200});
    }
    RowWriter job(database, "jobs", 7);
    for (std::int64_t id = 1; id <= jobs; ++id) {
        const bool isDone = id < jobs - 400;
        const std::string state = isDone ? (dice.between(0, 49) ? "done" : "failed") : "ready";
        job.add({id, dice.between(0, 3) ? "mail" : "reminder", state, firstSecond + id * 700, std::int64_t{1},
                 std::to_string(dice.between(1, tickets)), isDone ? Value(firstSecond + id * 700 + 5) : Value()});
    }
    RowWriter audit(database, "audit", 5);
    for (std::int64_t id = 1; id <= 50'000; ++id)
        audit.add({id, "tickets", dice.between(1, tickets), dice.between(0, 1) ? "closed" : "created",
                   firstSecond + id * 600});
}

} // namespace

void makeDeskDatabase(const std::string &path)
{
    BenchDatabase database(path);
    database.run(tables);
    database.run("BEGIN");
    Dice dice(7);
    addPeople(database, dice);
    addTickets(database, dice);
    addLogs(database, dice);
    database.run("COMMIT");
    database.run(rest);
}

} // namespace d1::bench
