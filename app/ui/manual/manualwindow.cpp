// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manualwindow.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QDesktopServices>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

// Resources of a static library are asked for by name, from outside every namespace.
static void initManualResource()
{
    Q_INIT_RESOURCE(manual);
}

namespace d1 {

namespace {

QUrl pageUrl(const QString &page)
{
    return QUrl(QStringLiteral("qrc:/manual/%1.md").arg(page));
}

} // namespace

ManualWindow::ManualWindow(const Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_theme(theme)
{
    initManualResource();
    setWindowTitle(tr("Manual"));
    resize(760, 640);
    auto *bar = new QToolBar(this);
    const auto addAction = [this, bar](const QString &text, const QKeySequence &keys) {
        QAction *action = bar->addAction(text);
        action->setShortcut(keys);
        bar->widgetForAction(action)->setFocusPolicy(Qt::TabFocus);
        return action;
    };
    QAction *contents = addAction(tr("Contents"), QKeySequence(Qt::ALT | Qt::Key_Home));
    QAction *back = addAction(tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left));
    QAction *forward = addAction(tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right));
    back->setEnabled(false);
    forward->setEnabled(false);
    auto *close = new QAction(tr("Close"), this);
    close->setShortcut(QKeySequence(Qt::Key_Escape));
    QWidget::addAction(close);

    m_browser = new QTextBrowser(this); // Tab reaches it behind the bar
    m_browser->setAccessibleName(tr("Manual"));
    m_browser->setOpenLinks(false);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->document()->setDocumentMargin(24);

    connect(contents, &QAction::triggered, this, [this] { showPage(QStringLiteral("index")); });
    connect(back, &QAction::triggered, m_browser, &QTextBrowser::backward);
    connect(forward, &QAction::triggered, m_browser, &QTextBrowser::forward);
    connect(close, &QAction::triggered, this, &QWidget::close);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    connect(m_browser, &QTextBrowser::anchorClicked, this, &ManualWindow::follow);
    connect(&theme, &Theme::changed, this, &ManualWindow::applyTheme);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_browser);
    applyTheme();
    showPage(QStringLiteral("index"));
}

void ManualWindow::showPage(const QString &page)
{
    m_browser->setSource(pageUrl(page), QTextDocument::MarkdownResource);
}

QString ManualWindow::title() const
{
    return m_browser->toPlainText().section(QLatin1Char('\n'), 0, 0);
}

QString ManualWindow::text() const
{
    return m_browser->toPlainText();
}

void ManualWindow::follow(const QUrl &link)
{
    if (link.isRelative())
        m_browser->setSource(m_browser->source().resolved(link), QTextDocument::MarkdownResource);
    else if (link.scheme() == QLatin1StringView("qrc"))
        m_browser->setSource(link, QTextDocument::MarkdownResource);
    else
        QDesktopServices::openUrl(link);
}

void ManualWindow::applyTheme()
{
    QPalette colours = m_theme.palette();
    colours.setColor(QPalette::Base, m_theme.color(ColorRole::Surface));
    m_browser->setPalette(colours);
    m_browser->setFont(m_theme.font(FontRole::Ui));
}

} // namespace d1
