// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>

namespace d1 {

/// One attempt to be made: a GET, or a POST of JSON when there is a body.
struct HttpCall {
    HttpCall() = default;
    explicit HttpCall(QUrl where)
        : url(std::move(where))
    {}
    HttpCall(QUrl where, QByteArray json)
        : url(std::move(where))
        , body(std::move(json))
    {}

    QUrl url;
    std::optional<QByteArray> body;
    QByteArray authorization; ///< the header's value; sent only when not empty
    std::chrono::milliseconds timeout{35'000};
    CancelToken cancel;
};

} // namespace d1
