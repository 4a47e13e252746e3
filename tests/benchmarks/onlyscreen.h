// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

struct _XDisplay; // Xlib's own header would redefine words that Qt's headers use

namespace d1::test {

/// An X server with nothing else on it, as ./packaging/dev bench brings one, seen from outside of the programs it
/// shows.
class OnlyScreen
{
public:
    OnlyScreen();

    [[nodiscard]] bool isOpen() const { return m_display != nullptr; }
    /// Larger than tool tips and splash screens.
    [[nodiscard]] bool showsAWindow() const;
    /// A bar of text colour, as a few █ in a row make one: 40 to 160 pixels wide, at least 6 high.
    [[nodiscard]] bool showsABar() const;

private:
    std::unique_ptr<_XDisplay, int (*)(_XDisplay *)> m_display;
};

/// What was seen of a program that ran until `isThere`.
struct Appearance {
    double seconds = 0;           ///< from its start
    double residentMegabytes = 0; ///< a second later, when the first data have arrived
};

/// Starts the program, waits until it can be seen, and ends it. Nothing after half a minute, or when it ended itself.
[[nodiscard]] std::optional<Appearance> appearanceOf(const QString &program, const QStringList &arguments,
                                                     const OnlyScreen &screen, const std::function<bool()> &isThere);

[[nodiscard]] double medianOf(const std::vector<Appearance> &appearances, double Appearance::*figure);

/// Gives every program that is started from here a home of its own, empty at first, in this folder.
void useHome(const QString &folder);

} // namespace d1::test
