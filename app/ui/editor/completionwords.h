// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"

#include <string>
#include <string_view>
#include <vector>

namespace d1 {

/// What may be written at the caret: columns behind "table." or "alias.", else the columns of the tables that the
/// statement names, all tables, and keywords, in this order.
class CompletionWords
{
public:
    void setSchema(Schema schema) { m_schema = std::move(schema); }

    struct Offer {
        std::size_t prefixLength = 0;   ///< bytes before the caret that a choice replaces
        std::vector<std::string> words; ///< ready to insert, quoted where needed, no duplicates
    };

    /// `caret` is a byte offset in `statement`. Nothing inside strings, comments and numbers, and no word that is
    /// already written.
    [[nodiscard]] Offer at(std::string_view statement, std::size_t caret) const;

private:
    Schema m_schema;
};

} // namespace d1
