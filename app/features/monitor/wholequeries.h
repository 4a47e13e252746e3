// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/querygroup.h"
#include "service/analytics/analyticsquestion.h"
#include "service/analytics/analyticsrows.h"

#include <functional>
#include <string>

namespace d1 {

/// The kind of an error that Cloudflare counted, from its text; absent when the text does not tell.
[[nodiscard]] std::optional<ErrorKind> kindOfCounted(const std::string &errorText);

/// The lines of the slow-query list from Cloudflare's figures: `whole` of the span as one, `steps` of the same in
/// steps, for the trend. `targetOf` names a database by its id. Texts with one fingerprint are one line, and then there
/// is no percentile of all of them. Can take long: not on the main thread.
[[nodiscard]] QueryGroups wholeQueriesOf(const AnalyticsReport<QueryRow> &whole, const AnalyticsReport<QueryRow> &steps,
                                         const std::function<std::string(const std::string &)> &targetOf);

} // namespace d1
