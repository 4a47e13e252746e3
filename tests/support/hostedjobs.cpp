// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostedjobs.h"

#include <QCryptographicHash>
#include <QUrlQuery>

#include <nlohmann/json.hpp>

namespace d1::test {

namespace {

using nlohmann::json;

constexpr auto storagePath = "/storage/";

FaultAnswer result(const json &value, int status = 200)
{
    const json envelope{{"success", true}, {"errors", json::array()}, {"messages", json::array()}, {"result", value}};
    return FaultAnswer::json(QByteArray::fromStdString(envelope.dump()), status);
}

FaultAnswer innerFailure(bool isImport, const QByteArray &text)
{
    return result({{"success", false}, {"type", isImport ? "import" : "export"}, {"error", text.toStdString()}});
}

QByteArray text(const json &body, const char *key)
{
    return QByteArray::fromStdString(body.value(key, std::string()));
}

json bodyOf(const FaultRequest &request)
{
    json body = json::parse(request.body.begin(), request.body.end(), nullptr, false);
    return body.is_object() ? body : json::object();
}

std::string signedAddress(const QByteArray &host, const QByteArray &name)
{
    return "http://" + host.toStdString() + storagePath + name.toStdString()
           + "?X-Amz-Expires=3600&X-Amz-Signature=" + HostedJobs::Signature;
}

} // namespace

HostedJobs::HostedJobs(HostedFile &file)
    : m_file(file)
{}

void HostedJobs::giveUp()
{
    if (m_job)
        m_givenUp = "Cancelled due to no poll() received in 15000ms.";
    m_job.reset();
}

void HostedJobs::dropWhenSilent()
{
    if (m_job && m_job->asked.hasExpired(m_silence.count()))
        giveUp();
}

QByteArray HostedJobs::busyText()
{
    dropWhenSilent();
    if (!m_job)
        return {};
    return m_job->isImport ? "Currently processing a long-running import."
                           : "Currently processing a long-running export.";
}

FaultAnswer HostedJobs::active(const Job &job, const QByteArray &message) const
{
    json messages = json::array();
    if (!message.isEmpty())
        messages.push_back(message.toStdString());
    return result({{"success", true},
                   {"type", job.isImport ? "import" : "export"},
                   {"at_bookmark", job.bookmark.toStdString()},
                   {"status", "active"},
                   {"messages", messages}},
                  job.isImport ? 200 : 202);
}

FaultAnswer HostedJobs::begin(Job job)
{
    job.bookmark = m_file.bookmark();
    job.pollsLeft = m_polls;
    job.asked.start();
    m_givenUp.reset();
    m_job = std::move(job);
    return active(*m_job, m_job->isImport ? "" : "Generating x-dump.sql");
}

FaultAnswer HostedJobs::answerImport(const FaultRequest &request)
{
    m_host = request.header("host");
    const json body = bodyOf(request);
    const QByteArray action = text(body, "action");
    if (action == "poll")
        return poll("Not currently importing anything.");
    dropWhenSilent();
    if (m_job)
        return innerFailure(true, "Currently processing a long-running import. Cannot start another import until that "
                                  "completes or times out.");
    const QByteArray name = text(body, "etag") + ".sql";
    if (action == "init" && !m_storage.contains(name))
        return result({{"filename", name.toStdString()}, {"upload_url", signedAddress(m_host, name)}});
    if (action == "init" || (action == "ingest" && m_storage.contains(text(body, "filename")))) {
        Job job;
        job.isImport = true;
        job.filename = action == "init" ? name : text(body, "filename");
        return begin(std::move(job));
    }
    return FaultAnswer::d1Error(400, 7400, "Invalid property: action => Invalid input");
}

FaultAnswer HostedJobs::answerExport(const FaultRequest &request)
{
    m_host = request.header("host");
    const json body = bodyOf(request);
    if (body.contains("current_bookmark"))
        return poll("Not currently exporting anything.");
    dropWhenSilent();
    if (m_job)
        return FaultAnswer::d1Error(400, 7500, busyText());
    const json options = body.value("dump_options", json::object());
    Job job;
    job.content = m_file.dump(options.value("tables", std::vector<std::string>()), !options.value("no_schema", false),
                              !options.value("no_data", false));
    return begin(std::move(job));
}

FaultAnswer HostedJobs::poll(const QByteArray &idleText)
{
    dropWhenSilent();
    const bool isImport = idleText.contains("importing");
    if (m_givenUp)
        return innerFailure(isImport, *std::exchange(m_givenUp, std::nullopt));
    if (!m_job)
        return innerFailure(isImport, idleText);
    m_job->asked.restart();
    if (m_job->pollsLeft-- > 0)
        return active(*m_job, "Processed 100 queries.");
    const Job job = *std::exchange(m_job, std::nullopt);
    return job.isImport ? endImport(job) : endExport(job, m_host);
}

FaultAnswer HostedJobs::endImport(const Job &job)
{
    json end{{"success", true}, {"type", "import"}, {"at_bookmark", job.bookmark.toStdString()}};
    end["messages"] = json::array();
    QByteArray failure = std::exchange(m_failNext, {});
    Result<Reply> done;
    if (failure.isEmpty()) {
        done = m_file.runScript(m_storage[job.filename]);
        if (!done)
            failure = QByteArray::fromStdString(done.error().facts.message + ": " + done.error().facts.sqliteCode);
    }
    if (!failure.isEmpty()) {
        end["status"] = "error";
        end["error"] = failure.toStdString();
        return result(end);
    }
    ++m_imports;
    end["status"] = "complete";
    end["result"] = {{"final_bookmark", m_file.bookmark().toStdString()},
                     {"num_queries", done->statements.size()},
                     {"meta",
                      {{"served_by", "v3-prod"},
                       {"duration", 0.6452},
                       {"size_after", m_file.size()},
                       {"rows_read", 31},
                       {"rows_written", 200},
                       {"num_tables", m_file.tableCount()}}}};
    return result(end);
}

FaultAnswer HostedJobs::endExport(const Job &job, const QByteArray &host)
{
    json end{{"success", true}, {"type", "export"}, {"at_bookmark", job.bookmark.toStdString()}};
    end["messages"] = {"Uploaded part 2", "Uploaded part 1"};
    if (!m_failNext.isEmpty()) {
        end["status"] = "error";
        end["error"] = std::exchange(m_failNext, {}).toStdString();
        return result(end);
    }
    const QByteArray name = "x-dump.sql";
    m_storage[name] = job.content;
    end["status"] = "complete";
    end["result"] = {{"filename", name.toStdString()}, {"signed_url", signedAddress(host, name)}};
    return result(end);
}

bool HostedJobs::isStorage(const FaultRequest &request)
{
    return request.path.startsWith(storagePath);
}

FaultAnswer HostedJobs::answerStorage(const FaultRequest &request)
{
    const QUrl url(QString::fromUtf8(request.path));
    const QUrlQuery query(url);
    if (!request.header("authorization").isEmpty())
        return FaultAnswer::text("<Error><Code>InvalidArgument</Code></Error>", 400);
    if (query.queryItemValue(QStringLiteral("X-Amz-Signature")).toUtf8() != Signature)
        return FaultAnswer::text("<Error><Code>SignatureDoesNotMatch</Code></Error>", 403);
    const QByteArray name = url.path().toUtf8().mid(static_cast<qsizetype>(qstrlen(storagePath)));
    if (request.method == "PUT") {
        if (request.header("content-length").isEmpty())
            return FaultAnswer::text("<Error><Code>MissingContentLength</Code></Error>", 411);
        m_storage[name] = request.body;
        const QByteArray md5 = QCryptographicHash::hash(request.body, QCryptographicHash::Md5).toHex();
        return FaultAnswer::empty(200).withHeader("ETag", '"' + md5 + '"');
    }
    const auto found = m_storage.find(name);
    if (found == m_storage.end())
        return FaultAnswer::text("<Error><Code>NoSuchKey</Code></Error>", 404);
    const QByteArray range = request.header("range");
    if (!range.startsWith("bytes="))
        return FaultAnswer::bytes(found->second);
    const qsizetype from = range.mid(6).chopped(1).toLongLong();
    return FaultAnswer::bytes(found->second.mid(from), 206);
}

} // namespace d1::test
