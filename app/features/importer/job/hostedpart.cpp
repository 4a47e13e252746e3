// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/hostedpart.h"

#include "sql/literals.h"
#include "sql/refusals.h"

#include <algorithm>

namespace d1 {

namespace {

/// The chunk as a script; nothing when one of its statements is longer than D1 takes.
std::optional<std::string> scriptOf(const ChunkEncoder &encoder, const Ledger &ledger, const ChunkPiece &piece)
{
    std::string script;
    for (const Statement &statement : encoder.chunk(ledger, piece.span, *piece.rows, piece.range)) {
        const std::string sql = sql::withLiterals(statement.sql, statement.params);
        if (sql.size() > sql::maxStatementBytes)
            return std::nullopt;
        script += sql + ";\n";
    }
    return script;
}

Error cannotBeWritten(const QTemporaryFile &file)
{
    return {ErrorKind::Limit, "The file for Cloudflare's import cannot be written (" + file.errorString().toStdString()
                                  + "); make room in the folder for temporary files."};
}

} // namespace

HostedPart::HostedPart(const std::string &mark, std::int64_t enoughBytes)
    : m_enoughBytes(enoughBytes)
    , m_mark("-- " + mark + '\n')
{}

Result<bool> HostedPart::add(const ChunkEncoder &encoder, const Ledger &ledger, const FileBlock &block)
{
    std::string all;
    std::vector<ChunkPiece> waiting{{block.rows, {0, block.rows->rowCount()}, block.span}};
    while (!waiting.empty()) {
        const ChunkPiece piece = std::move(waiting.back());
        waiting.pop_back();
        if (auto script = scriptOf(encoder, ledger, piece)) {
            all += *script;
            continue;
        }
        if (piece.range.size() == 1)
            return false;
        auto [first, second] = piece.halves();
        waiting.push_back(std::move(second));
        waiting.push_back(std::move(first));
    }
    if (const Result<void> written = write(all); !written)
        return std::unexpected(written.error());
    m_blocks.push_back(block);
    return true;
}

Result<void> HostedPart::write(const std::string &sql)
{
    if (!m_file.isOpen() && (!m_file.open() || m_file.write(m_mark.data(), static_cast<qint64>(m_mark.size())) < 0))
        return std::unexpected(cannotBeWritten(m_file));
    const auto size = static_cast<qint64>(sql.size());
    if (m_file.write(sql.data(), size) != size)
        return std::unexpected(cannotBeWritten(m_file));
    m_bytes += size;
    return {};
}

Result<std::string> HostedPart::close()
{
    if (!m_file.flush())
        return std::unexpected(cannotBeWritten(m_file));
    return m_file.fileName().toStdString();
}

} // namespace d1
