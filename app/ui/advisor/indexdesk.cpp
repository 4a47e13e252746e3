// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/advisor/indexdesk.h"

#include "ui/advisor/advisorwords.h"
#include "ui/widgets/activedatabase.h"
#include "ui/widgets/choicestrip.h"
#include "ui/widgets/errorwords.h"
#include "workspace/migrationsfolder.h"

#include <QCoroTask>
#include <QDir>
#include <QFileDialog>

namespace d1 {

IndexDesk::IndexDesk(ActiveDatabase &database, std::shared_ptr<QueryLogReader> log, ChangeStore store,
                     ChoiceStrip &strip, QWidget *window)
    : QObject(window)
    , m_database(database)
    , m_log(std::move(log))
    , m_store(std::move(store))
    , m_strip(strip)
    , m_window(window)
{}

IndexDesk::~IndexDesk() = default;

void IndexDesk::confirm(const QString &question, const QString &answer, std::function<void()> work)
{
    const SessionPtr session = m_database.session();
    if (!session || m_isBusy)
        return;
    if (session->identity().environment != Environment::Production)
        return work();
    const QString name = QString::fromStdString(session->identity().displayName);
    m_strip.say(ColorRole::Danger, tr("%1: this is a production database. %2").arg(name, question),
                {{answer, std::move(work)}, {tr("Cancel"), [] {}}});
}

void IndexDesk::apply(const IndexChange &change)
{
    const SessionPtr session = m_database.session();
    if (!session || change.steps.empty())
        return;
    const auto count = static_cast<int>(change.steps.size());
    const QString question = (count == 1 ? tr("One statement runs.") : tr("%1 statements run.").arg(count))
                             + QLatin1Char(' ')
                             + tr("Writes wait while an index is built, and its entries are billed as rows written.");
    confirm(question, tr("Do it in production"), [this, session, change] {
        const ChangeApplier applier(session, m_log, m_store);
        m_cancel = CancelSource();
        run(applier.apply(change, std::chrono::system_clock::now(), m_cancel.token()), false);
    });
}

void IndexDesk::undo(const ChangeRecord &record)
{
    const SessionPtr session = m_database.session();
    if (!session)
        return;
    confirm(tr("What was made is dropped, and what was dropped is made again."), tr("Undo in production"),
            [this, session, record] {
                const ChangeApplier applier(session, nullptr, m_store);
                m_cancel = CancelSource();
                run(applier.undo(record, std::chrono::system_clock::now(), m_cancel.token()), true);
            });
}

void IndexDesk::run(QCoro::Task<Result<ChangeOutcome>> task, bool isUndo)
{
    setBusy(true);
    m_strip.clear();
    QCoro::connect(std::move(task), this, [this, isUndo](const Result<ChangeOutcome> &outcome) {
        setBusy(false);
        tell(outcome, isUndo);
        m_database.refresh();
        Q_EMIT changed();
    });
}

void IndexDesk::tell(const Result<ChangeOutcome> &outcome, bool isUndo)
{
    if (!outcome)
        return m_strip.say(ColorRole::Danger, ErrorWords::sentence(outcome.error()));
    const ChangeRecord record = outcome->record;
    const auto count = static_cast<int>(record.done.size());
    std::vector<ChoiceStrip::Choice> choices;
    if (!isUndo)
        choices.push_back({tr("Undo"), [this, record] { undo(record); }});
    QString sentence;
    if (isUndo)
        sentence = tr("The change was taken back.");
    else if (count == 1)
        sentence = tr("Done: %1").arg(AdvisorWords::line(record.done.front().sql));
    else
        sentence = tr("Done: %1 statements.").arg(count);
    if (!isUndo && !record.statements.empty())
        sentence += QLatin1Char(' ') + tr("“Changes” shows what comes of it after an hour and a day.");
    if (!outcome->note.empty())
        sentence += QLatin1Char(' ') + QString::fromStdString(outcome->note);
    if (outcome->failure)
        sentence += QLatin1Char(' ') + tr("The rest was not done: %1").arg(ErrorWords::sentence(*outcome->failure));
    m_strip.say(outcome->failure ? ColorRole::Danger : ColorRole::Ok, sentence, std::move(choices));
}

void IndexDesk::writeMigration(const QString &title, const std::vector<MigrationStep> &steps)
{
    if (steps.empty() || !m_database.target())
        return;
    if (const Result<std::string> known = migrationsFolderOf(*m_database.target()))
        return writeMigrationTo(QString::fromStdString(*known), title, steps);
    auto *dialog = new QFileDialog(m_window, tr("Folder of the migrations"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, title, steps](const QString &folder) { writeMigrationTo(folder, title, steps); });
    dialog->open();
}

void IndexDesk::writeMigrationTo(const QString &folder, const QString &title, const std::vector<MigrationStep> &steps)
{
    const Result<std::string> path =
        d1::writeMigration(folder.toStdString(), title.toStdString(), std::chrono::system_clock::now(), steps);
    if (path)
        m_strip.say(ColorRole::Ok, tr("Wrote %1; wrangler applies it with the others.")
                                       .arg(QDir::toNativeSeparators(QString::fromStdString(*path))));
    else
        m_strip.say(ColorRole::Danger, ErrorWords::sentence(path.error()));
}

void IndexDesk::setBusy(bool busy)
{
    m_isBusy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace d1
