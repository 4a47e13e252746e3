// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/keptfile.h"

#include "connections/embedded/embeddedconnection.h"
#include "core/privatefile.h"

#include <QDateTime>
#include <QFile>

namespace d1 {

namespace {

bool isDamage(const Error &error)
{
    return error.facts.sqliteCode == "SQLITE_NOTADB" || error.facts.sqliteCode == "SQLITE_CORRUPT"
           || error.facts.message.contains("not a database") || error.facts.message.contains("malformed");
}

Error failure(const std::string &path, const Error &cause)
{
    return Error(ErrorKind::Unknown, "The file '" + path + "' cannot be used: " + cause.facts.message + ".");
}

} // namespace

/// Shared by the object and its calls, so that none of them touches what is gone.
struct KeptFile::File {
    File(std::string where, std::vector<std::string> tables)
        : path(std::move(where))
        , schema(std::move(tables))
        , connection(std::make_shared<EmbeddedConnection>(path))
    {}

    void setAside()
    {
        connection = std::make_shared<EmbeddedConnection>(path);
        const QString name = QString::fromStdString(path);
        QFile::rename(name,
                      name + QDateTime::currentDateTimeUtc().toString(QStringLiteral("'.damaged-'yyyyMMdd-hhmmsszzz")));
        isReady = false;
    }

    static QCoro::Task<Result<Reply>> attempt(std::shared_ptr<File> file, std::vector<Statement> statements)
    {
        const std::shared_ptr<EmbeddedConnection> connection = file->connection; // setAside() may replace it meanwhile
        if (!file->isReady) {
            makePrivateFile(QString::fromStdString(file->path));
            std::vector<Statement> tables;
            for (const std::string &table : file->schema)
                tables.emplace_back(table);
            Request create(std::move(tables), Intent::Write);
            Result<Reply> created = co_await connection->execute(std::move(create));
            if (!created)
                co_return created;
            file->isReady = true;
        }
        Request request(std::move(statements), Intent::Write);
        Result<Reply> reply = co_await connection->execute(std::move(request));
        co_return reply;
    }

    static QCoro::Task<Result<Reply>> run(std::shared_ptr<File> file, std::vector<Statement> statements)
    {
        const std::shared_ptr<EmbeddedConnection> used = file->connection;
        Result<Reply> reply = co_await attempt(file, statements);
        if (!reply && isDamage(reply.error())) {
            if (used == file->connection) // else another call saw it first
                file->setAside();
            reply = co_await attempt(file, statements);
        }
        if (reply)
            co_return reply;
        file->isReady = false; // the next call looks at the file anew
        const Error error = failure(file->path, reply.error());
        co_return std::unexpected(error);
    }

    std::string path;
    std::vector<std::string> schema;
    std::shared_ptr<EmbeddedConnection> connection; // shared with the calls that run on it
    bool isReady = false;
};

KeptFile::KeptFile(std::string path, std::vector<std::string> schema)
    : m_file(std::make_shared<File>(std::move(path), std::move(schema)))
{}

KeptFile::~KeptFile() = default;

const std::string &KeptFile::path() const
{
    return m_file->path;
}

QCoro::Task<Result<Reply>> KeptFile::run(std::vector<Statement> statements)
{
    const std::shared_ptr<File> file = m_file; // this object may be gone after an await
    auto reply = co_await File::run(file, std::move(statements));
    co_return reply;
}

} // namespace d1
