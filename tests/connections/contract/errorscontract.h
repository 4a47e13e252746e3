// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contractpart.h"

namespace d1::test {

/// What an error tells, and what is refused.
class ErrorsContract final : public ContractPart
{
    Q_OBJECT

public:
    using ContractPart::ContractPart;

private Q_SLOTS:
    void errorTellsItsFacts_data();
    void errorTellsItsFacts();
    void transactionStatementsAreRefused_data();
    void transactionStatementsAreRefused();
    void wrongNumberOfParametersIsAnError();
    void requestWithoutStatementsIsAnError();
};

} // namespace d1::test
