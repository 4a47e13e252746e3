// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer/importundo.h"

#include "service/hosteddatabase.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace d1 {

namespace {

/// Kept before the database is taken back: should the answer get lost, it is all there is.
QCoro::Task<Result<Restored>> restoreTo(SessionPtr session, std::string bookmark)
{
    const std::shared_ptr<HostedDatabase> hosted = session->hosted();
    const Result<std::string> now = co_await hosted->bookmark(std::nullopt, CancelToken());
    if (!now)
        co_return std::unexpected(now.error());
    const RestorePoint point(std::move(bookmark));
    Result<Restored> restored = co_await hosted->restore(point, CancelToken());
    if (restored && restored->previousBookmark.empty())
        restored->previousBookmark = *now;
    co_return restored;
}

/// "shop" of "shop (production)".
QString nameOf(const SessionIdentity &database)
{
    return QString::fromStdString(database.displayName.substr(0, database.displayName.rfind(" (")));
}

QLabel *wrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ImportUndo::ImportUndo(QString bookmark, std::weak_ptr<Session> session, const Theme &theme, const IconSet &icons,
                       QWidget *parent)
    : QWidget(parent)
    , m_bookmark(std::move(bookmark))
    , m_session(std::move(session))
    , m_theme(theme)
    , m_copy(new QPushButton(icons.icon(IconName::Copy), tr("Copy")))
    , m_begin(new QPushButton(tr("Take the database back …")))
    , m_restore(new QPushButton(tr("Take it back")))
    , m_end(wrapped({}))
{
    const SessionPtr open = m_session.lock();
    auto *name = wrapped(m_bookmark);
    name->setFont(theme.font(FontRole::Fixed));
    name->setAccessibleName(tr("Time Travel bookmark of the state before the import"));
    m_copy->setAccessibleName(tr("Copy the bookmark"));
    for (QPushButton *button : {m_copy, m_begin, m_restore})
        button->setAutoDefault(false);

    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::Space2);
    row->addWidget(m_copy);
    row->addWidget(m_begin);
    row->addStretch(1);
    m_question = buildQuestion(open ? nameOf(open->identity()) : QString());
    m_begin->setVisible(open && open->hosted());
    m_end->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space2);
    column->addWidget(name);
    column->addLayout(row);
    column->addWidget(m_question);
    column->addWidget(m_end);

    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_bookmark); });
    connect(m_begin, &QPushButton::clicked, this, [this] { showQuestion(true); });
    connect(m_restore, &QPushButton::clicked, this, &ImportUndo::restore);
}

QWidget *ImportUndo::buildQuestion(const QString &name)
{
    const SessionPtr open = m_session.lock();
    auto *question = new QWidget;
    auto *warning = wrapped(tr("The whole database goes back to before the import: what anybody has written since is "
                               "gone as well, and what runs in it is cancelled."));
    auto *keep = new QPushButton(tr("Keep it as it is"));
    keep->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::Space2);
    if (open && open->identity().environment == Environment::Production) {
        m_name = new QLineEdit;
        m_name->setPlaceholderText(name);
        m_name->setAccessibleName(tr("Type the database's name, %1, to go on").arg(name));
        row->addWidget(new QLabel(tr("Type its name to go on:")));
        row->addWidget(m_name, 1);
        m_restore->setEnabled(false);
        connect(m_name, &QLineEdit::textChanged, this,
                [this, name](const QString &text) { m_restore->setEnabled(text == name); });
    }
    row->addWidget(m_restore);
    row->addWidget(keep);
    if (!m_name)
        row->addStretch(1);
    auto *column = new QVBoxLayout(question);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space2);
    column->addWidget(warning);
    column->addLayout(row);
    question->hide();
    connect(keep, &QPushButton::clicked, this, [this] { showQuestion(false); });
    return question;
}

void ImportUndo::showQuestion(bool shows)
{
    m_question->setVisible(shows);
    m_begin->setEnabled(!shows);
    Q_EMIT reshaped();
    if (!shows)
        m_begin->setFocus(Qt::OtherFocusReason);
    else if (m_name)
        m_name->setFocus(Qt::OtherFocusReason);
    else
        m_restore->setFocus(Qt::OtherFocusReason);
}

void ImportUndo::restore()
{
    m_question->hide();
    m_copy->setFocus(Qt::OtherFocusReason);
    SessionPtr session = m_session.lock();
    if (!session)
        return tell(ColorRole::Danger, tr("The database is closed. Open it again, or give the bookmark to d1ctl "
                                          "time-travel restore."));
    tell(ColorRole::SecondaryText, tr("Taking the database back …"));
    QCoro::connect(restoreTo(std::move(session), m_bookmark.toStdString()), this, [this](Result<Restored> restored) {
        if (!restored) {
            m_begin->setEnabled(true);
            return tell(ColorRole::Danger, ErrorWords::sentence(restored.error()));
        }
        tell(ColorRole::Ok, tr("The database is as it was before the import. The way forward again is the bookmark %1.")
                                .arg(QString::fromStdString(restored->previousBookmark)));
        Q_EMIT this->restored();
    });
}

void ImportUndo::tell(ColorRole role, const QString &sentence)
{
    QPalette palette = m_end->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(role));
    m_end->setPalette(palette);
    m_end->setText(sentence);
    m_end->show();
    Q_EMIT reshaped();
}

} // namespace d1
