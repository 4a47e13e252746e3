// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlyscreen.h"

#include <QElapsedTimer>
#include <QFile>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <unistd.h>

#include <algorithm>

namespace d1::test {

namespace {

constexpr int smallestWindow = 400; // pixels
constexpr auto patienceMs = 30'000;
constexpr int narrowestBar = 40;
constexpr int widestBar = 160;
constexpr int lowestBar = 6;
constexpr int darkest = 0x40; // of a text's colour, each channel

double residentMegabytesOf(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/statm").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0.0;
    const double pages = status.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

/// The pixels of a screen of 24 bits.
class Pixels
{
public:
    explicit Pixels(const XImage &image)
        : m_image(image)
    {}

    [[nodiscard]] bool isDark(int x, int y) const
    {
        const char *pixel = m_image.data + y * m_image.bytes_per_line + x * (m_image.bits_per_pixel / 8);
        return std::all_of(pixel, pixel + 3,
                           [](char channel) { return static_cast<unsigned char>(channel) < darkest; });
    }

    /// Where the bar's first row ends that begins here; `x` when none does.
    [[nodiscard]] int runFrom(int x, int y) const
    {
        while (x < m_image.width && isDark(x, y))
            ++x;
        return x;
    }

    [[nodiscard]] bool isBar(int left, int right, int top) const
    {
        for (int y = top; y < top + lowestBar; ++y) {
            if (y >= m_image.height || runFrom(left, y) < right)
                return false;
        }
        return true;
    }

    [[nodiscard]] bool haveABar() const
    {
        for (int y = 0; y < m_image.height; y += lowestBar / 2) {
            for (int x = 0; x < m_image.width; ++x) {
                const int end = runFrom(x, y);
                const bool isAsWide = end - x >= narrowestBar && end - x <= widestBar;
                if (isAsWide && (isBar(x, end, y) || (y >= lowestBar && isBar(x, end, y - lowestBar + 1))))
                    return true;
                x = std::max(x, end);
            }
        }
        return false;
    }

private:
    const XImage &m_image;
};

} // namespace

OnlyScreen::OnlyScreen()
    : m_display(XOpenDisplay(nullptr), &XCloseDisplay)
{}

bool OnlyScreen::showsAWindow() const
{
    Window root = 0;
    Window parent = 0;
    Window *children = nullptr;
    unsigned count = 0;
    if (!XQueryTree(m_display.get(), DefaultRootWindow(m_display.get()), &root, &parent, &children, &count))
        return false;
    bool found = false;
    for (unsigned child = 0; child < count && !found; ++child) {
        XWindowAttributes attributes;
        found = XGetWindowAttributes(m_display.get(), children[child], &attributes)
                && attributes.map_state == IsViewable && attributes.width >= smallestWindow;
    }
    if (children)
        XFree(children);
    return found;
}

bool OnlyScreen::showsABar() const
{
    Display *display = m_display.get();
    const int screen = DefaultScreen(display);
    XImage *image =
        XGetImage(display, RootWindow(display, screen), 0, 0, static_cast<unsigned>(DisplayWidth(display, screen)),
                  static_cast<unsigned>(DisplayHeight(display, screen)), AllPlanes, ZPixmap);
    if (!image)
        return false;
    const bool found = Pixels(*image).haveABar();
    XDestroyImage(image);
    return found;
}

std::optional<Appearance> appearanceOf(const QString &program, const QStringList &arguments, const OnlyScreen &screen,
                                       const std::function<bool()> &isThere)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForStarted())
        return std::nullopt;
    while (!isThere()) {
        if (timer.elapsed() > patienceMs || process.waitForFinished(1))
            return std::nullopt;
    }
    Appearance appearance;
    appearance.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    process.waitForFinished(1000);
    appearance.residentMegabytes = residentMegabytesOf(process.processId());
    process.kill();
    process.waitForFinished();
    while (screen.showsAWindow() && timer.elapsed() < patienceMs)
        usleep(1000);
    return appearance;
}

double medianOf(const std::vector<Appearance> &appearances, double Appearance::*figure)
{
    std::vector<double> values;
    for (const Appearance &appearance : appearances)
        values.push_back(appearance.*figure);
    std::ranges::sort(values);
    return values.empty() ? 0.0 : values[values.size() / 2];
}

void useHome(const QString &folder)
{
    for (const char *variable : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, folder.toUtf8());
}

} // namespace d1::test
