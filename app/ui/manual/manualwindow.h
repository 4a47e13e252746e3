// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTextBrowser;

namespace d1 {

class Theme;

/// The manual's pages with links between them; a window of its own, so that it can stand beside the work. Escape closes
/// it, Alt+Left goes back. The theme must outlive it.
class ManualWindow : public QWidget
{
    Q_OBJECT

public:
    explicit ManualWindow(const Theme &theme, QWidget *parent = nullptr);

    /// A page by its file name without ".md": "index", "plan", ...
    void showPage(const QString &page);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

private:
    void follow(const QUrl &link);
    void applyTheme();

    const Theme &m_theme;
    QTextBrowser *m_browser = nullptr;
};

} // namespace d1
