// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply.h"

namespace d1 {

StatementReply::StatementReply()
    : rows(std::make_shared<const ResultSet>())
{}

StatementReply::StatementReply(ResultSetPtr resultRows, Meta resultMeta)
    : rows(std::move(resultRows))
    , meta(std::move(resultMeta))
{}

} // namespace d1
