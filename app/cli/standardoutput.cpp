// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/standardoutput.h"

#include <unistd.h>

#include <cerrno>

namespace d1 {

StandardOutput::StandardOutput(int descriptor)
    : m_descriptor(descriptor)
{
    setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
}

StandardOutput::int_type StandardOutput::overflow(int_type character)
{
    if (!writeOut())
        return traits_type::eof();
    if (!traits_type::eq_int_type(character, traits_type::eof()))
        sputc(traits_type::to_char_type(character));
    return traits_type::not_eof(character);
}

int StandardOutput::sync()
{
    return writeOut() ? 0 : -1;
}

bool StandardOutput::writeOut()
{
    const char *next = pbase();
    while (next != pptr() && !m_readerGone) {
        const ssize_t written = ::write(m_descriptor, next, static_cast<std::size_t>(pptr() - next));
        if (written >= 0)
            next += written;
        else if (errno == EPIPE)
            m_readerGone = true;
        else if (errno != EINTR)
            return false;
    }
    setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
    return true;
}

} // namespace d1
