// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QCoreApplication>
#include <QString>

namespace d1 {

/// An error in words for people. Never holds a credential, because ErrorFacts never does.
class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(d1::ErrorWords)

public:
    /// What happened and what to do about it.
    [[nodiscard]] static QString sentence(const Error &error);
    /// "Constraint", "No permission", ...
    [[nodiscard]] static QString kind(ErrorKind kind);
    /// "3 attempts", or empty when there was only one.
    [[nodiscard]] static QString attempts(const Error &error);
    /// What Cloudflare said when it refused, with its status and code.
    [[nodiscard]] static QString refusal(const Error &error);
    /// Every fact, a line each, for a bug report.
    [[nodiscard]] static QString details(const Error &error);
};

} // namespace d1
