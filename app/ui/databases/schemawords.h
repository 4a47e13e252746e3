// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconname.h"

#include <QCoreApplication>
#include <QModelIndex>
#include <QString>

namespace d1 {

/// A node of SchemaModel in words and icons.
class SchemaWords
{
    Q_DECLARE_TR_FUNCTIONS(d1::SchemaWords)

public:
    /// "orders", "Tables"
    [[nodiscard]] static QString name(const QModelIndex &node);
    /// What stands behind the name in a quieter colour: "INTEGER → customers.id", "about 20 k rows", "on orders".
    [[nodiscard]] static QString detail(const QModelIndex &node);
    /// Everything known, a line each.
    [[nodiscard]] static QString toolTip(const QModelIndex &node);
    /// "Table orders", "Column id of orders", for a screen reader.
    [[nodiscard]] static QString spoken(const QModelIndex &node);
    [[nodiscard]] static IconName icon(const QModelIndex &node);
    [[nodiscard]] static bool isGroup(const QModelIndex &node);
};

} // namespace d1
