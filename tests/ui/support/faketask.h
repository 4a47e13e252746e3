// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tasks/backgroundtask.h"

namespace d1 {

/// A task that does nothing but what the test says.
class FakeTask final : public BackgroundTask
{
    Q_OBJECT

public:
    using BackgroundTask::BackgroundTask;

    [[nodiscard]] bool canPause() const override { return true; }
    void pause() override { setState(State::Paused); }
    void resume() override { setState(State::Running); }
    void cancel() override { setState(State::Stopping); }

    using BackgroundTask::end;
    using BackgroundTask::setDetail;
    using BackgroundTask::setProgress;
};

} // namespace d1
