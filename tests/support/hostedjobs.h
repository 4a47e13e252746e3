// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultanswer.h"
#include "support/hostedfile.h"

#include <QElapsedTimer>

#include <nlohmann/json_fwd.hpp>

#include <map>

namespace d1::test {

/// Cloudflare's import and export as HostedD1 shows them, and the storage behind their signed addresses. Everything is
/// done for real on the file: an import takes effect, whole or not at all, with the answer that says so.
class HostedJobs
{
public:
    /// Part of every signed address; must never be seen in an error or a log.
    static constexpr const char *Signature = "example-secret-signature-0123456789";

    explicit HostedJobs(HostedFile &file);

    /// How many questions a job answers with "active" before it ends.
    void setPolls(int count) { m_polls = count; }
    /// A job that nobody asks after for so long is given up, as after Cloudflare's 15 s.
    void setSilence(std::chrono::milliseconds time) { m_silence = time; }
    /// The running job is given up now, and taken back.
    void giveUp();
    /// The text that ends the next job in place of its work, an import rolled back.
    void failNext(const QByteArray &text) { m_failNext = text; }
    /// How many imports took effect.
    [[nodiscard]] int imports() const { return m_imports; }

    /// What every other request is refused with meanwhile; empty when nothing runs.
    [[nodiscard]] QByteArray busyText();

    [[nodiscard]] FaultAnswer answerImport(const FaultRequest &request);
    [[nodiscard]] FaultAnswer answerExport(const FaultRequest &request);
    /// PUT and GET of signed addresses: no credential, the right signature, ranges.
    [[nodiscard]] FaultAnswer answerStorage(const FaultRequest &request);
    [[nodiscard]] static bool isStorage(const FaultRequest &request);

private:
    struct Job {
        bool isImport = false;
        QByteArray filename;
        QByteArray bookmark;
        QByteArray content; ///< of an export
        int pollsLeft = 0;
        QElapsedTimer asked;
    };

    void dropWhenSilent();
    [[nodiscard]] FaultAnswer begin(Job job);
    [[nodiscard]] FaultAnswer poll(const QByteArray &idleText);
    [[nodiscard]] FaultAnswer endImport(const Job &job);
    [[nodiscard]] FaultAnswer endExport(const Job &job, const QByteArray &host);
    [[nodiscard]] FaultAnswer active(const Job &job, const QByteArray &message) const;

    HostedFile &m_file;
    std::map<QByteArray, QByteArray> m_storage; // by file name
    std::optional<Job> m_job;
    std::optional<QByteArray> m_givenUp; // what the next poll is told
    QByteArray m_failNext;
    QByteArray m_host; // of the last request
    std::chrono::milliseconds m_silence{15'000};
    int m_polls = 2;
    int m_imports = 0;
};

} // namespace d1::test
