// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <streambuf>

namespace d1 {

/// A file descriptor as a stream's end. When the reader goes away (`d1ctl ... | head`) the rest is dropped silently;
/// any other failure, a full disk say, fails the stream. SIGPIPE must be ignored.
class StandardOutput final : public std::streambuf
{
public:
    explicit StandardOutput(int descriptor);

protected:
    int_type overflow(int_type character) override;
    int sync() override;

private:
    [[nodiscard]] bool writeOut();

    int m_descriptor;
    bool m_readerGone = false;
    std::array<char, 64 * 1024> m_buffer;
};

} // namespace d1
