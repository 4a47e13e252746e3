// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace d1 {

/// Ends a callback's registration when it is destroyed. Destroy it on the thread that cancels (the main thread).
class CancelRegistration
{
public:
    CancelRegistration() = default;
    CancelRegistration(CancelRegistration &&other) noexcept = default;
    CancelRegistration &operator=(CancelRegistration &&other) noexcept;
    ~CancelRegistration();

private:
    friend class CancelToken;
    struct Entry;
    explicit CancelRegistration(std::shared_ptr<Entry> entry);
    std::shared_ptr<Entry> m_entry;
};

/// A value that asks "was I cancelled?". A default token is never cancelled. Copies share one state.
class CancelToken
{
public:
    CancelToken() = default;

    /// Any thread.
    [[nodiscard]] bool isCancelled() const;

    /// Calls back once, on the thread that cancels; at once when it already happened. Main thread only.
    [[nodiscard]] CancelRegistration onCancelled(std::function<void()> callback) const;

private:
    friend class CancelSource;
    struct State;
    std::shared_ptr<State> m_state;
};

/// Cancels every token it gave out. Main thread only.
class CancelSource
{
public:
    CancelSource();

    [[nodiscard]] CancelToken token() const { return m_token; }
    void cancel();

private:
    CancelToken m_token;
};

} // namespace d1
