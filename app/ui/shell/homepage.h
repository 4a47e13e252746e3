// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ui/theme/iconset.h"

#include <QStackedWidget>

#include <optional>

namespace d1 {

class NoPermission;
class Theme;
class WelcomePage;

/// What stands where the query page would be without a database: the ways in, or why there is no way. Theme and icons
/// must outlive it.
class HomePage final : public QStackedWidget
{
    Q_OBJECT

public:
    HomePage(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    [[nodiscard]] WelcomePage &ways() const { return *m_ways; }
    /// A missing right takes the place of the ways in; nothing brings them back.
    void setRefusal(const std::optional<Error> &error, bool canRetry = false);

Q_SIGNALS:
    /// The person wants to enter another token.
    void tokenRequested();
    void retryRequested();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    WelcomePage *m_ways;
    NoPermission *m_refusal;
};

} // namespace d1
