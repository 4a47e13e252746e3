// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/request.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace d1 {

/// A statement as D1's HTTP API takes it, where every parameter is a string.
struct EncodedStatement {
    /// A piece of the caller's text that was written otherwise.
    struct Edit {
        std::size_t sourceEnd = 0;
        std::size_t encodedBegin = 0;
        std::size_t encodedEnd = 0;
        std::size_t sourceBegin = 0;
    };

    std::string sql;
    std::vector<std::string> params;
    std::vector<Edit> edits; ///< in order

    /// Where a byte of `sql` stands in the caller's text; a place inside an edit is the edit's beginning.
    [[nodiscard]] std::size_t sourceOffset(std::size_t encodedOffset) const;
};

/// Keeps the type of every bound value although only strings can be bound: integers and reals become
/// (+CAST(?1 AS INTEGER)), whose plus takes away the affinity that a CAST has and a bound value has not; NULL and blobs
/// become literals, large blobs a parameter that SQL turns into bytes. Comments and semicolons around the statement go,
/// and what Cloudflare's own splitter stumbles on is evened out (CRLF; lower-case BEGIN and END of triggers).
/// Fails on anything but one statement, on a wrong number of values, and beyond D1's 100,000 bytes.
[[nodiscard]] Result<EncodedStatement> encodeStatement(const Statement &statement);

/// All statements of a request; ErrorFacts::statementIndex names the one that failed.
[[nodiscard]] Result<std::vector<EncodedStatement>> encodeStatements(const std::vector<Statement> &statements);

/// {"sql","params"} for one statement, {"batch":[...]} for several; "params" only where there are some.
[[nodiscard]] QByteArray requestBody(const std::vector<EncodedStatement> &statements);

} // namespace d1
