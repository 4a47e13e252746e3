// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <string>
#include <vector>

namespace d1 {

enum class BlobForm {
    Literal,   ///< X'..': two characters a byte, inside the statement
    Parameter, ///< for blobs that would make the statement too long: a list of numbers that SQL turns into bytes
};

/// Numbers the values that must be bound as strings from ?1 on, and writes the SQL that stands for each value and gives
/// it back with its type.
class ParameterEncoder
{
public:
    explicit ParameterEncoder(BlobForm blobs);

    /// The expression to write wherever the value's parameter stood.
    [[nodiscard]] std::string encode(const Cell &value);

    /// True when every value so far is text as it is.
    [[nodiscard]] bool onlyTexts() const { return m_onlyTexts; }
    [[nodiscard]] const std::vector<std::string> &params() const { return m_params; }
    [[nodiscard]] std::vector<std::string> takeParams() { return std::move(m_params); }

private:
    [[nodiscard]] std::string bind(std::string text);
    [[nodiscard]] std::string encodeReal(double value);
    [[nodiscard]] std::string encodeText(const std::string &value);
    [[nodiscard]] std::string encodeBlob(const QByteArray &bytes);

    BlobForm m_blobs;
    bool m_onlyTexts = true;
    std::vector<std::string> m_params;
};

} // namespace d1
