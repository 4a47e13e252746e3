// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>

namespace d1 {

/// Counts a list that comes in pages, and says when it is whole: at `total_count` where Cloudflare gives one, else at
/// the first page that is not full.
class ResultPages
{
public:
    explicit ResultPages(int perPage)
        : m_perPage(perPage)
    {}

    [[nodiscard]] int next() const { return m_page; }
    [[nodiscard]] int perPage() const { return m_perPage; }
    [[nodiscard]] bool isComplete() const { return m_complete; }

    /// The envelope of page next().
    void add(const nlohmann::json &envelope);

private:
    int m_perPage;
    int m_page = 1;
    std::int64_t m_seen = 0;
    bool m_complete = false;
};

} // namespace d1
