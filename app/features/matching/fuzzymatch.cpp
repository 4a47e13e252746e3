// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/matching/fuzzymatch.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace d1 {

namespace {

constexpr int hit = 1;
constexpr int sideBySide = 5;
constexpr int wordStart = 6;
constexpr int textStart = 9;
constexpr int longestText = 200; // beyond it letters are not looked at
constexpr int impossible = std::numeric_limits<int>::min() / 2;

bool startsWord(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper());
}

int valueOf(QStringView text, qsizetype at)
{
    return at == 0 ? hit + textStart : startsWord(text, at) ? hit + wordStart : hit;
}

/// Cheap, and true for few texts: most need no table.
bool holdsInOrder(QStringView pattern, QStringView text)
{
    qsizetype next = 0;
    for (const QChar letter : text) {
        if (letter.toCaseFolded() == pattern[next] && ++next == pattern.size())
            return true;
    }
    return false;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text)
{
    QString letters;
    for (const QChar letter : pattern) {
        if (!letter.isSpace())
            letters.append(letter.toCaseFolded());
    }
    if (letters.isEmpty())
        return FuzzyMatch();
    text = text.left(longestText);
    if (!holdsInOrder(letters, text))
        return std::nullopt;

    // best[i][j]: the best score of the first i + 1 letters with the last of them at j.
    const auto width = static_cast<std::size_t>(text.size());
    std::vector<std::vector<int>> best(static_cast<std::size_t>(letters.size()), std::vector<int>(width, impossible));
    std::vector<std::vector<int>> from(best.size(), std::vector<int>(width, -1));
    for (std::size_t i = 0; i < best.size(); ++i) {
        int bestBefore = impossible;
        int bestPlace = -1;
        for (std::size_t j = 0; j < width; ++j) {
            const auto at = static_cast<qsizetype>(j);
            if (text[at].toCaseFolded() == letters[static_cast<qsizetype>(i)]) {
                const int value = valueOf(text, at);
                if (i == 0) {
                    best[i][j] = value;
                } else {
                    if (bestPlace >= 0) {
                        best[i][j] = bestBefore + value;
                        from[i][j] = bestPlace;
                    }
                    if (j > 0 && best[i - 1][j - 1] > impossible
                        && best[i - 1][j - 1] + value + sideBySide > best[i][j]) {
                        best[i][j] = best[i - 1][j - 1] + value + sideBySide;
                        from[i][j] = static_cast<int>(j) - 1;
                    }
                }
            }
            if (i > 0 && best[i - 1][j] > bestBefore) {
                bestBefore = best[i - 1][j];
                bestPlace = static_cast<int>(j);
            }
        }
    }
    const auto &last = best.back();
    const auto end = std::ranges::max_element(last);
    FuzzyMatch match;
    match.score = *end * longestText - static_cast<int>(width); // of equals the shorter text
    int place = static_cast<int>(end - last.begin());
    for (std::size_t i = best.size(); i-- > 0;) {
        match.positions.prepend(place);
        place = from[i][static_cast<std::size_t>(place)];
    }
    return match;
}

} // namespace d1
