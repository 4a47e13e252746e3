// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/http/httpanswer.h"
#include "core/error.h"

#include <QNetworkRequest>

class QNetworkReply;

namespace d1 {

/// What every request has in common: no redirects, no caches, no cookies, no second sending behind our back.
[[nodiscard]] QNetworkRequest plainRequest();

/// With its port when it is not the usual one.
[[nodiscard]] std::string hostOf(const QUrl &url);

/// The finished reply's answer with that status, its unread body included.
[[nodiscard]] HttpAnswer answerOf(QNetworkReply &reply, int status);

/// False when the exchange broke before the answer was complete, whatever its status was.
[[nodiscard]] bool isWholeAnswer(const QNetworkReply &reply, int status);

/// Why there is no whole answer. `bodyHeld` when there was a body and none of it was taken. Names the host only, never
/// the path: an address may be a secret.
[[nodiscard]] ErrorFacts brokenExchange(const QNetworkReply &reply, StoppedBy stoppedBy,
                                        std::chrono::milliseconds timeout, bool bodyHeld);

/// A call that was cancelled before it began.
[[nodiscard]] ErrorFacts stoppedBeforeSending(const QUrl &url);

} // namespace d1
