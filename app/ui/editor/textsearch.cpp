// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/textsearch.h"

#include <utility>

namespace d1 {

TextSearch::TextSearch(QRegularExpression expression, bool isExpression)
    : m_expression(std::move(expression))
    , m_isExpression(isExpression)
{}

std::expected<TextSearch, QString> TextSearch::compile(const QString &text, Options options)
{
    QString pattern = options.isExpression ? text : QRegularExpression::escape(text);
    if (options.wholeWords)
        pattern = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(pattern);
    QRegularExpression::PatternOptions flags =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    flags.setFlag(QRegularExpression::CaseInsensitiveOption, !options.matchCase);
    QRegularExpression expression(pattern, flags);
    if (!expression.isValid())
        return std::unexpected(expression.errorString());
    return TextSearch(std::move(expression), options.isExpression);
}

std::vector<TextSearch::Match> TextSearch::matchesIn(std::string_view script) const
{
    const QString text = QString::fromUtf8(script.data(), static_cast<qsizetype>(script.size()));
    std::vector<Match> matches;
    qsizetype counted = 0;
    std::size_t bytes = 0;
    const auto bytesTo = [&](qsizetype end) {
        bytes += static_cast<std::size_t>(QStringView(text).sliced(counted, end - counted).toUtf8().size());
        counted = end;
        return bytes;
    };
    for (auto next = m_expression.globalMatch(text); next.hasNext();) {
        const QRegularExpressionMatch found = next.next();
        if (found.capturedLength() == 0)
            continue;
        const std::size_t begin = bytesTo(found.capturedStart());
        const std::size_t end = bytesTo(found.capturedEnd());
        matches.push_back({{begin, end}, m_isExpression ? found.capturedTexts() : QStringList()});
    }
    return matches;
}

QString TextSearch::replacementFor(const Match &match, const QString &text) const
{
    if (!m_isExpression)
        return text;
    QString replacement;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        const bool isGroup = next >= u'0' && next <= u'9';
        if (text[i] != u'$' || (!isGroup && next != u'$')) {
            replacement += text[i];
            continue;
        }
        replacement += isGroup ? match.captured.value(next.digitValue()) : QStringLiteral("$");
        ++i;
    }
    return replacement;
}

} // namespace d1
