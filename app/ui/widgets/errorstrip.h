// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ui/theme/iconset.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace d1 {

class Theme;

/// An error in the place where it happened: the sentence, its kind, the attempts, "Copy details", "Try again" where
/// that can help, and what may mend it. Hidden until it has something to say. Theme and icons must outlive it.
class ErrorStrip : public QFrame
{
    Q_OBJECT

public:
    ErrorStrip(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    void showError(const Error &error, bool offerRetry = false);
    /// A notice of ours in the same place: nothing failed, but the person should know.
    void showNotice(const QString &sentence);
    /// What was asked for went well, where nothing else shows it.
    void showSuccess(const QString &sentence);
    /// Beside the error shown: what was most likely meant, which a button puts in its place.
    void offerFix(const QString &meant);
    void clear();

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] const QString &details() const { return m_details; }

Q_SIGNALS:
    void retryRequested();
    void fixRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell(ColorRole role, IconName icon, const QString &sentence);
    void present(ColorRole role, IconName icon, const QString &sentence, const QString &facts);
    void restyle();

    const Theme &m_theme;
    const IconSet &m_icons;
    ColorRole m_role = ColorRole::Danger;
    IconName m_iconName = IconName::Error;
    QLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_facts;
    QToolButton *m_fix;
    QToolButton *m_retry;
    QToolButton *m_copy;
    QToolButton *m_close;
    QString m_details;
};

} // namespace d1
