// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace d1::test {

/// A language that looks like German and is three tenths longer than the source, made up text by text: whoever lays out
/// for it has room for a real one. Places for values, mnemonics and tags are kept.
class PseudoTranslator final : public QTranslator
{
public:
    using QTranslator::QTranslator;

    [[nodiscard]] static QString lengthened(const QString &text);

    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation,
                                    int number) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace d1::test
