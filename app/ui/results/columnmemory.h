// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <span>
#include <string>

namespace d1 {

/// How a person put the columns of a result: their widths, order, which are hidden and which stay in place.
struct ColumnLayout {
    QByteArray heads;     ///< QHeaderView's state
    int frozenPlaces = 0; ///< see FreezableTable

    bool operator==(const ColumnLayout &) const = default;
};

/// The layouts of results by the names of their columns, so that the next run of a statement looks like the last one.
/// Keeps the latest 200.
class ColumnMemory
{
public:
    static constexpr qsizetype MaxLayouts = 200;

    void keep(std::span<const std::string> columns, const ColumnLayout &layout);
    [[nodiscard]] std::optional<ColumnLayout> find(std::span<const std::string> columns) const;

    /// All of it as bytes, and from them; bytes of another kind give nothing.
    [[nodiscard]] QByteArray saved() const;
    void restore(const QByteArray &bytes);

private:
    struct Entry {
        QByteArray key;
        ColumnLayout layout;
    };

    QList<Entry> m_entries; ///< the latest first
};

} // namespace d1
