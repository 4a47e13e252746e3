// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canceltoken.h"

#include <atomic>
#include <utility>
#include <vector>

namespace d1 {

struct CancelRegistration::Entry {
    std::function<void()> callback; // empty once called or unregistered
};

struct CancelToken::State {
    std::atomic<bool> cancelled{false};
    std::vector<std::weak_ptr<CancelRegistration::Entry>> entries;
};

CancelRegistration::CancelRegistration(std::shared_ptr<Entry> entry)
    : m_entry(std::move(entry))
{}

CancelRegistration &CancelRegistration::operator=(CancelRegistration &&other) noexcept
{
    if (this != &other) {
        if (m_entry)
            m_entry->callback = nullptr;
        m_entry = std::move(other.m_entry);
    }
    return *this;
}

CancelRegistration::~CancelRegistration()
{
    if (m_entry)
        m_entry->callback = nullptr;
}

bool CancelToken::isCancelled() const
{
    return m_state && m_state->cancelled.load(std::memory_order_acquire);
}

CancelRegistration CancelToken::onCancelled(std::function<void()> callback) const
{
    if (!m_state)
        return {};
    if (isCancelled()) {
        callback();
        return {};
    }
    auto entry = std::make_shared<CancelRegistration::Entry>();
    entry->callback = std::move(callback);
    std::erase_if(m_state->entries, [](const auto &other) { return other.expired(); });
    m_state->entries.push_back(entry);
    return CancelRegistration(std::move(entry));
}

CancelSource::CancelSource()
{
    m_token.m_state = std::make_shared<CancelToken::State>();
}

void CancelSource::cancel()
{
    const auto state = m_token.m_state; // a callback may destroy this source
    if (state->cancelled.exchange(true, std::memory_order_acq_rel))
        return;
    const auto entries = std::exchange(state->entries, {});
    for (const auto &weak : entries) {
        const auto entry = weak.lock();
        if (!entry)
            continue;
        if (const auto callback = std::exchange(entry->callback, nullptr))
            callback();
    }
}

} // namespace d1
