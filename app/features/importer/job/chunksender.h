// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/job/chunkencoder.h"
#include "features/importer/job/chunksizer.h"
#include "features/importer/job/patientsession.h"

#include <array>

namespace d1 {

/// Rows of a block that are sent together, and the part of the file they stand for.
struct ChunkPiece {
    std::shared_ptr<const RowBlock> rows;
    RowRange range;
    RowSpan span;

    /// Both halves; needs two rows.
    [[nodiscard]] std::array<ChunkPiece, 2> halves() const;
};

/// Sends a piece of a chunk and understands what the database says. Main thread; encodes on another.
class ChunkSender
{
public:
    enum class Answer {
        Taken,
        RowsAtFault, ///< a constraint or the like: none of the piece is in the table
        TooLarge,    ///< for the way or for the database: less at once may do
    };
    struct Said {
        Answer answer = Answer::Taken;
        Error error; ///< unless Taken
    };

    ChunkSender(std::shared_ptr<PatientSession> session, std::shared_ptr<const ImportPlan> plan);

    /// Any other failure is an error, which ends the import.
    QCoro::Task<Result<Said>> send(Ledger ledger, ChunkPiece piece, CancelToken cancel);
    /// What send() would be told; nothing is kept. `before` is run first.
    QCoro::Task<Result<Said>> rehearse(std::vector<Statement> before, ChunkPiece piece, CancelToken cancel);

    [[nodiscard]] const ChunkEncoder &encoder() const { return *m_encoder; }
    [[nodiscard]] BlockLimits limits() const { return m_sizer.limits(); }

private:
    [[nodiscard]] QCoro::Task<Result<Said>> known(Ledger ledger, ChunkPiece piece, CancelToken cancel);
    [[nodiscard]] Result<Said> understood(Error error, const ChunkPiece &piece);

    std::shared_ptr<PatientSession> m_session;
    std::shared_ptr<const ChunkEncoder> m_encoder;
    ChunkSizer m_sizer;
};

} // namespace d1
