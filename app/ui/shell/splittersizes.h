// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSplitter;

namespace d1 {

class Settings;

/// Gives every splitter with an object name the sizes it had last, when it is first shown, and keeps those a person
/// drags it to at once. Follows the widgets of the whole application.
class SplitterSizes final : public QObject
{
    Q_OBJECT

public:
    /// Must outlive it.
    explicit SplitterSizes(Settings &settings, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keep(const QSplitter &splitter);

    Settings &m_settings;
};

} // namespace d1
