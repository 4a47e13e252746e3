// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contractsuite.h"

#include "contract/batchescontract.h"
#include "contract/errorscontract.h"
#include "contract/valuescontract.h"

#include <QTest>

namespace d1::test {

int runConnectionContract(const ConnectionFactory &connect, int argumentCount, char **arguments)
{
    ValuesContract values(connect);
    BatchesContract batches(connect);
    ErrorsContract errors(connect);
    int failures = 0;
    for (QObject *part : std::initializer_list<QObject *>{&values, &batches, &errors})
        failures += QTest::qExec(part, argumentCount, arguments);
    return failures;
}

} // namespace d1::test
