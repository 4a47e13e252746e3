// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progressline.h"

#include "cli/displaytext.h"

#include <ostream>

namespace d1 {

namespace {

using namespace std::chrono_literals;

constexpr auto onTerminal = 100ms;
constexpr auto inLog = 10s;
constexpr std::size_t width = 78;
constexpr std::string_view eraseLine = "\r\x1b[K";

} // namespace

ProgressLine::ProgressLine(CommandStreams streams)
    : m_streams(streams)
    , m_shownAt(std::chrono::steady_clock::now())
{}

void ProgressLine::show(const std::string &text)
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_shownAt < (m_streams.errIsTerminal ? std::chrono::milliseconds(onTerminal) : inLog))
        return;
    m_shownAt = now;
    if (m_streams.errIsTerminal)
        *m_streams.err << eraseLine << DisplayText(text, width).text << std::flush;
    else
        *m_streams.err << "d1ctl: " << text << std::endl;
    m_isOnTerminal = m_streams.errIsTerminal;
}

void ProgressLine::clear()
{
    if (m_isOnTerminal)
        *m_streams.err << eraseLine << std::flush;
    m_isOnTerminal = false;
}

} // namespace d1
