// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"

#include <QFile>
#include <QTemporaryDir>

namespace d1::test {

/// A file in a folder of its own, which goes with it.
class DraftFile
{
public:
    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return path;
    }

private:
    QTemporaryDir m_folder;
};

/// people(id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, email TEXT, joined TEXT NOT NULL)
[[nodiscard]] inline Schema peopleSchema()
{
    const auto column = [](std::string name, std::string type, bool notNull = false) {
        SchemaColumn made;
        made.name = std::move(name);
        made.declaredType = std::move(type);
        made.notNull = notNull;
        return made;
    };
    SchemaTable people;
    people.name = "people";
    people.columns = {column("id", "INTEGER"), column("first_name", "TEXT", true), column("email", "TEXT"),
                      column("joined", "TEXT", true)};
    people.columns[0].primaryKeyPosition = 1;
    SchemaTable view;
    view.name = "emails";
    view.type = SchemaTableType::View;
    view.columns = {column("email", "TEXT")};
    Schema schema;
    schema.tables = {view, people};
    return schema;
}

} // namespace d1::test
