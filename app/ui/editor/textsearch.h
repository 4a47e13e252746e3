// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/splitter.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace d1 {

/// What to find in a script, and what to put in its place.
class TextSearch
{
public:
    struct Options {
        bool matchCase = false;
        bool wholeWords = false;
        bool isExpression = false; ///< a Perl-compatible regular expression

        bool operator==(const Options &) const = default;
    };
    struct Match {
        sql::StatementSpan span; ///< UTF-8 bytes
        QStringList captured;    ///< of an expression: all of it, then its groups
    };

    /// The other way says what is wrong with an expression.
    static std::expected<TextSearch, QString> compile(const QString &text, Options options);

    /// From front to back; they do not overlap, and none is empty.
    [[nodiscard]] std::vector<Match> matchesIn(std::string_view script) const;
    /// `text` itself, or for an expression with $1 to $9 replaced by its groups, $0 by all of it and $$ by a dollar.
    [[nodiscard]] QString replacementFor(const Match &match, const QString &text) const;

private:
    TextSearch(QRegularExpression expression, bool isExpression);

    QRegularExpression m_expression;
    bool m_isExpression;
};

} // namespace d1
