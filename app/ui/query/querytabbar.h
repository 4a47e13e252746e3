// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"

#include <QPointer>
#include <QTabBar>

class QLineEdit;

namespace d1 {

/// Tabs with a close button; a double click or F2 edits a name.
class QueryTabBar final : public QTabBar
{
    Q_OBJECT

public:
    /// The icons must outlive it.
    explicit QueryTabBar(const IconSet &icons, QWidget *parent = nullptr);

    int addQueryTab(const QString &name);
    [[nodiscard]] QString name(int tab) const;
    void setName(int tab, const QString &name);
    /// Marks the tab of a text that is not saved.
    void setChanged(int tab, bool changed);
    void editName(int tab);

Q_SIGNALS:
    void closeRequested(int tab);
    void nameEdited(int tab, const QString &name);
    /// With another name or not: the keyboard should go back.
    void nameEditEnded();

protected:
    /// Names stay readable: with many tabs the bar scrolls.
    [[nodiscard]] QSize minimumTabSizeHint(int tab) const override;
    /// No wider than the tabs, which Qt's is.
    [[nodiscard]] QSize minimumSizeHint() const override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showName(int tab);

    const IconSet &m_icons;
    QPointer<QLineEdit> m_nameEdit;
};

} // namespace d1
