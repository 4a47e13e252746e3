// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QCoreApplication>

namespace d1 {

/// What the credential was used for. Analytics: to ask how much everyone's requests came to.
enum class WantedRight { Read, Write, Analytics };

/// A missing right in words: what it is called at Cloudflare, and what to do now.
struct PermissionWords {
    Q_DECLARE_TR_FUNCTIONS(d1::PermissionWords)

public:
    QString title;
    QString sentence;
    bool isCloudflares = true; ///< else the file system's, where no token helps

    [[nodiscard]] static PermissionWords of(const Error &error, WantedRight wanted);
};

} // namespace d1
