// SPDX-License-Identifier: GPL-3.0-or-later
#include "measuredprogram.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <vector>

namespace d1::test {

namespace {

std::vector<char *> pointersTo(std::vector<QByteArray> &words)
{
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<QByteArray> bytesOf(const QStringList &list)
{
    std::vector<QByteArray> words;
    for (const QString &word : list)
        words.push_back(word.toUtf8());
    return words;
}

} // namespace

ProgramCost runProgram(const QStringList &words, const QProcessEnvironment &environment, const QString &folder)
{
    std::vector<QByteArray> arguments = bytesOf(words);
    std::vector<QByteArray> variables = bytesOf(environment.toStringList());
    const std::vector<char *> argumentPointers = pointersTo(arguments);
    const std::vector<char *> variablePointers = pointersTo(variables);
    const QByteArray directory = folder.toUtf8();

    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_RDWR);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::dup2(nowhere, stream);
        if (::chdir(directory.constData()) == 0)
            ::execve(argumentPointers.front(), argumentPointers.data(), variablePointers.data());
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    return {time.count(), static_cast<double>(usage.ru_maxrss) / 1024.0, WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

} // namespace d1::test
