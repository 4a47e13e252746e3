// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "workspace/keptwork.h"

#include <QThreadPool>

#include <memory>

class QLockFile;

namespace d1 {

/// Keeps what is open in the query page over restarts and crashes, in a file that only its owner may read. Main thread;
/// writing happens on a thread of its own.
class WorkFile
{
public:
    /// A script larger than this is not kept; the rest of its tab is.
    static constexpr std::size_t MaxScriptBytes = 4 * 1024 * 1024;
    /// Of all scripts; those behind are not kept.
    static constexpr std::size_t MaxBytes = 32 * 1024 * 1024;
    static constexpr std::size_t MaxTabs = 100;
    /// Of all tabs that may be reopened; the oldest go first.
    static constexpr std::size_t MaxClosedBytes = 4 * 1024 * 1024;
    /// So many starts in a row that fail, and the next one does without the tabs.
    static constexpr int MaxFailedStarts = 2;

    /// One a tab: whether the limits let its text through.
    [[nodiscard]] static std::vector<bool> fitting(const KeptWork &work);
    /// What they let through.
    [[nodiscard]] static KeptWork fitted(KeptWork work);

    /// In the user's data folder.
    WorkFile();
    explicit WorkFile(std::string path);
    /// Waits for the last write.
    ~WorkFile();

    /// False while another running program keeps its work there: then nothing is loaded nor saved here.
    [[nodiscard]] bool isOurs() const { return m_isOurs; }

    /// Nothing open when there is no file. A damaged one is set aside under the name in the error.
    [[nodiscard]] Result<KeptWork> load();

    /// Takes the file out of the way, so that the next load() finds nothing; gives its new name, empty when it cannot
    /// be moved.
    std::string setAside();
    /// What the file held that was set aside last; it is gone afterwards. NotFound when there is none.
    [[nodiscard]] Result<KeptWork> takeSetAside();

    /// The file holds what of this fits, or what it held before, at any moment; a state that is overtaken while another
    /// is being written is never written itself.
    void save(KeptWork work);
    /// Returns after the file holds it.
    [[nodiscard]] Result<void> saveNow(KeptWork work);

private:
    struct Latest;

    std::string m_path;
    std::unique_ptr<QLockFile> m_lock;
    bool m_isOurs = false;
    std::shared_ptr<Latest> m_latest; ///< what waits to be written
    QThreadPool m_thread;
};

} // namespace d1
