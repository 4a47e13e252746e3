// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QProcessEnvironment>
#include <QUrl>

namespace d1 {

/// The address of Cloudflare's API: CLOUDFLARE_API_BASE_URL (old name CF_API_BASE_URL), or Cloudflare's own. A token
/// travels to it, so it has to be https, or http to this machine; anything else is one sentence.
[[nodiscard]] Result<QUrl> cloudflareApiBase(const QProcessEnvironment &environment);

} // namespace d1
