// SPDX-License-Identifier: GPL-3.0-or-later
#include "expertpeer.h"

#include <QProcess>
#include <QStringList>

#include <algorithm>

namespace d1::bench {

namespace {

struct Answer {
    std::vector<std::string> indexes;
    bool failed = false;
};

Answer ask(const std::string &database, const std::string &sql)
{
    QProcess shell;
    shell.start(QStringLiteral("sqlite3"), {QString::fromStdString(database)});
    std::string line = sql;
    std::ranges::replace(line, '\n', ' ');
    shell.write(QByteArray::fromStdString(".expert\n" + line + "\n"));
    shell.closeWriteChannel();
    shell.waitForFinished(-1);
    Answer answer;
    answer.failed = !shell.readAllStandardError().isEmpty();
    const QStringList lines = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n');
    for (const QString &one : lines) {
        if (one.startsWith(QStringLiteral("CREATE INDEX")))
            answer.indexes.push_back(one.toStdString());
    }
    return answer;
}

void addNew(std::vector<std::string> &all, const std::vector<std::string> &more)
{
    for (const std::string &one : more) {
        if (std::ranges::find(all, one) == all.end())
            all.push_back(one);
    }
}

} // namespace

std::vector<std::string> expertOneByOne(const std::string &database, const std::vector<std::string> &statements)
{
    std::vector<std::string> indexes;
    for (const std::string &statement : statements)
        addNew(indexes, ask(database, statement + ';').indexes);
    return indexes;
}

std::vector<std::string> expertAllAtOnce(const std::string &database, const std::vector<std::string> &statements)
{
    std::string all;
    for (const std::string &statement : statements) {
        if (!ask(database, statement + ';').failed)
            all += statement + "; ";
    }
    std::vector<std::string> indexes;
    addNew(indexes, ask(database, all).indexes);
    return indexes;
}

} // namespace d1::bench
