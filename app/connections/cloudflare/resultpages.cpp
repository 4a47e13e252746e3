// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/resultpages.h"

#include "connections/cloudflare/jsonmember.h"

namespace d1 {

void ResultPages::add(const nlohmann::json &envelope)
{
    using nlohmann::json;
    const json result = envelope.value("result", json::array());
    const json paging = envelope.value("result_info", json::object());
    const auto count = static_cast<std::int64_t>(result.size());
    ++m_page;
    m_seen += count;
    if (const auto total = integerMember(paging, "total_count"))
        m_complete = count == 0 || m_seen >= *total;
    else
        m_complete = count < integerMember(paging, "per_page").value_or(m_perPage); // it may give fewer than asked
}

} // namespace d1
