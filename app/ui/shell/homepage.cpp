// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/homepage.h"

#include "ui/shell/welcomepage.h"
#include "ui/widgets/nopermission.h"

#include <QFocusEvent>

namespace d1 {

HomePage::HomePage(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QStackedWidget(parent)
    , m_ways(new WelcomePage(theme, icons, this))
    , m_refusal(new NoPermission(theme, icons, this))
{
    addWidget(m_ways);
    addWidget(m_refusal);
    connect(m_refusal, &NoPermission::tokenRequested, this, &HomePage::tokenRequested);
    connect(m_refusal, &NoPermission::retryRequested, this, &HomePage::retryRequested);
}

void HomePage::setRefusal(const std::optional<Error> &error, bool canRetry)
{
    if (error)
        m_refusal->setError(*error, WantedRight::Read, canRetry);
    setCurrentWidget(error ? static_cast<QWidget *>(m_refusal) : m_ways);
}

void HomePage::focusInEvent(QFocusEvent *event)
{
    currentWidget()->setFocus(event->reason());
}

} // namespace d1
