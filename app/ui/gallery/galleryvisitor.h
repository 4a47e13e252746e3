// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace d1 {

/// Sees every state of the window in turn: a camera, or a test.
class GalleryVisitor
{
public:
    virtual ~GalleryVisitor() = default;

    /// `widget` is the window, or a dialog of it, in the state of that name, laid out and at rest.
    virtual void take(QWidget *widget, const QString &state) = 0;
};

} // namespace d1
