// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/d1fixture.h"
#include "support/faultserver.h"

namespace d1::test {

/// A dev server of two recorded generations, on the fault server: answers the list and the generation probe by itself,
/// every other statement with what the script says. Counts what was asked.
class ScriptedDevServer
{
public:
    static constexpr const char *DatabaseId = "31111111-2222-3333-4444-555555555555";
    enum class Version { Old, New };

    explicit ScriptedDevServer(Version version)
        : m_version(version)
    {
        server.answerAlwaysWith([this](const FaultRequest &request) { return answer(request); });
    }

    /// The next statement's answer.
    void answerSql(FaultAnswer next) { m_answers.push_back(std::move(next)); }
    void become(Version version) { m_version = version; }

    [[nodiscard]] const std::vector<QByteArray> &bodies() const { return m_bodies; }
    [[nodiscard]] int lists() const { return m_lists; }

    FaultServer server;

private:
    FaultAnswer answer(const FaultRequest &request)
    {
        const bool isOld = m_version == Version::Old;
        const QByteArray base = isOld ? "/cdn-cgi/explorer/api" : "/cdn-cgi/local/explorer/api";
        if (!request.path.startsWith(base))
            return FaultAnswer::html("<h1>the Worker itself</h1>", 200);
        if (request.method == "GET") {
            ++m_lists;
            return d1Fixture(isOld ? "local-4.86-list-databases" : "local-4.164-list-databases").answer();
        }
        if (request.body.contains("SELECT 1 AS a, 2 AS a WHERE 0"))
            return FaultAnswer::d1Rows(isOld ? "[]" : R"(["a","a"])", "[]");
        m_bodies.push_back(request.body);
        if (m_answers.empty())
            return FaultAnswer::text("no answer scripted", 500);
        const FaultAnswer next = m_answers.front();
        m_answers.erase(m_answers.begin());
        return next;
    }

    Version m_version;
    std::vector<FaultAnswer> m_answers;
    std::vector<QByteArray> m_bodies;
    int m_lists = 0;
};

} // namespace d1::test
