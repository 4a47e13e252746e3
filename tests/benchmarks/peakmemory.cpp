// SPDX-License-Identifier: GPL-3.0-or-later
#include "peakmemory.h"

#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <string>

namespace d1::test {

namespace {

/// A line of /proc/self/status, in bytes.
std::size_t statusBytes(const std::string &key)
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        std::size_t kilobytes = 0;
        if (word == key && status >> kilobytes)
            return kilobytes * 1024;
    }
    return 0;
}

std::size_t growthDuring(const std::function<void()> &work)
{
    constexpr auto resetPeak = "5";
    std::ofstream("/proc/self/clear_refs") << resetPeak << std::flush;
    const std::size_t before = statusBytes("VmRSS:");
    work();
    const std::size_t peak = statusBytes("VmHWM:");
    return peak > before ? peak - before : 0;
}

} // namespace

std::size_t peakMemoryOf(const std::function<void()> &work)
{
    int ends[2] = {};
    if (pipe(ends) != 0)
        return 0;
    const pid_t child = fork();
    if (child == 0) {
        const std::size_t growth = growthDuring(work);
        const bool told = write(ends[1], &growth, sizeof growth) == sizeof growth;
        _exit(told ? 0 : 1);
    }
    close(ends[1]);
    std::size_t growth = 0;
    const bool heard = child > 0 && read(ends[0], &growth, sizeof growth) == sizeof growth;
    close(ends[0]);
    if (child > 0)
        waitpid(child, nullptr, 0);
    return heard ? growth : 0;
}

} // namespace d1::test
