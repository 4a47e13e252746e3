// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/completion/completionoffer.h"

#include <string_view>
#include <unordered_set>

namespace d1 {

/// Takes what may be offered in the order of the context, and keeps the best that match the letters written: those
/// that begin with them, in that order; then those that hold them in order, names before keywords, the better match
/// first.
class OfferRanking
{
public:
    /// More are of no use to a person.
    static constexpr std::size_t MostOffers = 200;

    explicit OfferRanking(std::string_view letters);

    /// An offer with the same text again is left out.
    void add(CompletionOffer offer);

    /// Without one that is written already.
    [[nodiscard]] std::vector<CompletionOffer> take();

private:
    struct Distant {
        int score = 0;
        CompletionOffer offer;
    };

    [[nodiscard]] bool hasLetters(std::string_view name) const;

    std::string m_letters; ///< lower case
    std::vector<CompletionOffer> m_near;
    std::vector<Distant> m_distant;
    std::unordered_set<std::string> m_known;
};

} // namespace d1
