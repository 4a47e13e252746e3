// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/bytesink.h"

#include <memory>
#include <string>

struct sqlite3;

namespace d1::advisor {

/// Runs an SQL script, as it comes in pieces, on a new database of its own. One thread at a time.
class ScriptLoader final : public ByteSink
{
public:
    /// Makes the file, which must not exist.
    [[nodiscard]] static Result<std::unique_ptr<ScriptLoader>> create(const std::string &path);

    Result<void> write(std::string_view bytes) override;
    Result<void> finish() override;

private:
    struct Closer {
        void operator()(sqlite3 *handle) const;
    };

    explicit ScriptLoader(sqlite3 *owned);
    /// Takes the statements that are whole from the front of what has come.
    [[nodiscard]] std::string takeWhole();
    [[nodiscard]] Result<void> run(const std::string &sql);

    std::unique_ptr<sqlite3, Closer> m_handle;
    std::string m_pending;
};

} // namespace d1::advisor
