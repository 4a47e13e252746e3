// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contractpart.h"

namespace d1::test {

/// What a request of several statements does, and what is told about each.
class BatchesContract final : public ContractPart
{
    Q_OBJECT

public:
    using ContractPart::ContractPart;

private Q_SLOTS:
    void failingEntryLeavesNothing_data();
    void failingEntryLeavesNothing();
    void readsAreAnsweredInOrder();
    void writesWithParametersTakeEffectTogether();
    void lastStatementOfABatchReturnsItsRows();
    void laterEntryUsesWhatAnEarlierOneMade();
    void writeTellsItsChanges();
    void readTellsNoChanges();
    void sizeIsKnown();
    void foreignKeysStayOn();
    void callsAtOnceAreAllAnswered();
    void secondConnectionSeesWhatTheFirstWrote();
    void commentsAndSemicolonsAroundAStatementDoNoHarm_data();
    void commentsAndSemicolonsAroundAStatementDoNoHarm();
};

} // namespace d1::test
