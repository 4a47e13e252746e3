// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/columnmemory.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace d1 {

namespace {

constexpr quint32 format = 1;
constexpr auto streamVersion = QDataStream::Qt_6_4;

QByteArray keyOf(std::span<const std::string> columns)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const std::string &column : columns)
        hash.addData({column.c_str(), static_cast<qsizetype>(column.size() + 1)});
    return hash.result();
}

} // namespace

void ColumnMemory::keep(std::span<const std::string> columns, const ColumnLayout &layout)
{
    const QByteArray key = keyOf(columns);
    m_entries.removeIf([&key](const Entry &entry) { return entry.key == key; });
    m_entries.prepend({key, layout});
    if (m_entries.size() > MaxLayouts)
        m_entries.removeLast();
}

std::optional<ColumnLayout> ColumnMemory::find(std::span<const std::string> columns) const
{
    const auto entry = std::ranges::find(m_entries, keyOf(columns), &Entry::key);
    return entry == m_entries.end() ? std::nullopt : std::optional(entry->layout);
}

QByteArray ColumnMemory::saved() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << format << static_cast<qint32>(m_entries.size());
    for (const Entry &entry : m_entries)
        out << entry.key << entry.layout.heads << static_cast<qint32>(entry.layout.frozenPlaces);
    return bytes;
}

void ColumnMemory::restore(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(streamVersion);
    quint32 found = 0;
    qint32 count = 0;
    in >> found >> count;
    QList<Entry> entries;
    for (qint32 i = 0; found == format && i < std::min<qint32>(count, MaxLayouts); ++i) {
        Entry entry;
        qint32 frozen = 0;
        in >> entry.key >> entry.layout.heads >> frozen;
        entry.layout.frozenPlaces = frozen;
        entries.append(entry);
    }
    if (in.status() == QDataStream::Ok)
        m_entries = entries;
}

} // namespace d1
