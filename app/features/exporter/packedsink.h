// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/bytesink.h"

#include <memory>
#include <optional>
#include <string_view>

struct archive;

namespace d1 {

enum class Packing { Gzip, Zstd };

/// By the file's ending: .gz, .zst.
[[nodiscard]] std::optional<Packing> packingOf(std::string_view path);

/// Packs what it takes and hands it on.
class PackedSink final : public ByteSink
{
public:
    /// `inner` must outlive it.
    PackedSink(ByteSink *inner, Packing packing);
    ~PackedSink() override;

    Result<void> write(std::string_view bytes) override;
    /// Finishes the inner one, too.
    Result<void> finish() override;

private:
    struct Closer {
        void operator()(archive *writer) const;
    };
    [[nodiscard]] Error failure() const;

    ByteSink *m_inner;
    std::optional<Error> m_innerError; ///< libarchive has no room for it
    bool m_isOver = false;             ///< nothing goes to the inner sink any more
    std::unique_ptr<archive, Closer> m_archive;
};

} // namespace d1
