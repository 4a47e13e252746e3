// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/logthread.h"

namespace d1 {

LogThread::LogThread(std::string path, LogDatabase::Use use)
    : m_path(std::move(path))
    , m_use(use)
{
    m_pool.setMaxThreadCount(1);
}

Result<void> LogThread::open()
{
    if (m_database && m_database->hasMoved())
        m_database.reset();
    if (m_database)
        return {};
    Result<LogDatabase> opened = LogDatabase::open(m_path, m_use);
    if (!opened)
        return std::unexpected(std::move(opened.error()));
    m_database = std::move(*opened);
    return {};
}

Error LogThread::explained(Error error)
{
    if (!isDamage(error))
        return error;
    m_database.reset();
    if (const std::string aside = setLogAside(m_path); !aside.empty())
        error.facts.message =
            "The query log was damaged. It is kept as '" + aside + "'; what is run from now on is logged anew.";
    return error;
}

} // namespace d1
