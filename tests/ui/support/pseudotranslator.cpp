// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pseudotranslator.h"

#include <QRegularExpression>

namespace d1::test {

namespace {

/// Vowels as a German reads them: nothing else, so that words stay readable in pictures.
QString withUmlauts(QString word)
{
    return word.replace(u'a', u'ä').replace(u'o', u'ö').replace(u'u', u'ü');
}

/// What is added goes to the end of the last word: compounds are what makes German long.
QString compounded(const QString &word, qsizetype missing)
{
    const QString tail = QStringLiteral("ungsvorgangsverzeichniseinstellungen");
    QString longer = word;
    while (missing > 0) {
        longer += tail.left(missing);
        missing -= tail.size();
    }
    return longer;
}

} // namespace

QString PseudoTranslator::lengthened(const QString &text)
{
    // Kept as they are: places for values, tags, key names, formats of dates.
    static const QRegularExpression fixed(
        QStringLiteral("%L?\\d+|%n|<[^>]*>|&\\w+;|\\b(Ctrl|Alt|Shift|F\\d+)\\b[+\\w.]*|\\b(dddd|MMM|HH:mm|d)\\b"));
    QString result;
    qsizetype letters = 0;
    qsizetype lastWordEnd = -1;
    const auto take = [&](const QString &part) {
        static const QRegularExpression word(QStringLiteral("\\p{L}+"));
        qsizetype from = 0;
        for (auto words = word.globalMatch(part); words.hasNext();) {
            const QRegularExpressionMatch match = words.next();
            result += part.mid(from, match.capturedStart() - from) + withUmlauts(match.captured());
            from = match.capturedEnd();
            letters += match.capturedLength();
            lastWordEnd = result.size();
        }
        result += part.mid(from);
    };
    qsizetype from = 0;
    for (auto parts = fixed.globalMatch(text); parts.hasNext();) {
        const QRegularExpressionMatch match = parts.next();
        take(text.mid(from, match.capturedStart() - from));
        result += match.captured();
        from = match.capturedEnd();
    }
    take(text.mid(from));
    if (lastWordEnd >= 0)
        result.insert(lastWordEnd, compounded({}, (letters * 3 + 9) / 10));
    return result;
}

QString PseudoTranslator::translate(const char *context, const char *sourceText, const char *disambiguation, int) const
{
    Q_UNUSED(context)
    Q_UNUSED(disambiguation)
    return lengthened(QString::fromUtf8(sourceText));
}

} // namespace d1::test
