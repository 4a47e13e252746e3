// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/csvfault.h"

namespace d1 {

std::string sentenceFor(CsvFault fault)
{
    switch (fault) {
    case CsvFault::TextAfterQuote:
        return "has text behind a closing quote; double the quotes that belong to a value.";
    case CsvFault::NotUtf8:
        return "is not valid UTF-8; mend it, or name the encoding of the file.";
    case CsvFault::QuoteNotClosed:
        return "opens a quote that is never closed; close it, or double it when it belongs to the value.";
    case CsvFault::TooLong:
        return "is longer than 16 MB; check the separators and line ends of the file.";
    case CsvFault::None:
        break;
    }
    return "is right.";
}

} // namespace d1
