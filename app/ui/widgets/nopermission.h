// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"
#include "ui/widgets/permissionwords.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace d1 {

class Theme;

/// What a view shows when the credential may not do what was asked: which right is missing, and the ways out. Theme and
/// icons must outlive it.
class NoPermission final : public QWidget
{
    Q_OBJECT

public:
    NoPermission(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    /// Whether the error is one of a missing right; any other has no place here.
    [[nodiscard]] static bool fits(const Error &error) { return error.verdict.kind == ErrorKind::Auth; }

    /// `wanted` names the right that was used; with `canRetry` trying again is offered.
    void setError(const Error &error, WantedRight wanted, bool canRetry = false);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    /// The person wants to enter another token.
    void tokenRequested();
    void retryRequested();

private:
    [[nodiscard]] QPushButton *addButton(const QString &text);
    void restyle();

    const Theme &m_theme;
    const IconSet &m_icons;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_facts;
    QPushButton *m_token;
    QPushButton *m_cloudflare;
    QPushButton *m_retry;
    QPushButton *m_copy;
    QString m_details;
};

} // namespace d1
