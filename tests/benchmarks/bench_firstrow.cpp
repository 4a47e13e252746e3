// SPDX-License-Identifier: GPL-3.0-or-later
// Time from the start of the program until the first row of a table of a million rows can be seen, beside DB Browser
// for SQLite on the same file. Both are told on the command line to open the file and show this table's rows, both
// start with an empty home. The first row, and no other, holds a text of full blocks; it counts as seen when an
// observer of the screen, the same for both, finds a bar of text colour on it. The console brings the first 10,000 rows
// and says that there are more, DB Browser its first chunk and counts the rest in the background.
// Needs an X server with nothing else on it (./packaging/dev bench brings Xvfb).
#include "onlyscreen.h"
#include "ratio.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>

using namespace d1::test;

namespace {

constexpr int rounds = 9;

bool makeParcels(const QString &path)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open(path.toUtf8().constData(), &opened);
    const std::unique_ptr<sqlite3, int (*)(sqlite3 *)> database(opened, &sqlite3_close);
    constexpr auto script = R"(
        CREATE TABLE parcels(id INTEGER PRIMARY KEY, mark TEXT, customer TEXT, email TEXT, total REAL, sent_at TEXT);
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)
        INSERT INTO parcels
        SELECT i, CASE i WHEN 1 THEN '████████' ELSE 'sent' END, 'Customer ' || (i * 7919 % 65536),
               'customer' || (i * 7919 % 65536) || '@example.org', (i * 31 % 50000) / 100.0,
               datetime('2026-01-01', (i % 31536000) || ' seconds')
        FROM n;)";
    return code == SQLITE_OK && sqlite3_exec(database.get(), script, nullptr, nullptr, nullptr) == SQLITE_OK;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir home;
    useHome(home.path());
    const OnlyScreen screen;
    const QString peer = QStandardPaths::findExecutable(QStringLiteral("sqlitebrowser"));
    if (!screen.isOpen() || peer.isEmpty()) {
        std::puts("SKIPPED: needs an X display and DB Browser for SQLite (sqlitebrowser)");
        return 0;
    }
    const QString parcels = home.filePath(QStringLiteral("parcels.sqlite"));
    if (!makeParcels(parcels)) {
        std::fputs("the table was not made\n", stderr);
        return 1;
    }
    const auto showsRow = [&screen] { return screen.showsABar(); };
    const QStringList ourArguments{QStringLiteral("--theme"), QStringLiteral("light"), QStringLiteral("--table"),
                                   QStringLiteral("parcels"), QStringLiteral("file:") + parcels};
    const QStringList peerArguments{QStringLiteral("--table"), QStringLiteral("parcels"), parcels};
    std::vector<Appearance> ours;
    std::vector<Appearance> theirs;
    for (int round = 0; round < rounds; ++round) { // in turn, so that the machine's drift hits both
        const auto our = appearanceOf(QStringLiteral(D1_CONSOLE), ourArguments, screen, showsRow);
        const auto their = appearanceOf(peer, peerArguments, screen, showsRow);
        if (!our || !their) {
            std::fprintf(stderr, "%s showed no first row\n", our ? "DB Browser" : "d1-console");
            return 1;
        }
        std::printf("first row seen after: d1-console %.0f ms, DB Browser %.0f ms\n", our->seconds * 1000,
                    their->seconds * 1000);
        ours.push_back(*our);
        theirs.push_back(*their);
    }
    printRatio("first-row-visible", medianOf(ours, &Appearance::seconds) / medianOf(theirs, &Appearance::seconds), 1.0);
    return 0;
}
