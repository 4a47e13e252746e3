// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/savedquery.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace d1 {

namespace {

constexpr auto shelfNames = std::to_array<std::string_view>({"own", "project", "snippets"});

} // namespace

std::string_view nameOf(QueryShelf shelf)
{
    return shelfNames.at(static_cast<std::size_t>(shelf));
}

std::optional<QueryShelf> shelfOf(std::string_view name)
{
    const auto *const found = std::ranges::find(shelfNames, name);
    return found == shelfNames.end() ? std::nullopt
                                     : std::optional(static_cast<QueryShelf>(found - shelfNames.begin()));
}

TextMark TextMark::of(std::string_view text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return {text.size(), hash.result().toHex().toStdString()};
}

bool TextMark::isOf(std::string_view text) const
{
    return text.size() == bytes && of(text) == *this;
}

} // namespace d1
