// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace d1 {

struct DemoCity {
    std::string_view name;
    std::string_view country; ///< ISO 3166 code
};

/// A thing the demo shop sells, in several makes.
struct DemoArticle {
    std::string_view category;
    std::string_view noun;
    int priceCents; ///< of the plainest make
    int grams;
};

[[nodiscard]] std::span<const std::string_view> demoFirstNames();
[[nodiscard]] std::span<const std::string_view> demoLastNames();
[[nodiscard]] std::span<const DemoCity> demoCities();
[[nodiscard]] std::span<const DemoArticle> demoArticles();
[[nodiscard]] std::span<const std::string_view> demoMakes();
[[nodiscard]] std::span<const std::string_view> demoOrderNotes();
[[nodiscard]] std::span<const std::string_view> demoSearches();

} // namespace d1
