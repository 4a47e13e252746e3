// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"

#include <string>
#include <vector>

namespace d1 {

/// What an index finds rows by, in a form that can be compared.
class IndexKeys
{
public:
    explicit IndexKeys(const SchemaIndex &index);

    /// Columns by their names, expressions as they are written.
    [[nodiscard]] const std::vector<std::string> &texts() const { return m_texts; }
    [[nodiscard]] bool hasExpression() const { return m_hasExpression; }
    /// Behind WHERE, in a form that can be compared; empty for a full index.
    [[nodiscard]] const std::string &filter() const { return m_filter; }

    /// The same keys on the same rows, maybe read from the other end.
    [[nodiscard]] bool isSameAs(const IndexKeys &other) const;
    /// It begins with all keys of the other, on the same rows: whatever that one finds, this one does.
    [[nodiscard]] bool beginsWith(const IndexKeys &other) const;

private:
    struct Key {
        std::string text; // lower case where it is a column or a word
        std::string collation;
        bool descending = false;

        bool operator==(const Key &) const = default;
    };

    std::vector<std::string> m_texts;
    std::vector<Key> m_keys;
    std::string m_filter;
    bool m_hasExpression = false;
};

} // namespace d1
