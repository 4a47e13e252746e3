// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/credentialstore.h"

#include <string>

namespace d1 {

class Clock;

/// The access token of `wrangler login`, read from wrangler's file and never refreshed: refreshing would log wrangler
/// itself out. An expired login is an error that says how to renew it.
class WranglerLogin final : public CredentialSource
{
public:
    /// `folder` is wrangler's configuration folder; `clock` is not owned and outlives this.
    WranglerLogin(std::string folder, const Clock *clock);

    /// ~/.wrangler where it exists, else .wrangler in the user's configuration folder.
    [[nodiscard]] static std::string defaultFolder();

    QCoro::Task<Result<std::optional<Credential>>> load() override;

private:
    [[nodiscard]] Result<std::optional<Credential>> read() const;

    std::string m_folder;
    const Clock *m_clock;
};

} // namespace d1
