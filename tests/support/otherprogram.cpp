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

} // namespace d1::test
