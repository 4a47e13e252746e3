// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/completion/offerranking.h"

#include "features/matching/fuzzymatch.h"
#include "sql/ascii.h"

#include <algorithm>

namespace d1 {

namespace {

constexpr std::size_t mostDistant = 2000; // scoring one takes about a microsecond

} // namespace

OfferRanking::OfferRanking(std::string_view letters)
    : m_letters(sql::asciiLower(letters))
{}

bool OfferRanking::hasLetters(std::string_view name) const
{
    std::size_t next = 0;
    for (const char c : name) {
        if (next < m_letters.size() && sql::asciiLower(c) == m_letters[next])
            ++next;
    }
    return next == m_letters.size();
}

void OfferRanking::add(CompletionOffer offer)
{
    const bool isNear = sql::startsWithIgnoringCase(offer.name, m_letters);
    if (isNear ? m_near.size() == MostOffers : m_letters.size() < 2 || m_distant.size() == mostDistant)
        return;
    if (!isNear && !hasLetters(offer.name))
        return;
    if (!m_known.insert(offer.text).second)
        return;
    if (isNear)
        m_near.push_back(std::move(offer));
    else
        m_distant.push_back({0, std::move(offer)});
}

std::vector<CompletionOffer> OfferRanking::take()
{
    std::vector<CompletionOffer> best = std::move(m_near);
    if (best.size() < MostOffers && !m_distant.empty()) {
        const QString pattern = QString::fromStdString(m_letters);
        for (Distant &distant : m_distant) {
            const auto match = fuzzyMatch(pattern, QString::fromStdString(distant.offer.name));
            distant.score = match ? match->score : 0;
        }
        std::ranges::stable_sort(m_distant, [](const Distant &left, const Distant &right) {
            const bool leftIsName = left.offer.kind != OfferKind::Keyword;
            const bool rightIsName = right.offer.kind != OfferKind::Keyword;
            return leftIsName == rightIsName ? left.score > right.score : leftIsName;
        });
        for (std::size_t i = 0; i < m_distant.size() && best.size() < MostOffers; ++i)
            best.push_back(std::move(m_distant[i].offer));
    }
    if (best.size() == 1 && sql::equalsIgnoringCase(best.front().text, m_letters))
        best.clear();
    return best;
}

} // namespace d1
