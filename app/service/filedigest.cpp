// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/filedigest.h"

#include "service/hostedjob.h"

#include <QCoroFuture>
#include <QCryptographicHash>
#include <QFile>
#include <QtConcurrentRun>

namespace d1 {

namespace {

constexpr qint64 chunk = qint64{1} << 20;

Error unfit(const std::string &path, const std::string &why)
{
    return {ErrorKind::NotFound, "The file " + path + ' ' + why};
}

Error stopped()
{
    ErrorFacts facts;
    facts.stoppedBy = StoppedBy::Caller;
    facts.message = "Stopped before anything was sent.";
    Error error(std::move(facts));
    error.verdict.kind = ErrorKind::Cancelled;
    return error;
}

Result<FileDigest> digestOf(const std::string &path, const CancelToken &cancel)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(
            unfit(path, "cannot be read (" + file.errorString().toStdString() + "); check its name and rights."));
    if (file.size() > HostedImportJob::MaxBytes)
        return std::unexpected(unfit(path, "is larger than the 5 GB that Cloudflare imports; split it."));
    if (file.peek(16).startsWith("SQLite format 3"))
        return std::unexpected(unfit(path, "is a database; export it as SQL first."));
    QCryptographicHash hash(QCryptographicHash::Md5);
    FileDigest digest;
    while (!file.atEnd()) {
        if (cancel.isCancelled())
            return std::unexpected(stopped());
        const QByteArray bytes = file.read(chunk);
        if (bytes.isEmpty())
            return std::unexpected(
                unfit(path, "cannot be read to its end (" + file.errorString().toStdString() + ")."));
        hash.addData(bytes);
        digest.bytes += bytes.size();
    }
    if (digest.bytes == 0)
        return std::unexpected(unfit(path, "is empty; there is nothing to import."));
    digest.md5 = hash.result().toHex().toStdString();
    return digest;
}

} // namespace

QCoro::Task<Result<FileDigest>> digestOfSqlFile(std::string path, CancelToken cancel)
{
    const auto reading = QtConcurrent::run(digestOf, path, cancel);
    auto digest = co_await reading;
    co_return digest;
}

} // namespace d1
