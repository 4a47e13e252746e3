// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contractpart.h"

namespace d1::test {

/// How a call is ended from outside, and who is said to have done it.
class StoppingContract final : public ContractPart
{
    Q_OBJECT

public:
    using ContractPart::ContractPart;

private Q_SLOTS:
    void cancelledCallerIsToldSo();
    void cancelledBeforehandIsNotSent();
    void deadlineEndsTheCall();
    void connectionWorksAfterAStoppedCall();
};

} // namespace d1::test
