// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/interruptsignals.h"
#include "cli/standardoutput.h"
#include "main/appcontext.h"

#include <QCoreApplication>

#include <unistd.h>

#include <csignal>
#include <iostream>

int main(int argc, char *argv[])
{
    using namespace d1;
    std::signal(SIGPIPE, SIG_IGN);
    std::vector<std::string> words(argv + 1, argv + argc);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("d1ctl"));

    StandardOutput output(STDOUT_FILENO);
    std::ostream out(&output);
    CommandStreams streams(&std::cin, &out, &std::cerr);
    streams.inIsTerminal = ::isatty(STDIN_FILENO) == 1;
    streams.errIsTerminal = ::isatty(STDERR_FILENO) == 1;

    AppContext context;
    QObject::connect(context.logWriter(), &QueryLogWriter::troubled, &application,
                     [](const QString &sentence) { std::cerr << "d1ctl: " << sentence.toStdString() << '\n'; });
    CancelSource cancel;
    const InterruptSignals interrupts(&cancel);
    CommandLine commandLine(&context.workspace());
    const ExitCode code = QCoro::waitFor(commandLine.run(std::move(words), streams, cancel.token()));
    return static_cast<int>(code);
}
