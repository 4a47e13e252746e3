// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace d1::fuzz {

/// Makes new inputs out of known ones: bytes changed, pieces cut out, doubled, moved or taken from another input. The
/// same seed gives the same inputs on every machine.
class Mutator
{
public:
    static constexpr std::size_t LongestInput = 4096;

    Mutator(std::vector<std::string> corpus, std::uint64_t seed);

    [[nodiscard]] std::string next();

private:
    [[nodiscard]] std::size_t below(std::size_t limit);
    [[nodiscard]] const std::string &anyInput();
    [[nodiscard]] std::string_view pieceOf(std::string_view text);
    void change(std::string &text);

    std::vector<std::string> m_corpus;
    std::mt19937_64 m_random;
};

} // namespace d1::fuzz
