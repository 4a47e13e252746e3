// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <string>
#include <utility>
#include <vector>

class QUrl;

namespace d1 {

/// The gate that every text passes on its way out of a connection: it takes the secret out, plain, percent-encoded or
/// inside Base64, and the query of every signed address. Holds the secret's forms; a default one holds none.
class Redactor
{
public:
    static constexpr std::string_view Mark = "[secret]";

    Redactor() = default;
    explicit Redactor(std::string_view secret);
    /// Takes out what gives the right to use that address: its query, whole and in parts.
    [[nodiscard]] static Redactor ofSignedUrl(const QUrl &url);

    [[nodiscard]] std::string clean(std::string text) const;
    [[nodiscard]] Error clean(Error error) const;

    /// A result as it may leave: values as they are, errors cleaned.
    template<typename T>
    [[nodiscard]] Result<T> pass(Result<T> result) const
    {
        if (!result)
            return std::unexpected(clean(std::move(result).error()));
        return result;
    }

private:
    void add(std::string_view secret);

    std::vector<std::string> m_forms; // longest first
};

} // namespace d1
