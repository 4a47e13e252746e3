// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/hostedcopy/scriptloader.h"

#include <sqlite3.h>

#include <utility>

namespace d1::advisor {

ScriptLoader::ScriptLoader(sqlite3 *owned)
    : m_handle(owned)
{}

void ScriptLoader::Closer::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

Result<std::unique_ptr<ScriptLoader>> ScriptLoader::create(const std::string &path)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<ScriptLoader> loader(new ScriptLoader(handle));
    if (code != SQLITE_OK)
        return std::unexpected(Error(ErrorKind::Unknown,
                                     "There is no room for a copy of the database in the folder for temporary files."));
    // Nobody else sees the file before it is whole, and half a copy is thrown away.
    if (Result<void> begun = loader->run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN"); !begun)
        return std::unexpected(std::move(begun.error()));
    return loader;
}

Result<void> ScriptLoader::run(const std::string &sql)
{
    if (sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    return std::unexpected(Error(ErrorKind::Unknown, std::string("The database cannot be copied to measure on it: ")
                                                         + sqlite3_errmsg(m_handle.get()) + ". Ask without a copy."));
}

std::string ScriptLoader::takeWhole()
{
    for (std::size_t end = m_pending.rfind(";\n"); end != std::string::npos && end > 0;
         end = m_pending.rfind(";\n", end - 1)) {
        std::string whole = m_pending.substr(0, end + 1);
        if (sqlite3_complete(whole.c_str())) {
            m_pending.erase(0, end + 1);
            return whole;
        }
    }
    return {};
}

Result<void> ScriptLoader::write(std::string_view bytes)
{
    m_pending += bytes;
    const std::string whole = takeWhole();
    return whole.empty() ? Result<void>() : run(whole);
}

Result<void> ScriptLoader::finish()
{
    const std::string rest = std::exchange(m_pending, {});
    return run(rest + "; COMMIT");
}

} // namespace d1::advisor
