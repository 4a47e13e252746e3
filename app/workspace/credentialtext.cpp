// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/credentialtext.h"

#include <algorithm>

namespace d1 {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr auto space = " \t\r\n";
    const auto begin = text.find_first_not_of(space);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

bool isAccountCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
}

} // namespace

Result<std::string> cleanToken(std::string_view text, std::string_view where)
{
    const std::string_view token = trimmed(text);
    if (std::ranges::any_of(token, [](char c) { return c <= ' ' || c > '~'; }))
        return std::unexpected(Error(ErrorKind::Auth, std::string(where)
                                                          + " holds a character that no API token has; copy the token"
                                                            " again from the Cloudflare dashboard."));
    return std::string(token);
}

Result<std::string> cleanAccount(std::string_view text, std::string_view where)
{
    const std::string_view account = trimmed(text);
    if (!std::ranges::all_of(account, isAccountCharacter))
        return std::unexpected(Error(ErrorKind::Auth, std::string(where)
                                                          + " is not an account id; it has 32 letters and digits and"
                                                            " stands in the address of the Cloudflare dashboard."));
    return std::string(account);
}

} // namespace d1
