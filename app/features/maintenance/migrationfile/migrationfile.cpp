// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/migrationfile/migrationfile.h"

#include "sql/ascii.h"
#include "sql/tokenizer.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace d1 {

namespace {

constexpr int digits = 4;
constexpr int triesAtMost = 100;

std::string padded(int number)
{
    std::string text = std::to_string(number);
    text.insert(0, static_cast<std::size_t>(std::max(0, digits - static_cast<int>(text.size()))), '0');
    return text;
}

std::string fileNameOf(int number, const std::string &title)
{
    std::string name = padded(number);
    bool inWord = false;
    for (const char c : title) {
        const bool fits = sql::isNameCharacter(c) && c != '$';
        if (fits && !inWord)
            name += '_';
        if (fits)
            name += c;
        inWord = fits;
    }
    return name + ".sql";
}

std::string commented(const std::string &comment)
{
    std::string text;
    std::size_t begin = 0;
    while (begin < comment.size()) {
        const std::size_t end = std::min(comment.find('\n', begin), comment.size());
        text += "-- " + comment.substr(begin, end - begin) + '\n';
        begin = end + 1;
    }
    return text;
}

/// With its semicolon, which must not stand in a comment at the end.
std::string ended(const std::string &sql)
{
    const std::vector<sql::Token> tokens = sql::tokenize(sql);
    const std::vector<sql::Token> meaning = sql::significantTokens(sql);
    if (!meaning.empty() && meaning.back().text == ";")
        return sql + '\n';
    const bool endsInComment = !tokens.empty() && tokens.back().kind == sql::TokenKind::Comment;
    return sql + (endsInComment ? "\n;\n" : ";\n");
}

Error cannotWrite(const std::string &path, const QString &why)
{
    return {ErrorKind::Unknown, "The migration cannot be written to " + path + " (" + why.toStdString()
                                    + "); choose a folder that you may write to."};
}

} // namespace

std::string migrationText(int number, Clock::WallTime now, const std::vector<MigrationStep> &steps)
{
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch());
    const QString time = QDateTime::fromMSecsSinceEpoch(milliseconds.count(), Qt::UTC).toString(Qt::ISODateWithMs);
    std::string text = "-- Migration number: " + padded(number) + " \t " + time.toStdString() + '\n';
    for (const MigrationStep &step : steps) {
        if (!step.comment.empty())
            text += '\n' + commented(step.comment);
        text += ended(step.sql);
    }
    return text;
}

int nextMigrationNumber(const std::string &folder)
{
    int highest = 0;
    const QDir dir(QString::fromStdString(folder));
    for (const QString &name : dir.entryList({QStringLiteral("*.sql")}, QDir::Files)) {
        qsizetype end = 0;
        while (end < name.size() && name[end] >= u'0' && name[end] <= u'9')
            ++end;
        highest = std::max(highest, name.left(end).toInt());
    }
    return highest + 1;
}

Result<std::string> writeMigration(const std::string &folder, const std::string &title, Clock::WallTime now,
                                   const std::vector<MigrationStep> &steps)
{
    if (!QDir().mkpath(QString::fromStdString(folder)))
        return std::unexpected(cannotWrite(folder, QStringLiteral("the folder cannot be made")));
    const QDir dir(QString::fromStdString(folder));
    int number = nextMigrationNumber(folder);
    for (const int last = number + triesAtMost; number < last; ++number) {
        QFile file(dir.filePath(QString::fromStdString(fileNameOf(number, title))));
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            if (file.exists())
                continue; // someone was faster
            return std::unexpected(cannotWrite(file.fileName().toStdString(), file.errorString()));
        }
        const std::string text = migrationText(number, now, steps);
        const bool isWritten = file.write(text.data(), static_cast<qint64>(text.size())) == std::ssize(text);
        if (isWritten && file.flush())
            return file.fileName().toStdString();
        const QString why = file.errorString();
        file.remove();
        return std::unexpected(cannotWrite(file.fileName().toStdString(), why));
    }
    return std::unexpected(cannotWrite(folder, QStringLiteral("others write migrations there without end")));
}

} // namespace d1
