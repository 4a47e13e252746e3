// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schemamodel.h"
#include "ui/finder/pickmodel.h"
#include "ui/theme/iconset.h"

#include <QCoreApplication>

namespace d1 {

/// What can be gone to in a database.
struct SchemaPlace {
    SchemaModel::Node node = SchemaModel::Node::Table;
    QString table; ///< the table or view itself, or the one that the rest belongs to
    QString name;

    bool operator==(const SchemaPlace &) const = default;
};

/// A schema's tables, views, columns, indexes and triggers as entries to pick from.
class SchemaEntries
{
    Q_DECLARE_TR_FUNCTIONS(d1::SchemaEntries)

public:
    SchemaEntries(const Schema &schema, const IconSet &icons);

    QList<PickEntry> entries;
    QList<SchemaPlace> places; ///< one an entry

private:
    void add(IconName icon, SchemaPlace place, const QString &detail, const IconSet &icons);
};

} // namespace d1
