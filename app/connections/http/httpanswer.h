// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>
#include <string>

namespace d1 {

/// The `Ratelimit` header: what is left of the account's quota.
struct RateQuota {
    int remaining = 0;
    std::chrono::seconds resetsIn{0};

    bool operator==(const RateQuota &) const = default;
};

/// A whole answer with any status; the body is decompressed and complete.
struct HttpAnswer {
    HttpAnswer() = default;

    int status = 0;
    QByteArray body;
    std::string host;        ///< who answered, with its port when it is not the usual one
    std::string contentType; ///< lower case, without parameters: "application/json"
    std::optional<RateQuota> quota;
    std::string ray;  ///< cf-ray: names this exchange in a support case
    std::string etag; ///< without its quotes

    // Read only when the answer is no success:
    std::optional<std::chrono::milliseconds> retryAfter;
    std::string mitigated; ///< cf-mitigated: "challenge" when a firewall answered instead of the API
    std::string location;  ///< where a redirect points; never followed

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

} // namespace d1
