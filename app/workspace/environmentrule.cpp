// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/environmentrule.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace d1 {

namespace {

constexpr std::array<std::pair<std::string_view, Environment>, 10> words{{
    {"dev", Environment::Development},
    {"development", Environment::Development},
    {"test", Environment::Development},
    {"testing", Environment::Development},
    {"preview", Environment::Development},
    {"staging", Environment::Staging},
    {"stage", Environment::Staging},
    {"prod", Environment::Production},
    {"production", Environment::Production},
    {"live", Environment::Production},
}};

std::optional<Environment> saidBy(std::string_view name)
{
    std::string word;
    const auto meaning = [&word]() -> std::optional<Environment> {
        for (const auto &[text, environment] : words) {
            if (word == text)
                return environment;
        }
        return std::nullopt;
    };
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
            word += lower;
            continue;
        }
        if (const auto environment = meaning())
            return environment;
        word.clear();
    }
    return meaning();
}

} // namespace

Environment environmentOf(std::string_view databaseName, std::string_view projectEnvironment)
{
    if (const auto environment = saidBy(projectEnvironment))
        return *environment;
    return saidBy(databaseName).value_or(Environment::Production);
}

std::string_view nameOf(Environment environment)
{
    switch (environment) {
    case Environment::Development:
        return "development";
    case Environment::Staging:
        return "staging";
    case Environment::Production:
        return "production";
    }
    return "production";
}

} // namespace d1
