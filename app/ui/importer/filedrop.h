// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QString>

class QWidget;

namespace d1 {

/// Takes a file that is dropped anywhere on a window, its editors included, which would take its name as text. The
/// window owns it.
class FileDrop final : public QObject
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget *window);

Q_SIGNALS:
    /// One local file; `place` is in the window.
    void fileDropped(const QString &path, const QPoint &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

} // namespace d1
