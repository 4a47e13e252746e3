// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/otherprogram.h"

#include <sqlite3.h>

namespace d1::test {

OtherProgram::OtherProgram(const QString &path)
{
    sqlite3_open(path.toUtf8().constData(), &m_handle);
}

OtherProgram::~OtherProgram()
{
    sqlite3_close(m_handle);
}

bool OtherProgram::run(const char *sql)
{
    return sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::string OtherProgram::valueOf(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    std::string value;
    if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW) {
        if (const unsigned char *text = sqlite3_column_text(statement, 0))
            value = reinterpret_cast<const char *>(text);
    }
    sqlite3_finalize(statement);
    return value;
}

} // namespace d1::test
