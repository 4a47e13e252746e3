// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/http/httpanswer.h"
#include "core/error.h"

namespace d1 {

/// The facts of an answer that is not a success, whatever form it has: Cloudflare's envelope whole or bare, a list of
/// texts, `{code, error}`, a result item that failed on its own, a firewall's or gateway's page, plain text, nothing.
/// Delivery is Answered when it said no, by its status or in its envelope; a good status around something unreadable
/// is Unknown. D1's messages are taken apart; sentences are ours only where the server left none.
[[nodiscard]] ErrorFacts errorFactsOf(const HttpAnswer &answer);

} // namespace d1
