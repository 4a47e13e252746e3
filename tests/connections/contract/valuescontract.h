// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contractpart.h"

namespace d1::test {

/// Every value goes in and comes out as itself, and results keep their shape.
class ValuesContract final : public ContractPart
{
    Q_OBJECT

public:
    using ContractPart::ContractPart;

private Q_SLOTS:
    void parameterArrivesAsItself_data();
    void parameterArrivesAsItself();
    void storedValueIsReadAsItself_data();
    void storedValueIsReadAsItself();
    void nullIsNotEmptyText();
    void largeTextArrivesWhole();
    void numberedParametersMayRepeat();
    void hundredParametersKeepTheirOrder();
    void duplicateColumnsAreKeptOrNamed();
    void emptyResultKeepsItsColumns();
    void statementWithoutRowsHasNoColumns();
    void rowsKeepTheirOrder();
    void unicodeNamesArriveWhole();
};

} // namespace d1::test
