// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contractsuite.h"

#include "contract/batchescontract.h"
#include "contract/errorscontract.h"
#include "contract/stoppingcontract.h"
#include "contract/valuescontract.h"

#include <QTest>

namespace d1::test {

int runConnectionContract(const ConnectionFactory &connect, int argumentCount, char **arguments, Chapters chapters)
{
    ValuesContract values(connect);
    BatchesContract batches(connect);
    ErrorsContract errors(connect);
    StoppingContract stopping(connect);
    std::vector<QObject *> parts{&values, &batches, &errors};
    if (chapters == Chapters::All)
        parts.push_back(&stopping);
    int failures = 0;
    for (QObject *part : parts)
        failures += QTest::qExec(part, argumentCount, arguments);
    return failures;
}

} // namespace d1::test
