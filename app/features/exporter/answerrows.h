// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/readrequests.h"

namespace d1 {

/// The rows of any SELECT, in one answer: rows without a key cannot be read in pages. Values are exact.
class AnswerRows final : public RowSource
{
public:
    /// `requests` must outlive it. `select` has no semicolon; `names` are its columns'.
    AnswerRows(ReadRequests *requests, Statement select, std::vector<std::string> names);

    QCoro::Task<Result<ResultSetPtr>> next() override;

private:
    enum class Texts { AsTheyAre, AsBytes };

    [[nodiscard]] Statement asked(Texts texts) const;

    ReadRequests *m_requests;
    Statement m_select;
    std::vector<std::string> m_names;
    bool m_atEnd = false;
};

} // namespace d1
